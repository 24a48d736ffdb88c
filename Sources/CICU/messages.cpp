#include "internal.hpp"

#include <unicode/datefmt.h>
#include <unicode/fmtable.h>
#include <unicode/messagepattern.h>
#include <unicode/msgfmt.h>

#include <new>
#include <string>
#include <vector>

using cicu::textOf;
using icu::MessagePattern;

namespace {

constexpr double millisecondsPerDay = 86400000;

/// `?` for a type or style that is not used here: times have no value to format, `choice` is superseded by plural.
char kindOf(const MessagePattern &pattern, int32_t start, int32_t nameIndex) {
  switch (pattern.getPart(start).getArgType()) {
    case UMSGPAT_ARG_TYPE_NONE: return '0' + cicu_argument_plain;
    case UMSGPAT_ARG_TYPE_PLURAL:
    case UMSGPAT_ARG_TYPE_SELECTORDINAL: return '0' + cicu_argument_number;
    case UMSGPAT_ARG_TYPE_SELECT: return '0' + cicu_argument_select;
    case UMSGPAT_ARG_TYPE_SIMPLE: {
      icu::UnicodeString type = pattern.getSubstring(pattern.getPart(nameIndex + 1));
      if (type == u"number") return '0' + cicu_argument_number;
      if (type == u"date") return '0' + cicu_argument_date;
      return '?';
    }
    default: return '?';
  }
}

}  // namespace

cicu_text cicu_message_arguments(const char *pattern, size_t length, int32_t *error_offset) {
  UErrorCode status = U_ZERO_ERROR;
  UParseError error = {};
  MessagePattern parsed(status);
  parsed.parse(cicu::unicodeStringOf(pattern, length), &error, status);
  *error_offset = error.offset;
  if (U_FAILURE(status)) return {nullptr, 0, status};
  std::string list;
  for (int32_t index = 0; index + 1 < parsed.countParts(); index++) {
    if (parsed.getPartType(index) != UMSGPAT_PART_TYPE_ARG_START) continue;
    list += kindOf(parsed, index, index + 1);
    parsed.getSubstring(parsed.getPart(index + 1)).toUTF8String(list);
    list += '\n';
  }
  return textOf(icu::StringPiece(list), status);
}

struct cicu_message {
  cicu_message(const icu::UnicodeString &pattern, const icu::Locale &locale, UErrorCode &status)
      : locale(locale), format(pattern, locale, status) {}

  const icu::Locale locale;
  icu::MessageFormat format;
  icu::LocalPointer<icu::DateFormat> longDate;

  icu::UnicodeString longDateText(int32_t day, UErrorCode &status);
};

icu::UnicodeString cicu_message::longDateText(int32_t day, UErrorCode &status) {
  if (!longDate.isValid() && U_SUCCESS(status)) {
    longDate.adoptInsteadAndCheckErrorCode(
        icu::DateFormat::createDateInstance(icu::DateFormat::kLong, locale), status);
  }
  icu::UnicodeString text;
  if (U_SUCCESS(status)) longDate->format(day * millisecondsPerDay, text);
  return text;
}

cicu_message *cicu_message_open(
    const char *pattern, size_t length, const char *formatting_tag, cicu_status *status) {
  UErrorCode code = U_ZERO_ERROR;
  icu::Locale locale = cicu::localeOf(formatting_tag, code);
  icu::LocalPointer<cicu_message> message(
      new (std::nothrow) cicu_message(cicu::unicodeStringOf(pattern, length), locale, code), code);
  *status = code;
  return U_SUCCESS(code) ? message.orphan() : nullptr;
}

void cicu_message_close(cicu_message *message) { delete message; }

cicu_text cicu_message_format(
    cicu_message *message, const char *names, const int32_t *name_ends, const cicu_message_value *values,
    int32_t count) {
  UErrorCode status = U_ZERO_ERROR;
  std::vector<icu::UnicodeString> argumentNames;
  std::vector<icu::Formattable> arguments;
  argumentNames.reserve(static_cast<size_t>(count));
  arguments.reserve(static_cast<size_t>(count));
  for (int32_t index = 0; index < count; index++) {
    int32_t start = index == 0 ? 0 : name_ends[index - 1];
    argumentNames.push_back(cicu::unicodeStringOf(names + start, static_cast<size_t>(name_ends[index] - start)));
    const cicu_message_value &value = values[index];
    switch (value.kind) {
      case cicu_value_text:
        arguments.emplace_back(cicu::unicodeStringOf(value.bytes, value.length));
        break;
      case cicu_value_number:
        arguments.emplace_back(value.number);
        break;
      case cicu_value_date:
        arguments.emplace_back(value.day * millisecondsPerDay, icu::Formattable::kIsDate);
        break;
      case cicu_value_date_text:
        arguments.emplace_back(message->longDateText(value.day, status));
        break;
    }
  }
  icu::UnicodeString text;
  message->format.format(argumentNames.data(), arguments.data(), count, text, status);
  return textOf(text, status);
}
