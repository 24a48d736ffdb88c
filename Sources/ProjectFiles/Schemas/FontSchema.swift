import ICU
import SourceText

/// Reads `fonts` of `content/project.yml`.
struct FontSchema {
  let faults: Faults

  private enum Choice: String, CaseIterable {
    case own, system
  }

  func fonts(_ fields: inout MappingReader, of languages: [ProjectLanguage]) -> [LanguageFonts] {
    guard var entries = fields.mapping("fonts") else { return [] }
    return entries.allEntries().compactMap { entry in
      guard let tag = languageTag(entry.key, faults: faults) else { return nil }
      guard let text = scalar(entry.value, faults: faults) else { return nil }
      let choice = entries.choice(text, among: Choice.allCases)?.value
      guard languages.contains(where: { $0.tag == tag.value }) else {
        faults.error("language-not-listed", ["tag": .text(tag.value.canonical)], at: entry.key.range)
        return nil
      }
      guard let script = WebFontScript(of: tag.value) else {
        if choice == .own {
          faults.error("no-web-font-for-script", ["tag": .text(tag.value.canonical)], at: entry.key.range)
        }
        return nil
      }
      return choice.map { LanguageFonts(language: tag, script: script, isOwn: $0 == .own) }
    }
  }
}
