#ifndef C_PAGE_SCRIPT_H
#define C_PAGE_SCRIPT_H

#include <stddef.h>

/// The script of the pages of documents: constant, not terminated, as long as the process.
extern const unsigned char *const page_script;
extern const size_t page_script_length;

#endif
