/// The part of ICU that Selkopaja uses, as plain C over UTF-8.
///
/// No header of ICU is shown here: its entry points are renamed by macros that Swift does not see, and its types clash
/// with those of the toolchain's own copy.
///
/// Conventions:
/// - Text goes in as bytes and length, UTF-8; ill-formed sequences count as U+FFFD. It need not end in NUL.
/// - `tag` is a well-formed BCP 47 tag that ends in NUL.
/// - Text comes out as `cicu_text`, which the caller owns and gives back once with `cicu_text_free`, whatever its
///   status.
/// - A status is ICU's `UErrorCode`; above zero is failure. `…_open` returns NULL on failure.
/// - What `…_open` returns belongs to the caller until the matching `…_close`, and may be used by one thread at a time.
#ifndef CICU_H
#define CICU_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#pragma clang assume_nonnull begin

typedef int32_t cicu_status;

typedef struct {
  char *_Nullable bytes;
  size_t length;
  cicu_status status;
} cicu_text;

void cicu_text_free(cicu_text text);

/// The name of a status, for example `U_MISSING_RESOURCE_ERROR`. Lives for ever.
const char *cicu_status_name(cicu_status status);

// Versions

const char *cicu_library_version(void);
const char *cicu_unicode_version(void);
cicu_text cicu_cldr_version(void);

// Language tags

cicu_text cicu_tag_canonical(const char *tag);
cicu_text cicu_tag_language(const char *tag);
/// The explicit region, or no text.
cicu_text cicu_tag_region(const char *tag);
cicu_text cicu_tag_likely_script(const char *tag);
cicu_text cicu_tag_likely_region(const char *tag);
/// Lower case, with `-` between variants.
cicu_text cicu_tag_variants(const char *tag);
bool cicu_tag_is_right_to_left(const char *tag);
bool cicu_tag_is_known(const char *tag);
bool cicu_tag_has_own_name(const char *tag);
/// The tag with the region where it has none, and with calendar gregory, hour cycle h23 and the number system.
cicu_text cicu_tag_for_formatting(const char *tag, const char *region, const char *number_system);
/// The name of `tag` in `in_tag`, in the case of running text or of the start of a sentence.
cicu_text cicu_tag_display_name(const char *tag, const char *in_tag, bool starts_sentence);

// Formatting. Days are counted from 1970-01-01, in the proleptic Gregorian calendar.

typedef struct cicu_formatter cicu_formatter;

typedef enum : int32_t {
  cicu_date_full,
  cicu_date_long,
  cicu_date_medium,
  cicu_date_short,
  cicu_date_weekday_day_month,
  cicu_date_day_month,
  cicu_date_day_month_numeric,
  cicu_date_month_year,
  cicu_date_style_count
} cicu_date_style;

typedef enum : int32_t { cicu_time_minutes, cicu_time_hours, cicu_time_precision_count } cicu_time_precision;

typedef enum : int32_t { cicu_currency_symbol, cicu_currency_code, cicu_currency_name } cicu_currency_width;

typedef enum : int32_t { cicu_name_wide, cicu_name_abbreviated, cicu_name_short, cicu_name_narrow } cicu_name_width;

cicu_formatter *_Nullable cicu_formatter_open(const char *formatting_tag, cicu_status *status);
void cicu_formatter_close(cicu_formatter *formatter);

cicu_text cicu_format_number(
    cicu_formatter *formatter, double value, int32_t minimum_fraction_digits, int32_t maximum_fraction_digits);
cicu_text cicu_format_integer(cicu_formatter *formatter, int64_t value);
cicu_text cicu_format_percent(cicu_formatter *formatter, double fraction, int32_t maximum_fraction_digits);
/// `amount` in decimal digits with a full stop, `currency` as ISO 4217; both end in NUL.
cicu_text cicu_format_money(
    cicu_formatter *formatter, const char *amount, const char *currency, cicu_currency_width width,
    bool hides_zero_cents);
cicu_text cicu_format_date(cicu_formatter *formatter, int32_t day, cicu_date_style style);
cicu_text cicu_format_date_range(cicu_formatter *formatter, int32_t from, int32_t to, cicu_date_style style);
/// `minute_of_day` is 0…1440; 1440 is midnight at the end of the day.
cicu_text cicu_format_time(cicu_formatter *formatter, int32_t minute_of_day, cicu_time_precision precision);
cicu_text cicu_format_time_range(
    cicu_formatter *formatter, int32_t from_minute, int32_t to_minute, cicu_time_precision precision);
/// `weekday` is 1 for Monday … 7 for Sunday.
cicu_text cicu_format_weekday(cicu_formatter *formatter, int32_t weekday, cicu_name_width width, bool standalone);
cicu_text cicu_format_weekday_range(
    cicu_formatter *formatter, int32_t from, int32_t to, cicu_name_width width, bool standalone);
/// `month` is 1…12.
cicu_text cicu_format_month(cicu_formatter *formatter, int32_t month, cicu_name_width width, bool standalone);
/// `items` holds `count` stretches of `bytes`: item i is from ends[i - 1] (0 for the first) to ends[i].
cicu_text cicu_format_list(
    cicu_formatter *formatter, const char *bytes, const int32_t *ends, int32_t count, bool is_or);
