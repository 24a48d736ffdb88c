import Testing

@testable import ICU

private func pieces(_ text: String, _ ranges: [Range<Int>]) -> [String] {
  let bytes = Array(text.utf8)
  return ranges.map { String(decoding: bytes[$0], as: UTF8.self) }
}

@Suite("Boundaries")
struct TextBoundariesTests {
  @Test(arguments: [
    (
      "fi-simple", "Soita numeroon 112. Apua tulee! (Näin.) Ok",
      ["Soita numeroon 112. ", "Apua tulee! ", "(Näin.) ", "Ok"]
    ),
    (
      "fi", "Avoinna 24. kesäkuuta. \"Tule tänne.\" Hän lähti.",
      ["Avoinna 24. kesäkuuta. ", "\"Tule tänne.\" ", "Hän lähti."]
    ),
    ("ar", "اتصل بالرقم 112. هل تحتاج إلى مساعدة؟ نعم.", ["اتصل بالرقم 112. ", "هل تحتاج إلى مساعدة؟ ", "نعم."]),
    ("my", "သူ လာတယ်။ သူ လာတယ်။", ["သူ လာတယ်။ ", "သူ လာတယ်။"]),
    ("fi", "", []),
  ])
  func sentences(tag: String, text: String, expected: [String]) throws {
    let boundaries = try TextBoundaries(language: LanguageTag(tag))
    #expect(pieces(text, boundaries.sentences(in: text)) == expected)
  }

  @Test("a Finnish case ending after a colon belongs to its word")
  func finnishWords() throws {
    let text = "Kela:n päätös, 12,5 kg – EU:ssa."
    let words = try TextBoundaries(language: LanguageTag("fi-simple")).words(in: text)
    #expect(pieces(text, words.filter(\.isWordLike).map(\.range)) == ["Kela:n", "päätös", "12,5", "kg", "EU:ssa"])
    #expect(words.first?.range.lowerBound == 0)
    #expect(words.last?.range.upperBound == text.utf8.count)
    #expect(zip(words, words.dropFirst()).allSatisfy { $0.range.upperBound == $1.range.lowerBound })
  }

  @Test("Thai has line breaks without spaces")
  func thaiLines() throws {
    let text = "สวัสดีครับ ผมชื่อสมชาย\nโรงพยาบาล"
    let lines = try TextBoundaries(language: LanguageTag("th")).lines(in: text)
    #expect(pieces(text, lines.map(\.range)) == ["สวัสดี", "ครับ ", "ผม", "ชื่อ", "สมชาย\n", "โรง", "พยาบาล"])
    #expect(lines.map(\.isHard) == [false, false, false, false, true, false, false])
  }

  @Test("bytes that are not UTF-8 are walked over, and more than one batch of boundaries comes whole")
  func anyBytes() throws {
    let boundaries = try TextBoundaries(language: LanguageTag("fi"))
    let bytes: [UInt8] =
      [0xFF, 0x61, 0x20, 0xC3] + Array(String(repeating: "sana ", count: 1_000).utf8) + [0xE2, 0x82]
    var end = 0
    var count = 0
    unsafe bytes.withUnsafeBufferPointer { utf8 in
      unsafe boundaries.words(in: utf8) { word in
        #expect(word.range.lowerBound == end)
        end = word.range.upperBound
        count += word.isWordLike ? 1 : 0
      }
    }
    #expect(end == bytes.count)
    #expect(count >= 1_000)
  }
}

