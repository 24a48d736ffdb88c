import SourceText
import TestSupport
import Testing

@testable import ProjectFiles

/// Whatever the bytes, reading ends with diagnostics whose ranges lie in the file.
@Suite struct AnyBytesTests {
  private static let sample = """
    ---
    kind: guide
    title: "Päivystys: \\u00e4"
    aliases: [vanha.html, 'x''y']
    approved: {by: M, on: 2026-01-01}
    notice: >-
      Tämä on
      esimerkki.
    parts:
      hours: {type: hours, weekly: [{days: mon-thu, open: "10:00", close: "15:00"}]}
      phone: &a {type: phone, value: +358401234567}
      url: *a
    ---
    Teksti.
    """

  @Test(arguments: 0..<8)
  func `mangled files are read without a trap`(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    let pieces: [[UInt8]] =
      [
        "---\n", "{", "}", "[", "]", ": ", "- ", "? ", "\"", "'", "&a ", "*a", "!!str ", "<<: ", "|\n", ">", "\t", "\n",
        "#", "%", "@", "\u{85}", "\u{2028}", "\u{FEFF}", "ä", "\u{E000}", "a: 1\n",
      ]
      .map { Array($0.utf8) } + [[0xFF], [0xE4], [0x00], [0xF4, 0x90]]
    for _ in 0..<250 {
      var bytes = Array(Self.sample.utf8)
      for _ in 0..<Int.random(in: 1...6, using: &generator) {
        let place = Int.random(in: 0..<bytes.count, using: &generator)
        let piece = pieces.randomElement(using: &generator) ?? []
        let end = min(bytes.count, place + Int.random(in: 0...3, using: &generator))
        bytes.replaceSubrange(place..<end, with: piece)
        if bytes.isEmpty { bytes = [0x0A] }
      }
      let file = SourceFile(path: "content/kemi/index.md", bytes: bytes)
      let faults = Faults()
      let schema = FrontMatterSchema(faults: faults)
      let parts = schema.parts(of: file)
      let value = readYAML(file, part: parts.matter, faults: faults)
      var fields = MappingReader(value, at: parts.opening, faults: faults)
      _ = schema.page(&fields, name: "index")
      _ = schema.document(&fields)
      _ = schema.pageNames(&fields)
      fields.finish()
      _ = FactsSchema(faults: faults).facts(file, value)
      for diagnostic in faults.diagnostics {
        let offsets = diagnostic.range?.offsets ?? 0..<0
        #expect(offsets.lowerBound >= 0 && offsets.upperBound <= bytes.count, "\(diagnostic.name)")
      }
    }
  }
}
