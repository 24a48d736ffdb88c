package import TextAnalysis
private import GuideMarkup
private import ICU
private import Localisation
private import ProjectFiles
private import SourceText
private import Voikko

/// A list of bullets that is done one after the other: without numbers the reader cannot tell where he is.
package struct UnnumberedSteps: Rule {
  package let documentation = RuleDocumentation(
    name: "unnumbered-steps",
    source:
      "Selkomittari 2.0 (Selkokeskus 2022), text: instructions in the order in which things are done; WCAG 2.2, 1.3.1",
    languages: .only(UnnumberedSteps.sequence.languages),
    contexts: [.listItem],
    limits: RuleLimits([
      .helppo: [RuleLimit(.warning, .from(3, .items))], .perus: [RuleLimit(.warning, .from(3, .items))],
      .vaativa: [RuleLimit(.warning, .from(3, .items))],
    ]),
    isOfPage: true,
    breaks: [
      "- ⟦Täytä ensin lomake.⟧\n- Ota mukaan passi.\n- Mene sitten terveysasemalle.",
      "Näin haet tukea:\n\n- ⟦Ensin luet ohjeen.⟧\n- Sitten täytät hakemuksen.\n- Lopuksi lähetät sen Kelaan.",
      "- ⟦Täytä hakemus.⟧\n- Ota mukaan passi.\n- Sen jälkeen mene Kelaan.",
    ],
    keeps: [
      ":::steps\n1. Täytä ensin lomake.\n2. Ota mukaan passi.\n3. Mene sitten terveysasemalle.\n:::",
      "1. Täytä ensin lomake.\n2. Ota mukaan passi.\n3. Mene sitten terveysasemalle.",
      "- Olet yksin ja haluat ystäviä.\n- Haluat puhua vaikeasta asiasta.\n- Haluat oppia suomea.",
      "- Pese kädet usein.\n- Käytä kasvomaskia.\n- Pysy kotona.",
      "- Täytä ensin lomake.\n- Ota sitten passi.",
    ])

  package init() {}

  private static let sequence = LanguageWords("sequence-words")

  package func check(_ text: AnalysedDocument, _ report: inout Report) {
    let lists = Self.bulletLists(text.localised.source.document.blocks)
    guard !lists.isEmpty else { return }
    let words = Self.sequence.words(text.language)
    for list in lists {
      let items = list.compactMap(text.text)
      guard items.count == list.count, let first = items.first, let range = first.sentences.first?.range,
        let severity = documentation.limits.severity(at: report.level, of: [.items: Double(items.count)])
      else { continue }
      let ordered = items.filter { Self.saysWhen($0, words, text.language) }.count
      let isInstruction = items.allSatisfy(Self.tellsWhatToDo)
      guard ordered > 1 || ordered == 1 && isInstruction else { continue }
      report.add(severity, documentation.name, ["items": .count(items.count)], at: range, in: first)
    }
  }

  /// The first texts of the items of each list without numbers; lists of keys (`- cost: …`) are no lists of steps.
  private static func bulletLists(_ blocks: [Block]) -> [[TextIndex]] {
    var lists: [[TextIndex]] = []
    for block in blocks {
      switch block.kind {
      case .list(let list):
        let texts = list.items.compactMap { item -> TextIndex? in
          if case .paragraph(let text)? = item.blocks.first?.kind, item.key == nil { text } else { nil }
        }
        if !list.isOrdered, texts.count == list.items.count { lists.append(texts) }
        for item in list.items { lists += bulletLists(item.blocks) }
      case .quote(let inner), .directive(_, let inner): lists += bulletLists(inner)
      case .heading, .paragraph, .code, .table, .thematicBreak: continue
      }
    }
    return lists
  }

  /// *ensin*, *sitten*, *lopuksi* as the first or the second word. In Finnish *sitten* after a time is *ago*.
  private static func saysWhen(_ text: AnalysedText, _ wanted: [String], _ language: LanguageTag) -> Bool {
    guard let words = text.sentences.first?.words, let start = words.first?.range.lowerBound else { return false }
    let end = words[min(3, words.count - 1)].range.upperBound
    let beginning = language.lowerCased(text.flat.text(start..<end)).split { !$0.isLetter && $0 != "'" && $0 != "’" }
    return wanted.contains { phrase in
      let parts = phrase.split(separator: " ")
      return [0, 1].contains { beginning.dropFirst($0).starts(with: parts) }
    }
  }

  /// Begins with an imperative, after *ensin* or not; only Finnish tells. Of many verbs Voikko has the imperative only as
  /// the same form after *ei*.
  private static func tellsWhatToDo(_ text: AnalysedText) -> Bool {
    text.sentences.first?.words.prefix(3).contains { word in
      word.readings.contains { reading in
        guard reading.wordClass == .verb, reading.person != .third, reading.person != .passive else { return false }
        return reading.mood == .imperative || reading.negative == .yes || reading.negative == .both
      }
    } ?? false
  }
}
