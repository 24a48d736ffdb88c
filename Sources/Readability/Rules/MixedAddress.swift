internal import ICU
private import ProjectFiles
private import SourceText
package import TextAnalysis
private import Voikko
private import WordLists

/// A page that says *te* to the reader in one place and *sinä* in another: one may take them for two people.
package struct MixedAddress: Rule {
  package let documentation = RuleDocumentation(
    name: "mixed-address",
    source: "Selkomittari 2.0 (Selkokeskus 2022), text: the reader is addressed in one way throughout",
    languages: .only(["fi"]),
    contexts: TextContext.sentences.union([.heading, .title]),
    limits: RuleLimits(.warning),
    isOfPage: true,
    breaks: [
      "Voit kysyä neuvoa Mikseristä. Saat apua myös puhelimessa. ⟦Täyttäkää⟧ lomake ensin.",
      "Tule Mikseriin. Saat neuvoja. Sinun pitää varata aika. Muista, että ⟦teidän⟧ lomakkeenne on tärkeä.",
      "⟦Voit⟧ soittaa meille. Jos muutatte, teidän pitää kertoa uusi osoite. Saatte kirjeen.",
    ],
    keeps: [
      "Voit kysyä neuvoa Mikseristä. Tule käymään. Saat apua myös puhelimessa.",
      "Teidän pitää kertoa uusi osoite. Saatte kirjeen.",
      "Voit tuoda lapset mukaan. Te kaikki saatte ruokaa.",
      "Voit hakea tukea. Kun perheesi muuttaa, voitte hakea tukea yhdessä.",
      "Voit sanoa: ”Voitteko auttaa minua?” Työntekijä auttaa sinua.",
      "Voit soittaa meille. Sinne menee teitä pitkin.",
    ])

  package init() {}

  package func check(_ text: AnalysedDocument, _ report: inout Report) {
    guard let severity = documentation.limits.severity(at: report.level), Self.mayBeToMany(text) else { return }
    var one: [Place] = []
    var many: [Place] = []
    for block in text.texts where documentation.contexts.contains(block.context) {
      guard !block.flat.utf8.containsQuotation else { continue }
      let isToGroup = block.sentences.contains { sentence in
        sentence.words.contains { word in word.readings.contains { Self.groups.contains($0.baseForm) } }
      }
      for sentence in block.sentences {
        let clause = Clause(sentence, of: block.flat)
        var imperatives: [Int]?
        for (index, word) in clause.words.enumerated() where !word.readings.isEmpty {
          if Self.isToOne(word) {
            one.append(Place(range: word.range, text: block))
          } else if !isToGroup, Self.isToMany(word) {
            many.append(Place(range: word.range, text: block))
          } else if word.any({ $0.wordClass == .verb && $0.person != .passive && $0.negative != .no }) {
            if imperatives == nil { imperatives = clause.imperatives }
            if imperatives?.contains(index) == true { one.append(Place(range: word.range, text: block)) }
          }
        }
      }
    }
    guard !one.isEmpty, !many.isEmpty else { return }
    let rarer = many.count <= one.count ? many[0] : one[0]
    report.add(
      severity, documentation.name,
      [
        "text": .text(rarer.text.flat.text(rarer.range)), "one": .count(one.count), "many": .count(many.count),
        "rarer": many.count <= one.count ? "te" : "sina",
      ], at: rarer.range, in: rarer.text)
  }

  /// Whether any form says *te*; most pages have none, and are not looked at further.
  private static func mayBeToMany(_ text: AnalysedDocument) -> Bool {
    text.texts.contains { block in
      block.sentences.contains { sentence in
        sentence.words.contains { word in
          word.readings.contains {
            $0.possessive == .secondPlural || $0.person == .second && $0.number == .plural || $0.baseForm == "te"
          }
        }
      }
    }
  }

  private struct Place {
    var range: Range<Int>
    var text: AnalysedText
  }

  private static func isToOne(_ word: Clause.Form) -> Bool {
    pronounsOfOne.contains(word.text)
      || word.all { $0.isFinite && $0.person == .second && $0.number == .singular && $0.mood != .imperative }
      || word.text == "voit"
  }

  /// *teillä* and *teitä* are of *tie* too, and *te* is said to many as well as to one in courtesy.
  private static func isToMany(_ word: Clause.Form) -> Bool {
    if word.text == "olkaa" { return false }
    return pronounsOfMany.contains(word.text)
      || word.all { $0.isFinite && $0.person == .second && $0.number == .plural }
      || word.all { $0.possessive == .secondPlural }
  }

  private static let pronounsOfOne: Set<String> = [
    "sinun", "sinua", "sinut", "sinulle", "sinulla", "sinulta", "sinuun", "sinusta", "sinussa",
  ]
  private static let pronounsOfMany: Set<String> = ["te", "teidän", "teidät"]

  /// Base forms of words for those who are more than one.
  private static let groups = WordLists.words("fi/groups-of-people")
}

extension [UInt8] {
  /// Whether somebody's words are quoted: what is said in a conversation is not said to the reader.
  fileprivate var containsQuotation: Bool {
    if contains(UInt8(ascii: "\"")) { return true }
    // U+201C, U+201D, U+00BB
    return indices.dropLast(2).contains { place in
      self[place] == 0xE2 && self[place + 1] == 0x80 && (self[place + 2] == 0x9C || self[place + 2] == 0x9D)
    } || indices.dropLast().contains { self[$0] == 0xC2 && self[$0 + 1] == 0xBB }
  }
}
