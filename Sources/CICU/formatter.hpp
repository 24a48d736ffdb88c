// What one formatter keeps open; shared by formatter.cpp (numbers, lists) and dates.cpp.
#ifndef CICU_FORMATTER_HPP
#define CICU_FORMATTER_HPP

#include "internal.hpp"

#include <unicode/dtfmtsym.h>
#include <unicode/dtitvfmt.h>
#include <unicode/dtptngen.h>
#include <unicode/gregocal.h>
#include <unicode/listformatter.h>
#include <unicode/numberformatter.h>
#include <unicode/plurrule.h>
#include <unicode/smpdtfmt.h>

#include <map>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

/// How a language writes a range of two times: what stands before, between and after them.
struct TimeRangeShape {
  icu::UnicodeString before, between, after;
};

struct cicu_formatter {
  explicit cicu_formatter(const icu::Locale &locale) : locale(locale) {}

  const icu::Locale locale;
  icu::number::LocalizedNumberFormatter number;
  std::map<std::pair<int32_t, int32_t>, icu::number::LocalizedNumberFormatter> fractions;
  std::map<std::tuple<std::string, cicu_currency_width, bool>, icu::number::LocalizedNumberFormatter> monies;
  icu::LocalPointer<icu::PluralRules> plurals;
  icu::LocalPointer<icu::PluralRules> ordinals;
  icu::LocalPointer<icu::ListFormatter> andList;
  icu::LocalPointer<icu::ListFormatter> orList;
  icu::LocalPointer<icu::DateTimePatternGenerator> patterns;
  icu::LocalPointer<icu::GregorianCalendar> calendar;
  icu::LocalPointer<icu::DateFormatSymbols> symbols;
  icu::LocalPointer<icu::SimpleDateFormat> dates[cicu_date_style_count];
  icu::LocalPointer<icu::SimpleDateFormat> times[cicu_time_precision_count];
  icu::LocalPointer<icu::SimpleDateFormat> lateTimes[cicu_time_precision_count];
  icu::LocalPointer<icu::DateIntervalFormat> dateRanges[cicu_date_style_count];
  icu::LocalPointer<TimeRangeShape> timeRanges[cicu_time_precision_count];

  /// Opens what every use needs; the rest is opened at its first use.
  void open(UErrorCode &status);
  icu::number::LocalizedNumberFormatter moneyFormat(
      const char *currency, cicu_currency_width width, bool hidesZeroCents, UErrorCode &status);
  /// Borrowed from the formatter.
  icu::SimpleDateFormat *dateFormat(cicu_date_style style, UErrorCode &status);
  icu::SimpleDateFormat *timeFormat(cicu_time_precision precision, bool endOfDay, UErrorCode &status);
  icu::DateIntervalFormat *dateRangeFormat(cicu_date_style style, UErrorCode &status);
  TimeRangeShape *timeRangeShape(cicu_time_precision precision, UErrorCode &status);
  /// What stands between the ends of a range, without anything of the ends.
  icu::UnicodeString rangeMark(UErrorCode &status);
  icu::UnicodeString weekdayName(int32_t weekday, cicu_name_width width, bool standalone, UErrorCode &status);
  icu::UnicodeString timeText(int32_t minuteOfDay, cicu_time_precision precision, UErrorCode &status);
};

#endif
