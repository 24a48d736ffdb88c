/// A stretch of two texts that are compared word by word.
package enum WordChange: Sendable, Hashable {
  case same(String)
  /// Only in the old text.
  case removed(String)
  /// Only in the new text.
  case added(String)

  package var text: String {
    switch self {
    case .same(let text), .removed(let text), .added(let text): text
    }
  }
}

/// What changed between two texts, word by word (Myers 1986, as the standard library has it). White space stands with the
/// word before it; the stretches that are the same or removed make up the old text, those the same or added the new one.
package func wordDifference(from old: String, to new: String) -> [WordChange] {
  let oldWords = words(of: old)
  let newWords = words(of: new)
  let difference = newWords.difference(from: oldWords)
  var removed: Set<Int> = []
  var added: Set<Int> = []
  for change in difference {
    switch change {
    case .remove(let offset, _, _): removed.insert(offset)
    case .insert(let offset, _, _): added.insert(offset)
    }
  }
  var changes: [WordChange] = []
  var next = 0
  for (index, word) in oldWords.enumerated() {
    if removed.contains(index) {
      changes.append(.removed(word))
      continue
    }
    while added.contains(next) {
      changes.append(.added(newWords[next]))
      next += 1
    }
    changes.append(.same(word))
    next += 1
  }
  changes += newWords[next...].map { .added($0) }
  return joined(changes)
}

/// How alike two texts are: twice the words that they share, divided by the words of both (Dice); 1 for the same text,
/// 0 for texts without a word in common.
package func likeness(of one: String, and other: String) -> Double {
  let count = words(of: one).count + words(of: other).count
  guard count > 0 else { return 1 }
  let shared = wordDifference(from: one, to: other).reduce(0) { sum, change in
    if case .same(let text) = change { sum + words(of: text).count } else { sum }
  }
  return Double(2 * shared) / Double(count)
}

/// Words with the white space after them. A script without spaces between its words is compared by whole phrases.
func words(of text: String) -> [String] {
  var words: [String] = []
  var word = ""
  for character in text {
    if let last = word.last, last.isWhitespace, !character.isWhitespace {
      words.append(word)
      word = ""
    }
    word.append(character)
  }
  if !word.isEmpty { words.append(word) }
  return words
}

private func joined(_ changes: [WordChange]) -> [WordChange] {
  var result: [WordChange] = []
  for change in changes {
    switch (result.last, change) {
    case (.same(let before)?, .same(let text)): result[result.count - 1] = .same(before + text)
    case (.removed(let before)?, .removed(let text)): result[result.count - 1] = .removed(before + text)
    case (.added(let before)?, .added(let text)): result[result.count - 1] = .added(before + text)
    default: result.append(change)
    }
  }
  return result
}
