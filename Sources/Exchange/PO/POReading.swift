import Catalogues
import SourceText

/// Reads a PO file in UTF-8, whatever tool wrote it: lines wrapped anywhere, comments in any order.
func readPO(_ file: SourceFile) -> (returned: ReturnedFile?, diagnostics: [Diagnostic]) {
  var reader = POReader(file)
  for line in 1...file.lineCount { reader.read(line: line) }
  reader.endMessage()
  return (reader.returned, reader.diagnostics)
}

private struct POReader {
  let file: SourceFile
  var returned: ReturnedFile
  var diagnostics: [Diagnostic] = []
  private var message = Message()
  private var field: Field?
  private var isObsolete = false
  private var seenHeader = false

  private struct Message {
    var context: [UInt8]?
    var id: [UInt8]?
    var plural: [UInt8]?
    var translation: [UInt8]?
    var comments: [String] = []
    var extracted: [String] = []
    var isFuzzy = false
    var hasPrevious = false
    var place: Range<Int>?
    var translationPlace: Range<Int>?
  }

  private enum Field { case context, id, plural, translation, otherTranslation }

  init(_ file: SourceFile) {
    self.file = file
    returned = ReturnedFile(file, .po)
  }

  // MARK: Lines

  mutating func read(line: Int) {
    var offsets = file.offsets(ofLine: line)
    // A byte order mark, which some editors write.
    if line == 1, file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) { offsets = 3..<max(3, offsets.upperBound) }
    while let first = offsets.first, isBlank(file.bytes[first]) { offsets = (first + 1)..<offsets.upperBound }
    while let last = offsets.last, isBlank(file.bytes[last]) { offsets = offsets.lowerBound..<last }
    guard let first = offsets.first else {
      endMessage()
      return
    }
    switch file.bytes[first] {
    case UInt8(ascii: "#"): comment(offsets)
    case UInt8(ascii: "\""): append(offsets)
    default: keyword(offsets)
    }
  }

  private mutating func comment(_ offsets: Range<Int>) {
    // A comment after a translation belongs to the next message.
    if field == .translation || field == .otherTranslation { endMessage() }
    let text = file.text(offsets)
    let mark = text.dropFirst().first
    let rest = text.dropFirst(2)
    let body = String(rest.first == " " ? rest.dropFirst() : rest)
    switch mark {
    case "~": isObsolete = true
    case ".": message.extracted.append(body)
    case ",": if body.split(separator: ",").contains(where: { $0.trimmed == "fuzzy" }) { message.isFuzzy = true }
    case "|": message.hasPrevious = true
    case ":", "=": break
    case nil: message.comments.append("")
    default:
      let words = text.dropFirst()
      message.comments.append(String(words.first == " " ? words.dropFirst() : words))
    }
  }

  private mutating func keyword(_ offsets: Range<Int>) {
    let bytes = file.bytes[offsets]
    let word = String(
      decoding: bytes.prefix { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\"") && $0 != 9 }, as: UTF8.self)
    switch word {
    case "msgctxt":
      if field != nil { endMessage() }
      field = .context
    case "msgid":
      if field != nil, field != .context { endMessage() }
      field = .id
    case "msgid_plural": field = .plural
    case "msgstr", "msgstr[0]": field = .translation
    case _ where word.hasPrefix("msgstr["): field = .otherTranslation
    case "domain":
      endMessage()
      return
    default:
      report("po-syntax", ["text": .text(String(file.text(offsets).prefix(40)))], at: offsets)
      return
    }
    if message.place == nil { message.place = offsets }
    if field == .translation { message.translationPlace = offsets }
    var start = offsets.lowerBound + word.utf8.count
    while start < offsets.upperBound, isBlank(file.bytes[start]) { start += 1 }
    append(start..<offsets.upperBound)
  }

  /// A quoted string, which goes on where the last one of its field ended.
  private mutating func append(_ offsets: Range<Int>) {
    guard let field, let bytes = unquoted(offsets) else {
      report("po-syntax", ["text": .text(String(file.text(offsets).prefix(40)))], at: offsets)
      return
    }
    switch field {
    case .context: message.context = (message.context ?? []) + bytes
    case .id: message.id = (message.id ?? []) + bytes
    case .plural: message.plural = (message.plural ?? []) + bytes
    case .translation:
      message.translation = (message.translation ?? []) + bytes
      if let place = message.translationPlace { message.translationPlace = place.lowerBound..<offsets.upperBound }
    case .otherTranslation: break
    }
  }

  /// The bytes between the quotation marks, escapes resolved; nil where they are not a string of C.
  private func unquoted(_ offsets: Range<Int>) -> [UInt8]? {
    let quote = UInt8(ascii: "\"")
    guard offsets.count >= 2, file.bytes[offsets.lowerBound] == quote, file.bytes[offsets.upperBound - 1] == quote
    else { return nil }
    var result: [UInt8] = []
    var index = offsets.lowerBound + 1
    let end = offsets.upperBound - 1
    while index < end {
      let byte = file.bytes[index]
      index += 1
      guard byte == UInt8(ascii: "\\") else {
        if byte == quote { return nil }
        result.append(byte)
        continue
      }
      guard index < end else { return nil }
      let escaped = file.bytes[index]
      index += 1
      switch escaped {
      case UInt8(ascii: "n"): result.append(0x0A)
      case UInt8(ascii: "t"): result.append(0x09)
      case UInt8(ascii: "r"): result.append(0x0D)
      case UInt8(ascii: "a"): result.append(0x07)
      case UInt8(ascii: "b"): result.append(0x08)
      case UInt8(ascii: "v"): result.append(0x0B)
      case UInt8(ascii: "f"): result.append(0x0C)
      case UInt8(ascii: "0")...UInt8(ascii: "7"): result.append(number(from: index - 1, before: end, 8, 3, &index))
      case UInt8(ascii: "x"): result.append(number(from: index, before: end, 16, 2, &index))
      default: result.append(escaped)
      }
    }
    return result
  }

  private func number(from start: Int, before end: Int, _ radix: UInt32, _ most: Int, _ index: inout Int) -> UInt8 {
    var value: UInt32 = 0
    index = start
    while index < end, index - start < most,
      let digit = Character(Unicode.Scalar(file.bytes[index])).hexDigitValue, digit < radix
    {
      value = value * radix + UInt32(digit)
      index += 1
    }
    return UInt8(truncatingIfNeeded: value)
  }

  // MARK: Messages

  mutating func endMessage() {
    defer {
      if field != nil || isObsolete { message = Message() }
      field = nil
      isObsolete = false
    }
    guard let id = message.id, let place = message.place else {
      if let place = message.place, field != nil { report("po-syntax", ["text": .text(file.text(place))], at: place) }
      return
    }
    if id.isEmpty, message.context == nil {
      header(place)
    } else {
      row(id, place)
    }
  }

  private mutating func header(_ place: Range<Int>) {
    seenHeader = true
    for line in text(message.translation ?? []).split(separator: "\n") {
      guard let colon = line.firstIndex(of: ":") else { continue }
      let value = line[line.index(after: colon)...].trimmed
      switch line[..<colon].lowercased() {
      case "language": if !value.isEmpty { returned.targetTag = Located(value, at: file.range(place)) }
      case "x-source-language": if !value.isEmpty { returned.sourceTag = Located(value, at: file.range(place)) }
      case "content-type":
        guard let equals = value.lowercased().firstRange(of: "charset=") else { continue }
        let charset = value.lowercased()[equals.upperBound...]
        if !["utf-8", "utf8", "us-ascii"].contains(charset) {
          report("po-charset", ["charset": .text(String(charset))], at: place)
        }
      default: continue
      }
    }
    // What a translator has to say about the whole page.
    let comment = message.comments.joined(separator: "\n").trimmed
    if !comment.isEmpty { headerNotes = [Note(comment, category: translatorCategory)] }
  }

  private var headerNotes: [Note] = []

  private mutating func row(_ id: [UInt8], _ place: Range<Int>) {
    let source = text(id)
    guard let context = message.context, let reference = ReturnedRow.split(reference: text(context)) else {
      report("exchange-no-unit-id", ["text": .text(String(source.prefix(40)))], at: place)
      return
    }
    let known = readLegend(message.extracted)
    let (content, sourceFaults) = readMarked(source, legend: known)
    let (target, faults) = readMarked(text(message.translation ?? []), legend: known)
    var row = ReturnedRow(page: reference.page, id: reference.id, place: file.range(place))
    row.targetPlace = file.range(message.translationPlace ?? place)
    row.source = sourceFaults.isEmpty ? content : nil
    row.target = Exchange.isBlank(target) ? nil : target
    row.codeFaults = faults
    row.isMarkedStale = message.isFuzzy && message.hasPrevious
    row.state = row.target == nil ? nil : message.isFuzzy ? .initial : .translated
    let comment = message.comments.joined(separator: "\n").trimmed
    if !comment.isEmpty { row.notes = [Note(comment, category: translatorCategory)] }
    if !headerNotes.isEmpty {
      returned.pageNotes.append((reference.page, headerNotes))
      headerNotes = []
    }
    returned.rows.append(row)
  }

  private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D }

  private mutating func report(_ name: String, _ arguments: [String: MessageArgument], at offsets: Range<Int>) {
    diagnostics.append(Diagnostic(.error, name, arguments, at: file.range(offsets)))
  }
}

/// The `category` of what a translator wrote beside a text.
let translatorCategory = "translator"

extension StringProtocol {
  /// Without white space round it.
  var trimmed: String {
    var rest = self[...]
    while let first = rest.first, first.isWhitespace { rest.removeFirst() }
    while let last = rest.last, last.isWhitespace { rest.removeLast() }
    return String(rest)
  }
}
