/// An address that a page may link to or load from.
///
/// Only schemes that show something or call someone are let through, so no address can run anything. What the URL
/// Standard does not allow to stand in an address is percent-encoded; letters of any script stay as they are.
package struct HTMLAddress: Sendable, Hashable {
  package let text: String

  /// `https:` and the like; an address without one is relative to the page.
  package static let schemes: Set<String> = ["https", "http", "mailto", "tel", "sms"]

  package init(_ text: String) throws(HTMLAddressFault) {
    guard !text.isEmpty else { throw .empty }
    guard !text.unicodeScalars.contains(where: isControlOrBackslash) else { throw .forbiddenCharacter }
    // By bytes, here and below: a combining mark after a stroke or colon makes another character of it for Swift alone.
    if text.utf8.starts(with: "//".utf8) { throw .withoutScheme }
    if let scheme = Self.scheme(of: text), !Self.schemes.contains(scheme) { throw .unknownScheme(scheme) }
    self.text = Self.percentEncoded(text)
  }

  /// What stands before the first colon, in lower case, when that colon is not part of a path, query or fragment.
  ///
  /// Wider than the URL Standard's scheme (whatever stands there counts, not letters and digits only), so that nothing
  /// that some browser may take for a scheme passes for a relative address.
  private static func scheme(of text: String) -> String? {
    guard let end = text.utf8.firstIndex(where: { ":/?#".utf8.contains($0) }), text.utf8[end] == UInt8(ascii: ":")
    else { return nil }
    return String(decoding: text.utf8[..<end], as: UTF8.self).lowercased()
  }

  private static func percentEncoded(_ text: String) -> String {
    let bytes = Array(text.utf8)
    guard bytes.contains(where: { $0 == UInt8(ascii: "%") || isForbidden($0) }) else { return text }
    let digits = Array("0123456789ABCDEF".utf8)
    var encoded: [UInt8] = []
    encoded.reserveCapacity(bytes.count)
    for (index, byte) in bytes.enumerated() {
      let isKept =
        if byte == UInt8(ascii: "%") {
          index + 2 < bytes.count && isHexDigit(bytes[index + 1]) && isHexDigit(bytes[index + 2])
        } else {
          !isForbidden(byte)
        }
      if isKept {
        encoded.append(byte)
      } else {
        encoded += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: encoded, as: UTF8.self)
  }

  /// ASCII that is no URL code point (URL Standard 4.3). Square brackets belong to IPv6 hosts, which no guide has.
  private static func isForbidden(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: " "), UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "["),
      UInt8(ascii: "]"), UInt8(ascii: "^"), UInt8(ascii: "`"), UInt8(ascii: "{"), UInt8(ascii: "|"), UInt8(ascii: "}"):
      true
    default: false
    }
  }

  private static func isHexDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "F"),
      UInt8(ascii: "a")...UInt8(ascii: "f"):
      true
    default: false
    }
  }
}

/// Browsers drop tabs and line ends from addresses and read `\` as `/`: an address with these means something else to a
/// browser than to a reader.
private func isControlOrBackslash(_ scalar: Unicode.Scalar) -> Bool {
  if scalar.isASCII { return scalar.value < 0x20 || scalar.value == 0x7F || scalar == "\\" }
  switch scalar.properties.generalCategory {
  case .control, .lineSeparator, .paragraphSeparator: return true
  default: return scalar.properties.isNoncharacterCodePoint
  }
}

/// Why a text is no address for a page.
package enum HTMLAddressFault: Error, Hashable, Sendable {
  case empty
  /// A control character or a backslash.
  case forbiddenCharacter
  /// `//host/…`, which from disk leads nowhere.
  case withoutScheme
  /// The scheme in lower case: `javascript`, `data`, `file`.
  case unknownScheme(String)
}
