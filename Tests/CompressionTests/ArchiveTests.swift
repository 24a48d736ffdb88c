import Compression
import Testing

/// An archive as a program finds it that looks at its bytes (APPNOTE 4.3.7, 4.3.16).
struct ArchiveTests {
  private static let kind = Array("application/epub+zip".utf8)
  private static let text = Array(String(repeating: "Lue tämä. ", count: 500).utf8)

  private static let entries = [
    ArchiveEntry(path: "mimetype", bytes: kind, isStored: true),
    ArchiveEntry(path: "EPUB/sivut/terveys.xhtml", bytes: text),
    ArchiveEntry(path: "EPUB/empty.css", bytes: []),
  ]

  private func number(_ bytes: [UInt8], at place: Int, length: Int) -> Int {
    bytes[place..<(place + length)].reversed().reduce(0) { $0 << 8 | Int($1) }
  }

  /// EPUB OCF 3.3, 4.3: the name at byte 30, the kind at byte 38, neither compressed nor with an extra field.
  @Test func kindStandsAtItsPlace() throws {
    let bytes = try archive(Self.entries)
    #expect(bytes.starts(with: Array("PK\u{3}\u{4}".utf8)))
    #expect(number(bytes, at: 8, length: 2) == 0, "compressed")
    #expect(number(bytes, at: 28, length: 2) == 0, "an extra field")
    #expect(Array(bytes[30..<38]) == Array("mimetype".utf8))
    #expect(Array(bytes[38..<(38 + Self.kind.count)]) == Self.kind)
  }

  @Test func noDayOfTheMachineStandsInIt() throws {
    let bytes = try archive(Self.entries)
    // Minute and day of the first entry, and in each line of the list at the end.
    #expect(number(bytes, at: 10, length: 4) == 0x0021_0000)
    #expect(try archive(Self.entries) == bytes)
  }

  @Test func otherFilesAreCompressedAndInTheOrderGiven() throws {
    let bytes = try archive(Self.entries)
    #expect(bytes.count < Self.text.count / 4)
    // The end of the list: how many entries, and where the list begins.
    let end = bytes.count - 22
    #expect(Array(bytes[end..<(end + 4)]) == Array("PK\u{5}\u{6}".utf8))
    #expect(number(bytes, at: end + 10, length: 2) == Self.entries.count)
    var place = number(bytes, at: end + 16, length: 4)
    for entry in Self.entries {
      let name = number(bytes, at: place + 28, length: 2)
      #expect(String(decoding: bytes[(place + 46)..<(place + 46 + name)], as: UTF8.self) == entry.path)
      #expect(number(bytes, at: place + 24, length: 4) == entry.bytes.count)
      #expect(number(bytes, at: place + 12, length: 4) == 0x0021_0000)
      place += 46 + name + number(bytes, at: place + 30, length: 2) + number(bytes, at: place + 32, length: 2)
    }
  }

  @Test func pathTwiceIsNoArchive() {
    #expect(throws: ArchiveError.self) { try archive([Self.entries[0], Self.entries[0]]) }
  }

  @Test func nothingIsAnEmptyArchive() throws { #expect(try archive([]).isEmpty) }
}
