/// A form of sound that a recording may have, told by its first bytes and not by its name.
package enum AudioFormat: String, Sendable, CaseIterable {
  case mp3, m4a, ogg

  /// How many bytes of a file have to be known.
  package static let signatureLength = 64

  /// - Parameter bytes: the beginning of a file, or all of it.
  package init?(_ bytes: [UInt8]) {
    if Self.isMP3(bytes) {
      self = .mp3
    } else if Self.isM4A(bytes) {
      self = .m4a
    } else if Self.isOgg(bytes) {
      self = .ogg
    } else {
      return nil
    }
  }

  /// By the ending of a file's name.
  package init?(nameOfFile name: String) {
    guard let format = Self.allCases.first(where: { name.hasSuffix(".\($0.rawValue)") }) else { return nil }
    self = format
  }

  /// A tag (ID3v2), or the header of a frame of layer III (ISO 11172-3, 2.4.2.3) with a bit rate and a sampling rate.
  private static func isMP3(_ bytes: [UInt8]) -> Bool {
    guard bytes.count >= 4 else { return false }
    if bytes.starts(with: "ID3".utf8) { return true }
    return bytes[0] == 0xFF && bytes[1] & 0xE6 == 0xE2 && bytes[1] & 0x18 != 0x08 && bytes[2] & 0xF0 != 0xF0
      && bytes[2] & 0xF0 != 0 && bytes[2] & 0x0C != 0x0C
  }

  /// The box `ftyp` of ISO 14496-12 with a brand under which phones and editors write sound.
  private static func isM4A(_ bytes: [UInt8]) -> Bool {
    guard bytes.count >= 12, bytes[4..<8].elementsEqual("ftyp".utf8) else { return false }
    return ["M4A ", "M4B ", "mp41", "mp42", "isom", "iso2", "iso4", "iso5", "iso6"].contains {
      bytes[8..<12].elementsEqual($0.utf8)
    }
  }

  /// A first page of Ogg (RFC 3533) that begins a stream of Opus (RFC 7845) or Vorbis, not one of pictures.
  private static func isOgg(_ bytes: [UInt8]) -> Bool {
    guard bytes.count >= 36, bytes.starts(with: "OggS".utf8) else { return false }
    let start = 27 + Int(bytes[26])
    guard start + 8 <= bytes.count else { return false }
    return bytes[start...].starts(with: "OpusHead".utf8) || bytes[start...].starts(with: [1] + Array("vorbis".utf8))
  }
}
