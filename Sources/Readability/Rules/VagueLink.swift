package import TextAnalysis
private import ICU
private import SourceText

/// A link whose words do not say where it leads: *tästä*, *lue lisää*, or an address that nobody can read aloud.
///
/// Who has the links of a page read out, or looks for the underlined words, meets the words alone.
package struct VagueLink: Rule {
  package let documentation = RuleDocumentation(
    name: "vague-link",
    source: "WCAG 2.2, 2.4.4 and 2.4.9; W3C COGA, Making content usable; EN 301 549",
    languages: .only(VagueLink.vagueWords.languages),
    contexts: TextContext.sentences.subtracting([.field]).union([.tableCell, .heading]),
    limits: RuleLimits(.warning),
    breaks: [
      "Lue ohje [⟦tästä⟧](https://www.kela.fi).",
      "Kela maksaa tukea. [⟦Lue lisää⟧](https://www.kela.fi/asumistuki).",
      "Varaa aika [⟦tästä linkistä⟧](https://www.kemi.fi).",
      "Mene sivulle [⟦https://www.kela.fi/asumistuki⟧](https://www.kela.fi/asumistuki).",
    ],
    keeps: [
      "Lue [ohje asumistuen hakemiseen](https://www.kela.fi/asumistuki).",
      "Lue sivu [Terveyspalvelut](https://www.kemi.fi).",
      "Mene sivulle [www.kela.fi](https://www.kela.fi).",
      "Lue lisää: [Kelan asumistuki](https://www.kela.fi).",
    ])

  package init() {}

  private static let vagueWords = LanguageWords("vague-link-words")

  package func check(_ text: AnalysedDocument, _ report: inout Report) {
    guard let severity = documentation.limits.severity(at: report.level),
      text.texts.contains(where: { !$0.flat.links.isEmpty })
    else { return }
    let vague = Set(Self.vagueWords.words(text.language).map { Self.folded($0) })
    for block in text.texts where documentation.contexts.contains(block.context) {
      for link in block.flat.links where !link.range.isEmpty && block.isWords(link.range) {
        let words = block.flat.text(link.range)
        let isAddress = Self.isLongAddress(words)
        guard isAddress || vague.contains(Self.folded(words)) else { continue }
        report.add(
          severity, documentation.name,
          ["text": .text(words), "kind": isAddress ? "address" : "words"], at: link.range, in: block)
      }
    }
  }

  /// The words alone, in small letters: what stands round them says nothing more.
  private static func folded(_ words: String) -> String {
    let letters = Normalisation.caseFolded(Normalisation.nfc(words)).map { character in
      character.isLetter || character.isNumber || character == "'" || character == "’" || character == "\u{200C}"
        ? character : " "
    }
    return String(letters).split(separator: " ").joined(separator: " ")
  }

  /// An address with its scheme or its path; `www.kela.fi` is a name that people know.
  private static func isLongAddress(_ words: String) -> Bool {
    let bytes = words.utf8
    guard !bytes.contains(UInt8(ascii: " ")) else { return false }
    if words.hasPrefix("http://") || words.hasPrefix("https://") { return true }
    guard words.hasPrefix("www."), let stroke = bytes.firstIndex(of: UInt8(ascii: "/")) else { return false }
    return bytes.distance(from: stroke, to: bytes.endIndex) > 1
  }
}
