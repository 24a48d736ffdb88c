internal import ICU
private import ProjectFiles
private import SourceText
package import TextAnalysis
private import Voikko
private import WordLists

/// A step that asks for two things: the reader does the first and takes the step for done.
package struct TwoActionsInAStep: Rule {
  package let documentation = RuleDocumentation(
    name: "two-actions-in-a-step",
    source: "Selkomittari 2.0 (Selkokeskus 2022), text: instructions go on one thing at a time; W3C COGA 4.4",
    languages: .only(["fi"]),
    contexts: [.step],
    limits: RuleLimits([
      .helppo: [RuleLimit(.warning, .from(2, .actions))],
      .perus: [RuleLimit(.warning, .from(2, .actions))],
      .vaativa: [RuleLimit(.warning, .from(3, .actions))],
    ]),
    breaks: [
      "Täytä lomake ja ⟦lähetä⟧ se Kelaan.",
      "Tulosta lomake. ⟦Allekirjoita⟧ se.",
      "Pese kädet, ⟦riisu⟧ kengät ja laita tavarat kaappiin.",
    ],
    keeps: [
      "Mene sivulle kela.fi ja kirjaudu.",
      "Soita terveysasemalle ja varaa aika.",
      "Soita järjestöön tai lähetä viesti.",
      "Täytä lomake. Jos tarvitset apua, kysy Mikseristä.",
      "Lähetä hakemus. Muista liitteet.",
      "Täytä lomake. Älä kirjoita viimeiseen kohtaan.",
      "Kerro, mitä kieltä puhut.",
    ])

  package init() {}

  package func check(_ text: AnalysedDocument, _ report: inout Report) {
    for block in text.texts where documentation.contexts.contains(block.context) {
      let actions = block.sentences.flatMap { Self.actions(of: $0, in: block) }
      guard actions.count > 1,
        let severity = documentation.limits.severity(at: report.level, of: [.actions: Double(actions.count)])
      else { continue }
      let (first, second) = (block.flat.text(actions[0]), block.flat.text(actions[1]))
      report.add(
        severity, documentation.name,
        ["actions": .count(actions.count), "first": .text(first), "second": .text(second)], at: actions[1], in: block)
    }
  }

  /// The verbs of what is to be done: not what only helps to do it (*muista*), not another way to do the same (*tai*),
  /// not what to do in some other case (*jos*). Going somewhere to do a thing is one with doing it.
  private static func actions(of sentence: Sentence, in block: AnalysedText) -> [Range<Int>] {
    let clause = Clause(sentence, of: block.flat)
    guard let start = clause.words.first, start.text != "jos", start.text != "ellei", start.text != "kun" else {
      return []
    }
    var actions: [(index: Int, isPreparing: Bool)] = []
    for index in clause.imperatives {
      let bases = clause.words[index].readings.map(\.baseForm)
      if bases.contains(where: supporting.contains) || index > 0 && clause.words[index - 1].text == "tai" { continue }
      actions.append((index, bases.contains(where: preparing.contains)))
    }
    if actions.count > 1, actions[0].isPreparing { actions.removeFirst() }
    return actions.map { clause.words[$0.index].range }
  }

  private static let kinds = WordLists.rows("fi/step-verbs")
  private static let supporting = Set(kinds.filter { $0.last == "supporting" }.compactMap(\.first))
  private static let preparing = Set(kinds.filter { $0.last == "preparing" }.compactMap(\.first))
}
