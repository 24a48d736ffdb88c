internal import SourceText

/// The page as the CommonMark parser gets to see it: as long as the file, byte for byte, with everything that is ours
/// and not CommonMark's written over.
///
/// A line of colons becomes a processing instruction, which CommonMark gives back as a block exactly there; left alone,
/// it would join the last list item or become a row of a table. Facts and attributes become plain letters, so that no
/// `_` in them makes emphasis and no `|` splits a cell. Raw HTML and reference definitions, which are faults, lose the
/// byte that would make them so: they stay in the text, where they can be reported. Every text is read from the file,
/// never from here.
struct SourceMask {
  private(set) var bytes: [UInt8]
  /// The lines of colons, by the file's line number (from 1): the range from the first colon to the last byte.
  private(set) var directiveLines: [Int: Range<Int>] = [:]
  /// Lines taken out because their table would grow without end.
  private(set) var droppedLines: Set<Int> = []
  /// The offsets of the `<` written over, in rising order.
  private(set) var rawHTML: [Int] = []
  private(set) var hasRepairs = false
  private(set) var diagnostics: [Diagnostic] = []

  /// Stands for a byte that cannot be in a text.
  static let repair: UInt8 = 0x1A
  /// Punctuation that means nothing to CommonMark.
  private static let inert = UInt8(ascii: ";")
  private static let letter = UInt8(ascii: "x")

  private let file: SourceFile
  private var missingCells = 0
  private var tableColumns = 0
  private var imageOpenings = 0
  private var toldAbout: Set<String> = []

  init(_ file: SourceFile, body: Range<Int>) {
    self.file = file
    bytes = file.bytes
    repairEncoding(body)
    guard !body.isEmpty else { return }
    let last = file.line(at: body.upperBound - 1)
    for line in file.line(at: body.lowerBound)...last {
      let range = file.offsets(ofLine: line).clamped(to: body)
      if !range.isEmpty { mask(line, range) } else { endParagraph() }
    }
  }

  func isRawHTML(_ offset: Int) -> Bool {
    var low = 0
    var high = rawHTML.count
    while low < high {
      let middle = (low + high) / 2
      if rawHTML[middle] < offset { low = middle + 1 } else { high = middle }
    }
    return low < rawHTML.count && rawHTML[low] == offset
  }

  private mutating func endParagraph() {
    tableColumns = 0
    imageOpenings = 0
  }

  private mutating func report(_ name: String, _ arguments: [String: MessageArgument] = [:], at range: Range<Int>) {
    guard toldAbout.insert(name).inserted else { return }
    diagnostics.append(Diagnostic(.error, name, arguments, at: file.range(range)))
  }
}

// MARK: - Bytes that cannot be in a text

extension SourceMask {
  private mutating func repairEncoding(_ body: Range<Int>) {
    var badBytes = 0
    var firstBad: Range<Int>?
    var controls = 0
    var firstControl: Int?
    var next = body.lowerBound
    while next < body.upperBound {
      let byte = bytes[next]
      if byte < 0x80 {
        if byte < 0x20 && !byte.isSpace || byte == 0x7F {
          controls += 1
          firstControl = firstControl ?? next
          bytes[next] = Self.repair
        }
        next += 1
        continue
      }
      let count = sequenceLength(at: next, before: body.upperBound)
      if count == 0 {
        badBytes += 1
        firstBad = firstBad ?? next..<next + 1
        bytes[next] = Self.repair
        next += 1
      } else {
        // U+FFFE and U+FFFF are no characters, and no XML file can hold them.
        if count == 3, byte == 0xEF, bytes[next + 1] == 0xBF, bytes[next + 2] >= 0xBE {
          controls += 1
          firstControl = firstControl ?? next
          for offset in next..<next + 3 { bytes[offset] = Self.repair }
        }
        next += count
      }
    }
    hasRepairs = badBytes + controls > 0
    if let firstBad {
      report(
        "invalid-utf8", ["count": .count(badBytes), "byte": .text(hex(file.bytes[firstBad.lowerBound]))], at: firstBad)
    }
    if let firstControl {
      report(
        "control-characters", ["count": .count(controls), "byte": .text(hex(file.bytes[firstControl]))],
        at: firstControl..<firstControl + 1)
    }
  }

  private func hex(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return digits.utf8.count == 1 ? "0" + digits : digits
  }

