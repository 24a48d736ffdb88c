/// What hears a document while it is read. Ranges are bytes of the document.
package protocol XMLHandler: AnyObject {
  /// A number by which the handler knows a name without comparing strings; asked once for each name of a document.
  func number(of name: XMLName) -> Int
  func start(_ tag: XMLStartTag)
  func end(_ name: XMLName, at range: Range<Int>)
  /// Whether the text at this place means anything to the handler beyond white space; asked before each piece.
  var wantsSpace: Bool { get }
  /// A piece of the text of an element. When the range is as long as the text in UTF-8, each byte of the text stands at
  /// its own place. An entity, a character reference or CR LF is a piece of its own, with the range of what was
  /// written.
  func text(_ text: String, at range: Range<Int>)
  func comment(_ text: String, at range: Range<Int>)
  func processingInstruction(target: String, data: String, at range: Range<Int>)
}

extension XMLHandler {
  package func number(of name: XMLName) -> Int { 0 }
  package var wantsSpace: Bool { true }
}

package struct XMLStartTag: Sendable, Hashable {
  package var name: XMLName
  package var attributes: [XMLAttribute]
  package var declarations: [XMLNamespaceDeclaration]
  /// From `<` to `>`.
  package var range: Range<Int>
}

/// Where the value of each attribute of a start tag stands, without its quotes.
///
/// - Parameter tag: the range of a start tag in a document that has been read without an error.
/// - Returns: in the order written, namespace declarations among them, named as written.
package func attributePlaces(ofTag tag: Range<Int>, in bytes: [UInt8]) -> [(name: String, value: Range<Int>)] {
  var places: [(name: String, value: Range<Int>)] = []
  var at = tag.lowerBound + 1
  let end = min(tag.upperBound, bytes.count)
  func skip(while condition: (UInt8) -> Bool) { while at < end, condition(bytes[at]) { at += 1 } }
  skip { !isSpace($0) && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/") }
  while true {
    skip(while: isSpace)
    let nameStart = at
    skip { !isSpace($0) && $0 != UInt8(ascii: "=") && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/") }
    let name = nameStart..<at
    skip { isSpace($0) || $0 == UInt8(ascii: "=") }
    guard !name.isEmpty, at < end else { return places }
    let quote = bytes[at]
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { return places }
    at += 1
    let valueStart = at
    skip { $0 != quote }
    places.append((String(decoding: bytes[name], as: UTF8.self), valueStart..<at))
    at += 1
  }
}

func isSpace(_ byte: UInt8) -> Bool {
  byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
}
