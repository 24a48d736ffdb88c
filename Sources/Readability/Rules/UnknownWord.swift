private import GuideMarkup
package import TextAnalysis
private import SourceText

/// A word that the dictionary does not have: a slip, or a word that readers will not find either.
package struct UnknownWord: Rule {
  package let documentation = RuleDocumentation(
    name: "unknown-word",
    source: "Selkomittari 2.0 (Selkokeskus 2022), words: general language; dictionary of libvoikko",
    languages: .only(["fi"]),
    contexts: Set(TextContext.allCases),
    limits: RuleLimits(.warning),
    breaks: [
      "Mene ⟦terveysasmalle⟧ aamulla.",
      "Täytä ⟦lomakkee⟧ ja vie se Kelaan.",
      "Kurssi on ⟦kotoutmiskoulutusta⟧.",
      "Soita ⟦hyvinvointialuueseen⟧.",
    ],
    keeps: [
      "Lidlissä on töissä Fatima, ja hän puhuu daria ja tigrinjaa.",
      "Soita Kelaan, Migriin tai THL:n neuvontaan.",
      "Ota Kela-kortti mukaan TE-toimistoon.",
      "Esim. kotoutumis- ja kielipalvelut ovat siellä, ks. sivu 5.",
      "Paina kohtaa ”Submit form” ja odota.",
      "Kirjoita PDF:ään tunnus AB12 ja osoite mikseri@kemi.fi.",
      "Opettaja on Annica Riddar.",
    ])

  package init() {}

  package func check(_ text: AnalysedDocument, _ report: inout Report) {
    guard let severity = documentation.limits.severity(at: report.level) else { return }
    var words = text.unknownWords[...]
    for block in text.texts {
      while let word = words.first, word.text == block.index {
        words = words.dropFirst()
        report.add(
          severity, documentation.name,
          [
            "word": .text(word.form), "hasSuggestions": word.suggestions.isEmpty ? "no" : "yes",
            "suggestions": .text(word.suggestions.joined(separator: ", ")),
          ], at: word.range, in: block)
      }
    }
  }
}
