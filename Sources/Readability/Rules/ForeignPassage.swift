package import TextAnalysis
private import ICU
private import ProjectFiles
private import SourceText
private import WordForms
private import WordLists

/// Words of another language in the middle of a text, without a sign that they are foreign.
///
/// It knows Finnish, Swedish and English by their commonest words, and would rather miss a passage than call a name one:
/// words in quotation marks, in emphasis and in links are set apart already.
package struct ForeignPassage: Rule {
  package let documentation = RuleDocumentation(
    name: "foreign-passage",
    source: "WCAG 2.2, 3.1.2 Language of Parts; Selkomittari 2.0 (Selkokeskus 2022), words: no foreign words",
    languages: .only(["fi", "sv", "en"]),
    contexts: TextContext.sentences.union([.heading, .title]),
    limits: RuleLimits([
      .helppo: [RuleLimit(.warning, .from(3, .words))],
      .perus: [RuleLimit(.warning, .from(3, .words))],
      .vaativa: [RuleLimit(.information, .from(3, .words))],
    ]),
    breaks: [
      "Kirjoita kenttään ⟦what is your name⟧ ja odota.",
      "Kurssin nimi on ⟦svenska för dig som är ny⟧.",
      "Valitse ⟦continue without an account⟧ ja paina nappia.",
    ],
    keeps: [
      "Paina kohtaa ”Continue without an account” ja odota.",
      "Save the Children auttaa lapsia.",
      "Mikseri on auki. He ovat siellä, ja me tulemme.",
    ])

  package init() {}

  package func check(_ text: AnalysedDocument, _ report: inout Report) {
    let page = PageWords(text.language.language)
    for block in text.texts where documentation.contexts.contains(block.context) {
      var marks: QuotationMarks?
      for sentence in block.sentences {
        for run in page.foreignRuns(in: sentence, of: block.flat) {
          guard
            let severity = documentation.limits.severity(at: report.level, of: [.words: Double(run.count)]),
            let first = run.first.map({ sentence.words[$0] }), let last = run.last.map({ sentence.words[$0] })
          else { continue }
          let range = first.range.lowerBound..<last.range.upperBound
          let known = marks ?? block.flat.quotationMarks
          marks = known
          if case .term = block.flat.content(at: range.lowerBound) { continue }
          guard !known.isQuoted(range.lowerBound), !block.flat.setApart.contains(where: { $0.overlaps(range) }) else {
            continue
          }
          report.add(
            severity, documentation.name, ["text": .text(block.flat.text(range)), "words": .count(run.count)],
            at: range,
            in: block)
        }
      }
    }
  }
}

/// What tells words of a page's language from those of another.
private struct PageWords {
  private let isFinnish: Bool
  /// Common words of each other language that are not common in the page's.
  private let foreign: [Set<String>]

  private static let common = Dictionary(
    uniqueKeysWithValues: ["en", "fi", "sv"].map { ($0, WordLists.words("\($0)/common-words")) })
  private static let byLanguage = Dictionary(
    uniqueKeysWithValues: common.keys.map { language in
      let others = common.keys.filter { $0 != language }.sorted()
      return (language, others.map { (common[$0] ?? []).subtracting(common[language] ?? []) })
    })

  init(_ language: String) {
    isFinnish = language == "fi"
    foreign = Self.byLanguage[language] ?? []
  }

  /// Three words in a row or more of which each may be foreign and enough are for sure, by their places in the sentence.
  func foreignRuns(in sentence: Sentence, of flat: FlatText) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var start = 0
    while start < sentence.words.count {
      var end = start
      while end < sentence.words.count, mayBeForeign(sentence.words[end], in: flat),
        end == start || areAdjacent(sentence.words[end - 1], sentence.words[end], in: flat)
      {
        end += 1
      }
      if end - start >= 3, isForeign(sentence.words[start..<end], in: flat) { found.append(start..<end) }
      start = max(end, start + 1)
    }
    return found
  }

  private func mayBeForeign(_ word: Word, in flat: FlatText) -> Bool {
    guard word.kind == .word else { return false }
    // What the dictionary has is Finnish; other languages have no dictionary here.
    if isFinnish { return word.readings.isEmpty || isCommonElsewhere(word, in: flat) && !isOwn(word) }
    return isCommonElsewhere(word, in: flat)
  }

  /// A word that is common elsewhere and rare here, like *name*, a form of *nami*.
  private func isOwn(_ word: Word) -> Bool { word.familiarity.map { $0 >= 4 } ?? false }

  private func isCommonElsewhere(_ word: Word, in flat: FlatText) -> Bool {
    guard word.range.count <= 10 else { return false }
    let form = flat.text(word.range).lowercased()
    return foreign.contains { $0.contains(form) }
  }

  /// Whether one language has at least half of the words, and no fewer than two are in small letters: *Save the Children*
  /// is a name.
  private func isForeign(_ words: ArraySlice<Word>, in flat: FlatText) -> Bool {
    let forms = words.map { flat.text($0.range) }
    guard forms.count(where: { $0.first?.isLowercase == true }) >= 2 else { return false }
    return foreign.contains { language in
      let common = forms.count { language.contains($0.lowercased()) }
      return common >= 2 && common * 2 >= forms.count
    }
  }

  private func areAdjacent(_ left: Word, _ right: Word, in flat: FlatText) -> Bool {
    guard left.range.upperBound <= right.range.lowerBound else { return false }
    return flat.utf8[left.range.upperBound..<right.range.lowerBound].allSatisfy { $0 == UInt8(ascii: " ") }
  }
}
