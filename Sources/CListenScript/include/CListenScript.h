#ifndef C_LISTEN_SCRIPT_H
#define C_LISTEN_SCRIPT_H

#include <stddef.h>

/// The script of pages that can be heard: constant, not terminated, as long as the process.
extern const unsigned char *const listen_script;
extern const size_t listen_script_length;

#endif