  /// The length of the UTF-8 sequence (RFC 3629) that starts with a byte from 0x80 up; 0 when it is not well-formed.
  private func sequenceLength(at offset: Int, before end: Int) -> Int {
    let first = bytes[offset]
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard first >= 0xC2, first <= 0xF4, offset + length <= end else { return 0 }
    let second = bytes[offset + 1]
    let lowest: UInt8 = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80
    let highest: UInt8 = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF
    guard (lowest...highest).contains(second) else { return 0 }
    for index in 2..<max(length, 2) where bytes[offset + index] & 0xC0 != 0x80 { return 0 }
    return length
  }
}

// MARK: - Lines

extension SourceMask {
  private mutating func mask(_ line: Int, _ range: Range<Int>) {
    let start = maskMarkers(range)
    guard start < range.upperBound else { return endParagraph() }
    if bytes.has(":::", at: start, before: range.upperBound) {
      endParagraph()
      let end = bytes.trimmed(start..<range.upperBound).upperBound
      directiveLines[line] = start..<end
      maskAsInstruction(start..<end)
      return
    }
    if tableColumns > 0, tableGrowsTooLarge(start..<range.upperBound) {
      report("table-too-large", ["limit": .count(MarkupLimits.missingCells)], at: start..<range.upperBound)
      droppedLines.insert(line)
      maskAsInstruction(start..<bytes.trimmed(start..<range.upperBound).upperBound)
      return
    }
    lookForDelimiterRow(start..<range.upperBound)
    maskInlines(start..<range.upperBound)
  }

  /// `<?>`, `<??>`, `<?x?>`: from three bytes up, an instruction that ends on its own line.
  private mutating func maskAsInstruction(_ range: Range<Int>) {
    guard range.count >= 3 else {
      for offset in range { bytes[offset] = Self.inert }
      return
    }
    for offset in range { bytes[offset] = Self.letter }
    bytes[range.lowerBound] = UInt8(ascii: "<")
    bytes[range.lowerBound + 1] = UInt8(ascii: "?")
    bytes[range.upperBound - 1] = UInt8(ascii: ">")
    if range.count > 3 { bytes[range.upperBound - 2] = UInt8(ascii: "?") }
  }

  /// Goes past the marks of quotes and list items at the start of a line; those nested too deep become ordinary bytes.
  private mutating func maskMarkers(_ range: Range<Int>) -> Int {
    var depth = 0
    var next = range.lowerBound
    let end = range.upperBound
    while next < end {
      let byte = bytes[next]
      var markEnd = next + 1
      switch byte {
      case 0x20, 0x09:
        next += 1
        continue
      case UInt8(ascii: ">"): break
      case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"):
        guard markEnd == end || bytes[markEnd].isBlank else { return next }
      case let digit where digit.isDigit:
        while markEnd < end, markEnd < next + 10, bytes[markEnd].isDigit { markEnd += 1 }
        guard markEnd < end, bytes[markEnd] == UInt8(ascii: ".") || bytes[markEnd] == UInt8(ascii: ")") else {
          return next
        }
        markEnd += 1
        guard markEnd == end || bytes[markEnd].isBlank else { return next }
      default: return next
      }
      depth += 1
      if depth > MarkupLimits.nesting {
        report("nested-too-deep", ["limit": .count(MarkupLimits.nesting)], at: next..<markEnd)
        bytes[markEnd - 1] = Self.inert
      }
      next = markEnd
    }
    return end
  }

  private mutating func lookForDelimiterRow(_ range: Range<Int>) {
    var bars = 0
    var dashes = 0
    for offset in range {
      switch bytes[offset] {
      case UInt8(ascii: "|"): bars += 1
      case UInt8(ascii: "-"): dashes += 1
      case UInt8(ascii: ":"), 0x20, 0x09: break
      default: return
      }
    }
    guard dashes > 0, bars > 0 else { return }
    if bars > MarkupLimits.tableColumns + 1 {
      report("table-too-wide", ["limit": .count(MarkupLimits.tableColumns)], at: range)
      for offset in range where bytes[offset] == UInt8(ascii: "|") { bytes[offset] = Self.inert }
    } else {
      tableColumns = max(tableColumns, bars + 1)
    }
  }

  private mutating func tableGrowsTooLarge(_ range: Range<Int>) -> Bool {
    var bars = 0
    for offset in range where bytes[offset] == UInt8(ascii: "|") { bars += 1 }
    missingCells += max(0, tableColumns - 2 - bars)
    return missingCells > MarkupLimits.missingCells
  }
}

