#include "internal.hpp"

#include <unicode/brkiter.h>
#include <unicode/ubrk.h>
#include <unicode/utext.h>

#include <new>

struct cicu_boundaries {
  cicu_boundary_kind kind;
  icu::LocalPointer<icu::BreakIterator> iterator;
  UText text = UTEXT_INITIALIZER;
  /// Borrowed from `begin` to `end`.
  const char *bytes = nullptr;

  ~cicu_boundaries() { utext_close(&text); }
};

namespace {

/// Whether the character before an offset ends a line whatever its width (UAX #14, classes BK, CR, LF and NL). ICU's
/// rule status does not tell: within a run that its dictionaries cut up, every break has the status of the last.
bool endsLine(const char *bytes, int32_t end) {
  auto byte = [&](int32_t back) { return end >= back ? static_cast<uint8_t>(bytes[end - back]) : 0; };
  if (byte(1) >= 0x0A && byte(1) <= 0x0D) return true;
  bool isNextLine = byte(2) == 0xC2 && byte(1) == 0x85;
  bool isSeparator = byte(3) == 0xE2 && byte(2) == 0x80 && (byte(1) == 0xA8 || byte(1) == 0xA9);
  return isNextLine || isSeparator;
}

}  // namespace

cicu_boundaries *cicu_boundaries_open(const char *tag, cicu_boundary_kind kind, cicu_status *status) {
  UErrorCode code = U_ZERO_ERROR;
  icu::Locale locale = cicu::localeOf(tag, code);
  icu::LocalPointer<cicu_boundaries> opened(new (std::nothrow) cicu_boundaries, code);
  if (U_SUCCESS(code)) {
    opened->kind = kind;
    icu::BreakIterator *iterator = nullptr;
    switch (kind) {
      case cicu_boundary_word: iterator = icu::BreakIterator::createWordInstance(locale, code); break;
      case cicu_boundary_line: iterator = icu::BreakIterator::createLineInstance(locale, code); break;
      case cicu_boundary_sentence: iterator = icu::BreakIterator::createSentenceInstance(locale, code); break;
    }
    opened->iterator.adoptInsteadAndCheckErrorCode(iterator, code);
  }
  *status = code;
  return U_SUCCESS(code) ? opened.orphan() : nullptr;
}

void cicu_boundaries_close(cicu_boundaries *boundaries) { delete boundaries; }

cicu_status cicu_boundaries_begin(cicu_boundaries *boundaries, const char *bytes, size_t length) {
  UErrorCode status = U_ZERO_ERROR;
  int32_t size = cicu::lengthOf(length, status);
  boundaries->bytes = bytes;
  utext_openUTF8(&boundaries->text, bytes, size, &status);
  boundaries->iterator->setText(&boundaries->text, status);
  if (U_SUCCESS(status)) boundaries->iterator->first();
  return status;
}

int32_t cicu_boundaries_next(cicu_boundaries *boundaries, int32_t *ends, bool *marks, int32_t capacity) {
  int32_t count = 0;
  while (count < capacity) {
    int32_t end = boundaries->iterator->next();
    if (end == icu::BreakIterator::DONE) break;
    int32_t rule = boundaries->iterator->getRuleStatus();
    ends[count] = end;
    switch (boundaries->kind) {
      case cicu_boundary_word: marks[count] = rule >= UBRK_WORD_NUMBER; break;
      case cicu_boundary_line: marks[count] = endsLine(boundaries->bytes, end); break;
      case cicu_boundary_sentence: marks[count] = rule >= UBRK_SENTENCE_SEP; break;
    }
    count++;
  }
  return count;
}

void cicu_boundaries_end(cicu_boundaries *boundaries) {
  // The iterator holds its own view of the text; it must not keep one of bytes that are given back.
  UErrorCode status = U_ZERO_ERROR;
  boundaries->bytes = "";
  utext_openUTF8(&boundaries->text, boundaries->bytes, 0, &status);
  boundaries->iterator->setText(&boundaries->text, status);
}
