#include "formatter.hpp"

#include <new>

using cicu::textOf;

cicu_formatter *cicu_formatter_open(const char *formatting_tag, cicu_status *status) {
  UErrorCode code = U_ZERO_ERROR;
  icu::Locale locale = cicu::localeOf(formatting_tag, code);
  icu::LocalPointer<cicu_formatter> formatter(new (std::nothrow) cicu_formatter(locale), code);
  if (U_SUCCESS(code)) formatter->open(code);
  *status = code;
  return U_SUCCESS(code) ? formatter.orphan() : nullptr;
}

void cicu_formatter_close(cicu_formatter *formatter) { delete formatter; }

void cicu_formatter::open(UErrorCode &status) {
  number = icu::number::NumberFormatter::withLocale(locale);
  plurals.adoptInstead(icu::PluralRules::forLocale(locale, UPLURAL_TYPE_CARDINAL, status));
  ordinals.adoptInstead(icu::PluralRules::forLocale(locale, UPLURAL_TYPE_ORDINAL, status));
  patterns.adoptInstead(icu::DateTimePatternGenerator::createInstance(locale, status));
  calendar.adoptInstead(new icu::GregorianCalendar(*icu::TimeZone::getGMT(), locale, status));
  if (U_SUCCESS(status) && !calendar.isValid()) status = U_MEMORY_ALLOCATION_ERROR;
  if (U_FAILURE(status)) return;
  // One calendar for all days: without this, days before 1582 would be Julian.
  calendar->setGregorianChange(-8.64e15, status);
  dateFormat(cicu_date_long, status);
  symbols.adoptInstead(new icu::DateFormatSymbols(locale, status));
  if (U_SUCCESS(status) && !symbols.isValid()) status = U_MEMORY_ALLOCATION_ERROR;
}

cicu_text cicu_format_number(
    cicu_formatter *formatter, double value, int32_t minimum_fraction_digits, int32_t maximum_fraction_digits) {
  UErrorCode status = U_ZERO_ERROR;
  auto precision = icu::number::Precision::minMaxFraction(minimum_fraction_digits, maximum_fraction_digits);
  auto key = std::make_pair(minimum_fraction_digits, maximum_fraction_digits);
  auto known = formatter->fractions.find(key);
  if (known == formatter->fractions.end())
    known = formatter->fractions.emplace(key, formatter->number.precision(precision)).first;
  icu::number::FormattedNumber formatted = known->second.formatDouble(value, status);
  return textOf(formatted.toString(status), status);
}

cicu_text cicu_format_integer(cicu_formatter *formatter, int64_t value) {
  UErrorCode status = U_ZERO_ERROR;
  icu::number::FormattedNumber formatted = formatter->number.formatInt(value, status);
  return textOf(formatted.toString(status), status);
}

cicu_text cicu_format_percent(cicu_formatter *formatter, double fraction, int32_t maximum_fraction_digits) {
  UErrorCode status = U_ZERO_ERROR;
  icu::number::FormattedNumber formatted =
      formatter->number.unit(icu::MeasureUnit::getPercent())
          .scale(icu::number::Scale::powerOfTen(2))
          .precision(icu::number::Precision::maxFraction(maximum_fraction_digits))
          .formatDouble(fraction, status);
  return textOf(formatted.toString(status), status);
}

icu::number::LocalizedNumberFormatter cicu_formatter::moneyFormat(
    const char *currency, cicu_currency_width width, bool hidesZeroCents, UErrorCode &status) {
  icu::CurrencyUnit unit(icu::StringPiece(currency), status);
  icu::number::Precision precision =
      icu::number::Precision::currency(UCURR_USAGE_STANDARD)
          .withCurrency(unit)
          .trailingZeroDisplay(hidesZeroCents ? UNUM_TRAILING_ZERO_HIDE_IF_WHOLE : UNUM_TRAILING_ZERO_AUTO);
  // Some languages write the code for the euro unless the narrow symbol is asked for; that of other currencies
  // can be ambiguous ("kr").
  bool isEuro = icu::StringPiece(currency) == icu::StringPiece("EUR");
  UNumberUnitWidth symbol = isEuro ? UNUM_UNIT_WIDTH_NARROW : UNUM_UNIT_WIDTH_SHORT;
  UNumberUnitWidth unitWidth = width == cicu_currency_symbol ? symbol
                               : width == cicu_currency_code ? UNUM_UNIT_WIDTH_ISO_CODE
                                                             : UNUM_UNIT_WIDTH_FULL_NAME;
  return number.unit(unit).unitWidth(unitWidth).precision(precision);
}

cicu_text cicu_format_money(
    cicu_formatter *formatter, const char *amount, const char *currency, cicu_currency_width width,
    bool hides_zero_cents) {
  UErrorCode status = U_ZERO_ERROR;
  auto key = std::make_tuple(std::string(currency), width, hides_zero_cents);
  auto known = formatter->monies.find(key);
  if (known == formatter->monies.end()) {
    icu::number::LocalizedNumberFormatter made = formatter->moneyFormat(currency, width, hides_zero_cents, status);
    if (U_FAILURE(status)) return {nullptr, 0, status};
    known = formatter->monies.emplace(key, std::move(made)).first;
  }
  icu::number::FormattedNumber formatted = known->second.formatDecimal(amount, status);
  return textOf(formatted.toString(status), status);
}

cicu_text cicu_plural_category(cicu_formatter *formatter, double value, bool ordinal) {
  return textOf((ordinal ? formatter->ordinals : formatter->plurals)->select(value), U_ZERO_ERROR);
}

cicu_text cicu_format_list(
    cicu_formatter *formatter, const char *bytes, const int32_t *ends, int32_t count, bool is_or) {
  UErrorCode status = U_ZERO_ERROR;
  auto &list = is_or ? formatter->orList : formatter->andList;
  if (!list.isValid()) {
    list.adoptInstead(icu::ListFormatter::createInstance(
        formatter->locale, is_or ? ULISTFMT_TYPE_OR : ULISTFMT_TYPE_AND, ULISTFMT_WIDTH_WIDE, status));
  }
  if (U_FAILURE(status)) return {nullptr, 0, status};
  std::vector<icu::UnicodeString> items;
  items.reserve(static_cast<size_t>(count));
  for (int32_t item = 0; item < count; item++) {
    int32_t start = item == 0 ? 0 : ends[item - 1];
    items.push_back(cicu::unicodeStringOf(bytes + start, static_cast<size_t>(ends[item] - start)));
  }
  icu::UnicodeString text;
  list->format(items.data(), count, text, status);
  return textOf(text, status);
}
