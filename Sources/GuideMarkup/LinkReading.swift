internal import CommonMark
internal import SourceText

extension InlineReader {
  mutating func open(_ index: Int, marks: Int) -> Bool {
    guard next + marks <= content.bytes.count else { return false }
    var isKept = keptFrames < MarkupLimits.nesting
    if marks == 0 { isKept = false }
    if !isKept, marks > 0, !hasToldNesting {
      hasToldNesting = true
      report("nested-too-deep", ["limit": .count(MarkupLimits.nesting)], at: next..<next + marks)
    }
    frames.append(Frame(node: index, end: tree.nodes[index].end, start: next, isKept: isKept))
    if isKept {
      keptFrames += 1
      outputs.append([])
    }
    next += marks
    return true
  }

  mutating func close(_ frame: Frame) -> Bool {
    frames.removeLast()
    var inner: [Inline] = []
    if frame.isKept {
      keptFrames -= 1
      inner = outputs.removeLast()
    }
    let kind = tree.nodes[frame.node].kind
    switch kind {
    case .emphasis, .strong:
      let marks = kind == .emphasis ? 1 : 2
      let mark = content.bytes[frame.start]
      guard mark == UInt8(ascii: "*") || mark == UInt8(ascii: "_") else { return false }
      for _ in 0..<marks {
        guard peek(next) == mark else { return false }
        next += 1
      }
      guard frame.isKept else { return true }
      let range = file.range(content.fileRange(frame.start..<next))
      inner = assemble(inner)
      emit(kind == .emphasis ? .emphasis(inner, range) : .strong(inner, range))
      return true
    case .link, .image: return closeLink(frame, inner, isImage: kind.isImage)
    default: return true
    }
  }

  private mutating func closeLink(_ frame: Frame, _ inner: [Inline], isImage: Bool) -> Bool {
    if !isImage, content.bytes[frame.start] == UInt8(ascii: "<") { return closeAutolink(frame, inner) }
    guard peek(next) == UInt8(ascii: "]"), peek(next + 1) == UInt8(ascii: "(") else { return false }
    next += 2
    guard let (destination, title) = linkTail() else { return false }
    guard frame.isKept else { return true }
    let range = frame.start..<next
    if let title {
      report("link-title", at: title)
    }
    if isImage {
      closePictogram(range, inner, destination)
      return true
    }
    let link = Link(
      destination: destinationParts(destination), content: assemble(inner),
      destinationRange: file.range(content.fileRange(destination)), range: file.range(content.fileRange(range)))
    if plainText(of: link.content).utf8.allSatisfy(\.isSpace), !link.content.contains(where: \.isShown) {
      report("empty-link", at: range)
    }
    checkDestination(link)
    emit(.link(link))
    return true
  }

  private mutating func closePictogram(_ range: Range<Int>, _ alternative: [Inline], _ destination: Range<Int>) {
    let place = file.range(content.fileRange(range))
    if let first = alternative.first, let last = alternative.last {
      diagnostics.append(Diagnostic(.error, "pictogram-words", at: first.range.union(last.range)))
    }
    let name = file.text(content.fileRange(destination))
    if !isName(name) {
      diagnostics.append(Diagnostic(.error, "malformed-pictogram", ["name": .text(name)], at: place))
    }
    emit(.pictogram(Located(name, at: place)))
  }

  private mutating func closeAutolink(_ frame: Frame, _ inner: [Inline]) -> Bool {
    guard peek(next) == UInt8(ascii: ">") else { return false }
    next += 1
    guard frame.isKept else { return true }
    let address = frame.start + 1..<next - 1
    var parts = destinationParts(address)
    if case .link(let whole, _) = tree.nodes[frame.node].kind, tree.string(whole).hasPrefix("mailto:"),
      !content.bytes[address].starts(with: "mailto:".utf8)
    {
      if case .text(let start)? = parts.first {
        parts[0] = .text("mailto:" + start)
      } else {
        parts.insert(.text("mailto:"), at: 0)
      }
    }
    let link = Link(
      destination: parts, content: inner, destinationRange: file.range(content.fileRange(address)),
      range: file.range(content.fileRange(frame.start..<next)))
    checkDestination(link)
    emit(.link(link))
    return true
  }

