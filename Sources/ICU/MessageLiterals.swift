extension MessagePattern {
  /// A pattern whose words are changed, and whose arguments, formats and choices are what they were: the words in every
  /// branch of a plural or a choice too.
  ///
  /// - Parameters:
  ///   - pattern: a pattern that ICU takes; another comes back changed only as far as it can be read.
  ///   - change: gets each run of words, with whether it begins and whether it ends its branch. Apostrophes are those
  ///     of the pattern: `''` is one, and text between single ones is left alone.
  package static func changingWords(
    of pattern: String, by change: (_ words: String, _ isFirst: Bool, _ isLast: Bool) -> String
  ) -> String {
    var reader = LiteralReader(characters: Array(pattern))
    return reader.message(isInner: false, change)
  }
}

private struct LiteralReader {
  let characters: [Character]
  var position = 0

  init(characters: [Character]) {
    self.characters = characters
  }

  private var next: Character? { position < characters.count ? characters[position] : nil }

  private mutating func take() -> Character? {
    guard let next else { return nil }
    position += 1
    return next
  }

  /// Up to the end of the pattern, or before the brace that closes a branch.
  mutating func message(isInner: Bool, _ change: (String, Bool, Bool) -> String) -> String {
    enum Piece {
      case words(String)
      case other(String)
    }
    var pieces: [Piece] = []
    var words = ""
    func flush() {
      if !words.isEmpty { pieces.append(.words(words)) }
      words = ""
    }
    while let character = next, !(isInner && character == "}") {
      position += 1
      switch character {
      case "{":
        flush()
        pieces.append(.other("{" + argument(change)))
      case "'" where next == "'" || next.map { !"{}#|".contains($0) } ?? true:
        // An apostrophe of the text.
        if next == "'" { position += 1 }
        words += "''"
      case "'":
        flush()
        pieces.append(.other("'" + quotation()))
      case "#" where isInner:
        flush()
        pieces.append(.other("#"))
      default: words.append(character)
      }
    }
    flush()
    let wordPieces = pieces.indices.filter { if case .words = pieces[$0] { true } else { false } }
    return pieces.indices.map { index in
      switch pieces[index] {
      case .words(let words): change(words, index == wordPieces.first, index == wordPieces.last)
      case .other(let text): text
      }
    }.joined()
  }

  /// After the opening brace, with the closing one.
  private mutating func argument(_ change: (String, Bool, Bool) -> String) -> String {
    var text = ""
    while let character = take() {
      switch character {
      case "}": return text + "}"
      case "{":
        text += "{" + message(isInner: true, change)
        if let brace = take() { text.append(brace) }
      case "'": text += "'" + quotation()
      default: text.append(character)
      }
    }
    return text
  }

  /// After the apostrophe that opens it, with the one that closes it.
  private mutating func quotation() -> String {
    var text = ""
    while let character = take() {
      text.append(character)
      if character == "'" { return text }
    }
    return text
  }
}
