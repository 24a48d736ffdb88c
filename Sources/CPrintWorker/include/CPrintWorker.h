#ifndef C_PRINT_WORKER_H
#define C_PRINT_WORKER_H

#include <stddef.h>

/// The program that a print worker runs, in Python: constant, not terminated, as long as the process.
extern const unsigned char *const print_worker_program;
extern const size_t print_worker_program_length;

/// The module with which it makes what a print shop gets, in Python: constant, not terminated, as long as the process.
extern const unsigned char *const press_job_module;
extern const size_t press_job_module_length;

#endif
