#ifndef C_PAGE_SCRIPT_H
#define C_PAGE_SCRIPT_H

#include <stddef.h>

/// The script of the pages of documents: constant, not terminated, as long as the process.
extern const unsigned char *const page_script;
extern const size_t page_script_length;

/// What the first page of a guide runs besides, where guides can be kept on a telephone; likewise.
extern const unsigned char *const keeping_script;
extern const size_t keeping_script_length;

/// The service worker that keeps them; likewise.
extern const unsigned char *const keeping_worker;
extern const size_t keeping_worker_length;

#endif
