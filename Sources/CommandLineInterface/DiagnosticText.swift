import SourceText

/// Writes findings for people: `path:line:column: severity: message [rule]`, the line, and carets under the words; and
/// where the message does not say it, what to write instead.
struct DiagnosticText {
  let say: Speech

  func rendered(_ diagnostic: Diagnostic) -> String {
    let severity = say("severity.\(diagnostic.severity.rawValue)")
    var lines = [TerminalText.shown("\(place(diagnostic)): \(severity): \(message(diagnostic)) [\(diagnostic.name)]")]
    if let range = diagnostic.range, !isWholeFile(range) { lines += excerpt(range) }
    if let suggestion = diagnostic.suggestion, helps(diagnostic, suggestion) {
      lines.append(TerminalText.shown("  " + say("check.write", ["text": .text(suggestion)])))
    }
    for note in diagnostic.notes {
      let text = say("note.\(note.name)", note.arguments)
      let label = say("severity.note")
      lines.append(TerminalText.shown(note.range.map { "\(position($0)): \(label): \(text)" } ?? "\(label): \(text)"))
      if let range = note.range { lines += excerpt(range) }
    }
    return lines.joined(separator: "\n")
  }

  func message(_ diagnostic: Diagnostic) -> String {
    say("diagnostic.\(diagnostic.name)", diagnostic.arguments)
  }

  /// Whether nothing that is said already has the words.
  private func helps(_ diagnostic: Diagnostic, _ suggestion: String) -> Bool {
    !suggestion.isEmpty && suggestion.utf8.count < Self.longestSuggestion && !message(diagnostic).contains(suggestion)
      && !diagnostic.notes.contains { say("note.\($0.name)", $0.arguments).contains(suggestion) }
  }

  private func place(_ diagnostic: Diagnostic) -> String {
    switch diagnostic.place {
    case .path(let path): path
    case .range(let range): position(range)
    }
  }

  private func position(_ range: SourceRange) -> String {
    let start = range.start
    return "\(range.file.path):\(start.line):\(start.column)"
  }

  /// A finding about a file as a whole, or about what is not in it, stands at its beginning and is as long as nothing.
  private func isWholeFile(_ range: SourceRange) -> Bool { range.offsets == 0..<0 }

  /// The first line of the range, cut to what a terminal shows, with carets under what belongs to it. Where the terminal
  /// may turn the line round, nobody knows under what, and the words stand there again.
  private func excerpt(_ range: SourceRange) -> [String] {
    let file = range.file
    let line = file.line(at: range.offsets.lowerBound)
    var offsets = file.offsets(ofLine: line)
    // The mark that says UTF-8 has no place among the letters.
    if offsets.lowerBound == 0, file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      offsets = 3..<max(3, offsets.upperBound)
    }
    let start = min(range.offsets.lowerBound, offsets.upperBound)
    let end = min(max(range.offsets.upperBound, start), offsets.upperBound)
    var before = TerminalText.shown(
      file.text(max(offsets.lowerBound, file.startOfLetter(at: start - Self.reach))..<start))
    let inside = TerminalText.shown(file.text(start..<min(end, file.startOfLetter(at: start + Self.reach))))
    let after = TerminalText.shown(file.text(end..<min(offsets.upperBound, file.startOfLetter(at: end + Self.reach))))
    if before.count > Self.room {
      before = "…" + before.suffix(Self.room)
    }
    let isCut = inside.count > Self.width
    let marked = isCut ? String(inside.prefix(Self.width)) + "…" : inside
    let rest = after.prefix(max(0, Self.width - before.count - marked.count))
    let shown = "\(before)\(marked)\(rest)\(rest.count < after.count && !isCut ? "…" : "")"
    if TerminalText.mayBeTurned(shown) { return ["  \(shown)"] + (marked.isEmpty ? [] : ["  ^ \(marked)"]) }
    let carets = String(repeating: "^", count: max(1, TerminalText.columns(marked)))
    return ["  \(shown)", "  \(String(repeating: " ", count: TerminalText.columns(before)))\(carets)"]
  }

  private static let width = 100
  /// In bytes; more than a few lines are for a program to put in, not for a person to read.
  private static let longestSuggestion = 600
  private static let room = 40
  /// How far on either side the line is read, in bytes: more than what is shown of it, so that a page that is one long
  /// line is not read anew for each finding.
  private static let reach = 600
}

extension SourceFile {
  /// The offset of the letter (in UTF-8) that a byte belongs to.
  fileprivate func startOfLetter(at offset: Int) -> Int {
    var start = min(max(offset, 0), bytes.count)
    while start > 0, start < bytes.count, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return start
  }
}
