package import TextAnalysis
private import ICU
private import ProjectFiles
private import SourceText
private import Voikko
private import WordForms

/// A word that few people use. It is reported once in a document, where it is first used; a word that the document
/// explains is not.
package struct RareWord: Rule {
  package let documentation = RuleDocumentation(
    name: "rare-word",
    source: "Selkomittari 2.0 (Selkokeskus 2022), words: common words; frequencies of wordfreq (Speer 2022)",
    languages: .only(["fi"]),
    contexts: Set(TextContext.allCases),
    limits: RuleLimits([
      .helppo: [RuleLimit(.warning, .under(3, .familiarity))],
      .perus: [RuleLimit(.warning, .under(2.5, .familiarity))],
      .vaativa: [RuleLimit(.information, .under(2.5, .familiarity))],
    ]),
    breaks: [
      "Tapaamisessa voit ⟦reflektoida⟧ viikkoa.",
      "Työntekijä ⟦subventoi⟧ matkan.",
      "Maksu on ⟦kohtuullistettava⟧.",
    ],
    keeps: [
      "Terveysasema on lähellä kirjastoa.",
      "Varaa aika uimahalliin tai hammaslääkärille.",
      "Evaluaatio tarkoittaa, että kurssia arvioidaan.",
      "Voit reflektoida eli miettiä, mitä opit. Hyvä paikka reflektoida on koti.",
      "Asun Kemissä, ja Fatima asuu Keminmaassa.",
      "Mikseri on monikulttuurikeskus.",
    ])

  package init() {}

  package func check(_ text: AnalysedDocument, _ report: inout Report) {
    var rare = RareWords()
    for (place, block) in text.texts.enumerated() where documentation.contexts.contains(block.context) {
      for sentence in block.sentences {
        for (index, word) in sentence.words.enumerated() where word.kind == .word {
          guard let familiarity = word.familiarity,
            let severity = documentation.limits.severity(at: report.level, of: [.familiarity: familiarity]),
            !Self.isExempt(word), !(index > 0 && block.isCapitalised(word)), !block.isTermOrName(word, text.vocabulary),
            // A form counts as its most common word.
            let reading = word.readings.first(where: { $0.familiarity == familiarity })
          else { continue }
          rare.note(
            reading.baseForm, isExplained: block.explains(index, of: sentence), text: place, word.range,
            severity)
        }
      }
    }
    for use in rare.unexplained {
      let block = text.texts[use.text]
      report.add(
        use.severity, documentation.name, ["word": .text(block.flat.text(use.range))], at: use.range, in: block)
    }
  }

  /// Names may be anything, numbers and abbreviations have rules of their own.
  private static func isExempt(_ word: Word) -> Bool {
    word.readings.contains { reading in
      switch reading.wordClass {
      case .numeral, .abbreviation, .interjection: true
      // *viisitoistavuotias* is a number.
      default: reading.isName || reading.hasDigit || reading.baseForm.hasSuffix("vuotias")
      }
    }
  }
}

/// The rare words of a document by their base forms: the first use of each, unless one of its uses explains it.
private struct RareWords {
  struct Use {
    var base: String
    var text: Int
    var range: Range<Int>
    var severity: Severity
  }

  private var uses: [Use] = []
  private var seen: Set<String> = []
  private var explained: Set<String> = []

  mutating func note(_ base: String, isExplained: Bool, text: Int, _ range: Range<Int>, _ severity: Severity) {
    if isExplained { explained.insert(base) }
    if seen.insert(base).inserted { uses.append(Use(base: base, text: text, range: range, severity: severity)) }
  }

  var unexplained: [Use] { uses.filter { !explained.contains($0.base) } }
}

extension Reading {
  fileprivate var hasDigit: Bool { baseForm.utf8.contains { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } }
}

extension AnalysedText {
  /// Whether the word has a capital, which inside a sentence is a name's: *VarpuNet*, *Särkiniemi*.
  fileprivate func isCapitalised(_ word: Word) -> Bool {
    flat.text(word.range).contains { $0.isUppercase }
  }
}
