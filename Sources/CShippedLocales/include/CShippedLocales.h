#ifndef SELKOPAJA_SHIPPED_LOCALES_H
#define SELKOPAJA_SHIPPED_LOCALES_H

#include <stddef.h>

/// A file of the program's own `locales/`, compiled in. Everything that it points to is constant and lives as long as
/// the program.
struct shipped_file {
  /// The folder: a canonical language tag.
  const char *tag;
  /// The file's name in that folder.
  const char *name;
  const unsigned char *bytes;
  size_t length;
};

/// The number of files.
size_t shipped_file_count(void);

/// A file by its number, which is below the count.
struct shipped_file shipped_file_at(size_t number);

#endif
