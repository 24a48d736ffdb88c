internal import CommonMark
internal import SourceText

/// Reads the inlines of one text: goes over the text's own bytes in step with the parsed tree, so that every piece gets
/// its exact place. The tree says what there is, the bytes say where; columns of the C library are not used.
struct InlineReader {
  let file: SourceFile
  let mask: SourceMask
  let tree: MarkdownTree
  var content = LeafContent()
  /// Told by the pieces of the text; the caller takes them over.
  var diagnostics: [Diagnostic] = []

  var next = 0
  var frames: [Frame] = []
  /// The inlines of each open frame that is kept; one more than there are such frames.
  var outputs: [[Inline]] = []
  var keptFrames = 0
  private var characters: [[UInt8]: [UInt8]?] = [:]
  var hasToldNesting = false
  private var hasToldRawHTML = false

  struct Frame {
    var node: Int
    var end: Int
    var start: Int
    var isKept: Bool
  }

  init(file: SourceFile, mask: SourceMask, tree: MarkdownTree) {
    self.file = file
    self.mask = mask
    self.tree = tree
  }

  /// Reads the children of a node against `content`. Nothing when the two do not agree.
  mutating func inlines(of node: Int) -> [Inline]? {
    next = 0
    frames.removeAll(keepingCapacity: true)
    outputs = [[]]
    keptFrames = 0
    hasToldNesting = false
    hasToldRawHTML = false
    skipBlanks()
    var index = node + 1
    let end = tree.nodes[node].end
    while index < end || !frames.isEmpty {
      if let frame = frames.last, frame.end == index {
        guard close(frame) else { return nil }
        continue
      }
      guard read(index) else { return nil }
      index += 1
    }
    return outputs[0]
  }

  private mutating func read(_ index: Int) -> Bool {
    switch tree.nodes[index].kind {
    case .text(let literal): return readText(literal)
    case .softBreak, .lineBreak: return readBreak(tree.nodes[index].kind)
    case .code: return readCode()
    case .htmlInline(let literal):
      guard next + literal.count <= content.bytes.count else { return false }
      let isDirective = !literal.isEmpty && file.bytes[content.offset(next)] == UInt8(ascii: ":")
      report(isDirective ? "indented-directive" : "raw-html", at: next..<next + literal.count)
      next += literal.count
      return true
    case .emphasis: return open(index, marks: 1)
    case .strong: return open(index, marks: 2)
    case .link: return open(index, marks: 1)
    case .image: return open(index, marks: 2)
    default: return open(index, marks: 0)
    }
  }

  mutating func emit(_ inline: Inline) {
    outputs[outputs.count - 1].append(inline)
  }

  mutating func report(_ name: String, _ arguments: [String: MessageArgument] = [:], at range: Range<Int>) {
    diagnostics.append(Diagnostic(.error, name, arguments, at: file.range(content.fileRange(range))))
  }

  func peek(_ offset: Int) -> UInt8 { offset < content.bytes.count ? content.bytes[offset] : 0 }

  private mutating func skipBlanks() {
    while peek(next).isBlank { next += 1 }
  }
}

// MARK: - Text

extension InlineReader {
  private mutating func readText(_ literal: Range<Int>) -> Bool {
    var wanted = literal.lowerBound
    if case .lineBreak? = outputs[outputs.count - 1].last {
      // After a backslash at a line's end the C library keeps the blanks that a lazy line starts with.
      while wanted < literal.upperBound, tree.literals[wanted].isBlank { wanted += 1 }
    }
    var runStart = next
    while wanted < literal.upperBound {
      guard next < content.bytes.count else { return false }
      let byte = content.bytes[next]
      if byte == UInt8(ascii: "\\"), peek(next + 1).isPunctuation {
        guard tree.literals[wanted] == content.bytes[next + 1] else { return false }
        flush(runStart)
        let range = file.range(content.fileRange(next..<next + 2))
        emit(.text(file.text(range.offsets.upperBound - 1..<range.offsets.upperBound), range))
        next += 2
        wanted += 1
        runStart = next
        continue
      }
      if byte == UInt8(ascii: "&"), let (character, length) = characterReference(),
        wanted + character.count <= literal.upperBound,
        tree.literals[wanted..<wanted + character.count].elementsEqual(character)
      {
        flush(runStart)
        emit(.text(String(decoding: character, as: UTF8.self), file.range(content.fileRange(next..<next + length))))
        next += length
        wanted += character.count
        runStart = next
        continue
      }
      guard byte == tree.literals[wanted] else { return false }
      if byte == SourceMask.repair || !content.isOwnByte(next) {
        flush(runStart)
        emit(.text(byte == SourceMask.repair ? "\u{FFFD}" : "|", file.range(content.fileRange(next..<next + 1))))
        runStart = next + 1
      } else if byte == UInt8(ascii: ";"), !hasToldRawHTML, mask.isRawHTML(content.offset(next)) {
        hasToldRawHTML = true
        report("raw-html", at: next..<endOfTag(next))
      } else if byte == UInt8(ascii: "<"), file.bytes[content.offset(next)] == UInt8(ascii: ":") {
        report("indented-directive", at: next..<endOfTag(next))
      }
      next += 1
      wanted += 1
    }
    flush(runStart)
    return true
  }

