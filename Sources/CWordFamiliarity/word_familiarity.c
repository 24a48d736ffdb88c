// Tables of how common words are, compiled in: `script/word-familiarity` makes them.
//
// `#embed` is C23 and known to the compiler in every mode of C; its warning says only that this file is not C23 alone.
#pragma clang diagnostic ignored "-Wc23-extensions"

#include "CWordFamiliarity.h"

static const unsigned char finnish[] = {
#embed "fi/familiarity.bin"
};

struct familiarity_table finnish_familiarity(void) {
  return (struct familiarity_table){finnish, sizeof finnish};
}
