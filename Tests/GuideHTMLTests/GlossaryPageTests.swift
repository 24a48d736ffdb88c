import HTML
import ICU
import Localisation
import Testing

@testable import BodyText
@testable import GuideHTML

@Suite struct GlossaryPageTests {
  private static func glossary(_ words: [String]) -> String {
    words.enumerated().map { "w\($0):\n  term: \($1)\n  explanation: Selitys.\n" }.joined()
  }

  private func html(
    _ words: [String], in language: LanguageTag = PageSite.finnish, translations: [String]? = nil,
    text: String = "Hei.", found: [String: String] = [:]
  ) throws -> String {
    let translated = translations.map { Dictionary(uniqueKeysWithValues: $0.enumerated().map { ("w\($0).term", $1) }) }
    let site = try PageSite(
      [("index", "# Opas\n\(text)")], translations: [PageSite.arabic: ["index": "# دليل\n…"]],
      glossary: Self.glossary(words), glossaryWords: translated.map { [language: $0] } ?? [:], found: found,
      languages: [PageSite.tag("sv"), PageSite.tag("ru")])
    let page = try #require(try glossaryPage(in: try site.edition(language)))
    return String(decoding: page.serialised(), as: UTF8.self)
  }

  /// The order and the headings are the reader's: in Finnish å, ä and ö come after z.
  @Test func wordsStandInTheOrderOfTheReader() throws {
    let html = try html(["äidinkieli", "ostos", "asuminen", "öljy", "zeniitti", "Åbo"])
    #expect(html.texts(of: "dfn") == ["asuminen", "ostos", "zeniitti", "Åbo", "äidinkieli", "öljy"])
    #expect(html.texts(of: "h2 id=\"Letter-\\d+\"", closing: "h2") == ["A", "O", "Z", "Å", "Ä", "Ö"])
    #expect(html.contains("<li><a href=\"#Letter-6\">Ö</a></li>"))
  }

  @Test(
    arguments: [
      (
        "sv", ["öl", "avgift", "ärende", "zon", "Åland"], ["avgift", "zon", "Åland", "ärende", "öl"],
        ["A", "Z", "Å", "Ä", "Ö"]
      ),
      (
        "ru", ["ёлка", "жильё", "аренда", "дом", "ель"], ["аренда", "дом", "ёлка", "ель", "жильё"],
        ["А", "Д", "Е", "Ж"]
      ),
      (
        "en", ["öl", "order", "zone", "ärende", "back"], ["ärende", "back", "öl", "order", "zone"],
        ["A", "B", "O", "Z"]
      ),
    ])
  func everyLanguageHasItsOwn(_ tag: String, _ words: [String], _ order: [String], _ headings: [String]) throws {
    let html = try html(["yksi", "kaksi", "kolme", "neljä", "viisi"], in: PageSite.tag(tag), translations: words)
    #expect(html.texts(of: "dfn") == order)
    #expect(html.texts(of: "h2 id=\"Letter-\\d+\"", closing: "h2") == headings)
  }

  @Test func arabicHasItsOwnLetters() throws {
    let html = try html(
      ["yksi", "kaksi", "kolme", "neljä"], in: PageSite.arabic, translations: ["ياء", "بيت", "إحالة", "تاج"])
    #expect(html.texts(of: "dfn") == ["إحالة", "بيت", "تاج", "ياء"])
    #expect(html.texts(of: "h2 id=\"Letter-\\d+\"", closing: "h2") == ["ا", "ب", "ت", "ي"])
    #expect(html.contains("<dfn>إحالة</dfn> <bdi class=\"original\" lang=\"fi\" dir=\"ltr\">kolme</bdi>"))
    #expect(html.contains("<html lang=\"ar\" dir=\"rtl\">"))
  }

  /// A word without a translation stays, in its own language, under a Latin heading.
  @Test func aMissingWordFallsBackVisibly() throws {
    let html = try html(["yksi", "kaksi"], in: PageSite.arabic, translations: ["ياء"])
    #expect(html.contains("<dfn><bdi lang=\"fi-simple\" dir=\"ltr\">kaksi</bdi></dfn></dt>"))
    #expect(html.contains("page.parts-fallback fi"))
    #expect(try self.html(["yksi"], in: PageSite.arabic).contains("page.fallback fi"))
    #expect(try self.html(["yksi"], in: PageSite.arabic).contains("<small>(language.page-in fi)</small>"))
  }

  /// Each word leads to the places that explain it.
  @Test func eachWordNamesItsPages() throws {
    let html = try html(["lähete", "resepti"], text: "Näytä lähete.", found: ["lähete": "w0"])
    #expect(html.contains("<div id=\"w0\" class=\"word\">"))
    #expect(html.ranges(of: "<dd class=\"pages\">").count == 1)
    #expect(html.contains("<li><a href=\"opas/index.html#Word-w0\">Opas</a></li>"))
    #expect(html.contains("href=\"../ar/sanasto.html\""))
  }

  @Test func everyPageLeadsToIt() throws {
    let site = try PageSite([("index", "# Opas\nHei.")])
    #expect(try site.html("index", in: PageSite.finnish).contains("<a href=\"../sanasto.html\">glossary.title</a>"))
    let home = String(decoding: homePage(in: try site.edition(PageSite.finnish)).serialised(), as: UTF8.self)
    #expect(home.contains("<h3><a href=\"sanasto.html\">glossary.title</a></h3>"))
    let without = try PageSite([("index", "# Opas\nHei.")], glossary: "")
    #expect(try glossaryPage(in: try without.edition(PageSite.finnish)) == nil)
    #expect(try !without.html("index", in: PageSite.finnish).contains("sanasto.html"))
  }
}

extension String {
  /// The words of each element that begins with a pattern.
  fileprivate func texts(of element: String, closing name: String? = nil) -> [String] {
    guard let pattern = try? Regex("<\(element)>([^<]*)</\(name ?? element)>", as: (Substring, Substring).self) else {
      return []
    }
    return matches(of: pattern).map { String($0.output.1) }
  }
}
