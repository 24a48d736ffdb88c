internal import TextAnalysis

// Where in a text something stands, as many rules ask it.

extension AnalysedText {
  /// Whether a stretch begins and ends in words: not in the value of a fact, nor in code.
  func isWords(_ range: Range<Int>) -> Bool {
    [range.lowerBound, max(range.lowerBound, range.upperBound - 1)].allSatisfy { offset in
      if case .opaque = flat.content(at: offset) { false } else { true }
    }
  }

  /// The first word that begins at an offset or after it.
  func word(from offset: Int) -> Word? {
    let sentence = sentences.partitioningIndex { $0.range.upperBound > offset }
    for sentence in sentences[sentence...].prefix(2) {
      let word = sentence.words.partitioningIndex { $0.range.lowerBound >= offset }
      if word < sentence.words.count { return sentence.words[word] }
    }
    return nil
  }

  /// The last word of a sentence that ends at an offset or before it.
  func word(before offset: Int) -> Word? {
    let sentence = sentences.partitioningIndex { $0.range.upperBound >= offset }
    guard sentence < sentences.count else { return nil }
    let words = sentences[sentence].words
    let next = words.partitioningIndex { $0.range.upperBound > offset }
    return next > 0 ? words[next - 1] : nil
  }

  func isOnlySpaces(_ range: Range<Int>) -> Bool {
    flat.utf8[range].allSatisfy { $0 == UInt8(ascii: " ") || $0 == 0xC2 || $0 == 0xA0 }
  }

  /// From the first sentence to the end of the last; nil where there is none.
  var rangeOfSentences: Range<Int>? {
    guard let first = sentences.first, let last = sentences.last else { return nil }
    return first.range.lowerBound..<last.range.upperBound
  }
}

extension FlatText {
  /// Whether a sentence ends as a sentence does, and is not a line of a list.
  func endsAsSentence(_ range: Range<Int>) -> Bool {
    var end = range.upperBound
    let closing: Set<UInt8> = [UInt8(ascii: " "), UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: ")")]
    while end > range.lowerBound, closing.contains(utf8[end - 1]) { end -= 1 }
    guard end > range.lowerBound else { return false }
    switch utf8[end - 1] {
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): return true
    // `؟`, `۔`, `።`, `။` and `…` have two or three bytes.
    case let byte where byte >= 0x80:
      return ["؟", "۔", "።", "။", "…", "”", "»", "“"].contains {
        utf8[range.lowerBound..<end].ends(with: Array($0.utf8))
      }
    default: return false
    }
  }
}

extension Array {
  /// The first index from which on a condition holds, of elements that are in the order of it.
  func partitioningIndex(where holds: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

extension ArraySlice<UInt8> {
  fileprivate func ends(with other: [UInt8]) -> Bool { suffix(other.count).elementsEqual(other) }
}
