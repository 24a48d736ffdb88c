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
    /// The numbers of its words, the rarest first.
    var words: [Int]
  }

  private var entries: [Entry] = []
  private var numbers: [String: Int] = [:]
  /// How many texts have each word.
  private var frequencies: [Int] = []
  /// For each word the texts that have it among their rarest.
  private var postings: [[Int]] = []

  /// - Parameter texts: each once; `query` names them by their index.
  init(_ texts: [String]) {
    var lists: [[Int]] = []
    lists.reserveCapacity(texts.count)
    for text in texts {
      var list: [Int] = []
      for word in words(of: text) {
        if let number = numbers[word] {
          list.append(number)
        } else {
          list.append(numbers.count)
          numbers[word] = numbers.count
          frequencies.append(0)
        }
      }
      for number in Set(list) { frequencies[number] += 1 }
      lists.append(list)
    }
    postings = Array(repeating: [], count: frequencies.count)
    for (index, text) in texts.enumerated() {
      let sorted = rarestFirst(lists[index])
      entries.append(Entry(text: text, words: sorted))
      var last = -1
      for number in sorted.prefix(Self.prefixLength(sorted.count)) where number != last {
        postings[number].append(index)
        last = number
      }
    }
  }

  /// The text most like a given one, and how like it is; nil where none is like it enough. Of equal ones the first.
  ///
  /// - Parameter isOffered: says of each text by its index whether it may be named.
  func mostSimilar(to text: String, where isOffered: (Int) -> Bool) -> (index: Int, likeness: Double)? {
    var unknown = -1
    let asked = rarestFirst(
      words(of: text).map { word in
        if let number = numbers[word] { return number }
        unknown -= 1
        return unknown
      })
    guard !asked.isEmpty else { return nil }
    var seen: Set<Int> = []
    var candidates: [(bound: Double, index: Int)] = []
    for number in asked.prefix(Self.prefixLength(asked.count)) where number >= 0 {
      for index in postings[number] where seen.insert(index).inserted {
        let other = entries[index].words
        let longest = max(asked.count, other.count)
        let shortest = min(asked.count, other.count)
        // Not all words of the shorter one together could reach it.
        guard Double(2 * shortest) >= Self.leastLikeness * Double(shortest + longest), isOffered(index) else {
          continue
        }
        let bound = Double(2 * shared(asked, other)) / Double(asked.count + other.count)
        if bound >= Self.leastLikeness { candidates.append((bound, index)) }
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

  /// Words of no text are the rarest of all.
  private func rarestFirst(_ list: [Int]) -> [Int] {
    func frequency(_ number: Int) -> Int { number < 0 ? 0 : frequencies[number] }
    return list.sorted { (frequency($0), $0) < (frequency($1), $1) }
  }

  /// How many words two lists share, both in the same order.
  private func shared(_ one: [Int], _ other: [Int]) -> Int {
    var counts: [Int: Int] = [:]
    for number in other { counts[number, default: 0] += 1 }
    var shared = 0
    for number in one {
      guard let left = counts[number], left > 0 else { continue }
      counts[number] = left - 1
      shared += 1
    }
    return shared
  }
}
