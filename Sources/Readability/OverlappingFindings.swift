internal import SourceText

// One word, one finding: where several rules find fault with the same words, the writer is told the most useful thing.

extension [Report.Finding] {
  /// The findings without those on words of which another one says more.
  ///
  /// Only rules of words take part (`precedence`). Of two findings the more severe is kept, then the one on more words
  /// (*yllä mainitut* before *mainitut*), then the one whose rule stands first. Findings are on the same words where one holds
  /// the other and they have the same end, since a phrase ends in the word that it is about: of *Ajantasainen lomake
  /// täytetään* the verb is one matter and the adjective another. A phrase of a list holds all that stands in it, and the
  /// two words of *tulisi lukea* are one form.
  func withoutOverlaps() -> [Report.Finding] {
    var taking: [Int: [(place: Int, range: Range<Int>, rank: Int)]] = [:]
    for (place, finding) in enumerated() {
      guard let rank = precedence[finding.diagnostic.name], let range = finding.diagnostic.range?.offsets else {
        continue
      }
      taking[finding.text, default: []].append((place, range, rank))
    }
    var dropped: Set<Int> = []
    for var group in taking.values where group.count > 1 {
      group.sort {
        ($0.range.lowerBound, -$0.range.upperBound, $0.rank) < ($1.range.lowerBound, -$1.range.upperBound, $1.rank)
      }
      for outer in group.indices {
        for inner in group[(outer + 1)...] {
          guard inner.range.lowerBound < group[outer].range.upperBound else { break }
          guard inner.range.upperBound <= group[outer].range.upperBound,
            isOfSameWords(group[outer].range, inner.range, of: self[group[outer].place].diagnostic.name)
          else { continue }
          // The outer one has more words, or as many and the better rank: only severity can go against it.
          let isOuterMilder =
            self[group[outer].place].diagnostic.severity < self[inner.place].diagnostic.severity
          dropped.insert(isOuterMilder ? group[outer].place : inner.place)
        }
      }
    }
    guard !dropped.isEmpty else { return self }
    return indices.filter { !dropped.contains($0) }.map { self[$0] }
  }
}

private func isOfSameWords(_ outer: Range<Int>, _ inner: Range<Int>, of rule: String) -> Bool {
  switch rule {
  case "figure-of-speech", "office-jargon": true
  case "obligation-form": inner.lowerBound == outer.lowerBound || inner.upperBound == outer.upperBound
  default: inner.upperBound == outer.upperBound
  }
}

/// Rules on words, from the one whose advice helps most. First what has one right word, then what changes the clause, then
/// what describes the word.
private let precedence: [String: Int] = Dictionary(
  uniqueKeysWithValues: [
    "unexplained-term", "avoided-term", "disrespectful-term", "term-consistency", "unknown-word", "abbreviation",
    "passive-instruction", "obligation-form", "temporal-essa", "temporal-tuaan", "final-kseen", "participle-clause",
    "manner-malla", "without-matta", "potential-mood", "third-person-imperative", "abessive", "comitative",
    "figure-of-speech", "office-jargon", "participle-attribute", "pluperfect", "conditional", "instructive",
    "stacked-suffixes", "long-compound", "long-word", "rare-word",
  ].enumerated().map { ($1, $0) })
