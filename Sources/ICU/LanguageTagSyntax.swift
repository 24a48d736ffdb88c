/// Why a text is not a language tag.
package struct LanguageTagError: Error, Sendable, Hashable, CustomStringConvertible {
  package enum Reason: Sendable, Hashable {
    case empty
    /// A character that is not an ASCII letter, digit or hyphen; `_` is the usual one.
    case invalidCharacter
    /// Two hyphens in a row, or one at either end.
    case emptySubtag
    /// A subtag that may not stand where it does: too long, too short, out of order or of the wrong characters.
    case misplacedSubtag
    /// A variant or an extension that is named twice.
    case repeatedSubtag
    /// `x` or an extension's letter with nothing after it.
    case unfinishedExtension
    case refusedByICU(String)
  }

  package var text: String
  /// The UTF-8 offset in `text` at which the fault begins.
  package var offset: Int
  package var reason: Reason

  package init(text: String, offset: Int, reason: Reason) {
    self.text = text
    self.offset = offset
    self.reason = reason
  }

  package var description: String { "\"\(text)\" at \(offset): \(reason)" }
}

/// The grammar of RFC 5646, section 2.1. ICU's own parser stops at the first fault and keeps what it has.
enum LanguageTagSyntax {
  static func check(_ text: String) throws(LanguageTagError) {
    var reader = Reader(text: text, subtags: try split(text))
    if irregularTags.contains(text.lowercased()) { return }
    if reader.next?.text == "x" { return try reader.readPrivateUse() }
    try reader.readLanguage()
    reader.skip { $0.isLetters(4...4) }
    reader.skip { $0.isLetters(2...2) || $0.isDigits(3...3) }
    try reader.readVariants()
    try reader.readExtensions()
    try reader.readPrivateUse()
    if let left = reader.next { throw reader.fault(.misplacedSubtag, at: left) }
  }

  /// Registered before the grammar and outside it (RFC 5646, section 2.2.8, "irregular").
  private static let irregularTags: Set<String> = [
    "en-gb-oed", "i-ami", "i-bnn", "i-default", "i-enochian", "i-hak", "i-klingon", "i-lux", "i-mingo", "i-navajo",
    "i-pwn", "i-tao", "i-tay", "i-tsu", "sgn-be-fr", "sgn-be-nl", "sgn-ch-de",
  ]

  private static func split(_ text: String) throws(LanguageTagError) -> [Subtag] {
    if text.isEmpty { throw LanguageTagError(text: text, offset: 0, reason: .empty) }
    var subtags: [Subtag] = []
    var start = 0
    var bytes: [UInt8] = []
    for (offset, byte) in text.utf8.enumerated() {
      if byte == UInt8(ascii: "-") {
        if bytes.isEmpty { throw LanguageTagError(text: text, offset: offset, reason: .emptySubtag) }
        subtags.append(Subtag(bytes: bytes, offset: start))
        bytes = []
        start = offset + 1
      } else if byte.isLetter || byte.isDigit {
        bytes.append(byte.lowerCased)
      } else {
        throw LanguageTagError(text: text, offset: offset, reason: .invalidCharacter)
      }
    }
    if bytes.isEmpty { throw LanguageTagError(text: text, offset: start, reason: .emptySubtag) }
    subtags.append(Subtag(bytes: bytes, offset: start))
    return subtags
  }

  private struct Subtag {
    var bytes: [UInt8]
    var offset: Int

    var text: String { String(decoding: bytes, as: UTF8.self) }
    func isLetters(_ lengths: ClosedRange<Int>) -> Bool {
      lengths.contains(bytes.count) && bytes.allSatisfy(\.isLetter)
    }
    func isDigits(_ lengths: ClosedRange<Int>) -> Bool { lengths.contains(bytes.count) && bytes.allSatisfy(\.isDigit) }
    var isVariant: Bool { (5...8).contains(bytes.count) || bytes.count == 4 && bytes[0].isDigit }
    var isSingleton: Bool { bytes.count == 1 && text != "x" }
  }

  private struct Reader {
    let text: String
    var subtags: [Subtag]
    var position = 0

    init(text: String, subtags: [Subtag]) {
      self.text = text
      self.subtags = subtags
    }

    var next: Subtag? { position < subtags.count ? subtags[position] : nil }

    func fault(_ reason: LanguageTagError.Reason, at subtag: Subtag) -> LanguageTagError {
      LanguageTagError(text: text, offset: subtag.offset, reason: reason)
    }

    @discardableResult
    mutating func skip(_ fits: (Subtag) -> Bool) -> Bool {
      guard let next, fits(next) else { return false }
      position += 1
      return true
    }

    mutating func readLanguage() throws(LanguageTagError) {
      guard let language = next else { return }
      guard language.isLetters(2...8) else { throw fault(.misplacedSubtag, at: language) }
      position += 1
      guard language.bytes.count <= 3 else { return }
      var extensions = 0
      while extensions < 3, skip({ $0.isLetters(3...3) }) { extensions += 1 }
    }

    mutating func readVariants() throws(LanguageTagError) {
      var seen: Set<[UInt8]> = []
      while let variant = next, variant.isVariant {
        guard seen.insert(variant.bytes).inserted else { throw fault(.repeatedSubtag, at: variant) }
        position += 1
      }
    }

    mutating func readExtensions() throws(LanguageTagError) {
      var seen: Set<[UInt8]> = []
      while let singleton = next, singleton.isSingleton {
        guard seen.insert(singleton.bytes).inserted else { throw fault(.repeatedSubtag, at: singleton) }
        position += 1
        let start = position
        while skip({ (2...8).contains($0.bytes.count) }) {}
        if position == start { throw fault(.unfinishedExtension, at: singleton) }
      }
    }

    mutating func readPrivateUse() throws(LanguageTagError) {
      guard let marker = next, marker.text == "x" else { return }
      position += 1
      if next == nil { throw fault(.unfinishedExtension, at: marker) }
      while let subtag = next {
        guard (1...8).contains(subtag.bytes.count) else { throw fault(.misplacedSubtag, at: subtag) }
        position += 1
      }
    }
  }
}

extension UInt8 {
  fileprivate var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
  fileprivate var isLetter: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(lowerCased) }
  fileprivate var lowerCased: UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self) ? self + 32 : self
  }
}
