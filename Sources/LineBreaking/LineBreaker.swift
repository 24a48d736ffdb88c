package import ICU
package import WordForms

/// Where the lines of a text in easy language end on paper: one unit of meaning a line (Selkokeskus, layout of easy
/// language: 55–60 characters, the right edge ragged, no hyphenation).
///
/// A sentence begins on a new line. One that is longer than a line is parted where a clause or a phrase ends, never
/// between words that belong together as long as there is another place. The places themselves are those of UAX #14 with
/// ICU's dictionaries, so that Burmese is parted between words too.
///
/// Keeps ICU's iterators and Voikko's readings: one per worker and language. Not `Sendable`.
package final class LineBreaker {
  /// The most letters of a line, whatever the width of the page.
  package static let mostLetters = 58
  /// What the norm allows; what stands on a longer line cannot be parted: a link, an address.
  package static let mostLettersOfNorm = 60

  private let boundaries: TextBoundaries
  private let phrases: Phrases

  /// - Parameter forms: reads Finnish words; nil for no more than the lists of words know.
  package init(language: LanguageTag, forms: FormReader?) throws(ICUError) {
    boundaries = try TextBoundaries(language: language)
    phrases = Phrases(language: language, forms: forms)
  }

  /// The lines of one text that has no line ends of its own.
  ///
  /// - Parameters:
  ///   - text: as it is read; it may begin or end with white space.
  ///   - letters: the most of a line; see `lettersThatFit`.
  ///   - whole: UTF-8 ranges in which no line may end: a telephone number, the name of a street.
  package func setting(of text: String, atMost letters: Int, whole: [Range<Int>] = []) -> LineSetting {
    let pieces = pieces(of: text, whole: whole)
    var setting = LineSetting()
    for (left, right) in zip(pieces, pieces.dropFirst())
    where phrases.areFigureAndUnit(left.word, right.word) && left.letters + right.letters <= Self.mostTied {
      // What stands between them is one space or nothing.
      setting.ties.append(left.end..<right.start)
    }
    var start = 0
    for end in pieces.indices where end == pieces.count - 1 || endsSentence(pieces[end], pieces[end + 1]) {
      let sentence = Array(pieces[start...end])
      let lines = lines(of: sentence, atMost: letters)
      for line in lines {
        if line.first > 0 {
          setting.breaks.append(sentence[line.first].start)
          if line.partsPhrase { setting.partedPhrases.append(sentence[line.first].start) }
        }
        setting.longestLine = max(setting.longestLine, line.letters)
      }
      if end + 1 < pieces.count { setting.breaks.append(pieces[end + 1].start) }
      start = end + 1
    }
    return setting
  }

  /// What is tied may stand in a narrow column, where it must not be wider than that.
  private static let mostTied = 16

  // MARK: Pieces

  /// A stretch that holds no place for a line to end, without the white space round it.
  private struct Piece {
    var start: Int
    var end: Int
    var word: String
    var letters: Int
    /// Whether white space follows it. What has none after it is a part of a word, or Burmese.
    var hasSpace: Bool
  }

  private func pieces(of text: String, whole: [Range<Int>]) -> [Piece] {
    let bytes = Array(text.utf8)
    var pieces: [Piece] = []
    var start = 0
    for line in boundaries.lines(in: text) {
      let end = line.range.upperBound
      // A place inside something whole is none; nor is one before which nothing stands.
      if whole.contains(where: { $0.lowerBound < end && end < $0.upperBound }) { continue }
      var first = start
      var last = end
      while first < last, isSpace(bytes[first]) { first += 1 }
      while last > first, isSpace(bytes[last - 1]) { last -= 1 }
      start = end
      guard first < last else { continue }
      let word = String(decoding: bytes[first..<last], as: UTF8.self)
      pieces.append(Piece(start: first, end: last, word: word, letters: letterCount(of: word), hasSpace: last < end))
    }
    return pieces
  }

  private func isSpace(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || (9...13).contains(byte) }

  private func endsSentence(_ left: Piece, _ right: Piece) -> Bool {
    phrases.endsSentence(left.word, before: right.word)
  }

  // MARK: Lines of a sentence

  private struct Line {
    var first: Int
    var letters: Int
    /// Whether words that belong together stand on both sides of its beginning.
    var partsPhrase: Bool
  }

  /// The cheapest way to part a sentence, found over all of them: each end of a line costs by what it parts, each line by
  /// how much shorter it is than a full one, and what goes beyond the width costs most.
  private func lines(of pieces: [Piece], atMost most: Int) -> [Line] {
    guard !pieces.isEmpty else { return [] }
    let costs = gapCosts(of: pieces)
    var cheapest = [Double](repeating: .infinity, count: pieces.count + 1)
    var before = [Int](repeating: 0, count: pieces.count + 1)
    cheapest[0] = 0
    for end in 1...pieces.count {
      var letters = 0
      // A line that is twice too long is only looked at when it is one piece.
      for start in stride(from: end - 1, through: 0, by: -1) {
        letters += pieces[start].letters + (start < end - 1 && pieces[start].hasSpace ? 1 : 0)
        if letters > 2 * most, start < end - 1 { break }
        let isWhole = start == 0 && end == pieces.count
        let cost =
          cheapest[start] + (start > 0 ? costs[start - 1] : 0)
          + (isWhole && letters <= most ? 0 : Self.cost(ofLineWith: letters, most: most))
        if cost < cheapest[end] {
          cheapest[end] = cost
          before[end] = start
        }
      }
    }
    var lines: [Line] = []
    var end = pieces.count
    while end > 0 {
      let start = before[end]
      let letters = pieces[start..<end].reduce(0) { $0 + $1.letters + ($1.hasSpace ? 1 : 0) }
      lines.append(
        Line(
          first: start, letters: letters - (pieces[end - 1].hasSpace ? 1 : 0),
          partsPhrase: start > 0 && costs[start - 1] >= GapCost.phrase))
      end = start
    }
    return lines.reversed()
  }

  private func gapCosts(of pieces: [Piece]) -> [Double] {
    let words = pieces.map(\.word)
    return pieces.indices.dropLast().map { index in
      phrases.cost(after: index, in: words, hasSpace: pieces[index].hasSpace)
    }
  }

  private static func cost(ofLineWith letters: Int, most: Int) -> Double {
    guard letters <= most else { return 1_000 + 100 * Double(letters - most) }
    let empty = Double(most - letters) / Double(most)
    // A word alone on a line says nothing.
    return 8 * empty * empty + (letters < 12 ? 12 : 0) + 4
  }
}

