private import ICU
private import ProjectFiles
private import SourceText
package import TextAnalysis

/// A word that only officials use, where there is an everyday one: *mikäli* for *jos*.
package struct OfficeJargon: Rule {
  package let documentation = RuleDocumentation(
    name: "office-jargon",
    source: "Selkomittari 2.0 (Selkokeskus 2022), words: familiar words; Kielitoimiston ohjepankki, virkakieli",
    languages: .only(["fi"]),
    contexts: Set(TextContext.allCases),
    limits: RuleLimits(.warning),
    breaks: [
      "⟦Mikäli⟧ sinulla on kysyttävää, soita Kelaan.",
      "Ota passi ⟦sekä⟧ verokortti mukaan.",
      "Kemin ⟦toimipiste⟧ on avoinna arkena.",
      "Virasto ⟦sijaitsee⟧ keskustassa. Hae rahaa ⟦sähköisesti⟧.",
      "Saat rahaa, jos Kela ei ⟦edellytä⟧ työtä.",
      "Voit saada rahaa ⟦kyseisestä⟧ paikasta. ⟦Kyseinen⟧ paikka on Kela.",
      "Hae rahaa ⟦edellyttäen, että⟧ olet työtön.",
      "Voit tehdä ⟦oikaisuvaatimuksen⟧ netissä.",
    ],
    keeps: [
      "Jos sinulla on kysyttävää, soita Kelaan.",
      "Sekä äiti että isä voivat hakea rahaa.",
      "Tee hakemus. Saat päätöksen kotiin.",
      "Palvelu on auki. Saat tukea ja neuvoja.",
      "Tuletko työn ohessa kouluun?",
      "Sana \"mikäli\" on vaikea.",
      "Oikaisuvaatimus tarkoittaa, että pyydät uuden päätöksen.",
      "Anna verta tai luovuta verta.",
    ])

  package init() {}

  package func check(_ text: AnalysedDocument, _ report: inout Report) {
    guard let severity = documentation.limits.severity(at: report.level) else { return }
    // A name is explained once; where the page itself does it, nothing is missing.
    var explained = Set(
      text.listed.filter { occurrence in
        text.text(at: occurrence.text).map { $0.explains(occurrence.range) } ?? false
      }.map(\.phrase.pattern))
    for occurrence in text.listed where occurrence.phrase.list == .officeJargon {
      guard let block = text.text(at: occurrence.text) else { continue }
      let phrase = occurrence.phrase
      if case .explanation = phrase.advice {
        guard explained.insert(phrase.pattern).inserted else { continue }
      }
      var arguments = Self.arguments(of: phrase, suggestion: occurrence.suggestion)
      arguments["word"] = .text(block.flat.text(occurrence.range))
      let notes = phrase.example.map { [DiagnosticNote("for-example", ["example": .text($0)])] } ?? []
      report.add(
        severity, documentation.name, arguments, at: occurrence.range, in: block, notes: notes,
        suggestion: occurrence.suggestion)
    }
  }

  private static func arguments(of phrase: ListedPhrase, suggestion: String?) -> [String: MessageArgument] {
    let (how, easy, other): (String, String, String) =
      switch phrase.advice {
      case .replacement(let words): suggestion.map { ("form", $0, "") } ?? ("word", words, "")
      case .words(let words) where words.count > 1: ("choice", words[0], words[1])
      case .words(let words): ("word", words.first ?? "", "")
      case .explanation(let words): ("explain", words, "")
      case .rewriting: ("rewrite", "", "")
      }
    return ["how": .text(how), "easy": .text(easy), "other": .text(other)]
  }
}

extension AnalysedText {
  /// Whether the text says what a word means, right after it or before it: *X tarkoittaa*, *X eli*, *eli X*, *X (…)*.
  fileprivate func explains(_ range: Range<Int>) -> Bool {
    let after = flat.utf8[range.upperBound...].drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: ",") }
    let before = flat.utf8[..<range.lowerBound]
    return ["tarkoittaa", "on ", "eli ", "("].contains { after.starts(with: $0.utf8) }
      || ["eli ", "eli \"", "("].contains { before.suffix($0.utf8.count).elementsEqual($0.utf8) }
  }
}
