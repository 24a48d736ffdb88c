/// One finding for the person who wrote the text: what is wrong, where, and (through its message) what to do.
///
/// A diagnostic holds no prose. Its name is the key of its message: `diagnostic.<name>` in `interface.xlf`, a
/// MessageFormat pattern over `arguments`, so that it can be read in every interface language.
package struct Diagnostic: Sendable, Hashable {
  package var severity: Severity
  /// The pattern that was found, in kebab-case: a rule's name (`long-sentence`) or a fault's (`unknown-fact`).
  package var name: String
  package var arguments: [String: MessageArgument]
  package var place: Place
  package var notes: [DiagnosticNote]
  /// Text to put in place of the range, where there is one right answer.
  package var suggestion: String?
  /// What a finding is known by when the text round it moves; only findings of rules have one.
  package var passage: Passage?

  package init(
    _ severity: Severity, _ name: String, _ arguments: [String: MessageArgument] = [:], at place: Place,
    notes: [DiagnosticNote] = [], suggestion: String? = nil
  ) {
    self.severity = severity
    self.name = name
    self.arguments = arguments
    self.place = place
    self.notes = notes
    self.suggestion = suggestion
  }

  package init(
    _ severity: Severity, _ name: String, _ arguments: [String: MessageArgument] = [:], at range: SourceRange,
    notes: [DiagnosticNote] = [], suggestion: String? = nil
  ) {
    self.init(severity, name, arguments, at: .range(range), notes: notes, suggestion: suggestion)
  }

  /// Where a finding stands: in a text, or about a file or folder that could not be read as one.
  package enum Place: Sendable, Hashable {
    case range(SourceRange)
    case path(String)
  }

  package var path: String {
    switch place {
    case .range(let range): range.file.path
    case .path(let path): path
    }
  }

  package var range: SourceRange? {
    if case .range(let range) = place { range } else { nil }
  }
}

/// The sentence in which a finding begins, as it is read, with a sign in place of each fact; and the words found, where they
/// are a part of it.
package struct Passage: Sendable, Hashable {
  package var sentence: String
  package var words: String

  package init(sentence: String, words: String) {
    self.sentence = sentence
    self.words = words
  }
}

/// A second place that explains a finding ("the id was written here first"). Its message is `note.<name>`.
package struct DiagnosticNote: Sendable, Hashable {
  package var name: String
  package var arguments: [String: MessageArgument]
  package var range: SourceRange?

  package init(_ name: String, _ arguments: [String: MessageArgument] = [:], at range: SourceRange? = nil) {
    self.name = name
    self.arguments = arguments
    self.range = range
  }
}

package enum Severity: String, Sendable, Hashable, CaseIterable, Comparable {
  case information, warning, error

  package static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .information: 0
    case .warning: 1
    case .error: 2
    }
  }
}

/// An argument of a message: named, and formatted by the language that the message is read in.
package enum MessageArgument: Sendable, Hashable {
  case text(String)
  case number(Double)
  /// A calendar day of the Gregorian calendar.
  case date(year: Int, month: Int, day: Int)
}

extension MessageArgument: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral {
  package init(stringLiteral value: String) { self = .text(value) }
  package init(integerLiteral value: Int) { self = .number(Double(value)) }
}

extension MessageArgument {
  package static func count(_ value: Int) -> MessageArgument { .number(Double(value)) }
}

extension Diagnostic {
  /// The order in which findings are printed: by path, then place, then name.
  package static func precedes(_ left: Diagnostic, _ right: Diagnostic) -> Bool {
    if left.path != right.path { return left.path.utf8.lexicographicallyPrecedes(right.path.utf8) }
    let leftStart = left.range?.offsets.lowerBound ?? -1
    let rightStart = right.range?.offsets.lowerBound ?? -1
    if leftStart != rightStart { return leftStart < rightStart }
    let leftEnd = left.range?.offsets.upperBound ?? -1
    let rightEnd = right.range?.offsets.upperBound ?? -1
    if leftEnd != rightEnd { return leftEnd < rightEnd }
    return left.name < right.name
  }
}
