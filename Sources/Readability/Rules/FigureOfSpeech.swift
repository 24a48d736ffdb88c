private import ICU
private import SourceText
package import TextAnalysis

/// A saying that does not mean what its words say: *heittää pyyhe kehään*.
package struct FigureOfSpeech: Rule {
  package let documentation = RuleDocumentation(
    name: "figure-of-speech",
    source: "Selkomittari 2.0 (Selkokeskus 2022), words: figures of speech are avoided or explained",
    languages: .only(["fi"]),
    contexts: Set(TextContext.allCases),
    limits: RuleLimits(.warning),
    breaks: [
      "Älä ⟦heitä pyyhettä kehään⟧, kun opiskelet suomea.",
      "Jos olet ⟦saanut potkut⟧, soita Kelaan.",
      "Ohjaajat ja opettajat ⟦puhaltavat yhteen hiileen⟧.",
      "Äiti ⟦veti aivan herneen nenään⟧.",
    ],
    keeps: [
      "Ota pyyhe mukaan uimahalliin.",
      "Potkut sattuvat jalkapallossa.",
      "Puhalla ilmaa palloon.",
      "Osta herneitä ja nenäliinoja.",
      "Sanonta \"kivenkova\" on tuttu.",
    ])

  package init() {}

  package func check(_ text: AnalysedDocument, _ report: inout Report) {
    guard let severity = documentation.limits.severity(at: report.level) else { return }
    for occurrence in text.listed where occurrence.phrase.list == .figuresOfSpeech {
      guard let block = text.text(at: occurrence.text), case .words(let words) = occurrence.phrase.advice else {
        continue
      }
      report.add(
        severity, documentation.name,
        ["text": .text(block.flat.text(occurrence.range)), "meaning": .text(words.joined(separator: ", "))],
        at: occurrence.range, in: block)
    }
  }
}
