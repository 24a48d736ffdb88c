/// A text in which the expected ranges are marked: `Lomake ⟦täytetään⟧ ensin.`
package struct MarkedText: Sendable {
  /// The text without its marks.
  package let text: String
  /// The marked ranges, in UTF-8 offsets of `text`.
  package let ranges: [Range<Int>]

  package init(_ marked: String) {
    var text: [UInt8] = []
    var ranges: [Range<Int>] = []
    var open: Int?
    for character in marked {
      switch character {
      case "⟦":
        precondition(open == nil, "a mark inside a mark: \(marked)")
        open = text.count
      case "⟧":
        guard let start = open else { preconditionFailure("a mark that was not opened: \(marked)") }
        ranges.append(start..<text.count)
        open = nil
      default: text += String(character).utf8
      }
    }
    precondition(open == nil, "a mark that was not closed: \(marked)")
    self.text = String(decoding: text, as: UTF8.self)
    self.ranges = ranges
  }
}
