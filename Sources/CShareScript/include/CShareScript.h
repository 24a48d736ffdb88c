#ifndef C_SHARE_SCRIPT_H
#define C_SHARE_SCRIPT_H

#include <stddef.h>

/// The script of pages that can be sent on: constant, not terminated, as long as the process.
extern const unsigned char *const share_script;
extern const size_t share_script_length;

#endif
