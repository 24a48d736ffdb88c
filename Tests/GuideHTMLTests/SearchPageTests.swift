import HTML
import ICU
import Testing

@testable import BodyText
@testable import GuideHTML

/// The search page as a reader without a script has it, and the ways to it.
@Suite struct SearchPageTests {
  private func site() throws -> PageSite {
    try PageSite(
      [
        (name: "index", text: "# Opas\n\nTämä on opas."),
        (name: "terveys", text: "# Terveys\n\n## Hätänumero {#hatanumero}\n\nSoita."),
      ],
      translations: [PageSite.arabic: ["index": "# دليل\n\nهذا دليل."]],
      glossaryWords: [PageSite.arabic: ["lahete.term": "إحالة", "lahete.explanation": "الطبيب يكتب."]])
  }

  private func page(_ language: LanguageTag) throws -> String {
    String(decoding: try searchPage(in: try site().edition(language)).serialised(), as: UTF8.self)
  }

  @Test func pagesHeadingsAndWordsStandUnderTheirLetters() throws {
    let html = try page(PageSite.finnish)
    for item in [
      ">H</h3>", "<a href=\"opas/terveys.html#hatanumero\">Hätänumero</a> <small>Terveys</small>", ">L</h3>",
      "<a href=\"sanasto.html#lahete\">lähete</a>", ">O</h3>", "<a href=\"opas/index.html\">Opas</a>", ">T</h3>",
    ] {
      #expect(html.contains(item), "\(item)")
    }
  }

  /// A page that only stands in for a translation is not in the list.
  @Test func fallbacksAreNotListed() throws {
    let html = try page(PageSite.arabic)
    #expect(html.contains("<a href=\"opas/index.html\">دليل</a>"))
    #expect(!html.contains("terveys.html"))
    #expect(html.contains("<a href=\"sanasto.html#lahete\">إحالة</a>"))
  }

  /// Without a script there is no field that does nothing; the script shows it.
  @Test func theFieldWaitsForTheScript() throws {
    let html = try page(PageSite.arabic)
    #expect(html.contains("<form id=\"Search\" hidden=\"hidden\" class=\"search-form\" role=\"search\""))
    #expect(html.contains("<label for=\"Query\">search.label</label>"))
    #expect(html.contains("<p id=\"Status\" class=\"status\" role=\"status\"></p>"))
    #expect(html.contains("<script src=\"../assets/haku.js\" defer=\"defer\"></script>"))
    #expect(html.contains("<script src=\"../assets/haku-index.ar.js\" defer=\"defer\"></script>"))
    #expect(html.contains("script-src 'self' file:;"))
  }

  /// Whose words are nowhere is told whom to call; the script shows it then.
  @Test func numbersStandByForWhoFindsNothing() throws {
    let html = try page(PageSite.arabic)
    #expect(html.contains("<section id=\"Ask\" class=\"ask\" aria-labelledby=\"AskTitle\" hidden=\"hidden\">"))
    #expect(html.contains("search.ask-danger <a href=\"tel:112\" class=\"phone\" dir=\"ltr\">112</a>"))
    #expect(html.contains("search.ask-ill <a href=\"tel:116117\" class=\"phone\" dir=\"ltr\">116 117</a>"))
  }

  /// Other pages search nothing and have no more than a link.
  @Test func otherPagesOnlyLeadThere() throws {
    let html = try site().html("terveys", in: PageSite.finnish)
    #expect(html.contains("<a href=\"../haku.html\" class=\"to-search\">search.title</a>"))
    #expect(!html.contains("assets/haku") && !html.contains("<form"))
    let home = String(decoding: homePage(in: try site().edition(PageSite.finnish)).serialised(), as: UTF8.self)
    #expect(home.contains("<form class=\"search-form\" role=\"search\" action=\"haku.html\">"))
    #expect(home.contains("form-action 'self' file:") && !home.contains("<script"))
  }
}
