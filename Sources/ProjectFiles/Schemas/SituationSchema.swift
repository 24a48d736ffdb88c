import SourceText

/// Reads `situations` of `content/project.yml`.
struct SituationSchema {
  let faults: Faults

  func situations(_ fields: inout MappingReader) -> [Situation] {
    guard var entries = fields.mapping("situations") else { return [] }
    return entries.allEntries().compactMap { entry in
      checkName(entry.key, allowsUnderscore: true, faults: faults)
      var situation = MappingReader(entry.value, at: entry.key.range, faults: faults)
      let words = situation.requiredText("words")
      let pictogram = situation.text("pictogram")
      situation.finish()
      return words.map { Situation(name: entry.key, words: $0, pictogram: pictogram) }
    }
  }
}
