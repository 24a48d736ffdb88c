/// Texts among which one that is much like another is looked for, without comparing each with each.
///
/// Two texts of a likeness of 0.75 share at least 3/5 of the words of either, so at least one of the rarest 2/5 and one
/// of each: only these are looked up (prefix filtering: Chaudhuri, Ganti, Kaushik 2006). What is left is compared word
/// by word.
struct SimilarTexts: Sendable {
  /// From this likeness on a translation helps more than it misleads.
  static let leastLikeness = 0.75
  /// Texts of one pattern ("Page 1", "Page 2") may all be candidates for each other: those that share most words are
  /// compared.
  private static let mostCandidates = 40

  private struct Entry {
    var text: String
    /// The ranks of its words, the rarest first.
    var words: [Int]
  }

  private var entries: [Entry] = []
  /// The place of each word among all, the rarest first.
  private var ranks: [String: Int] = [:]
  /// For each word, by its rank, the texts that have it among their rarest.
  private var postings: [[Int]] = []
  /// The question that each text was last looked at for.
  private var lastQuestion: [Int] = []
  private var question = 0

  /// - Parameter texts: each once; an answer names them by their index.
  init(_ texts: [String]) {
    let lists = texts.map { words(of: $0) }
    var frequencies: [String: Int] = [:]
    for list in lists { for word in Set(list) { frequencies[word, default: 0] += 1 } }
    let sorted = frequencies.sorted { ($0.value, $0.key) < ($1.value, $1.key) }
    for (rank, word) in sorted.enumerated() { ranks[word.key] = rank }
    postings = Array(repeating: [], count: sorted.count)
    lastQuestion = Array(repeating: 0, count: texts.count)
    for (index, list) in lists.enumerated() {
      let words = list.compactMap { ranks[$0] }.sorted()
      entries.append(Entry(text: texts[index], words: words))
      var last = -1
      for rank in words.prefix(Self.prefixLength(words.count)) where rank != last {
        postings[rank].append(index)
        last = rank
      }
    }
  }

  /// The text most like a given one, and how like it is; nil where none is like it enough. Of equal ones the first.
  ///
  /// - Parameter isOffered: says of each text by its index whether it may be named.
  mutating func mostSimilar(to text: String, where isOffered: (Int) -> Bool) -> (index: Int, likeness: Double)? {
    // Words of no text are the rarest of all.
    let asked = words(of: text).map { ranks[$0] ?? -1 }.sorted()
    guard !asked.isEmpty else { return nil }
    question += 1
    var candidates: [(bound: Double, index: Int)] = []
    for rank in asked.prefix(Self.prefixLength(asked.count)) where rank >= 0 {
      for index in postings[rank] where lastQuestion[index] != question {
        lastQuestion[index] = question
        let count = entries[index].words.count
        let needed = Self.leastLikeness * Double(asked.count + count)
        // Not all words of the shorter one together could reach it.
        guard Double(2 * min(asked.count, count)) >= needed else { continue }
        let shared = Double(2 * Self.shared(asked, entries[index].words))
        if shared >= needed, isOffered(index) { candidates.append((shared / Double(asked.count + count), index)) }
      }
    }
    candidates.sort { ($1.bound, $0.index) < ($0.bound, $1.index) }
    var best: (index: Int, likeness: Double)?
    for candidate in candidates.prefix(Self.mostCandidates) {
      if let best, candidate.bound < best.likeness { break }
      let likeness = likeness(of: entries[candidate.index].text, and: text)
      guard likeness >= Self.leastLikeness else { continue }
      if let known = best,
        known.likeness > likeness || known.likeness == likeness && known.index < candidate.index
      {
        continue
      }
      best = (candidate.index, likeness)
    }
    return best
  }

  private static func prefixLength(_ count: Int) -> Int { count - (3 * count + 4) / 5 + 1 }

  /// How many words two lists share, both in rising order.
  private static func shared(_ one: [Int], _ other: [Int]) -> Int {
    var shared = 0
    var (left, right) = (0, 0)
    while left < one.count, right < other.count {
      if one[left] == other[right] {
        shared += 1
        left += 1
        right += 1
      } else if one[left] < other[right] {
        left += 1
      } else {
        right += 1
      }
    }
    return shared
  }
}
