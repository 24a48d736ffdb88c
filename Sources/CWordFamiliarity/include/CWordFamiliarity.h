#ifndef SELKOPAJA_WORD_FAMILIARITY_H
#define SELKOPAJA_WORD_FAMILIARITY_H

#include <stddef.h>

/// A table of lemmas and how common they are, compiled in: constant, alive as long as the program. Its layout is described
/// in `script/word-familiarity.py`, which makes it.
struct familiarity_table {
  const unsigned char *bytes;
  size_t length;
};

/// The lemmas of Finnish.
struct familiarity_table finnish_familiarity(void);

#endif
