package import Catalogues
package import ICU
package import SourceText

/// The notes that the memory writes, in one language: that of the project's messages, so that whoever runs the program
/// writes the same.
package struct MemoryNotes: Sendable {
  private let words: InterfaceWords
  private let language: LanguageTag

  package init(words: InterfaceWords, language: LanguageTag) {
    self.words = words
    self.language = language
  }

  /// On a target that was taken from elsewhere.
  func taken(from place: String) -> Note {
    note(words.text("translate.memory.taken", ["place": .text(place)], in: language), .memory, place)
  }

  /// On a text that has been translated elsewhere, in more than one way or with codes that do not fit.
  func offer(_ target: [CodedText], at place: String) -> Note {
    let arguments: [String: MessageArgument] = ["place": .text(place), "target": .text(readableText(of: target))]
    return note(words.text("translate.memory.offer", arguments, in: language), .equal, place)
  }

  /// On a text that is much like one which has been translated elsewhere.
  func similar(_ source: String, target: [CodedText], at place: String, to text: String) -> Note {
    let difference = words.text(
      "translate.memory.similar",
      ["place": .text(place), "difference": .text(markedDifference(from: source, to: text))],
      in: language)
    let translation = words.text(
      "translate.memory.similar-target", ["target": .text(readableText(of: target))], in: language)
    return note("\(difference)\n\(translation)", .similar, place)
  }

  /// A note of the message with this key.
  package func note(
    _ key: String, _ arguments: [String: MessageArgument], _ category: Note.Category, _ origin: String
  ) -> Note {
    note(words.text(key, arguments, in: language), category, origin)
  }

  private func note(_ text: String, _ category: Note.Category, _ origin: String) -> Note {
    Note(text, category: category, origin: origin, hash: sourceHash(of: [.text(text, nil)]))
  }
}

/// Whether a note is one that this program may take away again, and says what the program wrote; one that a person has
/// changed is that person's.
func isProgramNote(_ note: Note) -> Bool {
  guard let category = note.category.flatMap(Note.Category.init), category.isPassing else { return false }
  // A tool may leave out what it does not know.
  return note.hash == nil || note.hash == sourceHash(of: [.text(note.text, nil)])
}

func isProgramNote(_ note: Note, _ category: Note.Category) -> Bool {
  note.category == category.rawValue && isProgramNote(note)
}

extension TranslationUnit {
  /// Puts a note of the program in place of all others of its kinds; notes of people stay.
  package mutating func replaceProgramNotes(with note: Note) {
    notes.removeAll { isProgramNote($0) || $0.category == note.category && $0.hash != nil }
    notes.append(note)
  }
}

/// Two texts in one line, in the form that `wdiff` gave the world: `Soita [-heti-] {+aina+} numeroon.`
package func markedDifference(from old: String, to new: String) -> String {
  wordDifference(from: old, to: new).reduce(into: "") { text, change in
    let space = String(change.text.reversed().prefix { $0.isWhitespace })
    let words = change.text.dropLast(space.count)
    switch change {
    case .same: text += words
    case .removed: text += "[-\(words)-]"
    case .added: text += "{+\(words)+}"
    }
    text += space.isEmpty && change != .same(change.text) ? " " : space
  }.trimmingSpaces
}

extension String {
  fileprivate var trimmingSpaces: String {
    var text = Substring(self)
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
