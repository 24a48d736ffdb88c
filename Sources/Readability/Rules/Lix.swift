package import TextAnalysis
private import ICU
private import ProjectFiles
private import SourceText

/// LIX of a Swedish page: words in a sentence, and long words in a hundred (Björnsson 1968).
///
/// Its bands are of Swedish: the same thousand sentences score 66 in Finnish and 47 in Swedish. Under 200 words it says
/// little.
package struct Lix: Rule {
  package let documentation = RuleDocumentation(
    name: "lix",
    source: "C. H. Björnsson, Läsbarhet (1968): under 30 very easy, 30–40 easy, 40–50 medium, over 60 very hard",
    languages: .only(["sv"]),
    contexts: TextContext.sentences.subtracting([.field]),
    limits: RuleLimits(
      Dictionary(
        uniqueKeysWithValues: Level.allCases.map { level in
          (
            level,
            [
              RuleLimit(.warning, .over(35, .lix), .from(200, .words)),
              RuleLimit(.error, .over(45, .lix), .from(200, .words)),
            ]
          )
        })),
    isOfPage: true,
    breaks: [
      "## ⟦Hälsostationen⟧\n\n"
        + text("Hälsostationen undersöker patienter och behandlar vanliga sjukdomar i kommunen.", 25),
      "## ⟦Ansökan⟧\n\n" + text("Socialförvaltningen behandlar ansökningar om utkomststöd inom sju vardagar.", 25),
      "⟦Kommunen ordnar introduktionsutbildning för invandrare varje höst på biblioteket.⟧\n\n"
        + text("Utbildningen innehåller studiebesök, diskussioner och språkundervisning på finska.", 25),
    ],
    keeps: [
      "## Hälsostationen\n\n" + text("Ring först och boka en tid. En skötare svarar och ger dig råd.", 20),
      "## Ansökan\n\nSocialförvaltningen behandlar ansökningar om utkomststöd inom sju vardagar.",
      "## Biblioteket\n\n" + text("Du kan låna böcker och spel på biblioteket. Det är gratis. Ta med ditt kort.", 18),
    ])

  package init() {}

  private static func text(_ sentences: String, _ times: Int) -> String {
    Array(repeating: sentences, count: times).joined(separator: "\n\n")
  }

  package func check(_ text: AnalysedDocument, _ report: inout Report) {
    var words = 0
    var longWords = 0
    var sentences = 0
    for block in text.texts where documentation.contexts.contains(block.context) {
      sentences += block.sentences.count
      words += block.wordCount
      for sentence in block.sentences {
        longWords += sentence.words.count { $0.kind == .word && Self.isLong($0.range, in: block.flat) }
      }
    }
    guard words > 0, sentences > 0 else { return }
    let lix = Double(words) / Double(sentences) + 100 * Double(longWords) / Double(words)
    guard let severity = documentation.limits.severity(at: report.level, of: [.lix: lix, .words: Double(words)]),
      let place = text.texts.first(where: { $0.context == .title }) ?? text.texts.first,
      let range = place.sentences.first?.range
    else { return }
    report.add(
      severity, documentation.name,
      [
        "lix": .count(Int(lix.rounded())), "limit": .count(Int(Self.limit(documentation, report.level))),
        "words": .count(words),
      ], at: range, in: place)
  }

  private static func limit(_ documentation: RuleDocumentation, _ level: Level) -> Double {
    documentation.limits.limits[level]?.first?.conditions.first { $0.measure == .lix }?.bound ?? 0
  }

  /// More than six letters.
  private static func isLong(_ range: Range<Int>, in flat: FlatText) -> Bool {
    range.count > 6 && flat.text(range).count > 6
  }
}
