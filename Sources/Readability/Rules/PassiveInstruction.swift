private import GuideMarkup
internal import ICU
private import ProjectFiles
private import SourceText
package import TextAnalysis
private import Voikko
private import WordLists

/// An instruction that does not say who is to act: *Lomake täytetään ensin* for *Täytä lomake ensin*.
///
/// It speaks only where the reader acts: the verbs of `fi/reader-acts` in a main clause that names nobody. An
/// authority's act (*Hakemus käsitellään 2 viikossa*) and what is done everywhere (*Suomessa roskat lajitellaan*) may stay in
/// the passive. It is never an error: nobody else has annotated whose act a passive is, and too few were found to measure.
package struct PassiveInstruction: Rule {
  package let documentation = RuleDocumentation(
    name: "passive-instruction",
    source: "Selkomittari 2.0 (Selkokeskus 2022), structures: the reader is told what to do, in the active",
    languages: .only(["fi"]),
    contexts: [.step, .rule, .paragraph, .listItem],
    limits: RuleLimits(.warning),
    breaks: [
      "⟦Lomake täytetään⟧ ensin.",
      "⟦Ensin tulostetaan⟧ lomake.",
      "⟦Kaikki liitteet lähetetään⟧ Kelaan.",
      "⟦Aika varataan⟧ puhelimella.",
      "Kelassa ⟦allekirjoitetaan⟧ lomake.",
    ],
    keeps: [
      "Täytä lomake ensin.",
      "Hakemus käsitellään 2 viikossa.",
      "Sinulle varataan aika terveysasemalta.",
      "Päätös lähetetään kotiin.",
      "Opas kertoo, miten lomake täytetään.",
      "Lomake lähetettiin Kelaan.",
      "Uimahalli suljetaan kello 20.",
      "Sinun hakemuksesi lähetetään Kelaan.",
      "Lapsesi hakemus täytetään Mikserissä.",
      "Mikserissä juodaan kahvia ja puhutaan suomea.",
      "Suomessa roskat lajitellaan.",
      "Meillä lajitellaan lasi ja metalli.",
    ])

  package init() {}

  package func check(_ text: AnalysedDocument, _ report: inout Report) {
    guard let severity = documentation.limits.severity(at: report.level) else { return }
    for block in text.texts where documentation.contexts.contains(block.context) {
      // What comes after the reader's part is the authority's.
      guard !block.block.directives.contains(.next) else { continue }
      for sentence in block.sentences where sentence.constructions.contains(where: { $0.kind == .passive }) {
        check(sentence, of: block, severity, &report)
      }
    }
  }

  private func check(_ sentence: Sentence, of block: AnalysedText, _ severity: Severity, _ report: inout Report) {
    let clause = Clause(sentence, of: block.flat)
    let isOthers = clause.words.contains { word in
      Self.othersAct.contains(word.text) || word.isForm(of: "sinä") || word.any { $0.possessive == .secondSingular }
    }
    guard !isOthers else { return }
    var hasBegun = false
    for passive in sentence.constructions where passive.kind == .passive {
      let index = passive.word
      guard !clause.isInSubordinateClause(index),
        let verb = clause.words[index].readings.first(where: \.isPresentPassive)?.baseForm
      else { continue }
      let goesOn = hasBegun && ["ja", "sitten"].contains(clause.words[index - 1].text)
      guard let act = Self.acts[verb], act.isAnywhere || block.context == .step,
        goesOn || act.nouns.isEmpty || Self.names(act.nouns, in: clause, around: index)
      else { continue }
      hasBegun = true
      let first = goesOn ? nil : Self.firstOfRewriting(clause, verb: index)
      let range = (first.map { clause.words[$0].range } ?? passive.range).lowerBound..<passive.range.upperBound
      var suggestion: String?
      if let imperative = passive.rewriting {
        if let first {
          suggestion = Self.inOrder(
            imperative, block.flat.text(clause.words[first].range.lowerBound..<passive.range.lowerBound))
        } else if goesOn || index == 0 {
          suggestion = imperative
        }
      }
      report.add(
        severity, documentation.name,
        [
          "text": .text(block.flat.text(range)), "hasRewriting": suggestion == nil ? "no" : "yes",
          "rewriting": .text(suggestion ?? ""), "hasVerb": passive.rewriting == nil ? "no" : "yes",
          "verb": .text(passive.rewriting?.lowercased() ?? ""),
        ], at: range, in: block, suggestion: suggestion)
    }
  }

  /// *Lomake täytetään*: the words before the verb, where they are only adverbs and what the act is done to, and so can
  /// go after an imperative as they are.
  private static func firstOfRewriting(_ clause: Clause, verb: Int) -> Int? {
    guard (1...4).contains(verb), clause.words[1...verb].allSatisfy(\.gap.isEmpty) else { return nil }
    let before = clause.words[..<verb]
    guard let first = before.first, !first.isAllCapitals, !first.text.contains("-"),
      first.all({ $0.wordClass?.isName != true }), before.allSatisfy(\.mayFollowVerb),
      !agencies.contains(where: first.text.hasPrefix)
    else { return nil }
    return 0
  }

  private static func inOrder(_ imperative: String, _ before: String) -> String {
    let verb = imperative.prefix(1).uppercased() + imperative.dropFirst()
    let rest = before.prefix(1).lowercased() + before.dropFirst()
    return "\(verb) \(rest)".trimmingSpaces
  }

  private static func names(_ nouns: Set<String>, in clause: Clause, around index: Int) -> Bool {
    clause.words[clause.clause(around: index)].contains { word in
      word.any { reading in
        reading.isNoun && nouns.contains(where: reading.baseForm.hasSuffix)
          && (reading.grammaticalCase == .nominative || reading.grammaticalCase == .partitive)
      }
    }
  }

  private struct Act {
    var isAnywhere: Bool
    var nouns: Set<String>
  }

  private static let acts = WordLists.rows("fi/reader-acts").reduce(into: [String: Act]()) { acts, row in
    guard row.count > 1 else { return }
    let nouns = row.count > 2 ? row[2].split(separator: ",").map(String.init) : []
    acts[row[0]] = Act(isAnywhere: row[1] == "any", nouns: Set(nouns))
  }

  /// Words by which the one who acts is another than the reader, or everybody.
  private static let othersAct: Set<String> = [
    "suomessa", "meillä", "täällä", "kaikkialla", "kotiin", "kotiisi", "takaisin", "edelleen", "eteenpäin", "hakijalle",
    "asiakkaalle", "puolestasi",
  ]

  /// Agencies that read as a word in small letters.
  private static let agencies = ["kela", "migri"]
}

extension Reading {
  fileprivate var isPresentPassive: Bool {
    isFinite && person == .passive && mood == .indicative && tense == .present && negative != .yes
  }
}

extension Clause.Form {
  fileprivate var mayFollowVerb: Bool {
    any { reading in
      if reading.wordClass == .adverb { return true }
      guard reading.isNoun || reading.isAttributive || reading.participle != nil else { return false }
      switch reading.grammaticalCase {
      case .nominative, .partitive, .genitive: return true
      default: return false
      }
    }
  }
}

extension String {
  fileprivate var trimmingSpaces: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}
