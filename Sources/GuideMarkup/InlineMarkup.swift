internal import SourceText

/// Facts, terms and attributes: what the guide's markup adds to CommonMark inside a text.
///
/// They stand in pieces of text whose bytes are those of the file; a brace that was escaped is a piece of its own and
/// is never read as one of them.
extension InlineReader {
  /// The inlines of one level with their facts and terms made out.
  mutating func assemble(_ inlines: [Inline]) -> [Inline] {
    var hasBrace = false
    var hasSpan = false
    for case .text(let text, _) in inlines {
      if text.utf8.contains(UInt8(ascii: "{")) { hasBrace = true }
      if text.utf8.contains(UInt8(ascii: "[")) { hasSpan = true }
    }
    guard hasBrace else { return inlines }
    var level = Level(findsSpans: hasSpan)
    for inline in inlines {
      guard case .text(let text, let range) = inline, range.offsets.count == text.utf8.count, mayHoldMarkup(text) else {
        level.output.append(inline)
        continue
      }
      readMarkup(in: range.offsets, &level)
    }
    return hasSpan ? joined(level.output) : level.output
  }

  private func mayHoldMarkup(_ text: String) -> Bool {
    text.utf8.contains { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: "]") }
  }

  private struct Level {
    var output: [Inline] = []
    /// Where in `output` the pieces stand that start with a bracket not yet closed.
    var brackets: [Int] = []
    var findsSpans: Bool
  }

  private mutating func readMarkup(in range: Range<Int>, _ level: inout Level) {
    let bytes = file.bytes
    var start = range.lowerBound
    var next = start
    func flush(_ level: inout Level) {
      if start < next { level.output.append(.text(file.text(start..<next), file.range(start..<next))) }
      start = next
    }
    while next < range.upperBound {
      switch bytes[next] {
      case UInt8(ascii: "["):
        if level.findsSpans {
          flush(&level)
          level.brackets.append(level.output.count)
        }
        next += 1
      case UInt8(ascii: "]"):
        let opening = level.brackets.popLast()
        if bytes.has("]{", at: next, before: range.upperBound), !bytes.has("]{{", at: next, before: range.upperBound),
          let attributes = AttributeSyntax(bytes, at: next + 1, before: range.upperBound)
        {
          flush(&level)
          closeSpan(attributes, opening, &level)
          next = attributes.range.upperBound
          start = next
        } else {
          next += 1
        }
      case UInt8(ascii: "{"):
        if let fact = FactSyntax(bytes, at: next, before: range.upperBound) {
          flush(&level)
          level.output.append(.fact(fact.reference(in: file)))
          next = fact.range.upperBound
          start = next
        } else {
          next = reportBrace(at: next, before: range.upperBound)
        }
      default: next += 1
      }
    }
    flush(&level)
  }

  /// `[…]{.term}`: everything since the opening bracket becomes the term.
  private mutating func closeSpan(_ attributes: AttributeSyntax, _ opening: Int?, _ level: inout Level) {
    let place = file.range(attributes.range.lowerBound - 1..<attributes.range.upperBound)
    guard let opening, opening < level.output.count, case .text(let first, let firstRange) = level.output[opening]
    else {
      diagnostics.append(Diagnostic(.error, "misplaced-attributes", at: file.range(attributes.range)))
      level.output.append(.text(place.text, place))
      return
    }
    var content = Array(level.output[opening...])
    level.output.removeSubrange(opening...)
    content[0] = .text(
      String(first.dropFirst()), file.range(firstRange.offsets.lowerBound + 1..<firstRange.offsets.upperBound))
    if first.utf8.count == 1 { content.removeFirst() }
    let range = firstRange.union(place)
    guard attributes.classes.count == 1, file.text(attributes.classes[0]) == "term", attributes.ids.isEmpty else {
      diagnostics.append(Diagnostic(.error, "unknown-span", ["text": .text(range.text)], at: range))
      level.output.append(contentsOf: content)
      return
    }
    var id: Located<String>?
    for (key, value) in attributes.values {
      let name = file.text(key)
      guard name == "id" else {
        diagnostics.append(
          Diagnostic(
            .error, "unknown-attribute", ["name": .text(name), "known": "id"], at: file.range(key)))
        continue
      }
      id = Located(file.text(value), at: file.range(value))
      if !isName(file.text(value)) {
        diagnostics.append(Diagnostic(.error, "malformed-id", ["id": .text(file.text(value))], at: file.range(value)))
      }
    }
    if content.isEmpty || content.contains(where: \.holdsTerm) {
      let fault = content.isEmpty ? "empty-term" : "nested-term"
      diagnostics.append(Diagnostic(.error, fault, at: range))
      level.output.append(contentsOf: content)
      return
    }
    level.output.append(.term(Term(id: id, content: joined(content), range: range)))
  }

  /// A brace that opens nothing well-formed. Reports what looks like an attempt, and says where to read on.
  private mutating func reportBrace(at start: Int, before end: Int) -> Int {
    let bytes = file.bytes
    if let attributes = AttributeSyntax(bytes, at: start, before: end) {
      diagnostics.append(Diagnostic(.error, "misplaced-attributes", at: file.range(attributes.range)))
      return attributes.range.upperBound
    }
    var close = start
    while close < end, close < start + 120, bytes[close] != UInt8(ascii: "}") { close += 1 }
    if bytes.has("{{", at: start, before: end) {
      while close < end, bytes[close] == UInt8(ascii: "}") { close += 1 }
      let range = file.range(start..<wholeCharacters(start..<min(close, start + 120)))
      diagnostics.append(Diagnostic(.error, "malformed-fact", ["text": .text(range.text)], at: range))
      return max(start + 2, range.offsets.upperBound)
    }
    guard start + 1 < end else { return start + 1 }
    var word = start + 1
    while word < end, bytes[word].isLetter || bytes[word] == UInt8(ascii: "-") { word += 1 }
    let isPair = word > start + 1 && word < end && bytes[word] == UInt8(ascii: "=")
    if isPair || bytes[start + 1] == UInt8(ascii: "#") || bytes[start + 1] == UInt8(ascii: ".") {
      let range = file.range(start..<wholeCharacters(start..<min(close + 1, end)))
      diagnostics.append(Diagnostic(.error, "malformed-attributes", ["text": .text(range.text)], at: range))
      return range.offsets.upperBound
    }
    return start + 1
  }

  /// The end of a range, moved back to the end of a character.
  private func wholeCharacters(_ range: Range<Int>) -> Int {
    var end = range.upperBound
    while end > range.lowerBound + 1, end < file.bytes.count, file.bytes[end] & 0xC0 == 0x80 { end -= 1 }
    return end
  }

  /// Pieces that were cut at brackets and follow each other in the file, put together again.
  private func joined(_ inlines: [Inline]) -> [Inline] {
    var result: [Inline] = []
    result.reserveCapacity(inlines.count)
    /// The end of the run that the last piece of `result` stands for.
    var run: Range<Int>?
    func close() {
      guard let range = run, case .text(_, let last)? = result.last, last.offsets != range else { return }
      result[result.count - 1] = .text(file.text(range), file.range(range))
    }
    for inline in inlines {
      guard case .text(let text, let range) = inline, range.offsets.count == text.utf8.count else {
        close()
        run = nil
        result.append(inline)
        continue
      }
      if let open = run, open.upperBound == range.offsets.lowerBound {
        run = open.lowerBound..<range.offsets.upperBound
      } else {
        close()
        run = range.offsets
        result.append(inline)
      }
    }
    close()
    return result
  }
}

