/// Why a document was not read, and where.
package struct XMLError: Error, Sendable, Hashable {
  package var fault: Fault
  /// In bytes from the start of the document.
  package var offset: Int
  /// Counted from 1.
  package var line: Int
  /// In code points, counted from 1.
  package var column: Int
  /// What the XML library said, in English; empty for a fault that was found before it was asked.
  package var message: String

  package init(_ fault: Fault, at offset: Int, in bytes: [UInt8], message: String = "") {
    let offset = min(max(offset, 0), bytes.count)
    var line = 1
    var column = 1
    for index in 0..<offset {
      let byte = bytes[index]
      if byte == UInt8(ascii: "\n") {
        line += 1
        column = 1
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
    }
    self.fault = fault
    self.offset = offset
    self.line = line
    self.column = column
    self.message = message
  }

  package enum Fault: String, Sendable, Hashable {
    case empty
    case tooLarge = "too-large"
    case tooDeep = "too-deep"
    case tooManyAttributes = "too-many-attributes"
    case doctypeRefused = "doctype-refused"
    /// Another encoding than UTF-8, or bytes that are not UTF-8.
    case notUTF8 = "not-utf-8"
    case undeclaredEntity = "undeclared-entity"
    case unboundPrefix = "unbound-prefix"
    case notWellFormed = "not-well-formed"
  }
}

/// How much of a document is read before it is refused.
package struct XMLLimits: Sendable, Hashable {
  package var bytes: Int
  /// Elements inside each other; 256 is the most.
  package var depth: Int
  /// Attributes of one tag.
  package var attributes: Int { mostAttributes }

  package init(bytes: Int = 16 << 20, depth: Int = 64) {
    self.bytes = bytes
    self.depth = min(depth, 256)
  }
}
