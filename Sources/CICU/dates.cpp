#include "formatter.hpp"

#include <new>

using cicu::textOf;

namespace {

constexpr double millisecondsPerDay = 86400000;
constexpr double millisecondsPerMinute = 60000;

/// The fields of a style (CLDR's date field symbols). For single days, full, long, medium and short have patterns of
/// their own.
const char16_t *skeletonOf(cicu_date_style style) {
  switch (style) {
    case cicu_date_full: return u"yMMMMEEEEd";
    case cicu_date_long: return u"yMMMMd";
    case cicu_date_medium: return u"yMMMd";
    case cicu_date_weekday_day_month: return u"MMMMEEEEd";
    case cicu_date_day_month: return u"MMMMd";
    case cicu_date_day_month_numeric: return u"Md";
    case cicu_date_month_year: return u"yMMMM";
    default: return u"yMd";
  }
}

const char16_t *skeletonOf(cicu_time_precision precision) { return precision == cicu_time_hours ? u"H" : u"Hm"; }

/// Many languages write the year of the short style with two digits (`yy`); 26 could be a day.
icu::UnicodeString withWholeYear(const icu::UnicodeString &pattern) {
  icu::UnicodeString whole;
  for (int32_t start = 0; start < pattern.length();) {
    int32_t end = start + 1;
    while (end < pattern.length() && pattern.charAt(end) == pattern.charAt(start)) end++;
    bool isShortYear = pattern.charAt(start) == u'y' && end - start == 2;
    whole.append(pattern, start, isShortYear ? 1 : end - start);
    start = end;
  }
  return whole;
}

icu::DateFormatSymbols::DtWidthType widthOf(cicu_name_width width) {
  switch (width) {
    case cicu_name_abbreviated: return icu::DateFormatSymbols::ABBREVIATED;
    case cicu_name_short: return icu::DateFormatSymbols::SHORT;
    case cicu_name_narrow: return icu::DateFormatSymbols::NARROW;
    default: return icu::DateFormatSymbols::WIDE;
  }
}

}  // namespace

icu::SimpleDateFormat *cicu_formatter::dateFormat(cicu_date_style style, UErrorCode &status) {
  auto &format = dates[style];
  if (format.isValid() || U_FAILURE(status)) return format.getAlias();
  icu::DateFormat *standard = nullptr;
  switch (style) {
    case cicu_date_full: standard = icu::DateFormat::createDateInstance(icu::DateFormat::kFull, locale); break;
    case cicu_date_long: standard = icu::DateFormat::createDateInstance(icu::DateFormat::kLong, locale); break;
    case cicu_date_medium: standard = icu::DateFormat::createDateInstance(icu::DateFormat::kMedium, locale); break;
    case cicu_date_short: standard = icu::DateFormat::createDateInstance(icu::DateFormat::kShort, locale); break;
    default:
      icu::UnicodeString pattern = patterns->getBestPattern(icu::UnicodeString(skeletonOf(style)), status);
      standard = new icu::SimpleDateFormat(pattern, locale, status);
  }
  icu::SimpleDateFormat *simple = dynamic_cast<icu::SimpleDateFormat *>(standard);
  if (simple == nullptr) {
    delete standard;
    if (U_SUCCESS(status)) status = U_MISSING_RESOURCE_ERROR;
    return nullptr;
  }
  format.adoptInstead(simple);
  format->setCalendar(*calendar);
  if (style == cicu_date_short) {
    icu::UnicodeString pattern;
    format->toPattern(pattern);
    format->applyPattern(withWholeYear(pattern));
  }
  return format.getAlias();
}

icu::SimpleDateFormat *cicu_formatter::timeFormat(
    cicu_time_precision precision, bool endOfDay, UErrorCode &status) {
  auto &format = endOfDay ? lateTimes[precision] : times[precision];
  if (format.isValid() || U_FAILURE(status)) return format.getAlias();
  icu::UnicodeString pattern = patterns->getBestPattern(icu::UnicodeString(skeletonOf(precision)), status);
  // The symbol k counts hours from 1 to 24, H from 0 to 23.
  if (endOfDay) pattern.findAndReplace(icu::UnicodeString(u'H'), icu::UnicodeString(u'k'));
  format.adoptInsteadAndCheckErrorCode(
      new icu::SimpleDateFormat(pattern, locale, status), status);
  if (U_SUCCESS(status)) format->setCalendar(*calendar);
  return format.getAlias();
}