/// The CLDR keyword: zero, one, two, few, many, other.
cicu_text cicu_plural_category(cicu_formatter *formatter, double value, bool ordinal);

// Messages

typedef struct cicu_message cicu_message;

typedef enum : int32_t {
  cicu_argument_plain,
  cicu_argument_number,
  cicu_argument_date,
  cicu_argument_select
} cicu_argument_kind;

/// A day as a date goes to a format of dates; as text it is written out in the language's long style.
typedef enum : int32_t {
  cicu_value_text,
  cicu_value_number,
  cicu_value_date,
  cicu_value_date_text
} cicu_value_kind;

typedef struct {
  cicu_value_kind kind;
  const char *_Nullable bytes;
  size_t length;
  double number;
  int32_t day;
} cicu_message_value;

/// Parses a pattern and lists its arguments at every depth: `kind` of type `cicu_argument_kind` as a digit, then the
/// name, then a line feed; a name may come more than once. On a syntax error the status is set and `error_offset` is
/// the UTF-16 offset at which parsing stopped. An argument of a type that is not used here has the kind `?`.
cicu_text cicu_message_arguments(const char *pattern, size_t length, int32_t *error_offset);
cicu_message *_Nullable cicu_message_open(
    const char *pattern, size_t length, const char *formatting_tag, cicu_status *status);
void cicu_message_close(cicu_message *message);
/// Names are laid out as in `cicu_format_list`; text values are borrowed for the call.
cicu_text cicu_message_format(
    cicu_message *message, const char *names, const int32_t *name_ends, const cicu_message_value *values,
    int32_t count);

// Collation

typedef struct cicu_collator cicu_collator;
typedef struct cicu_index cicu_index;

cicu_collator *_Nullable cicu_collator_open(const char *tag, bool numeric, cicu_status *status);
void cicu_collator_close(cicu_collator *collator);
/// Below zero, zero or above zero.
int32_t cicu_collator_compare(
    cicu_collator *collator, const char *left, size_t left_length, const char *right, size_t right_length);
/// The bytes of a sort key, without the zero byte that ends ICU's.
cicu_text cicu_collator_sort_key(cicu_collator *collator, const char *bytes, size_t length);

cicu_index *_Nullable cicu_index_open(const char *tag, cicu_status *status);
void cicu_index_close(cicu_index *index);
int32_t cicu_index_bucket_count(cicu_index *index);
cicu_text cicu_index_label(cicu_index *index, int32_t bucket);
/// The bucket in which a text stands, 0 ..< count; -1 on failure.
int32_t cicu_index_bucket(cicu_index *index, const char *bytes, size_t length);

// Boundaries (UAX #14, UAX #29)

typedef struct cicu_boundaries cicu_boundaries;

typedef enum : int32_t {
  cicu_boundary_word,
  cicu_boundary_line,
  cicu_boundary_sentence
} cicu_boundary_kind;

cicu_boundaries *_Nullable cicu_boundaries_open(const char *tag, cicu_boundary_kind kind, cicu_status *status);
void cicu_boundaries_close(cicu_boundaries *boundaries);
/// Borrows the bytes until `cicu_boundaries_end`. Offsets are of UTF-8.
cicu_status cicu_boundaries_begin(cicu_boundaries *boundaries, const char *bytes, size_t length);
/// The next boundaries after the start of the text, at most `capacity`; 0 at the end. `marks[i]` tells of the stretch
/// that ends there: a word that holds a letter, digit, kana or ideograph; a line break that must be taken; a sentence
/// ended by a separator and not by its punctuation.
int32_t cicu_boundaries_next(cicu_boundaries *boundaries, int32_t *ends, bool *marks, int32_t capacity);
void cicu_boundaries_end(cicu_boundaries *boundaries);

// Transforms of text

typedef struct cicu_transliterator cicu_transliterator;

cicu_transliterator *_Nullable cicu_transliterator_open(const char *id, cicu_status *status);
void cicu_transliterator_close(cicu_transliterator *transliterator);
cicu_text cicu_transliterate(cicu_transliterator *transliterator, const char *bytes, size_t length);

bool cicu_is_nfc(const char *bytes, size_t length);
cicu_text cicu_nfc(const char *bytes, size_t length);
cicu_text cicu_nfd(const char *bytes, size_t length);
cicu_text cicu_case_folded(const char *bytes, size_t length);
cicu_text cicu_search_folded(const char *bytes, size_t length);

cicu_text cicu_lower_cased(const char *bytes, size_t length, const char *tag);
/// Every word, or (`first_only`) the first letter alone with the rest as it is.
cicu_text cicu_title_cased(const char *bytes, size_t length, const char *tag, bool first_only);

// Bidirectional text (UAX #9)

typedef enum : int32_t {
  cicu_bidi_left_to_right,
  cicu_bidi_right_to_left,
  /// By the first letter that has a direction (P2), right to left where none has.
  cicu_bidi_first_strong
} cicu_bidi_base;

/// The order in which a paragraph of UTF-16 is shown on one line, from the left: `order` takes `length` logical offsets.
/// Gives how many were written: `length`, or 0 on failure.
int32_t cicu_bidi_visual_order(
    const uint16_t *units, size_t length, cicu_bidi_base base, int32_t *order, cicu_status *status);

#pragma clang assume_nonnull end

#ifdef __cplusplus
}
#endif

#endif
