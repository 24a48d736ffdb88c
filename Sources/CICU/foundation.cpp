#include "internal.hpp"

#include <unicode/timezone.h>
#include <unicode/uchar.h>
#include <unicode/ulocdata.h>
#include <unicode/uversion.h>

#include <climits>
#include <cstdlib>
#include <cstring>
#include <mutex>

namespace cicu {

namespace {

/// Where ICU lacks data of a language it falls back to the default locale, and a date in a message is in the default
/// zone: both would be the machine's.
void forgetMachine() {
  static std::once_flag once;
  std::call_once(once, [] {
    UErrorCode status = U_ZERO_ERROR;
    icu::Locale::setDefault(icu::Locale::getRoot(), status);
    icu::TimeZone::adoptDefault(icu::TimeZone::getGMT()->clone());
  });
}

}  // namespace

icu::Locale writtenLocaleOf(const char *tag, UErrorCode &status) {
  forgetMachine();
  return icu::Locale::forLanguageTag(tag, status);
}

icu::Locale localeOf(const char *tag, UErrorCode &status) {
  icu::Locale locale = writtenLocaleOf(tag, status);
  if (U_SUCCESS(status)) locale.canonicalize(status);
  return locale;
}

cicu_text textOf(icu::StringPiece text, UErrorCode status) {
  if (U_FAILURE(status)) return {nullptr, 0, status};
  size_t length = static_cast<size_t>(text.length());
  // One byte more, so that no text is a request for nothing.
  char *bytes = static_cast<char *>(std::malloc(length + 1));
  if (bytes == nullptr) return {nullptr, 0, U_MEMORY_ALLOCATION_ERROR};
  std::memcpy(bytes, text.data(), length);
  bytes[length] = 0;
  return {bytes, length, U_ZERO_ERROR};
}

cicu_text textOf(const icu::UnicodeString &text, UErrorCode status) {
  if (U_FAILURE(status)) return {nullptr, 0, status};
  if (text.isBogus()) return {nullptr, 0, U_MEMORY_ALLOCATION_ERROR};
  std::string utf8;
  text.toUTF8String(utf8);
  return textOf(icu::StringPiece(utf8), status);
}

icu::UnicodeString unicodeStringOf(const char *bytes, size_t length) {
  if (length > INT32_MAX) {
    icu::UnicodeString bogus;
    bogus.setToBogus();
    return bogus;
  }
  return icu::UnicodeString::fromUTF8(icu::StringPiece(bytes, static_cast<int32_t>(length)));
}

int32_t lengthOf(size_t length, UErrorCode &status) {
  if (length <= INT32_MAX) return static_cast<int32_t>(length);
  if (U_SUCCESS(status)) status = U_INDEX_OUTOFBOUNDS_ERROR;
  return 0;
}

}  // namespace cicu

void cicu_text_free(cicu_text text) { std::free(text.bytes); }

const char *cicu_status_name(cicu_status status) { return u_errorName(static_cast<UErrorCode>(status)); }

const char *cicu_library_version(void) { return U_ICU_VERSION; }

const char *cicu_unicode_version(void) { return U_UNICODE_VERSION; }

cicu_text cicu_cldr_version(void) {
  UErrorCode status = U_ZERO_ERROR;
  UVersionInfo version;
  ulocdata_getCLDRVersion(version, &status);
  if (U_FAILURE(status)) return {nullptr, 0, status};
  char text[U_MAX_VERSION_STRING_LENGTH];
  u_versionToString(version, text);
  return cicu::textOf(icu::StringPiece(text), status);
}
