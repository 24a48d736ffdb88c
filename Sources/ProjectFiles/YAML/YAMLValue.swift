import SourceText

/// A value of a YAML file with its place. Scalars are texts: what they mean is decided by the field that they stand in.
struct YAMLValue {
  var content: Content
  var range: SourceRange

  enum Content {
    case scalar(String, YAMLScalarStyle)
    case sequence([YAMLValue])
    case mapping([YAMLEntry])
    /// Something that is not read here, which was reported; nothing more is said of it.
    case refused
  }

  /// Nothing after the key, or YAML's own word for nothing.
  var isNull: Bool {
    guard case .scalar(let text, .plain) = content else { return false }
    return text.isEmpty || text == "~" || text == "null"
  }

  var isRefused: Bool {
    if case .refused = content { true } else { false }
  }
}

struct YAMLEntry {
  var key: Located<String>
  var value: YAMLValue
}

/// The findings of a run of reading, in the order in which they were found.
final class Faults {
  private(set) var diagnostics: [Diagnostic] = []

  func report(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

  func error(
    _ name: String, _ arguments: [String: MessageArgument] = [:], at range: SourceRange, notes: [DiagnosticNote] = [],
    suggestion: String? = nil
  ) {
    report(Diagnostic(.error, name, arguments, at: range, notes: notes, suggestion: suggestion))
  }

  func warning(
    _ name: String, _ arguments: [String: MessageArgument] = [:], at range: SourceRange, notes: [DiagnosticNote] = [],
    suggestion: String? = nil
  ) {
    report(Diagnostic(.warning, name, arguments, at: range, notes: notes, suggestion: suggestion))
  }
}
