import ICU

/// A line of a message: words, and pieces that are read from left to right in every language, such as phone numbers and
/// addresses of the web.
struct MessageLine {
  var pieces: [Piece] = []

  enum Piece: Hashable {
    case words(String)
    case leftToRight(String)

    var text: String {
      switch self {
      case .words(let text), .leftToRight(let text): text
      }
    }
  }

  /// The line as plain text of a language with this direction.
  ///
  /// A left-to-right piece stands in an isolate (U+2066 … U+2069) where the line would else be shown in another order,
  /// and nowhere else. The line is ordered by the Unicode Bidirectional Algorithm (UAX #9), once as a paragraph that is
  /// right to left and once as one whose direction the phone finds by its first letter: `116 117` with a space that does
  /// not break keeps its order among Arabic words, and `+358 …` does not. A text that is read from left to right never
  /// has one.
  func text(in direction: TextDirection) -> String {
    var isolated = pieces.indices.filter { isLeftToRight(pieces[$0]) }
    guard direction == .rightToLeft, !isolated.isEmpty else { return written(isolating: []) }
    let wanted = orders(isolating: isolated)
    for index in isolated {
      let fewer = isolated.filter { $0 != index }
      if orders(isolating: fewer) == wanted { isolated = fewer }
    }
    return written(isolating: isolated)
  }

  private func isLeftToRight(_ piece: Piece) -> Bool {
    if case .leftToRight = piece { true } else { false }
  }

  private func written(isolating isolated: [Int]) -> String {
    pieces.enumerated().map { index, piece in
      isolated.contains(index) ? "\u{2066}\(piece.text)\u{2069}" : piece.text
    }.joined()
  }

  /// The order in which the line's own characters are shown, isolates left out.
  private func orders(isolating isolated: [Int]) -> [[Int]] {
    let line = written(isolating: isolated)
    var places: [Int?] = []
    for unit in line.utf16 {
      places.append(unit == 0x2066 || unit == 0x2069 ? nil : places.count { $0 != nil })
    }
    return [.rightToLeft, .firstStrong].map { base in
      VisualOrder.offsets(of: line, base: base).compactMap { places[$0] }
    }
  }
}
