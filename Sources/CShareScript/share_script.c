// The script of pages that can be sent on, compiled in, so that the built program finds it wherever it stands.
//
// `#embed` is C23 and known to the compiler in every mode of C; its warning says only that this file is not C23 alone.
#pragma clang diagnostic ignored "-Wc23-extensions"

#include "CShareScript.h"

static const unsigned char script[] = {
#embed "jaa.js"
};
const unsigned char *const share_script = script;
const size_t share_script_length = sizeof script;
