import HTML
import ICU
import Localisation
import Testing

@testable import BodyText
@testable import GuideHTML

@Suite struct PageLanguageTests {
  private static let health = """
    # Terveyspalvelut
    Soita numeroon {{mikseri.phone}} tai kirjoita: {{mikseri.email}}. Osoite on {{mikseri.address}}, sivu {{mikseri.url}}.

    ## Sairaala {#sairaala}

    Lääkäri kirjoittaa [lähetteen]{.term id=lahete}. Näytä [lähete]{.term} sairaalassa.

    Soita [numeroon {{mikseri.phone}}](tel:+358401234567).
    """

  private static let healthInArabic = """
    # الخدمات الصحية
    اتصل بالرقم {{mikseri.phone}} أو اكتب إلى {{mikseri.email}}. العنوان {{mikseri.address}}، الموقع {{mikseri.url}}.

    ## المستشفى

    الطبيب يكتب [إحالة]{.term id=lahete}. أحضر [الإحالة]{.term} معك.

    اتصل [بالرقم {{mikseri.phone}}](tel:+358401234567).
    """

  private func site() throws -> PageSite {
    try PageSite(
      [("index", "# Opas\nTervetuloa!"), ("terveys", Self.health)],
      translations: [PageSite.arabic: ["index": "# دليل\nأهلاً!", "terveys": Self.healthInArabic]])
  }

  @Test func thePageSaysItsLanguageAndDirection() throws {
    #expect(try site().html("terveys", in: PageSite.arabic).contains("<html lang=\"ar\" dir=\"rtl\">"))
    #expect(try site().html("terveys", in: PageSite.finnish).contains("<html lang=\"fi-simple\" dir=\"ltr\">"))
  }

  /// Numbers and addresses keep their direction in Arabic: as links that are isolated by themselves, never a link round
  /// another isolate.
  @Test(arguments: [
    "<a href=\"tel:+358401234567\" class=\"phone\" dir=\"ltr\">040\u{a0}123\u{a0}4567</a>",
    "<a href=\"mailto:mikseri@example.org\" dir=\"ltr\">mikseri@example.org</a>",
    "<a href=\"https://example.org/\" dir=\"ltr\">example.org</a>",
    "<bdi lang=\"fi\" dir=\"ltr\">Lapintie\u{a0}11–13, 94100\u{a0}Kemi</bdi>",
    "<a href=\"tel:+358401234567\" class=\"phone\">بالرقم "
      + "<span class=\"phone\" dir=\"ltr\">040\u{a0}123\u{a0}4567</span></a>",
  ])
  func whatIsReadFromLeftToRightIsIsolated(_ expected: String) throws {
    #expect(try site().html("terveys", in: PageSite.arabic).contains(expected))
  }

  @Test(arguments: [
    (FormattedFact(name: "a.b", kind: .money, text: "€12.50", isLeftToRight: true), "<bdi dir=\"ltr\">€12.50</bdi>"),
    (FormattedFact(name: "a.b", kind: .money, text: "12.50 يورو"), "12.50 يورو"),
    (FormattedFact(name: "a.b", kind: .text, text: "Kela"), "<bdi>Kela</bdi>"),
    (FormattedFact(name: "a.b", kind: .date, text: "1 يناير 2023"), "1 يناير 2023"),
  ])
  func aFactKeepsItsDirection(_ fact: FormattedFact, _ expected: String) throws {
    let context = PageContext(edition: try site().edition(PageSite.arabic), path: "ar/opas/index.html")
    let node = context.factNode(fact, in: PageSite.arabic, isInsideLink: false)
    #expect(String(decoding: node.serialised(), as: UTF8.self) == expected)
  }

  @Test func noLinkHoldsAnIsolate() throws {
    for language in [PageSite.arabic, PageSite.finnish] {
      let html = try site().html("terveys", in: language)
      for link in html.split(separator: "<a ").dropFirst() {
        let content = link.components(before: "</a>")
        #expect(!content.contains("<bdi dir=\"ltr\">"), "\(content)")
      }
    }
  }

  @Test func headingsHaveOneIDInEveryLanguage() throws {
    for language in [PageSite.finnish, PageSite.arabic, PageSite.english] {
      #expect(try site().html("terveys", in: language).contains("<h2 id=\"sairaala\""))
    }
  }

  @Test func idsAreUnique() throws {
    for language in [PageSite.finnish, PageSite.arabic, PageSite.english] {
      let html = try site().html("terveys", in: language)
      let ids = html.split(separator: " id=\"").dropFirst().map { $0.components(before: "\"") }
      #expect(Set(ids).count == ids.count)
    }
  }

  @Test(arguments: [
    ("10–15", true), ("kello 10–15", true), ("من الساعة 10", false), ("ساعت ۱۰", false), ("10:00", true),
    ("שעה", false),
  ])
  func rightToLeftLettersAreFound(_ text: String, _ expected: Bool) {
    #expect(hasNoRightToLeftLetter(text) == expected)
  }
}

extension Substring {
  func components(before mark: String) -> Substring {
    var rest = self
    while !rest.isEmpty, !rest.hasPrefix(mark) { rest = rest.dropFirst() }
    return self[startIndex..<rest.startIndex]
  }
}
