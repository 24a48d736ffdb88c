#include "internal.hpp"

#include <unicode/alphaindex.h>
#include <unicode/coll.h>

#include <new>
#include <vector>

struct cicu_collator {
  icu::LocalPointer<icu::Collator> collator;
};

cicu_collator *cicu_collator_open(const char *tag, bool numeric, cicu_status *status) {
  UErrorCode code = U_ZERO_ERROR;
  icu::Locale locale = cicu::localeOf(tag, code);
  icu::LocalPointer<cicu_collator> opened(new (std::nothrow) cicu_collator, code);
  if (U_SUCCESS(code)) {
    opened->collator.adoptInsteadAndCheckErrorCode(icu::Collator::createInstance(locale, code), code);
  }
  if (U_SUCCESS(code)) opened->collator->setAttribute(UCOL_NUMERIC_COLLATION, numeric ? UCOL_ON : UCOL_OFF, code);
  *status = code;
  return U_SUCCESS(code) ? opened.orphan() : nullptr;
}

void cicu_collator_close(cicu_collator *collator) { delete collator; }

int32_t cicu_collator_compare(
    cicu_collator *collator, const char *left, size_t left_length, const char *right, size_t right_length) {
  UErrorCode status = U_ZERO_ERROR;
  icu::StringPiece first(left, cicu::lengthOf(left_length, status));
  icu::StringPiece second(right, cicu::lengthOf(right_length, status));
  return collator->collator->compareUTF8(first, second, status);
}

cicu_text cicu_collator_sort_key(cicu_collator *collator, const char *bytes, size_t length) {
  icu::UnicodeString text = cicu::unicodeStringOf(bytes, length);
  std::vector<uint8_t> key(static_cast<size_t>(text.length()) * 4 + 32);
  int32_t size = collator->collator->getSortKey(text, key.data(), static_cast<int32_t>(key.size()));
  if (size > static_cast<int32_t>(key.size())) {
    key.resize(static_cast<size_t>(size));
    size = collator->collator->getSortKey(text, key.data(), size);
  }
  if (size <= 0) return {nullptr, 0, U_MEMORY_ALLOCATION_ERROR};
  return cicu::textOf(icu::StringPiece(reinterpret_cast<const char *>(key.data()), size - 1), U_ZERO_ERROR);
}

struct cicu_index {
  icu::LocalPointer<icu::AlphabeticIndex::ImmutableIndex> index;
};

cicu_index *cicu_index_open(const char *tag, cicu_status *status) {
  UErrorCode code = U_ZERO_ERROR;
  icu::Locale locale = cicu::localeOf(tag, code);
  icu::AlphabeticIndex index(locale, code);
  // A word list holds Finnish words beside those of any other script.
  index.addLabels(icu::Locale::getEnglish(), code);
  icu::LocalPointer<cicu_index> opened(new (std::nothrow) cicu_index, code);
  if (U_SUCCESS(code)) opened->index.adoptInsteadAndCheckErrorCode(index.buildImmutableIndex(code), code);
  *status = code;
  return U_SUCCESS(code) ? opened.orphan() : nullptr;
}

void cicu_index_close(cicu_index *index) { delete index; }

int32_t cicu_index_bucket_count(cicu_index *index) { return index->index->getBucketCount(); }

cicu_text cicu_index_label(cicu_index *index, int32_t bucket) {
  const icu::AlphabeticIndex::Bucket *found = index->index->getBucket(bucket);
  if (found == nullptr) return {nullptr, 0, U_INDEX_OUTOFBOUNDS_ERROR};
  return cicu::textOf(found->getLabel(), U_ZERO_ERROR);
}

int32_t cicu_index_bucket(cicu_index *index, const char *bytes, size_t length) {
  UErrorCode status = U_ZERO_ERROR;
  int32_t bucket = index->index->getBucketIndex(cicu::unicodeStringOf(bytes, length), status);
  return U_SUCCESS(status) ? bucket : -1;
}
