import ProjectFiles
import Testing

/// What a sound is, by its first bytes.
struct AudioFormatTests {
  private static func ogg(_ stream: String) -> [UInt8] {
    Array("OggS".utf8) + [UInt8](repeating: 0, count: 22) + [1, 30] + Array(stream.utf8)
  }

  private static func box(_ brand: String) -> [UInt8] { [0, 0, 0, 32] + Array("ftyp\(brand)".utf8) + [0, 0, 0, 0] }

  @Test(
    arguments: [
      (Array("ID3\u{4}".utf8), .mp3), ([0xFF, 0xFB, 0x90, 0x64], .mp3), ([0xFF, 0xF3, 0x28, 0xC4], .mp3),
      (box("M4A "), .m4a), (box("isom"), .m4a), (ogg("OpusHead"), .ogg), (ogg("\u{1}vorbis."), .ogg),
      // AAC without a container, pictures in a container, text, too short, a page that says it is longer than it is.
      ([0xFF, 0xF1, 0x50, 0x80], nil), (box("heic"), nil), (ogg("\u{1}theora."), nil), (Array("kuuntele".utf8), nil),
      ([0xFF], nil), ([], nil), (Array("OggS".utf8) + [UInt8](repeating: 255, count: 40), nil),
    ] as [([UInt8], AudioFormat?)])
  func aSoundIsToldByItsBytes(_ bytes: [UInt8], _ format: AudioFormat?) {
    #expect(AudioFormat(bytes) == format)
  }
}
