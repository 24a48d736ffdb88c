package import TextAnalysis
private import ICU
private import ProjectFiles
private import SourceText

/// A word that the glossary has another word for. One thing has one name in all texts, or a reader takes it for two.
package struct AvoidedTerm: Rule {
  package let documentation = RuleDocumentation(
    name: "avoided-term",
    source: "Selkomittari 2.0 (Selkokeskus 2022), words: the same thing is called by the same word; glossary.yml",
    languages: .only(["fi"]),
    contexts: Set(TextContext.allCases),
    limits: RuleLimits(.warning),
    breaks: [
      "Käy ensin ⟦TE-toimistossa⟧.",
      "Saat rahaa, jos olet ⟦työtön henkilö⟧. ⟦Työttömät henkilöt⟧ saavat apua.",
      "Tarvitsetko ⟦pankkitunnuksia⟧? Hae ⟦pankki tunnukset⟧ pankista.",
    ],
    keeps: [
      "Käy ensin työllisyyspalveluissa.",
      "Puhu henkilökohtaisesti. Työtön voi saada rahaa, ja henkilöt auttavat.",
      "Hae verkkopankkitunnukset pankista.",
    ],
    exampleVocabulary: Vocabulary(
      terms: [
        GlossaryWord(key: "tyonhakija", word: "työnhakija"),
        GlossaryWord(key: "tunnukset", word: "verkkopankkitunnukset"),
      ],
      avoided: [
        AvoidedWord(word: "TE-toimisto", key: "palvelut", preferred: "työllisyyspalvelut", reason: "Nimi on vanha."),
        AvoidedWord(word: "työtön henkilö", key: "tyonhakija", preferred: "työnhakija"),
        AvoidedWord(word: "pankkitunnukset", key: "tunnukset", preferred: "verkkopankkitunnukset"),
      ]))

  package init() {}

  package func check(_ text: AnalysedDocument, _ report: inout Report) {
    var occurrences = text.avoided[...]
    for block in text.texts {
      while let occurrence = occurrences.first, occurrence.text == block.index {
        occurrences = occurrences.dropFirst()
        let word = occurrence.avoided
        let notes = word.reason.map { [DiagnosticNote("avoided-because", ["reason": .text($0)])] } ?? []
        report.add(
          .warning, documentation.name,
          ["word": .text(block.flat.text(occurrence.range)), "preferred": .text(word.preferred)],
          at: occurrence.range, in: block, notes: notes)
      }
    }
  }
}
