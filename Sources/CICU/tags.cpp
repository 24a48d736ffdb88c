#include "internal.hpp"

#include <unicode/localebuilder.h>
#include <unicode/locdspnm.h>
#include <unicode/uloc.h>

#include <algorithm>
#include <string>

using cicu::localeOf;
using cicu::textOf;
using cicu::writtenLocaleOf;

namespace {

cicu_text tagOf(const icu::Locale &locale, UErrorCode status) {
  if (U_FAILURE(status)) return {nullptr, 0, status};
  std::string tag = locale.toLanguageTag<std::string>(status);
  return textOf(icu::StringPiece(tag), status);
}

/// Whether a language keeps the tag that it was given, where CLDR's aliases make one of it and of others. They make `ku`
/// of `kmr`: right for the data, but a page that says `ku` does not say which Kurdish it is in beside one in `ckb`.
bool keepsItsName(const icu::Locale &locale) { return std::string(locale.getLanguage()) == "kmr"; }

icu::Locale likelyLocaleOf(const char *tag, UErrorCode &status) {
  icu::Locale locale = localeOf(tag, status);
  if (U_SUCCESS(status)) locale.addLikelySubtags(status);
  return locale;
}

}  // namespace

cicu_text cicu_tag_canonical(const char *tag) {
  UErrorCode status = U_ZERO_ERROR;
  icu::Locale written = writtenLocaleOf(tag, status);
  if (U_FAILURE(status)) return {nullptr, 0, status};
  icu::Locale locale = written;
  locale.canonicalize(status);
  if (U_SUCCESS(status) && locale.isBogus()) status = U_ILLEGAL_ARGUMENT_ERROR;
  if (U_SUCCESS(status) && keepsItsName(written)) {
    icu::LocaleBuilder builder;
    locale = builder.setLocale(locale).setLanguage(written.getLanguage()).build(status);
  }
  return tagOf(locale, status);
}

cicu_text cicu_tag_language(const char *tag) {
  UErrorCode status = U_ZERO_ERROR;
  icu::Locale locale = writtenLocaleOf(tag, status);
  const char *language = locale.getLanguage();
  return textOf(icu::StringPiece(*language == 0 ? "und" : language), status);
}

cicu_text cicu_tag_region(const char *tag) {
  UErrorCode status = U_ZERO_ERROR;
  icu::Locale locale = writtenLocaleOf(tag, status);
  return textOf(icu::StringPiece(locale.getCountry()), status);
}

cicu_text cicu_tag_likely_script(const char *tag) {
  UErrorCode status = U_ZERO_ERROR;
  icu::Locale locale = likelyLocaleOf(tag, status);
  return textOf(icu::StringPiece(locale.getScript()), status);
}

cicu_text cicu_tag_likely_region(const char *tag) {
  UErrorCode status = U_ZERO_ERROR;
  icu::Locale locale = likelyLocaleOf(tag, status);
  return textOf(icu::StringPiece(locale.getCountry()), status);
}

cicu_text cicu_tag_variants(const char *tag) {
  UErrorCode status = U_ZERO_ERROR;
  icu::Locale locale = writtenLocaleOf(tag, status);
  std::string variants = locale.getVariant();
  for (char &character : variants) {
    if (character == '_') character = '-';
    if (character >= 'A' && character <= 'Z') character = static_cast<char>(character + ('a' - 'A'));
  }
  return textOf(icu::StringPiece(variants), status);
}

bool cicu_tag_is_right_to_left(const char *tag) {
  UErrorCode status = U_ZERO_ERROR;
  icu::Locale locale = localeOf(tag, status);
  return U_SUCCESS(status) && locale.isRightToLeft();
}

bool cicu_tag_is_known(const char *tag) {
  UErrorCode status = U_ZERO_ERROR;
  icu::Locale locale = localeOf(tag, status);
  if (U_FAILURE(status) || *locale.getLanguage() == 0) return false;
  int32_t count = 0;
  const icu::Locale *available = icu::Locale::getAvailableLocales(count);
  bool hasData = std::any_of(available, available + count, [&](const icu::Locale &candidate) {
    return std::string(candidate.getLanguage()) == locale.getLanguage();
  });
  if (hasData) return true;
  UChar name[ULOC_FULLNAME_CAPACITY];
  uloc_getDisplayLanguage(locale.getLanguage(), "en", name, ULOC_FULLNAME_CAPACITY, &status);
  // Where there is no name, ICU gives the code back and says so.
  return U_SUCCESS(status) && status != U_USING_DEFAULT_WARNING;
}

bool cicu_tag_has_own_name(const char *tag) {
  UErrorCode status = U_ZERO_ERROR;
  icu::Locale locale = localeOf(tag, status);
  if (U_FAILURE(status)) return false;
  UDisplayContext contexts[] = {UDISPCTX_NO_SUBSTITUTE};
  icu::LocalPointer<icu::LocaleDisplayNames> names(icu::LocaleDisplayNames::createInstance(locale, contexts, 1));
  icu::UnicodeString name;
  if (names.isValid()) names->languageDisplayName(locale.getLanguage(), name);
  return !name.isBogus() && !name.isEmpty();
}

cicu_text cicu_tag_for_formatting(const char *tag, const char *region, const char *number_system) {
  UErrorCode status = U_ZERO_ERROR;
  icu::Locale locale = localeOf(tag, status);
  if (U_FAILURE(status)) return {nullptr, 0, status};
  icu::LocaleBuilder builder;
  builder.setLocale(locale);
  if (*locale.getCountry() == 0) builder.setRegion(region);
  builder.setUnicodeLocaleKeyword("ca", "gregory");
  builder.setUnicodeLocaleKeyword("hc", "h23");
  builder.setUnicodeLocaleKeyword("nu", number_system);
  icu::Locale built = builder.build(status);
  return tagOf(built, status);
}

cicu_text cicu_tag_display_name(const char *tag, const char *in_tag, bool starts_sentence) {
  UErrorCode status = U_ZERO_ERROR;
  icu::Locale locale = localeOf(tag, status);
  icu::Locale target = localeOf(in_tag, status);
  if (U_FAILURE(status)) return {nullptr, 0, status};
  UDisplayContext contexts[] = {
      UDISPCTX_DIALECT_NAMES,
      starts_sentence ? UDISPCTX_CAPITALIZATION_FOR_BEGINNING_OF_SENTENCE
                      : UDISPCTX_CAPITALIZATION_FOR_MIDDLE_OF_SENTENCE,
  };
  icu::LocalPointer<icu::LocaleDisplayNames> names(icu::LocaleDisplayNames::createInstance(target, contexts, 2));
  if (!names.isValid()) return {nullptr, 0, U_MEMORY_ALLOCATION_ERROR};
  icu::UnicodeString name;
  names->localeDisplayName(locale, name);
  return textOf(name, status);
}