icu::DateIntervalFormat *cicu_formatter::dateRangeFormat(cicu_date_style style, UErrorCode &status) {
  auto &format = dateRanges[style];
  if (format.isValid() || U_FAILURE(status)) return format.getAlias();
  format.adoptInsteadAndCheckErrorCode(
      icu::DateIntervalFormat::createInstance(icu::UnicodeString(skeletonOf(style)), locale, status), status);
  if (U_SUCCESS(status)) format->setTimeZone(*icu::TimeZone::getGMT());
  return format.getAlias();
}

/// CLDR's ranges can be out of step with its single times (in Swedish of Finland 10:00–15:00 but 10.00), and a range
/// past midnight is written with both its dates. So only the shape is taken from a range; the times put into it are
/// single times.
TimeRangeShape *cicu_formatter::timeRangeShape(cicu_time_precision precision, UErrorCode &status) {
  auto &shape = timeRanges[precision];
  if (shape.isValid() || U_FAILURE(status)) return shape.getAlias();
  constexpr int32_t from = 600, to = 780;
  icu::LocalPointer<icu::DateIntervalFormat> format(
      icu::DateIntervalFormat::createInstance(icu::UnicodeString(skeletonOf(precision)), locale, status), status);
  icu::LocalPointer<TimeRangeShape> made(new (std::nothrow) TimeRangeShape, status);
  if (U_FAILURE(status)) return nullptr;
  format->setTimeZone(*icu::TimeZone::getGMT());
  icu::FormattedDateInterval formatted =
      format->formatToValue(icu::DateInterval(from * millisecondsPerMinute, to * millisecondsPerMinute), status);
  icu::UnicodeString text = formatted.toString(status);
  icu::UnicodeString first = timeText(from, precision, status);
  icu::UnicodeString last = timeText(to, precision, status);
  int32_t starts[2] = {text.indexOf(first), text.lastIndexOf(last)};
  int32_t limits[2] = {starts[0] + first.length(), starts[1] + last.length()};
  if (starts[0] < 0 || starts[1] < limits[0]) {
    // Not written as single times are: the fields that ICU marks take their place.
    starts[0] = limits[0] = 0;
    starts[1] = limits[1] = text.length();
    icu::ConstrainedFieldPosition span;
    span.constrainCategory(UFIELD_CATEGORY_DATE_INTERVAL_SPAN);
    while (formatted.nextPosition(span, status)) {
      int32_t which = span.getField() == 0 ? 0 : 1;
      starts[which] = span.getStart();
      limits[which] = span.getLimit();
    }
  }
  if (U_FAILURE(status)) return nullptr;
  text.extractBetween(0, starts[0], made->before);
  text.extractBetween(limits[0], starts[1], made->between);
  text.extractBetween(limits[1], text.length(), made->after);
  shape.adoptInstead(made.orphan());
  return shape.getAlias();
}

icu::UnicodeString cicu_formatter::timeText(
    int32_t minuteOfDay, cicu_time_precision precision, UErrorCode &status) {
  bool endOfDay = minuteOfDay == 1440;
  icu::SimpleDateFormat *format = timeFormat(precision, endOfDay, status);
  icu::UnicodeString text;
  if (U_SUCCESS(status)) format->format(endOfDay ? 0 : minuteOfDay * millisecondsPerMinute, text);
  return text;
}

cicu_text cicu_format_date(cicu_formatter *formatter, int32_t day, cicu_date_style style) {
  UErrorCode status = U_ZERO_ERROR;
  icu::SimpleDateFormat *format = formatter->dateFormat(style, status);
  icu::UnicodeString text;
  if (U_SUCCESS(status)) format->format(day * millisecondsPerDay, text);
  return textOf(text, status);
}

