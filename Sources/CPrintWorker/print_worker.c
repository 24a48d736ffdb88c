// The program of the print workers, compiled in, so that the built program finds it wherever it stands.
//
// `#embed` is C23 and known to the compiler in every mode of C; its warning says only that this file is not C23 alone.
#pragma clang diagnostic ignored "-Wc23-extensions"

#include "CPrintWorker.h"

static const unsigned char program[] = {
#embed "print_worker.py"
};
const unsigned char *const print_worker_program = program;
const size_t print_worker_program_length = sizeof program;

static const unsigned char press_job[] = {
#embed "press_job.py"
};
const unsigned char *const press_job_module = press_job;
const size_t press_job_module_length = sizeof press_job;
