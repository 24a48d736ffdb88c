import Testing

@testable import ICU

@Suite("Language tags")
struct LanguageTagTests {
  @Test(arguments: [
    ("prs", "fa-AF"), ("iw", "he"), ("FI-Simple", "fi-simple"), ("fi-simple", "fi-simple"), ("sv-simple", "sv-simple"),
    ("SO", "so"), ("zh-hant-tw", "zh-Hant-TW"), ("fi-x-selko", "fi-x-selko"), ("kmr", "kmr"), ("KMR-tr", "kmr-TR"),
    ("ku", "ku"), ("ckb", "ckb"),
    ("i-klingon", "tlh"), ("fi-fi-simple", "fi-FI-simple"), ("uz-af", "uz-AF"),
  ])
  func isCanonical(text: String, canonical: String) throws {
    let tag = try LanguageTag(text)
    #expect(tag.canonical == canonical)
    #expect(try LanguageTag(tag.canonical) == tag)
  }

  @Test(arguments: [
    ("", 0, LanguageTagError.Reason.empty), ("fi_FI_", 2, .invalidCharacter), ("x", 0, .unfinishedExtension),
    ("e-FI", 0, .misplacedSubtag), ("fi--FI", 3, .emptySubtag), ("fi-", 3, .emptySubtag), ("-fi", 0, .emptySubtag),
    ("fi-simple-FI", 10, .misplacedSubtag), ("fi-simple-simple", 10, .repeatedSubtag),
    ("fi-u", 3, .unfinishedExtension),
    ("en-a-bbb-a-ccc", 9, .repeatedSubtag), ("fi-toolongsubtag", 3, .misplacedSubtag), ("ää", 0, .invalidCharacter),
    ("../fi", 0, .invalidCharacter), ("fi FI", 2, .invalidCharacter),
  ])
  func refusesWhatIsNotWellFormed(text: String, offset: Int, reason: LanguageTagError.Reason) {
    #expect(throws: LanguageTagError(text: text, offset: offset, reason: reason)) { try LanguageTag(text) }
  }

  @Test("the direction is that of the likely script")
  func direction() throws {
    for text in ["ar", "fa-AF", "prs", "ckb", "uz-AF", "az-IR", "ur", "ps", "he"] {
      #expect(try LanguageTag(text).direction == .rightToLeft, "\(text)")
    }
    for text in ["fi-simple", "so", "uz", "az", "ku", "ti", "my", "ru", "und"] {
      #expect(try LanguageTag(text).direction == .leftToRight, "\(text)")
    }
    #expect(try LanguageTag("uz-AF").script == "Arab")
    #expect(try LanguageTag("ti").script == "Ethi")
  }

  @Test("German of Slovenia is not easy German")
  func germanOfSlovenia() throws {
    let tag = try LanguageTag("de-si")
    #expect(tag.region == "SI")
    #expect(tag.variants == [])
    #expect(tag.displayName(in: try LanguageTag("fi")) == "saksa (Slovenia)")
    #expect(try LanguageTag("fi-simple").variants == ["simple"])
    #expect(try LanguageTag("fi-simple").region == nil)
    #expect(try LanguageTag("fi-simple").likelyRegion == "FI")
  }

  @Test(arguments: [
    ("fa-AF", ["fa"]), ("fi-simple", ["fi"]), ("fi-FI-simple", ["fi-FI", "fi"]), ("fi", []), ("uz-AF", []),
    ("zh-Hant-TW", ["zh-Hant"]), ("fi-x-selko", ["fi"]), ("fi-u-co-phonebk", ["fi"]), ("x-selko", []),
  ])
  func fallsBackWithinItsScript(text: String, chain: [String]) throws {
    #expect(try LanguageTag(text).fallbackChain.map(\.canonical) == chain)
  }

  @Test(arguments: [
    ("fi-simple", "fi-FI-simple-u-ca-gregory-hc-h23-nu-latn"), ("fa-AF", "fa-AF-u-ca-gregory-hc-h23-nu-latn"),
    ("so", "so-FI-u-ca-gregory-hc-h23-nu-latn"), ("en", "en-GB-u-ca-gregory-hc-h23-nu-latn"),
    ("fi-x-selko", "fi-FI-u-ca-gregory-hc-h23-nu-latn-x-selko"),
    ("ar-u-ca-islamic-nu-arab", "ar-FI-u-ca-gregory-hc-h23-nu-latn"),
  ])
  func isPinnedForFormatting(text: String, formatting: String) throws {
    #expect(try LanguageTag(text).formattingTag == formatting)
    #expect(
      try LanguageTag(text).formattingTag(digits: .native) == formatting.replacing("-latn", with: "-native"))
  }

  @Test func names() throws {
    let english = try LanguageTag("en")
    #expect(try LanguageTag("fa-AF").displayName(in: english) == "Dari")
    #expect(try LanguageTag("fa-AF").ownName == "دری")
    #expect(try LanguageTag("fi-simple").ownName == "Suomi (yksinkertaistettu kielimuoto)")
    #expect(try LanguageTag("ru").ownName == "Русский")
    #expect(try LanguageTag("ar").hasOwnName)
    #expect(try !LanguageTag("qqq").hasOwnName)
    #expect(try LanguageTag("rn").isKnownToICU)
    #expect(try LanguageTag("tlh").isKnownToICU)
    #expect(try !LanguageTag("qqq").isKnownToICU)
  }

  @Test func letterCase() throws {
    #expect(try LanguageTag("tr").sentenceCased("istanbul ŞEHRİ") == "İstanbul ŞEHRİ")
    #expect(try LanguageTag("nl").sentenceCased("ijsland") == "IJsland")
    #expect(try LanguageTag("fi-simple").sentenceCased("äidille") == "Äidille")
    #expect(try LanguageTag("fi").titleCased("kemin KAUPUNKI") == "Kemin Kaupunki")
    #expect(try LanguageTag("tr").lowerCased("IĞDIR") == "ığdır")
    #expect(try LanguageTag("fi").sentenceCased("") == "")
  }

  @Test func order() throws {
    let tags = try ["sv", "ar", "fi-simple", "fi"].map { try LanguageTag($0) }
    #expect(tags.sorted().map(\.canonical) == ["ar", "fi", "fi-simple", "sv"])
  }
}
