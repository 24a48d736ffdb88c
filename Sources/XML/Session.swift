internal import CLibXML

/// One reading of one document: what the callbacks of the library need to know, and where the text between them starts.
///
/// The library is asked for the structure alone. The text between two tags is read from the bytes themselves, which
/// gives its exact place; by the time of a callback the library has found everything before it well-formed.
@safe final class Session {
  private let bytes: [UInt8]
  private let limits: XMLLimits
  private let handler: any XMLHandler
  /// Owned by `read`, which outlives the session.
  private let context: xmlParserCtxtPtr
  private(set) var error: XMLError?
  /// The first byte after the last markup.
  private(set) var textStart: Int
  private var open: [XMLName] = []
  /// The range of a tag `<x/>` whose end is still to come.
  private var emptyTag: Range<Int>?
  private var names: NameTable

  init(
    bytes: [UInt8], limits: XMLLimits, handler: any XMLHandler, context: xmlParserCtxtPtr
  ) {
    self.bytes = bytes
    self.limits = limits
    self.handler = handler
    unsafe self.context = context
    textStart = declarationRange(of: bytes).upperBound
    names = NameTable(handler: handler)
    open.reserveCapacity(16)
  }

  static func of(_ userData: UnsafeMutableRawPointer?) -> Session? {
    guard let userData = unsafe userData else { return nil }
    return unsafe Unmanaged<Session>.fromOpaque(userData).takeUnretainedValue()
  }

  // MARK: What the library tells

  func start(
    _ key: NameKey, declarations: UnsafeBufferPointer<UnsafePointer<UInt8>?>,
    attributes: UnsafeBufferPointer<UnsafePointer<UInt8>?>
  ) {
    guard error == nil else { return }
    let tagStart = readText()
    if open.count >= limits.depth {
      error = XMLError(.tooDeep, at: tagStart, in: bytes)
      unsafe xmlStopParser(context)
      return
    }
    // The cursor stands at `>` or `/>`.
    let cursor = cursor
    let isEmpty = cursor < bytes.count && bytes[cursor] == UInt8(ascii: "/")
    textStart = min(cursor + (isEmpty ? 2 : 1), bytes.count)
    let range = tagStart..<max(tagStart, textStart)
    let name = names.name(key)
    var tag = XMLStartTag(name: name, attributes: [], declarations: [], range: range)
    tag.declarations.reserveCapacity(declarations.count / 2)
    for index in stride(from: 0, to: declarations.count, by: 2) {
      tag.declarations.append(
        unsafe XMLNamespaceDeclaration(prefix: text(declarations[index]), namespace: text(declarations[index + 1])))
    }
    tag.attributes.reserveCapacity(attributes.count / 5)
    for index in stride(from: 0, to: attributes.count, by: 5) {
      let name = unsafe names.name(NameKey(attributes[index], attributes[index + 1], attributes[index + 2]))
      // Valid during this call only: in the library's buffer, or a decoded copy that it frees.
      guard let valueStart = unsafe attributes[index + 3], let valueEnd = unsafe attributes[index + 4] else { continue }
      let value = unsafe UnsafeBufferPointer(start: valueStart, count: valueEnd - valueStart)
      tag.attributes.append(XMLAttribute(name, unsafe String(decoding: value, as: UTF8.self)))
    }
    open.append(name)
    emptyTag = isEmpty ? range : nil
    handler.start(tag)
  }

  func end() {
    guard error == nil, let name = open.last else { return }
    if let tag = emptyTag {
      emptyTag = nil
      open.removeLast()
      handler.end(name, at: tag)
      return
    }
    let range = markup()
    open.removeLast()
    handler.end(name, at: range)
  }

  func comment(_ value: UnsafePointer<UInt8>?) {
    guard error == nil else { return }
    let range = markup()
    handler.comment(unsafe text(value), at: range)
  }

  func processingInstruction(_ target: UnsafePointer<UInt8>?, _ data: UnsafePointer<UInt8>?) {
    guard error == nil else { return }
    let range = markup()
    handler.processingInstruction(target: unsafe text(target), data: unsafe text(data), at: range)
  }

  func refuseDoctype() {
    guard error == nil else { return }
    let start = readText()
    error = XMLError(.doctypeRefused, at: start, in: bytes)
    unsafe xmlStopParser(context)
  }

