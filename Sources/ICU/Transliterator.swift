import CICU

/// Text from one script into another by ICU's rules.
///
/// It keeps what ICU opened, which takes milliseconds: make one per worker. Not `Sendable`.
package final class Transliterator {
  private var opened: [String: TransliteratorHandle] = [:]

  package init() {}

  /// - Parameter id: ICU's compound identifier, for example `Any-Latin; Latin-ASCII`.
  package func transliterate(_ text: String, id: String) throws(ICUError) -> String {
    let handle: TransliteratorHandle
    if let known = opened[id] {
      handle = known
    } else {
      handle = try TransliteratorHandle(id: id)
      opened[id] = handle
    }
    return try handle.transliterate(text)
  }

  /// A text of any script as part of an address: ASCII letters in lower case, digits and single hyphens, none at
  /// either end. `Kemin terveysasema ja hätänumero` is `kemin-terveysasema-ja-hatanumero`. A text without any letter
  /// or digit that ICU can write in Latin letters is spelled by its code points; one without anything but space and
  /// punctuation is empty.
  package func latinSlug(_ text: String) -> String {
    var bytes: [UInt8]
    if text.utf8.allSatisfy({ $0 < 0x80 }) {
      bytes = Array(text.utf8)
    } else {
      let latin = try? transliterate(text, id: "NFKC; Any-Latin; Latin-ASCII")
      bytes = Array((latin ?? text).utf8)
    }
    var slug: [UInt8] = []
    var pending = false
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"):
        if pending, !slug.isEmpty { slug.append(UInt8(ascii: "-")) }
        pending = false
        slug.append(byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") ? byte + 32 : byte)
      // Apostrophes stand inside words, and transliteration writes some letters as one.
      case UInt8(ascii: "'"), UInt8(ascii: "`"), 0x80...0xFF: continue
      default: pending = true
      }
    }
    return slug.isEmpty ? codePoints(text) : String(decoding: slug, as: UTF8.self)
  }

  private func codePoints(_ text: String) -> String {
    text.unicodeScalars.filter { $0.properties.isAlphabetic || $0.properties.numericType != nil }
      .map { "u" + String($0.value, radix: 16) }
      .joined(separator: "-")
  }
}

/// Owns one transliterator of ICU: opened in `init`, closed once in `deinit`.
@safe
private final class TransliteratorHandle {
  private let id: String
  private let handle: OpaquePointer

  init(id: String) throws(ICUError) {
    var status: cicu_status = 0
    guard let handle = unsafe cicu_transliterator_open(id, &status) else {
      throw ICUError("open transliterator \(id)", status: status)
    }
    self.id = id
    unsafe self.handle = handle
  }

  deinit { unsafe cicu_transliterator_close(handle) }

  func transliterate(_ text: String) throws(ICUError) -> String {
    try withBytes(text) { bytes, length throws(ICUError) in
      try unsafe takeText(cicu_transliterate(handle, bytes, length), "transliterate \(id)")
    }
  }
}