@Suite("Collation")
struct CollationTests {
  @Test("å, ä and ö come last in Finnish and Swedish, and v before w", arguments: ["fi", "fi-simple", "sv"])
  func nordicOrder(tag: String) throws {
    let words = ["öljy", "äiti", "Ål", "zeppelin", "wok", "vesi", "Walter", "Vaasa", "auto"]
    #expect(
      try Collator(language: LanguageTag(tag)).sorted(words)
        == ["auto", "Vaasa", "vesi", "Walter", "wok", "zeppelin", "Ål", "äiti", "öljy"])
    #expect(try Collator(language: LanguageTag("en")).sorted(["zeppelin", "äiti"]) == ["äiti", "zeppelin"])
  }

  @Test func numbers() throws {
    let pages = ["Sivu 10", "Sivu 9"]
    #expect(try Collator(language: LanguageTag("fi")).sorted(pages) == ["Sivu 9", "Sivu 10"])
    #expect(try Collator(language: LanguageTag("fi"), numeric: false).sorted(pages) == pages)
  }

  @Test func comparisonAgreesWithKeys() throws {
    let collator = try Collator(language: LanguageTag("ar"))
    #expect(collator.compare("باب", "قرض") == .ascending)
    #expect(collator.compare("قرض", "باب") == .descending)
    #expect(collator.compare("", "") == .same)
    #expect(collator.sortKey("باب").lexicographicallyPrecedes(collator.sortKey("قرض")))
    let long = String(repeating: "ä", count: 5_000)
    #expect(collator.sortKey(long).count > 5_000)
  }

  @Test(arguments: [
    ("sv", ["Ö:öl", "…:قرض"]), ("fi-simple", ["Ö:öl", "…:قرض"]), ("ar", ["ق:قرض", "O:öl"]), ("en", ["O:öl", "…:قرض"]),
  ])
  func indexHeadings(tag: String, expected: [String]) throws {
    let words = ["öl", "قرض"]
    let buckets = try AlphabeticIndex.buckets(of: words, language: LanguageTag(tag))
    #expect(buckets.map { $0.label + ":" + $0.items.map { words[$0] }.joined(separator: ",") } == expected)
  }
}

@Suite("Transforms")
struct TransformTests {
  @Test(arguments: [
    ("Hätänumero 112: soita heti!", "hatanumero-112-soita-heti"), ("Ålandin ÖLJY", "alandin-oljy"),
    ("Škoda ß Øl Æsir", "skoda-ss-ol-aesir"), ("Здоровье", "zdorove"), ("أرقام الطوارئ", "arqam-altwary"),
    ("医院", "yi-yuan"), ("don't panic", "dont-panic"), ("tất cả", "tat-ca"), ("𐍈", "u10348"), ("— 🏊", ""), ("", ""),
    ("--a--b--", "a-b"), ("a\u{308}iti", "aiti"),
  ])
  func slugs(text: String, slug: String) {
    #expect(Transliterator().latinSlug(text) == slug)
  }

  @Test func transliteration() throws {
    let transliterator = Transliterator()
    #expect(try transliterator.transliterate("Кеми", id: "Cyrillic-Latin") == "Kemi")
    #expect(try transliterator.transliterate("Оулу", id: "Cyrillic-Latin") == "Oulu")
    #expect(throws: ICUError.self) { try transliterator.transliterate("x", id: "No-Such") }
  }

  @Test func normalForms() {
    #expect(Array(Normalisation.nfc("a\u{308}iti").unicodeScalars) == Array("äiti".unicodeScalars))
    #expect(Array(Normalisation.nfd("äiti").unicodeScalars) == Array("a\u{308}iti".unicodeScalars))
    #expect(!Normalisation.isNFC("a\u{308}"))
    #expect(Normalisation.isNFC("сәлем ä"))
    #expect(Normalisation.caseFolded("STRASSE") == Normalisation.caseFolded("straße"))
  }

  @Test(arguments: [("HÄTÄ", "hata"), ("ﬁ ａ", "fi a"), ("أُمّ", "ام"), ("كـــتاب", "كتاب"), ("Ёж", "еж")])
  func searchFolding(text: String, folded: String) {
    #expect(Normalisation.searchFolded(text) == folded)
  }

  @Test("vowel signs of Thai and Burmese stay")
  func searchFoldingKeepsVowels() {
    #expect(Normalisation.searchFolded("ที่") == "ที่")
    #expect(Normalisation.searchFolded("ဆေးရုံ") == "ဆေးရုံ")
  }

  @Test func versions() {
    #expect(ICUVersion.library.split(separator: ".").count >= 2)
    #expect(ICUVersion.cldr.split(separator: ".").first.flatMap { Int($0) } ?? 0 >= 42)
  }
}
