import Catalogues
import Foundation
import ICU
import Localisation
import TestSupport
import Testing

@testable import BodyText
@testable import GuideHTML

/// Easy Finnish beside the reader's language.
struct SideBySideTests {
  private static let finnish = """
    # Terveys
    Kysy [lähetettä]{.term id=lahete} lääkäriltä.

    ## Sairaala

    ![](ala-juokse)

    Soita {{mikseri.phone}}. Katso [alku](index.md).

    - Yksi
    - Kaksi

      Lisää.

    :::steps
    1. Soita.
    2. Odota.
    :::

    :::rules
    1. ![](ala-juokse) Kävele.

       Lattia on liukas.
    :::

    :::service {authority=no}
    - what: Neuvoja.
    :::

    | Päivä | Aika |
    |---|---|
    | maanantai | 10–15 |

    :::contact {of="mikseri"}
    :::

    :::hours {of="mikseri.hours"}
    Tule käymään.
    :::

    :::warning
    Vaara.
    :::

    Vain suomeksi.

    `koodi`
    """
  private static let arabic = """
    # الصحة
    اطلب [إحالة]{.term id=lahete} من الطبيب.

    ## المستشفى

    ![](ala-juokse)

    اتصل {{mikseri.phone}}. انظر [البداية](index.md).

    - واحد
    - اثنان

      المزيد.

    :::steps
    1. اتصل.
    2. انتظر.
    :::

    :::rules
    1. ![](ala-juokse) امش.

       الأرض زلقة.
    :::

    :::service {authority=no}
    - what: نصائح.
    :::

    | اليوم | الوقت |
    |---|---|
    | الاثنين | … |

    :::contact {of="mikseri"}
    :::

    :::hours {of="mikseri.hours"}
    تعال.
    :::

    :::warning
    خطر.
    :::

    …

    `koodi`
    """

  private func site(
    _ matter: String = "", kind: String = "guide", state: TranslationState = .translated, stale: Set<String> = []
  ) throws -> PageSite {
    try PageSite(
      [("index", "# Opas\nTervetuloa."), ("terveys", Self.finnish)],
      translations: [PageSite.arabic: ["index": "# دليل\nأهلاً.", "terveys": Self.arabic]], stale: stale, state: state,
      kind: kind, matter: matter)
  }

  @Test func form() throws {
    let html = try #require(try site(stale: ["Vaara."]).sideBySide("terveys", in: PageSite.arabic))
    assertSnapshot(html, named: "side-by-side.ar.html")
  }

  @Test func idsStandOnce() throws {
    let html = try #require(try site().sideBySide("terveys", in: PageSite.arabic))
    let ids = html.split(separator: " id=\"").dropFirst().map { String($0.prefix { $0 != "\"" }) }
    #expect(Set(ids).count == ids.count)
    #expect(ids.contains("sairaala"))
    for fragment in html.split(separator: "href=\"#").dropFirst().map({ String($0.prefix { $0 != "\"" }) }) {
      #expect(ids.contains(fragment), "\(fragment)")
    }
  }

  /// A text without a translation is not shown twice in Finnish.
  @Test func aFallbackStandsOnceWithItsMark() throws {
    let html = try #require(try site().sideBySide("terveys", in: PageSite.arabic))
    #expect(html.components(separatedBy: "Vain suomeksi.").count == 2)
    #expect(html.contains(" lang=\"fi-simple\" dir=\"ltr\">Vain suomeksi.<span class=\"mark fallback\""))
  }

  @Test func thePagesLeadToEachOther() throws {
    let alone = try site().html("terveys", in: PageSite.arabic)
    let beside = try #require(try site().sideBySide("terveys", in: PageSite.arabic))
    #expect(alone.contains("<a href=\"terveys.fi-simple.html\" hreflang=\"ar\">page.with-beside fi</a>"))
    #expect(alone.contains("<link rel=\"canonical\" href=\"https://oppaat.example/ar/opas/terveys.html\"/>"))
    #expect(beside.contains("<a href=\"terveys.html\" hreflang=\"ar\">page.one-language</a>"))
    #expect(beside.contains("<link rel=\"canonical\" href=\"https://oppaat.example/ar/opas/terveys.html\"/>"))
    // Links lead on to pages in two languages, those of the Finnish side too.
    #expect(beside.contains("<a href=\"index.fi-simple.html\">البداية</a>"))
    #expect(beside.contains("<a href=\"index.fi-simple.html\">alku</a>"))
    #expect(beside.contains("<a href=\"../../fi-simple/opas/terveys.html\" hreflang=\"fi-simple\""))
    // English has no words of its own: its page is Finnish alone.
    #expect(beside.contains("<a href=\"../../en/opas/terveys.html\""))
  }

  @Test(arguments: [
    ("", "guide", true), ("", "sheet", true), ("", "list", false), ("", "bulletin", false),
    ("side_by_side: no", "guide", false), ("side_by_side: yes", "list", true),
  ])
  func whichDocumentsHaveIt(matter: String, kind: String, expected: Bool) throws {
    let site = try site(matter, kind: kind)
    #expect(try (site.sideBySide("terveys", in: PageSite.arabic) != nil) == expected)
    #expect(try site.html("terveys", in: PageSite.arabic).contains("page.with-beside") == expected)
  }

  @Test(arguments: [PageSite.finnish, PageSite.english])
  func aPageInFinnishHasNone(language: LanguageTag) throws {
    #expect(try site().sideBySide("terveys", in: language) == nil)
    #expect(try !site().html("terveys", in: language).contains("page.with-beside"))
  }

  @Test(
    arguments: [
      (.translated, nil, true), (.reviewed, nil, false), (.final, nil, false), (.final, "Vaara.", true),
    ] as [(TranslationState, String?, Bool)])
  func aBulletinNeverStandsAlone(state: TranslationState, stale: String?, isBeside: Bool) throws {
    let html = try site(kind: "bulletin", state: state, stale: Set([stale].compactMap { $0 })).html(
      "terveys", in: PageSite.arabic)
    #expect(html.contains("<body class=\"bulletin\(isBeside ? " side-by-side" : "")\">"))
    #expect(html.contains("<p lang=\"fi-simple\" dir=\"ltr\">Tule käymään.</p>") == isBeside)
  }
}
