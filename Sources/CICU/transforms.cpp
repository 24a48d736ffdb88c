#include "internal.hpp"

#include <unicode/bytestream.h>
#include <unicode/casemap.h>
#include <unicode/normalizer2.h>
#include <unicode/translit.h>
#include <unicode/uniset.h>

#include <climits>
#include <new>
#include <string>

using cicu::textOf;

struct cicu_transliterator {
  icu::LocalPointer<icu::Transliterator> transliterator;
};

cicu_transliterator *cicu_transliterator_open(const char *id, cicu_status *status) {
  UErrorCode code = U_ZERO_ERROR;
  icu::LocalPointer<cicu_transliterator> opened(new (std::nothrow) cicu_transliterator, code);
  if (U_SUCCESS(code)) {
    opened->transliterator.adoptInsteadAndCheckErrorCode(
        icu::Transliterator::createInstance(icu::UnicodeString::fromUTF8(id), UTRANS_FORWARD, code), code);
  }
  *status = code;
  return U_SUCCESS(code) ? opened.orphan() : nullptr;
}

void cicu_transliterator_close(cicu_transliterator *transliterator) { delete transliterator; }

cicu_text cicu_transliterate(cicu_transliterator *transliterator, const char *bytes, size_t length) {
  icu::UnicodeString text = cicu::unicodeStringOf(bytes, length);
  if (!text.isBogus()) transliterator->transliterator->transliterate(text);
  return textOf(text, U_ZERO_ERROR);
}

namespace {

using GetNormalizer = const icu::Normalizer2 *(*)(UErrorCode &);

cicu_text normalised(const char *bytes, size_t length, GetNormalizer normalizer) {
  UErrorCode status = U_ZERO_ERROR;
  icu::StringPiece source(bytes, cicu::lengthOf(length, status));
  const icu::Normalizer2 *form = normalizer(status);
  if (U_FAILURE(status)) return {nullptr, 0, status};
  std::string result;
  icu::StringByteSink<std::string> sink(&result, source.length());
  form->normalizeUTF8(0, source, sink, nullptr, status);
  return textOf(icu::StringPiece(result), status);
}

/// Marks that readers of these scripts leave out when they search. Vowel signs of other scripts are letters.
const icu::UnicodeSet &searchIgnored(UErrorCode &status) {
  static const icu::UnicodeSet *set = [] {
    UErrorCode code = U_ZERO_ERROR;
    auto *marks = new icu::UnicodeSet(
        u"[[[:Mn:]&[[:sc=Inherited:][:sc=Common:][:sc=Latin:][:sc=Greek:][:sc=Cyrillic:][:sc=Hebrew:][:sc=Arabic:]]]"
        u"\\u0640]",
        code);
    if (U_FAILURE(code)) {
      delete marks;
      return static_cast<icu::UnicodeSet *>(nullptr);
    }
    marks->freeze();
    return marks;
  }();
  static const icu::UnicodeSet empty;
  if (set == nullptr) status = U_MISSING_RESOURCE_ERROR;
  return set == nullptr ? empty : *set;
}

}  // namespace

bool cicu_is_nfc(const char *bytes, size_t length) {
  UErrorCode status = U_ZERO_ERROR;
  icu::StringPiece source(bytes, cicu::lengthOf(length, status));
  const icu::Normalizer2 *form = icu::Normalizer2::getNFCInstance(status);
  return U_SUCCESS(status) && form->isNormalizedUTF8(source, status) && U_SUCCESS(status);
}

cicu_text cicu_nfc(const char *bytes, size_t length) {
  return normalised(bytes, length, icu::Normalizer2::getNFCInstance);
}

cicu_text cicu_nfd(const char *bytes, size_t length) {
  return normalised(bytes, length, icu::Normalizer2::getNFDInstance);
}

cicu_text cicu_case_folded(const char *bytes, size_t length) {
  UErrorCode status = U_ZERO_ERROR;
  icu::StringPiece source(bytes, cicu::lengthOf(length, status));
  std::string result;
  icu::StringByteSink<std::string> sink(&result, source.length());
  icu::CaseMap::utf8Fold(U_FOLD_CASE_DEFAULT, source, sink, nullptr, status);
  return textOf(icu::StringPiece(result), status);
}

cicu_text cicu_search_folded(const char *bytes, size_t length) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2 *folding = icu::Normalizer2::getNFKCCasefoldInstance(status);
  const icu::Normalizer2 *decomposition = icu::Normalizer2::getNFDInstance(status);
  const icu::Normalizer2 *composition = icu::Normalizer2::getNFCInstance(status);
  const icu::UnicodeSet &ignored = searchIgnored(status);
  if (U_FAILURE(status)) return {nullptr, 0, status};
  icu::UnicodeString folded = folding->normalize(cicu::unicodeStringOf(bytes, length), status);
  icu::UnicodeString decomposed = decomposition->normalize(folded, status);
  icu::UnicodeString kept;
  for (int32_t index = 0; index < decomposed.length(); index = decomposed.moveIndex32(index, 1)) {
    UChar32 character = decomposed.char32At(index);
    if (!ignored.contains(character)) kept.append(character);
  }
  return textOf(composition->normalize(kept, status), status);
}

namespace {

/// CaseMap reads ICU's names of locales, not tags.
std::string localeName(const char *tag, UErrorCode &status) { return cicu::localeOf(tag, status).getName(); }

}  // namespace

cicu_text cicu_lower_cased(const char *bytes, size_t length, const char *tag) {
  UErrorCode status = U_ZERO_ERROR;
  icu::StringPiece source(bytes, cicu::lengthOf(length, status));
  std::string result;
  icu::StringByteSink<std::string> sink(&result, source.length());
  icu::CaseMap::utf8ToLower(localeName(tag, status).c_str(), 0, source, sink, nullptr, status);
  return textOf(icu::StringPiece(result), status);
}

cicu_text cicu_title_cased(const char *bytes, size_t length, const char *tag, bool first_only) {
  UErrorCode status = U_ZERO_ERROR;
  icu::StringPiece source(bytes, cicu::lengthOf(length, status));
  std::string result;
  icu::StringByteSink<std::string> sink(&result, source.length());
  uint32_t options = first_only ? U_TITLECASE_WHOLE_STRING | U_TITLECASE_NO_LOWERCASE : 0;
  icu::CaseMap::utf8ToTitle(localeName(tag, status).c_str(), options, nullptr, source, sink, nullptr, status);
  return textOf(icu::StringPiece(result), status);
}
