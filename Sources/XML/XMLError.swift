/// Why a document was not read, and where.
package struct XMLError: Error, Sendable, Hashable {
  package var fault: Fault
  /// In bytes from the start of the document.
  package var offset: Int
  /// What the XML library said, in English; empty for a fault that was found before it was asked.
  package var message: String

  package init(_ fault: Fault, at offset: Int, in bytes: [UInt8], message: String = "") {
    self.fault = fault
    self.offset = min(max(offset, 0), bytes.count)
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
