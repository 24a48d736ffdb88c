#include "internal.hpp"

#include <unicode/localpointer.h>
#include <unicode/ubidi.h>

#include <new>

using cicu::lengthOf;

int32_t cicu_bidi_visual_order(
    const uint16_t *units, size_t length, cicu_bidi_base base, int32_t *order, cicu_status *status) {
  UErrorCode code = U_ZERO_ERROR;
  int32_t count = lengthOf(length, code);
  icu::LocalUBiDiPointer bidi(ubidi_openSized(count, 0, &code));
  UBiDiLevel level = base == cicu_bidi_right_to_left ? 1 : base == cicu_bidi_left_to_right ? 0 : UBIDI_DEFAULT_RTL;
  // The text is only read, and not kept: `bidi` is closed before this function returns.
  ubidi_setPara(bidi.getAlias(), reinterpret_cast<const UChar *>(units), count, level, nullptr, &code);
  if (U_SUCCESS(code) && count > 0) ubidi_getVisualMap(bidi.getAlias(), order, &code);
  *status = code;
  return U_SUCCESS(code) ? count : 0;
}
