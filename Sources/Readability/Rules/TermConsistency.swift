private import ICU
private import ProjectFiles
private import SourceText
package import TextAnalysis

/// Two words for one thing on one page, or a name that is written in two ways: a reader takes it for two things.
package struct TermConsistency: Rule {
  package let documentation = RuleDocumentation(
    name: "term-consistency",
    source: "Selkomittari 2.0 (Selkokeskus 2022), words: the same thing is called by the same word",
    languages: .only(["fi"]),
    contexts: Set(TextContext.allCases),
    limits: RuleLimits(.warning),
    isOfPage: true,
    breaks: [
      "Lue lisää nettisivulta.\n\nKelan ⟦verkkosivulla⟧ on lomake. Nettisivu on suomeksi.",
      "# Hakemus\n\nTäytä hakemus netissä.\n\nKun olet ⟦täyttänyt lomakkeen⟧, lähetä se.",
      "Kysy neuvoa TE-palveluista.\n\nMenin ⟦Te-palveluihin⟧ eilen.",
      "Kysy Kelasta. Soita heti, jos ⟦KELA⟧ ei vastaa.",
      "Näytä Kela-kortti. Osta ⟦kela-kortti⟧ apteekista.",
      "Lähetä sähköposti. Kysy apua, jos ⟦meili⟧ ei toimi.",
    ],
    keeps: [
      "Lue lisää nettisivulta. Nettisivu on suomeksi.",
      "Täytä lomake. Hakemus käsitellään pian.",
      "Kysy Maahanmuuttovirastosta eli Migristä. Migri auttaa.",
      "Etelä-Suomi on etelä-suomea. Suomi-koulu on Suomessa.",
      "KELA AUTTAA\n\nKysy apua. Kela auttaa.",
      "Te-kurssi alkaa. Saat te-lomakkeen.",
    ])

  package init() {}

  package func check(_ text: AnalysedDocument, _ report: inout Report) {
    guard let severity = documentation.limits.severity(at: report.level) else { return }
    for mixture in Self.mixedWords(text) + mixedSpellings(in: text) {
      guard let block = text.text(at: mixture.text), let firstBlock = text.text(at: mixture.first.text) else {
        continue
      }
      let first = firstBlock.flat.text(mixture.first.range)
      let note = DiagnosticNote(
        "first-called-so", ["word": .text(first)], at: firstBlock.flat.range(mixture.first.range))
      report.add(
        severity, documentation.name,
        [
          "word": .text(block.flat.text(mixture.range)), "other": .text(first),
          "kind": mixture.isSpelling ? "spelling" : "word",
        ],
        at: mixture.range, in: block, notes: [note])
    }
  }

  /// The first place of each further word for a thing, unless the page says that the two are one.
  private static func mixedWords(_ text: AnalysedDocument) -> [Mixture] {
    var byThing: [Int: [VariantOccurrence]] = [:]
    for occurrence in text.variants { byThing[occurrence.thing, default: []].append(occurrence) }
    return byThing.sorted { $0.key < $1.key }.flatMap { _, occurrences -> [Mixture] in
      guard let first = occurrences.first,
        !occurrences.contains(where: { text.text(at: $0.text)?.namesAgain($0.range) ?? false })
      else { return [] }
      var seen: Set<Int> = [first.variant]
      return occurrences.filter { seen.insert($0.variant).inserted }.map { other in
        Mixture(text: other.text, range: other.range, first: (first.text, first.range), isSpelling: false)
      }
    }
  }
}

extension AnalysedText {
  /// Whether the words are a second name, given beside the first: *Maahanmuuttovirasto eli Migri*, *(Migri)*.
  fileprivate func namesAgain(_ range: Range<Int>) -> Bool {
    let before = flat.utf8[..<range.lowerBound]
    return ["eli ", "("].contains { before.suffix($0.utf8.count).elementsEqual($0.utf8) }
  }
}
