// The script of the search page, compiled in, so that the built program finds it wherever it stands.
//
// `#embed` is C23 and known to the compiler in every mode of C; its warning says only that this file is not C23 alone.
#pragma clang diagnostic ignored "-Wc23-extensions"

#include "CSearchScript.h"

static const unsigned char script[] = {
#embed "haku.js"
};
const unsigned char *const search_script = script;
const size_t search_script_length = sizeof script;
