#ifndef SELKOPAJA_WORD_LISTS_H
#define SELKOPAJA_WORD_LISTS_H

#include <stddef.h>

/// A list of words, compiled in. Everything that it points to is constant and lives as long as the program.
struct word_list {
  /// Its folder and name: `fi/reporting-verbs`.
  const char *name;
  const unsigned char *bytes;
  size_t length;
};

/// The number of lists.
size_t word_list_count(void);

/// A list by its number, which is below the count.
struct word_list word_list_at(size_t number);

#endif
