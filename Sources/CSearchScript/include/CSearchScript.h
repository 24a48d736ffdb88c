#ifndef C_SEARCH_SCRIPT_H
#define C_SEARCH_SCRIPT_H

#include <stddef.h>

/// The script of the search page: constant, not terminated, as long as the process.
extern const unsigned char *const search_script;
extern const size_t search_script_length;

#endif
