internal import CommonMark
internal import SourceText

/// The blocks of one level (the page, a quote, a list item, an open directive) while its directives are put together.
struct DirectiveLevel {
  var blocks: [Block] = []
  /// The directives that are open here, the outermost first.
  var frames: [Frame] = []

  struct Frame {
    /// Nothing when the line named no known directive: what stands inside is then kept as ordinary blocks.
    var name: DirectiveName?
    var colons: Int
    var line: Range<Int>
    var attributes = Attributes()
    /// Where its blocks start in the level's, and the path round it.
    var firstBlock: Int
    var outerPath: String
  }
}

extension DocumentBuilder {
  /// A line that starts with three colons or more: a number of colons alone closes, a name opens.
  mutating func readDirectiveLine(_ line: Range<Int>, _ level: inout DirectiveLevel, depth: Int) {
    let bytes = file.bytes
    var next = line.lowerBound
    while next < line.upperBound, bytes[next] == UInt8(ascii: ":") { next += 1 }
    let colons = next - line.lowerBound
    if next == line.upperBound {
      close(line, colons: colons, &level)
      return
    }
    while let open = level.frames.last, open.colons <= colons {
      reportUnclosed(open, [DiagnosticNote("opens-inside", ["count": .count(colons)], at: file.range(line))])
      finish(&level, end: nil)
    }
    open(line, nameStart: next, colons: colons, &level, depth: depth)
  }

  private mutating func close(_ line: Range<Int>, colons: Int, _ level: inout DirectiveLevel) {
    guard level.frames.contains(where: { $0.colons == colons }) else {
      var notes: [DiagnosticNote] = []
      if let open = level.frames.last {
        notes.append(DiagnosticNote("open-directive", ["count": .count(open.colons)], at: file.range(open.line)))
      }
      report("closing-without-opening", ["count": .count(colons)], at: line, notes: notes)
      return
    }
    while let open = level.frames.last {
      if open.colons == colons {
        finish(&level, end: line.upperBound)
        return
      }
      reportUnclosed(open, [DiagnosticNote("closes-outside", ["count": .count(colons)], at: file.range(line))])
      finish(&level, end: nil)
    }
  }

  mutating func closeAll(_ level: inout DirectiveLevel) {
    while let open = level.frames.last {
      reportUnclosed(open)
      finish(&level, end: nil)
    }
  }

  private mutating func reportUnclosed(_ frame: DirectiveLevel.Frame, _ notes: [DiagnosticNote] = []) {
    let name = frame.name?.rawValue ?? ""
    report("unclosed-directive", ["name": .text(name), "count": .count(frame.colons)], at: frame.line, notes: notes)
  }

  private mutating func open(
    _ line: Range<Int>, nameStart: Int, colons: Int, _ level: inout DirectiveLevel, depth: Int
  ) {
    let bytes = file.bytes
    var next = nameStart
    while next < line.upperBound, bytes[next].isBlank { next += 1 }
    let start = next
    while next < line.upperBound, bytes[next].isLetter || bytes[next] == UInt8(ascii: "-") { next += 1 }
    let word = file.text(start..<next)
    while next < line.upperBound, bytes[next].isBlank { next += 1 }
    let syntax = AttributeSyntax(bytes, at: next, before: line.upperBound)
    var frame = DirectiveLevel.Frame(
      name: DirectiveName(rawValue: word), colons: colons, line: line, firstBlock: level.blocks.count, outerPath: path)
    if word.isEmpty || (next < line.upperBound && syntax?.range.upperBound != line.upperBound) {
      report("malformed-directive", ["text": .text(file.text(line))], at: line)
    } else if frame.name == nil {
      let known = DirectiveName.allCases.map(\.rawValue).joined(separator: ", ")
      report("unknown-directive", ["name": .text(word), "known": .text(known)], at: start..<start + word.utf8.count)
    } else if depth + level.frames.count >= MarkupLimits.nesting {
      report("nested-too-deep", ["limit": .count(MarkupLimits.nesting)], at: line)
      frame.name = nil
    }
    if let name = frame.name {
      if let syntax {
        frame.attributes = attributes(syntax, in: file, known: name.attributeNames, diagnostics: &diagnostics)
        register(frame.attributes)
      }
      checkAttributes(of: name, &frame.attributes, at: line)
      directives.append(name)
      // Switching a rule off changes nothing about where a text stands.
      if name != .allow { path = path(to: name.rawValue) }
    }
    level.frames.append(frame)
  }

  private mutating func finish(_ level: inout DirectiveLevel, end: Int?) {
    guard let frame = level.frames.popLast() else { return }
    path = frame.outerPath
    guard let name = frame.name else { return }
    let inner = Array(level.blocks[frame.firstBlock...])
    level.blocks.removeSubrange(frame.firstBlock...)
    directives.removeLast()
    // One that was never closed may hold what was not meant for it.
    if end != nil { checkContent(of: name, inner, at: frame.line) }
    let lastEnd = end ?? inner.last?.range.offsets.upperBound ?? frame.line.upperBound
    let range = frame.line.lowerBound..<max(frame.line.upperBound, lastEnd)
    level.blocks.append(Block(.directive(name, inner), attributes: frame.attributes, range: file.range(range)))
  }
}
