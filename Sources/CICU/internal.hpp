// Shared by the sources of this target; not part of its interface.
#ifndef CICU_INTERNAL_HPP
#define CICU_INTERNAL_HPP

#include "cicu.h"

#include <unicode/locid.h>
#include <unicode/stringpiece.h>
#include <unicode/unistr.h>

#include <string>

namespace cicu {

/// The locale of a tag as it is written. The first call sets ICU's default locale and zone, so that nothing depends on
/// the machine.
icu::Locale writtenLocaleOf(const char *tag, UErrorCode &status);

/// The locale under which ICU has the data of a tag: aliases are followed, `kmr` is `ku`.
icu::Locale localeOf(const char *tag, UErrorCode &status);

/// A result that owns a copy of the text.
cicu_text textOf(icu::StringPiece text, UErrorCode status);
cicu_text textOf(const icu::UnicodeString &text, UErrorCode status);

icu::UnicodeString unicodeStringOf(const char *bytes, size_t length);

/// The length as ICU counts it; lengths beyond its range set the status.
int32_t lengthOf(size_t length, UErrorCode &status);

}  // namespace cicu

#endif