  /// Keeps the first error. The library stops calling back by itself after one that breaks well-formedness.
  func note(_ report: xmlErrorPtr?) {
    guard error == nil, let report = unsafe report?.pointee, unsafe report.level.rawValue >= XML_ERR_ERROR.rawValue
    else { return }
    var message = unsafe report.message.map { unsafe String(cString: $0) } ?? ""
    while message.last?.isWhitespace == true { message.removeLast() }
    let code = unsafe UInt32(bitPattern: report.code)
    let fault: XMLError.Fault =
      switch code {
      case XML_ERR_UNDECLARED_ENTITY.rawValue, XML_WAR_UNDECLARED_ENTITY.rawValue: .undeclaredEntity
      case XML_NS_ERR_UNDEFINED_NAMESPACE.rawValue: .unboundPrefix
      case XML_ERR_INVALID_ENCODING.rawValue, XML_ERR_UNKNOWN_ENCODING.rawValue: .notUTF8
      case XML_ERR_INVALID_CHAR.rawValue where message.contains("UTF-8"): .notUTF8
      default: .notWellFormed
      }
    error = XMLError(fault, at: cursor, in: bytes, message: message)
  }

  // MARK: Places and text

  /// How far the library has read, in bytes of the document.
  private var cursor: Int {
    guard let input = unsafe context.pointee.input?.pointee, let current = unsafe input.cur,
      let base = unsafe input.base
    else { return textStart }
    return unsafe Int(input.consumed) + (current - base)
  }

  /// The markup that the library has just read; the text before it goes to the handler.
  private func markup() -> Range<Int> {
    let start = readText()
    textStart = max(start, min(cursor, bytes.count))
    return start..<textStart
  }

  /// Gives the handler the text from `textStart` to the next markup, and returns where that starts.
  private func readText() -> Int {
    var at = textStart
    var pieceStart = at
    while at < bytes.count {
      switch bytes[at] {
      case UInt8(ascii: "<"):
        tell(pieceStart..<at)
        guard bytes[at...].starts(with: "<![CDATA[".utf8) else { return at }
        at = readCharacterData(from: at + 9)
        pieceStart = at
      case UInt8(ascii: "&"):
        tell(pieceStart..<at)
        at = readReference(at: at)
        pieceStart = at
      case UInt8(ascii: "\r"):
        tell(pieceStart..<at)
        at = readLineEnd(at: at)
        pieceStart = at
      default: at += 1
      }
    }
    tell(pieceStart..<at)
    return at
  }

  /// From after `<![CDATA[`; returns the offset after `]]>`.
  private func readCharacterData(from start: Int) -> Int {
    var at = start
    var pieceStart = start
    while at < bytes.count {
      if bytes[at] == UInt8(ascii: "]"), bytes[at...].starts(with: "]]>".utf8) {
        tell(pieceStart..<at)
        return at + 3
      }
      if bytes[at] == UInt8(ascii: "\r") {
        tell(pieceStart..<at)
        at = readLineEnd(at: at)
        pieceStart = at
      } else {
        at += 1
      }
    }
    return at
  }

  /// CR and CR LF are one line feed (XML 1.0, 2.11).
  private func readLineEnd(at start: Int) -> Int {
    let end = start + 1 < bytes.count && bytes[start + 1] == UInt8(ascii: "\n") ? start + 2 : start + 1
    tell("\n", at: start..<end)
    return end
  }

  /// `&amp;` or `&#x41;`; returns the offset after the semicolon.
  private func readReference(at start: Int) -> Int {
    var end = start + 1
    while end < bytes.count, bytes[end] != UInt8(ascii: ";") { end += 1 }
    let name = String(decoding: bytes[start + 1..<end], as: UTF8.self)
    let after = min(end + 1, bytes.count)
    tell(character(ofReference: name), at: start..<after)
    return after
  }

  private func tell(_ range: Range<Int>) {
    guard !range.isEmpty, !open.isEmpty else { return }
    if !handler.wantsSpace, bytes[range].allSatisfy(isSpace) { return }
    handler.text(String(decoding: bytes[range], as: UTF8.self), at: range)
  }

  private func tell(_ text: String, at range: Range<Int>) {
    guard !open.isEmpty else { return }
    handler.text(text, at: range)
  }
}

private func character(ofReference name: String) -> String {
  switch name {
  case "amp": return "&"
  case "lt": return "<"
  case "gt": return ">"
  case "quot": return "\""
  case "apos": return "'"
  default:
    let code = name.hasPrefix("#x") ? UInt32(name.dropFirst(2), radix: 16) : UInt32(name.dropFirst(1))
    return code.flatMap(Unicode.Scalar.init).map { String(Character($0)) } ?? "\u{FFFD}"
  }
}
