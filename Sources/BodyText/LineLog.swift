package import ICU
import LineBreaking
package import SourceText
import Synchronization

/// What is wrong with the lines of a document on paper, as it is written.
///
/// A template writes the texts in its own order and in its own places, and only then is it known where each line ends;
/// so the faults are put down on the way. One for each file that is printed.
package final class LineLog: Sendable {
  package struct Entry: Sendable, Hashable {
    /// Of the document.
    package var page: String
    /// Whether it ends between words that belong together; else it is too long.
    package var partsPhrase: Bool
    package var line: String
    /// The line after one that parts a phrase.
    package var next: String
    /// Of the line, as a reader counts them.
    package var letters: Int
    package var language: LanguageTag
    /// The text that the line is of; nil where nothing of it stands in a file.
    package var range: SourceRange?

    init(_ fault: LineFault, page: String, language: LanguageTag, range: SourceRange?) {
      self.page = page
      self.language = language
      self.range = range
      partsPhrase = fault.kind == .parted
      line = fault.line
      next = fault.next
      letters = fault.letters
    }
  }

  /// The most letters of a line that is no fault.
  package static let mostLetters = LineBreaker.mostLettersOfNorm

  private let found = Mutex<[Entry]>([])

  package init() {}

  /// Each fault once, in the order in which it was met.
  package var entries: [Entry] { found.withLock { $0 } }

  func put(_ entry: Entry) {
    found.withLock { if !$0.contains(entry) { $0.append(entry) } }
  }
}