// MARK: - Within a line

extension SourceMask {
  private mutating func maskInlines(_ range: Range<Int>) {
    var next = range.lowerBound
    let end = range.upperBound
    while next < end {
      switch bytes[next] {
      case UInt8(ascii: "{"):
        if let fact = FactSyntax(bytes, at: next, before: end) {
          for offset in next + 2..<fact.range.upperBound - 2 { bytes[offset] = Self.letter }
          next = fact.range.upperBound
          continue
        }
        if let attributes = AttributeSyntax(bytes, at: next, before: end) {
          for offset in next + 1..<attributes.range.upperBound - 1 { bytes[offset] = Self.letter }
          next = attributes.range.upperBound
          continue
        }
      case UInt8(ascii: "]"):
        if next + 1 < end, bytes[next + 1] == UInt8(ascii: ":") { bytes[next + 1] = Self.inert }
      case UInt8(ascii: "<"):
        if opensRawHTML(next, range) {
          bytes[next] = Self.inert
          rawHTML.append(next)
        }
      case UInt8(ascii: "!"):
        if next + 1 < end, bytes[next + 1] == UInt8(ascii: "[") {
          imageOpenings += 1
          if imageOpenings > MarkupLimits.pictogramsInParagraph {
            report(
              "too-many-pictograms", ["limit": .count(MarkupLimits.pictogramsInParagraph)], at: next..<next + 2)
            bytes[next] = Self.inert
          }
        }
      default: break
      }
      next += 1
    }
  }

  private func opensRawHTML(_ offset: Int, _ line: Range<Int>) -> Bool {
    let end = min(line.upperBound, offset + 1_000)
    guard offset + 1 < end, !isLinkDestination(offset, line) else { return false }
    switch bytes[offset + 1] {
    case UInt8(ascii: "!"), UInt8(ascii: "?"): return true
    case UInt8(ascii: "/"): break
    case let byte where byte.isLetter: break
    default: return false
    }
    if isAddressLink(offset, end) || isEmailLink(offset, end) { return false }
    if offset == line.lowerBound { return true }
    var next = offset + (bytes[offset + 1] == UInt8(ascii: "/") ? 2 : 1)
    guard next < end, bytes[next].isLetter else { return false }
    while next < end, bytes[next].isLetter || bytes[next].isDigit || bytes[next] == UInt8(ascii: "-") { next += 1 }
    guard next < end, bytes[next].isBlank || bytes[next] == UInt8(ascii: "/") || bytes[next] == UInt8(ascii: ">") else {
      return false
    }
    while next < end, bytes[next] != UInt8(ascii: ">"), bytes[next] != UInt8(ascii: "<") { next += 1 }
    return next < end && bytes[next] == UInt8(ascii: ">")
  }

  /// `[words](<address>)`
  private func isLinkDestination(_ offset: Int, _ line: Range<Int>) -> Bool {
    var before = offset
    while before > line.lowerBound, bytes[before - 1].isBlank { before -= 1 }
    return before - 2 >= line.lowerBound && bytes[before - 1] == UInt8(ascii: "(")
      && bytes[before - 2] == UInt8(ascii: "]")
  }

  /// `<https://kela.fi>`
  private func isAddressLink(_ offset: Int, _ end: Int) -> Bool {
    var next = offset + 1
    while next < end, next < offset + 34,
      bytes[next].isLetter || bytes[next].isDigit || bytes[next] == UInt8(ascii: "+")
        || bytes[next] == UInt8(ascii: ".") || bytes[next] == UInt8(ascii: "-")
    { next += 1 }
    guard next > offset + 2, next < end, bytes[next] == UInt8(ascii: ":") else { return false }
    while next < end, bytes[next] > 0x20, bytes[next] != UInt8(ascii: "<"), bytes[next] != UInt8(ascii: ">") {
      next += 1
    }
    return next < end && bytes[next] == UInt8(ascii: ">")
  }

  /// `<nimi@kemi.fi>`
  private func isEmailLink(_ offset: Int, _ end: Int) -> Bool {
    var next = offset + 1
    var at: Int?
    while next < end, bytes[next] > 0x20, bytes[next] != UInt8(ascii: "<"), bytes[next] != UInt8(ascii: ">") {
      if bytes[next] == UInt8(ascii: "@") { at = next }
      next += 1
    }
    guard let at else { return false }
    return next < end && bytes[next] == UInt8(ascii: ">") && at > offset + 1 && at + 1 < next
  }
}