// MARK: - The end of a text

extension InlineReader {
  /// Takes the attributes off the end of a text.
  func takeAttributes(_ inlines: inout [Inline]) -> AttributeSyntax? {
    guard case .text(let text, let range)? = inlines.last, range.offsets.count == text.utf8.count else { return nil }
    let bytes = file.bytes
    let trimmed = bytes.trimmed(range.offsets)
    guard trimmed.count > 2, bytes[trimmed.upperBound - 1] == UInt8(ascii: "}") else { return nil }
    var start = trimmed.upperBound - 1
    while start > trimmed.lowerBound, bytes[start] != UInt8(ascii: "{") { start -= 1 }
    // A value in quotation marks may hold a brace itself.
    while start >= trimmed.lowerBound {
      if bytes[start] == UInt8(ascii: "{"),
        let attributes = AttributeSyntax(bytes, at: start, before: trimmed.upperBound),
        attributes.range.upperBound == trimmed.upperBound
      {
        guard start == trimmed.lowerBound || bytes[start - 1] != UInt8(ascii: "]") else { return nil }
        inlines.removeLast()
        if start > range.offsets.lowerBound {
          inlines.append(
            .text(file.text(range.offsets.lowerBound..<start), file.range(range.offsets.lowerBound..<start)))
        }
        return attributes
      }
      start -= 1
      if trimmed.upperBound - start > MarkupLimits.attributeBytes { return nil }
    }
    return nil
  }

  /// Takes white space and line ends off both ends.
  func trim(_ inlines: inout [Inline]) {
    while let last = inlines.last {
      if case .softBreak = last {
        inlines.removeLast()
      } else if case .text(let text, let range) = last, range.offsets.count == text.utf8.count,
        text.utf8.last?.isBlank == true
      {
        inlines.removeLast()
        let trimmed = file.bytes.trimmed(range.offsets)
        let kept = range.offsets.lowerBound..<trimmed.upperBound
        if !trimmed.isEmpty { inlines.append(.text(file.text(kept), file.range(kept))) }
      } else {
        break
      }
    }
    while let first = inlines.first {
      guard case .text(let text, let range) = first, range.offsets.count == text.utf8.count,
        text.utf8.first?.isBlank == true
      else { return }
      inlines.removeFirst()
      let kept = file.bytes.trimmed(range.offsets).lowerBound..<range.offsets.upperBound
      if !kept.isEmpty { inlines.insert(.text(file.text(kept), file.range(kept)), at: 0) }
    }
  }
}

extension Inline {
  fileprivate var holdsTerm: Bool {
    switch self {
    case .term: true
    case .emphasis(let content, _), .strong(let content, _): content.contains(where: \.holdsTerm)
    case .link(let link): link.content.contains(where: \.holdsTerm)
    case .text, .code, .fact, .pictogram, .softBreak, .lineBreak: false
    }
  }
}
