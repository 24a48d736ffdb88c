import Catalogues
import ICU
import Localisation
import SourceText
import Testing

@Suite struct InterfaceWordsTests {
  private let fiSimple: LanguageTag
  private let sv: LanguageTag
  private let ru: LanguageTag
  private let ar: LanguageTag

  init() throws {
    fiSimple = try LanguageTag("fi-simple")
    sv = try LanguageTag("sv")
    ru = try LanguageTag("ru")
    ar = try LanguageTag("ar")
  }

  private func catalogue(_ words: KeyValuePairs<String, String>, for tag: LanguageTag? = nil) -> Catalogue {
    Catalogue(
      original: "interface", sourceLanguage: "fi-simple", targetLanguage: tag?.canonical,
      units: words.map { id, text in
        TranslationUnit(
          id: id, source: [.text(tag == nil ? text : "…", nil)], target: tag == nil ? nil : [.text(text, nil)])
      })
  }

  private var words: InterfaceWords {
    let pages = "{count, plural, one {# sivu} other {# sivua}}"
    let pagesRU = "{count, plural, one {# страница} few {# страницы} many {# страниц} other {# страницы}}"
    let pagesAR =
      "{count, plural, zero {لا صفحات} one {صفحة واحدة} two {صفحتان} few {# صفحات} many {# صفحة} other {# صفحة}}"
    return InterfaceWords(
      source: fiSimple,
      layers: [
        (fiSimple, catalogue(["contents": "Sisällys", "pages": pages, "next": "Seuraava", "by": "Teki {name}"])),
        (sv, catalogue(["contents": "Innehåll", "by": "Av {name}"], for: sv)),
        (ru, catalogue(["pages": pagesRU], for: ru)), (ar, catalogue(["pages": pagesAR], for: ar)),
        (sv, catalogue(["contents": "I den här guiden", "by": "Av {somebody}"], for: sv)),
      ],
      chains: [ar: [ar, ru, fiSimple], ru: [ru, sv, fiSimple]])
  }

  private func expect(
    _ phrase: InterfaceWords.Phrase, _ text: String, _ language: LanguageTag,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(phrase.text == text, sourceLocation: sourceLocation)
    #expect(phrase.language == language, sourceLocation: sourceLocation)
  }

  @Test func theProjectsWordsStandOverTheShipped() {
    expect(words.phrase("contents", in: sv), "I den här guiden", sv)
  }

  @Test func aMissingMessageIsTakenFromTheChain() {
    expect(words.phrase("next", in: sv), "Seuraava", fiSimple)
    expect(words.phrase("contents", in: ru), "I den här guiden", sv)
    expect(words.phrase("contents", in: ar), "Sisällys", fiSimple)
  }

  @Test func aLanguageOfARegionUsesItsParents() throws {
    let finland = try LanguageTag("sv-FI")
    expect(words.phrase("contents", in: finland), "I den här guiden", sv)
    #expect(words.phrase("next", in: finland).language == fiSimple)
  }

  @Test func aMissingKeyIsShownAsItIs() {
    expect(words.phrase("diagnostic.nothing", in: sv), "diagnostic.nothing", sv)
  }

  /// A message that cannot be formatted is no reason to show none: the next language's is shown.
  @Test func aMissingArgumentFallsThroughTheChain() {
    expect(words.phrase("by", ["name": "Mikseri"], in: sv), "Teki Mikseri", fiSimple)
    expect(words.phrase("by", in: sv), "by", sv)
  }

  @Test(
    arguments: [
      ("fi-simple", 1, "1 sivu"), ("fi-simple", 2, "2 sivua"), ("ru", 1, "1 страница"), ("ru", 3, "3 страницы"),
      ("ru", 5, "5 страниц"), ("ru", 21, "21 страница"), ("ar", 0, "لا صفحات"), ("ar", 1, "صفحة واحدة"),
      ("ar", 2, "صفحتان"), ("ar", 3, "3 صفحات"), ("ar", 11, "11 صفحة"), ("ar", 100, "100 صفحة"),
    ])
  func pluralsFollowTheLanguage(_ tag: String, _ count: Int, _ text: String) throws {
    #expect(words.text("pages", ["count": .count(count)], in: try LanguageTag(tag)) == text)
  }

  @Test func datesAndNumbersAreWrittenByTheLanguage() {
    let words = InterfaceWords(
      source: fiSimple,
      layers: [(fiSimple, catalogue(["made": "Tehty {day, date, long}, {count, number} sivua"], for: nil))])
    let day = MessageArgument.date(year: 2026, month: 3, day: 31)
    #expect(
      words.text("made", ["day": day, "count": 1250], in: fiSimple) == "Tehty 31. maaliskuuta 2026, 1\u{a0}250 sivua")
  }

  @Test func saysWhatItHas() {
    #expect(words.has("contents", in: sv))
    #expect(!words.has("next", in: sv))
    #expect(words.keys(in: sv) == ["by", "contents"])
    #expect(words.argumentNames(of: "by", in: sv) == ["somebody"])
    #expect(words.languages == [ar, fiSimple, ru, sv])
  }

  /// The project's own words stand over the shipped ones, with their own state.
  @Test func wordsAreReviewedWhereTheCatalogueThatGivesThemSaysSo() {
    func layer(_ id: String, _ text: String, _ state: TranslationUnit.State) -> (LanguageTag, Catalogue) {
      var catalogue = catalogue([:], for: sv)
      catalogue.units = [TranslationUnit(id: id, source: [.text("…", nil)], target: [.text(text, nil)], state: state)]
      return (sv, catalogue)
    }
    let words = InterfaceWords(
      source: fiSimple,
      layers: [
        (fiSimple, catalogue(["contents": "Sisällys"])), layer("contents", "Innehåll", .translated),
        layer("next", "Nästa", .reviewed), layer("contents", "I guiden", .final), layer("next", "{torn", .translated),
      ])
    #expect(words.isReviewed("contents", in: fiSimple) == true)
    #expect(words.isReviewed("contents", in: sv) == true)
    // A text that is no pattern is as good as none.
    #expect(words.isReviewed("next", in: sv) == true)
    #expect(words.isReviewed("contents", in: ru) == nil && words.isReviewed("by", in: sv) == nil)
    #expect(self.words.isReviewed("contents", in: sv) == false)
  }
}
