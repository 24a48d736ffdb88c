import ICU
import SourceText

/// Reads `content/glossary.yml`.
struct GlossarySchema {
  let faults: Faults

  func glossary(_ file: SourceFile, _ value: YAMLValue?) -> Glossary {
    var records = MappingReader(value, at: file.range(0..<0), faults: faults)
    return Glossary(file: file, terms: records.allEntries().compactMap(term))
  }

  private func term(_ entry: YAMLEntry) -> GlossaryTerm? {
    checkName(entry.key, allowsUnderscore: true, faults: faults)
    var fields = MappingReader(entry.value, at: entry.key.range, faults: faults)
    let term = fields.requiredText("term")
    let explanation = fields.requiredText("explanation")
    let see = fields.text("see").flatMap(factName)
    let avoid = fields.texts("avoid") ?? []
    let reason = fields.text("reason")
    fields.finish()
    guard let term, let explanation else { return nil }
    return GlossaryTerm(
      key: entry.key, term: term, explanation: explanation, see: see, avoid: avoid, reason: reason)
  }

  private func factName(_ text: Located<String>) -> Located<FactName>? {
    if let name = FactName(text.value) { return Located(name, at: text.range) }
    faults.error("not-a-fact-name", ["value": .text(text.value)], at: text.range)
    return nil
  }
}

/// Reads `content/pictograms.yml`.
struct PictogramSchema {
  let faults: Faults

  func pictograms(_ file: SourceFile, _ value: YAMLValue?) -> PictogramBook {
    var records = MappingReader(value, at: file.range(0..<0), faults: faults)
    return PictogramBook(file: file, records: records.allEntries().compactMap(record))
  }

  private func record(_ entry: YAMLEntry) -> PictogramRecord? {
    checkName(entry.key, allowsUnderscore: true, faults: faults)
    var fields = MappingReader(entry.value, at: entry.key.range, faults: faults)
    let words = fields.requiredText("words")
    let file = fields.text("file") ?? Located("\(entry.key.value).svg", at: entry.key.range)
    let sign = fields.choice("sign", PictogramSign.self)?.value ?? .information
    let author = fields.requiredText("author")
    let licence = fields.requiredText("licence")
    let needsAttribution = fields.yesOrNo("attribution") ?? false
    let triedWith = fields.text("tried_with").flatMap { $0.value == "none" ? nil : $0 }
    let replacements = replacements(&fields)
    fields.finish()
    guard let words, let author, let licence else { return nil }
    return PictogramRecord(
      name: entry.key, words: words, file: file, sign: sign, author: author, licence: licence,
      needsAttribution: needsAttribution, triedWith: triedWith, replacements: replacements)
  }

  private func replacements(_ fields: inout MappingReader) -> [(tag: LanguageTag, file: Located<String>)] {
    guard var entries = fields.mapping("replace") else { return [] }
    return entries.allEntries().compactMap { entry in
      guard let tag = languageTag(entry.key, faults: faults), let file = scalar(entry.value, faults: faults) else {
        return nil
      }
      return (tag.value, file)
    }
  }
}