  /// What stands after `](`, up to and with the closing parenthesis: the address and the title. (CommonMark 0.29, 6.6.)
  private mutating func linkTail() -> (destination: Range<Int>, title: Range<Int>?)? {
    skipSpaces()
    var destination = next..<next
    if peek(next) == UInt8(ascii: "<") {
      let start = next + 1
      next = start
      while next < content.bytes.count, peek(next) != UInt8(ascii: ">") {
        next += peek(next) == UInt8(ascii: "\\") ? 2 : 1
      }
      guard next < content.bytes.count else { return nil }
      destination = start..<next
      next += 1
    } else {
      let start = next
      var depth = 0
      scan: while next < content.bytes.count {
        switch peek(next) {
        case UInt8(ascii: "\\") where peek(next + 1).isPunctuation: next += 1
        case UInt8(ascii: "("): depth += 1
        case UInt8(ascii: ")"):
          if depth == 0 { break scan }
          depth -= 1
        case let byte where byte.isSpace: break scan
        default: break
        }
        next += 1
      }
      destination = start..<next
    }
    skipSpaces()
    var title: Range<Int>?
    if peek(next) != UInt8(ascii: ")") {
      let start = next
      let close = peek(next) == UInt8(ascii: "(") ? UInt8(ascii: ")") : peek(next)
      next += 1
      while next < content.bytes.count, peek(next) != close { next += peek(next) == UInt8(ascii: "\\") ? 2 : 1 }
      guard next < content.bytes.count else { return nil }
      next += 1
      title = start..<next
      skipSpaces()
    }
    guard peek(next) == UInt8(ascii: ")") else { return nil }
    next += 1
    return (destination, title)
  }

  private mutating func skipSpaces() {
    while peek(next).isSpace { next += 1 }
  }
}

extension MarkdownNode.Kind {
  fileprivate var isImage: Bool { if case .image = self { true } else { false } }
}

extension Inline {
  /// Whether the reader sees it although it has no words of its own.
  var isShown: Bool {
    switch self {
    case .fact, .pictogram, .code: true
    case .emphasis(let content, _), .strong(let content, _): content.contains(where: \.isShown)
    case .term(let term): term.content.contains(where: \.isShown)
    case .text, .link, .softBreak, .lineBreak: false
    }
  }
}

// MARK: - Addresses

extension InlineReader {
  /// An address with its escapes and character references read, in pieces of text and facts.
  private mutating func destinationParts(_ range: Range<Int>) -> [Link.DestinationPart] {
    var parts: [Link.DestinationPart] = []
    var text: [UInt8] = []
    func flush() {
      if !text.isEmpty { parts.append(.text(String(decoding: text, as: UTF8.self))) }
      text = []
    }
    let saved = next
    defer { next = saved }
    next = range.lowerBound
    while next < range.upperBound {
      let byte = content.bytes[next]
      let offset = content.offset(next)
      if byte == UInt8(ascii: "\\"), peek(next + 1).isPunctuation {
        text.append(content.bytes[next + 1])
        next += 2
      } else if byte == UInt8(ascii: "&"), let (character, length) = characterReference() {
        text.append(contentsOf: character)
        next += length
      } else if byte == UInt8(ascii: "{"), peek(next + 1) == UInt8(ascii: "{") {
        let whole = content.fileRange(range)
        if let fact = FactSyntax(file.bytes, at: offset, before: whole.upperBound) {
          flush()
          parts.append(.fact(fact.reference(in: file)))
          next += fact.range.count
        } else {
          report(
            "malformed-fact", ["text": .text(file.text(content.fileRange(next..<range.upperBound)))],
            at: next..<range.upperBound)
          text.append(byte)
          text.append(byte)
          next += 2
        }
      } else if byte == SourceMask.repair {
        text.append(contentsOf: [0xEF, 0xBF, 0xBD])
        next += 1
      } else {
        text.append(content.isOwnByte(next) ? file.bytes[offset] : byte)
        next += 1
      }
    }
    flush()
    return parts
  }

  private mutating func checkDestination(_ link: Link) {
    guard let fault = faultOfDestination(link.destination) else { return }
    diagnostics.append(
      Diagnostic(
        .error, fault, ["destination": .text(link.destinationRange.text)],
        at: link.destinationRange.offsets.isEmpty ? link.range : link.destinationRange))
  }
}