/// Where the lines of a text end. All places are UTF-8 offsets.
package struct LineSetting: Sendable, Hashable {
  /// Where a line begins: behind the white space that parts it from the one before.
  package var breaks: [Int] = []
  /// What stands between a figure and what it counts: no line ends there, however narrow the column.
  package var ties: [Range<Int>] = []
  /// Those of `breaks` that stand between words that belong together, because the line was full.
  package var partedPhrases: [Int] = []
  /// Letters of the longest line.
  package var longestLine = 0

  /// Lines that are no unit of meaning, from the first to the last.
  ///
  /// - Parameter text: that was set.
  package func faults(in text: String) -> [LineFault] {
    let lines = lines(of: text)
    let parted = Set(partedPhrases)
    let letters = lines.map { letterCount(of: $0) }
    return lines.indices.flatMap { number -> [LineFault] in
      let isLong = letters[number] > LineBreaker.mostLettersOfNorm
      if isLong { return [LineFault(kind: .long, line: lines[number], letters: letters[number])] }
      // Beside a line that cannot be parted there was no other place.
      guard number + 1 < lines.count, parted.contains(breaks[number]),
        letters[number + 1] <= LineBreaker.mostLettersOfNorm
      else { return [] }
      return [LineFault(kind: .parted, line: lines[number], next: lines[number + 1], letters: letters[number])]
    }
  }

  /// The lines of a text, for people to look at.
  package func lines(of text: String) -> [String] {
    let bytes = Array(text.utf8)
    let starts = [0] + breaks
    let ends = breaks + [bytes.count]
    return zip(starts, ends).map { start, end in
      let line = String(decoding: bytes[start..<end], as: UTF8.self)
      return String(line.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
  }
}
