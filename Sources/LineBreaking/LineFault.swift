/// A line of easy language that is no unit of meaning (Selkomittari 2.0, layout: 55–60 characters, and words that belong
/// together stand on one line).
package struct LineFault: Sendable, Hashable {
  package enum Kind: String, Sendable {
    /// It ends between words that belong together, because it was full.
    case parted
    /// It has more than `LineBreaker.mostLettersOfNorm` letters.
    case long
  }

  package var kind: Kind
  package var line: String
  /// The line after one that parts a phrase; empty for a long one.
  package var next: String
  /// Of the line.
  package var letters: Int

  package init(kind: Kind, line: String, next: String = "", letters: Int) {
    self.kind = kind
    self.line = line
    self.next = next
    self.letters = letters
  }
}