cicu_text cicu_format_date_range(cicu_formatter *formatter, int32_t from, int32_t to, cicu_date_style style) {
  if (from == to) return cicu_format_date(formatter, from, style);
  UErrorCode status = U_ZERO_ERROR;
  icu::DateIntervalFormat *format = formatter->dateRangeFormat(style, status);
  if (U_FAILURE(status)) return {nullptr, 0, status};
  icu::DateInterval interval(from * millisecondsPerDay, to * millisecondsPerDay);
  icu::FormattedDateInterval formatted = format->formatToValue(interval, status);
  return textOf(formatted.toString(status), status);
}

cicu_text cicu_format_time(cicu_formatter *formatter, int32_t minute_of_day, cicu_time_precision precision) {
  UErrorCode status = U_ZERO_ERROR;
  icu::UnicodeString text = formatter->timeText(minute_of_day, precision, status);
  return textOf(text, status);
}

cicu_text cicu_format_time_range(
    cicu_formatter *formatter, int32_t from_minute, int32_t to_minute, cicu_time_precision precision) {
  UErrorCode status = U_ZERO_ERROR;
  TimeRangeShape *shape = formatter->timeRangeShape(precision, status);
  if (U_FAILURE(status)) return {nullptr, 0, status};
  icu::UnicodeString text = shape->before;
  text.append(formatter->timeText(from_minute, precision, status)).append(shape->between);
  text.append(formatter->timeText(to_minute, precision, status)).append(shape->after);
  return textOf(text, status);
}

icu::UnicodeString cicu_formatter::weekdayName(
    int32_t weekday, cicu_name_width width, bool standalone, UErrorCode &status) {
  int32_t count = 0;
  const icu::UnicodeString *names = symbols->getWeekdays(
      count, standalone ? icu::DateFormatSymbols::STANDALONE : icu::DateFormatSymbols::FORMAT, widthOf(width));
  // ICU counts from 1 for Sunday.
  int32_t index = weekday % 7 + 1;
  if (index >= 1 && index < count) return names[index];
  if (U_SUCCESS(status)) status = U_INDEX_OUTOFBOUNDS_ERROR;
  return icu::UnicodeString();
}

cicu_text cicu_format_weekday(cicu_formatter *formatter, int32_t weekday, cicu_name_width width, bool standalone) {
  UErrorCode status = U_ZERO_ERROR;
  icu::UnicodeString name = formatter->weekdayName(weekday, width, standalone, status);
  return textOf(name, status);
}

icu::UnicodeString cicu_formatter::rangeMark(UErrorCode &status) {
  TimeRangeShape *hours = timeRangeShape(cicu_time_hours, status);
  TimeRangeShape *minutes = timeRangeShape(cicu_time_minutes, status);
  if (U_FAILURE(status)) return icu::UnicodeString();
  // Letters may be the mark of the first hour (Portuguese "10h - 15h"), or of its minutes (Thai). What both have is a
  // word for "to".
  for (int32_t index = 0; index < hours->between.length(); index++) {
    if (u_isalpha(hours->between.charAt(index))) return minutes->between;
  }
  return hours->between;
}

cicu_text cicu_format_weekday_range(
    cicu_formatter *formatter, int32_t from, int32_t to, cicu_name_width width, bool standalone) {
  UErrorCode status = U_ZERO_ERROR;
  icu::UnicodeString between = formatter->rangeMark(status);
  icu::UnicodeString first = formatter->weekdayName(from, width, standalone, status);
  icu::UnicodeString last = formatter->weekdayName(to, width, standalone, status);
  return textOf(first + between + last, status);
}

cicu_text cicu_format_month(cicu_formatter *formatter, int32_t month, cicu_name_width width, bool standalone) {
  int32_t count = 0;
  const icu::UnicodeString *names = formatter->symbols->getMonths(
      count, standalone ? icu::DateFormatSymbols::STANDALONE : icu::DateFormatSymbols::FORMAT, widthOf(width));
  if (month < 1 || month > count) return {nullptr, 0, U_INDEX_OUTOFBOUNDS_ERROR};
  return textOf(names[month - 1], U_ZERO_ERROR);
}
