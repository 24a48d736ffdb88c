import Testing
import Voikko

@testable import WordForms

/// What is kept between runs reads as what Voikko said.
@Suite struct FormTableTests {
  private let forms = [
    "terveysasemalla", "Kemissä", "Kela", "saapuessasi", "ei", "tuskinpa", "xyzzy", "TÄRKEÄÄ", "Länsi-Pohjan",
    "verkkopankkitunnuksillanne", "onko", "käytäntöjäkään", "a\u{308}idin",
  ]

  private func read(_ form: String, _ reader: FormReader) -> [[Reading]] {
    [reader.readings(of: form, at: .sentenceStart), reader.readings(of: form, at: .insideSentence)]
  }

  /// Bytes of a table of all forms, and of half of them and then the rest.
  private func table(key: String) throws -> [UInt8] {
    let first = KnownForms()
    let reader = try FormReader(sharing: first)
    for form in forms { _ = reader.readings(of: form) }
    for number in 0..<64 { _ = reader.readings(of: "sana\(number)") }
    return try #require(first.bytesToKeep(key: key))
  }

  @Test func readsAsVoikkoDoes() throws {
    let bytes = try table(key: "k")
    let kept = try #require(FormTable(bytes: bytes, key: "k"))
    let (fresh, cached) = (try FormReader(), try FormReader(sharing: KnownForms(kept: kept)))
    #expect(kept.count == forms.count + 64)
    for form in forms {
      #expect(kept.readings(of: form) != nil, "\(form)")
      #expect(read(form, cached) == read(form, fresh), "\(form)")
    }
    #expect(kept.readings(of: "uimahalli") == nil)
  }

  @Test func growsByWhatIsNew() throws {
    let kept = try #require(FormTable(bytes: try table(key: "k"), key: "k"))
    let known = KnownForms(kept: kept)
    let reader = try FormReader(sharing: known)
    _ = reader.readings(of: "uimahallissa")
    #expect(known.bytesToKeep(key: "k") == nil)
    for number in 100..<200 { _ = reader.readings(of: "sana\(number)") }
    let bytes = try #require(known.bytesToKeep(key: "k"))
    let grown = try #require(FormTable(bytes: bytes, key: "k"))
    #expect(grown.count == kept.count + 101)
    #expect(grown.readings(of: "uimahallissa") == (try FormReader()).readings(of: "uimahallissa"))
    #expect(grown.readings(of: "Kela") == kept.readings(of: "Kela"))
  }

  @Test func isOfNoUseWhenDamagedOrForeign() throws {
    let bytes = try table(key: "k")
    #expect(FormTable(bytes: bytes, key: "k2") == nil)
    #expect(FormTable(bytes: [], key: "k") == nil)
    #expect(FormTable(bytes: Array(bytes.dropLast()), key: "k") == nil)
    for place in stride(from: 0, to: bytes.count, by: 97) {
      var damaged = bytes
      damaged[place] ^= 0x10
      #expect(FormTable(bytes: damaged, key: "k") == nil, "byte \(place)")
    }
  }
}
