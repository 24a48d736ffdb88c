import Foundation
import ICU
import Localisation
import SiteBuild
import TestSupport
import Testing

/// Languages that the program has never heard of, added to what it ships: no code is written for a language.
struct NewLanguageTests {
  private static let thai = "ฉุกเฉินโทรหนึ่งหนึ่งสองเพื่อขอความช่วยเหลือ"

  /// The shipped project with Thai and Amharic in it, built.
  private static let built = Result { () -> FixtureProject in
    let project = try FixtureProject()
    for folder in ["content", "locales"] {
      try FileManager.default.copyItem(
        at: repositoryRoot.appending(path: folder), to: project.root.appending(path: folder))
    }
    _ = try addLanguage(try LanguageTag("th"), digits: .native, at: project.path)
    _ = try addLanguage(try LanguageTag("am"), at: project.path)
    // A title, as a translator writes one.
    let path = "locales/th/uimahalli/index.xlf"
    let title = "<source>Uimahallin säännöt</source>"
    let text = try project.text(path)
    try #require(text.contains(title))
    try project.write(text.replacing(title, with: "\(title)\n        <target>\(thai)</target>"), to: path)
    let outcome = try buildSite(at: project.path)
    try #require(outcome.commit != nil)
    return project
  }

  private func page(_ path: String) throws -> String { try Self.built.get().text("site-out/\(path)") }

  @Test(arguments: ["th", "am"])
  func everyPageIsThereInItsLanguage(tag: String) throws {
    let files = try Self.built.get().files(below: "site-out").keys
    let source = files.filter { $0.hasPrefix("fi-simple/") }.map { $0.dropFirst("fi-simple/".count) }
    #expect(source.count > 5)
    // A page without words of its own in the language is not kept as a file.
    for path in source where path.hasSuffix(".html") && !path.hasSuffix(".yksi.html") {
      #expect(files.contains("\(tag)/\(path)"))
      #expect(try page("\(tag)/\(path)").contains("<html lang=\"\(tag)\" dir=\"ltr\">"), "\(path)")
    }
    // The language stands in every switcher under its own name, and says in which language a page is.
    #expect(try page("fi-simple/index.html").contains(">\(try LanguageTag(tag).ownName)</a>"))
  }

  /// A page without a translated word says so once; its facts, which need no translator, are in its language.
  @Test func aPageWithoutATranslationSaysSoOnce() throws {
    let text = try page("am/kotikaupunki-kemi/mikseri.html")
    #expect(text.contains("Tätä sivua ei ole vielä käännetty."))
    #expect(!text.contains("class=\"mark"))
    #expect(text.contains("ሰኞ–ሐሙስ"))
  }

  @Test func wordsThatAreMissingAreMarkedAsFinnish() throws {
    #expect(try page("am/index.html").contains("<bdi lang=\"fi-simple\" dir=\"ltr\">Oppaat</bdi>"))
  }

  /// Thai has no spaces between words: lines are broken by ICU's dictionary here, and by the reader's browser, which
  /// needs to know the language of the text and no mark inside it.
  @Test func thaiIsBrokenBetweenWords() throws {
    #expect(try page("th/uimahalli/index.html").contains(">\(Self.thai)</h1>"))
    let boundaries = try TextBoundaries(language: LanguageTag("th"))
    #expect(boundaries.lines(in: Self.thai).count > 5)
    #expect(boundaries.words(in: Self.thai).filter(\.isWordLike).count > 5)
  }

  @Test func digitsAreThoseThatWereChosen() throws {
    let table = try tabulateFormats(of: ["th", "am"], at: Self.built.get().path)
    let texts = table.languages.map { entry in
      Dictionary(uniqueKeysWithValues: entry.samples.map { ($0.kind.rawValue, $0.text) })
    }
    #expect(texts[0]["date"] == "๒๑ พฤศจิกายน ค.ศ. ๒๐๒๖")
    #expect(texts[0]["number"] == "๑๒,๕๐๐.๕")
    // A telephone number is dialled on keys with 0–9.
    #expect(texts[0]["phone"] == "040\u{A0}123\u{A0}4567")
    #expect(texts[1]["date"] == "21 ኖቬምበር 2026")
    #expect(texts[1]["time-range"] == "ቅዳሜ 10:00–15:30")
    // Steps, rules and lists are counted in the digits of the page; parts in another language in theirs.
    let sheet = try page("assets/selkopaja.css")
    #expect(sheet.contains("@counter-style digits-th { system: numeric; symbols: \"๐\" \"๑\""))
    #expect(sheet.contains(":lang(th) { --digits: digits-th; }"))
    #expect(!sheet.contains("digits-am"))
  }
}