  private mutating func flush(_ start: Int) {
    guard start < next else { return }
    let range = content.fileRange(start..<next)
    emit(.text(file.text(range), file.range(range)))
  }

  private func endOfTag(_ start: Int) -> Int {
    var end = start
    while end < content.bytes.count, end < start + 200, !content.bytes[end].isLineEnd {
      end += 1
      if content.bytes[end - 1] == UInt8(ascii: ">") { break }
    }
    return end
  }

  /// The character that a reference at the next byte stands for, and the reference's length.
  mutating func characterReference() -> (character: [UInt8], length: Int)? {
    var end = next + 1
    while end < next + 34,
      peek(end).isLetter || peek(end).isDigit || (end == next + 1 && peek(end) == UInt8(ascii: "#"))
    {
      end += 1
    }
    guard peek(end) == UInt8(ascii: ";"), end > next + 1 else { return nil }
    let reference = Array(content.bytes[next...end])
    let known: [UInt8]?
    if let read = characters[reference] {
      known = read
    } else {
      known = character(named: reference)
      characters[reference] = .some(known)
    }
    return known.map { ($0, reference.count) }
  }

  /// A line end with the blanks round it and, at a hard break, the backslash before it.
  private mutating func readBreak(_ kind: MarkdownNode.Kind) -> Bool {
    let start = next
    skipBlanks()
    if peek(next) == UInt8(ascii: "\\") { next += 1 }
    guard peek(next).isLineEnd else { return false }
    next += peek(next) == 0x0D && peek(next + 1) == 0x0A ? 2 : 1
    let range = file.range(content.fileRange(start..<next))
    emit(kind == .lineBreak ? .lineBreak(range) : .softBreak(range))
    skipBlanks()
    return true
  }

  private mutating func readCode() -> Bool {
    let start = next
    while peek(next) == UInt8(ascii: "`") { next += 1 }
    let marks = next - start
    guard marks > 0 else { return false }
    let inner = next
    while next < content.bytes.count {
      if peek(next) != UInt8(ascii: "`") {
        next += 1
        continue
      }
      let close = next
      while peek(next) == UInt8(ascii: "`") { next += 1 }
      if next - close == marks {
        emit(.code(codeText(inner..<close), file.range(content.fileRange(start..<next))))
        return true
      }
    }
    return false
  }

  /// Line ends become spaces, and one space goes at both ends. (CommonMark 0.29, 6.3.)
  private func codeText(_ range: Range<Int>) -> String {
    var text: [UInt8] = []
    text.reserveCapacity(range.count)
    for index in range {
      let byte = content.bytes[index]
      if byte.isLineEnd {
        if byte == 0x0A || peek(index + 1) != 0x0A { text.append(0x20) }
      } else if byte == SourceMask.repair {
        text.append(contentsOf: [0xEF, 0xBF, 0xBD])
      } else {
        text.append(content.isOwnByte(index) ? file.bytes[content.offset(index)] : byte)
      }
    }
    if text.count > 1, text.first == 0x20, text.last == 0x20, text.contains(where: { $0 != 0x20 }) {
      text = Array(text.dropFirst().dropLast())
    }
    return String(decoding: text, as: UTF8.self)
  }
}
