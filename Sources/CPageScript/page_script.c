// The scripts of the pages of documents, compiled in, so that the built program finds them wherever it stands.
//
// `#embed` is C23 and known to the compiler in every mode of C; its warning says only that this file is not C23 alone.
#pragma clang diagnostic ignored "-Wc23-extensions"

#include "CPageScript.h"

static const unsigned char script[] = {
#embed "kieli.js"
  ,
#embed "jaa.js"
  ,
#embed "kuuntele.js"
  ,
#embed "lue-sivu.js"
};
const unsigned char *const page_script = script;
const size_t page_script_length = sizeof script;

static const unsigned char keeping[] = {
#embed "talteen.js"
};
const unsigned char *const keeping_script = keeping;
const size_t keeping_script_length = sizeof keeping;

static const unsigned char worker[] = {
#embed "ilman-verkkoa.js"
};
const unsigned char *const keeping_worker = worker;
const size_t keeping_worker_length = sizeof worker;
