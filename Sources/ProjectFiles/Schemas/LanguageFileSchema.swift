import ICU
import SourceText

/// Reads `locales/<tag>/language.yml`.
struct LanguageFileSchema {
  let faults: Faults
  let tag: LanguageTag

  func languageFile(_ file: SourceFile, _ value: YAMLValue?) -> LanguageFile {
    var fields = MappingReader(value, at: file.range(0..<0), faults: faults)
    var read = LanguageFile()
    read.name = fields.text("name")
    read.formattingTag = fields.tag("icu")
    read.digits = fields.choice("digits", DigitStyle.self)?.value
    if var forms = fields.mapping("forms") {
      for form in WrittenForm.allCases { read.forms[form] = pattern(form, &forms) }
      forms.finish()
    }
    read.weekdaysFrom = weekdays("weekdays_from", &fields)
    read.weekdaysTo = weekdays("weekdays_to", &fields)
    read.weekdaysOn = weekdays("weekdays_on", &fields)
    fields.finish()
    return read
  }

  private func pattern(_ form: WrittenForm, _ fields: inout MappingReader) -> Located<String>? {
    guard let text = fields.text(form.rawValue) else { return nil }
    let known = form.arguments.joined(separator: ", ")
    do throws(MessagePatternError) {
      let pattern = try MessagePattern(text.value, language: tag)
      let others = pattern.argumentNames.subtracting(form.arguments).sorted()
      guard let other = others.first else { return text }
      faults.error("unknown-argument", ["name": .text(other), "known": .text(known)], at: text.range)
    } catch {
      faults.error("not-a-pattern", ["known": .text(known)], at: place(of: error.offset, in: text))
    }
    return nil
  }

  /// The place in a text, where the text stands in the file as it is; otherwise the whole text.
  private func place(of offset: Int, in text: Located<String>) -> SourceRange {
    guard text.range.offsets.count == text.value.utf8.count else { return text.range }
    let start = min(text.range.offsets.lowerBound + offset, text.range.offsets.upperBound)
    return text.range.file.range(start..<min(start + 1, text.range.offsets.upperBound))
  }

  private func weekdays(_ key: String, _ fields: inout MappingReader) -> [Located<String>]? {
    guard let items = fields.list(key) else { return nil }
    let names = items.compactMap { scalar($0, faults: faults) }
    if names.count == 7 { return names }
    if names.count == items.count, let first = items.first {
      let range = items.reduce(first.range) { $0.union($1.range) }
      faults.error("not-seven-weekdays", ["count": .count(items.count)], at: range)
    }
    return nil
  }
}
