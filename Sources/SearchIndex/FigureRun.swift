/// Figures that spaces or hyphens part are one number to those who look for it: *116 117* is found as *116117*.
struct FigureRun {
  private var run: [String] = []

  /// - Parameter piece: the next between ICU's word boundaries, a word or what stands between two.
  /// - Returns: the numbers that have ended before it.
  mutating func numbers(before piece: String) -> [String] {
    let folded = SearchFolding.folded(piece)
    if !folded.isEmpty, folded.utf8.allSatisfy({ $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }) {
      run.append(folded)
      return []
    }
    let joins = piece.unicodeScalars.allSatisfy { scalar in
      switch scalar.properties.generalCategory {
      case .spaceSeparator, .dashPunctuation, .format: scalar != "–" && scalar != "—"
      default: false
      }
    }
    return joins ? [] : numbersAtEnd()
  }

  mutating func numbersAtEnd() -> [String] {
    defer { run = [] }
    return run.count > 1 ? [run.joined()] : []
  }
}
