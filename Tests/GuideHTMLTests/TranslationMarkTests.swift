import Catalogues
import Testing

@testable import BodyText
@testable import GuideHTML

/// What a reader is told of a translation that is old, missing, or read by nobody.
@Suite struct TranslationMarkTests {
  /// At the foot: whether a speaker has read the translation, and its day; nothing of the kind in the source language.
  @Test(arguments: [(TranslationUnit.State.reviewed, true), (.final, true), (.translated, false)])
  func theFootSaysWhoHasReadTheTranslation(_ state: TranslationUnit.State, _ isReviewed: Bool) throws {
    let site = try PageSite(
      [("index", "# Opas\nHei.")], translations: [PageSite.arabic: ["index": "# دليل\nأهلاً!"]], state: state)
    let html = try site.html("index", in: PageSite.arabic)
    let foot = try #require(html.firstRange(of: "<footer")).lowerBound
    #expect(html[foot...].contains("page.reviewed") == isReviewed)
    #expect(html[foot...].contains("page.unreviewed") != isReviewed)
    #expect(html[foot...].contains("page.translated <time datetime=\"2026-03-31\">"))
    for language in [PageSite.finnish, PageSite.english] {
      let other = try site.html("index", in: language)
      #expect(!other.contains("page.reviewed") && !other.contains("page.translated"))
    }
  }

  private static let source = """
    # Apua
    Ensimmäinen kappale.

    Toinen kappale.

    :::warning
    Soita heti.
    :::
    """
  private static let english = """
    # Help
    First paragraph.

    Second paragraph.

    :::warning
    Call at once.
    :::
    """

  private func site(
    _ translation: String? = english, stale: Set<String> = [], state: TranslationUnit.State = .reviewed,
    policy: String = "keep-and-mark"
  ) throws -> PageSite {
    try PageSite(
      [("index", Self.source)], translations: translation.map { [PageSite.english: ["index": $0]] } ?? [:],
      stale: stale,
      state: state, policy: policy)
  }

  @Test func aFreshReviewedPageHasNoMark() throws {
    // The notice of the document is not translated in this site.
    let html = try site().html("index", in: PageSite.english)
    #expect(!html.contains("class=\"mark"))
    #expect(!html.contains("page.unreviewed"))
    #expect(!html.contains("class=\"same\""))
  }

  @Test func aStaleTextKeepsItsWordsAndLeadsToTheSource() throws {
    let html = try site(stale: ["Toinen kappale."]).html("index", in: PageSite.english)
    #expect(
      html.contains(
        "<p id=\"Text-u2\">Second paragraph.<span class=\"mark stale\">page.stale 31/03/2026 <a href=\"../../fi-simple/opas/index.html#Text-"
      ))
    let source = try site().html("index", in: PageSite.finnish)
    let fragment = try #require(html.split(separator: "#Text-").dropFirst().first).components(before: "\"")
    #expect(source.contains("<p id=\"Text-\(fragment)\">Toinen kappale.</p>"))
  }

  @Test func theSourceIsShownWhereTheGuideWantsNoStaleWords() throws {
    let html = try site(stale: ["Toinen kappale."], policy: "show-source").html("index", in: PageSite.english)
    #expect(!html.contains("Second paragraph."))
    #expect(
      html.contains(
        "<p id=\"Text-u2\" lang=\"fi-simple\" dir=\"ltr\">Toinen kappale.<span class=\"mark stale\" lang=\"en\" dir=\"ltr\">page.source-shown fi</span></p>"
      ))
  }

  @Test func aMissingTextIsShownInItsOwnLanguageWithAMark() throws {
    let translation = Self.english.replacing("Second paragraph.", with: "…")
    let html = try site(translation).html("index", in: PageSite.english)
    #expect(html.contains("page.parts-fallback fi</p>"))
    #expect(
      html.contains(
        "<p id=\"Text-u2\" lang=\"fi-simple\" dir=\"ltr\">Toinen kappale.<span class=\"mark fallback\" lang=\"en\" dir=\"ltr\">language.shown-in fi</span></p>"
      ))
  }

  @Test func anUntranslatedPageSaysSoOnce() throws {
    let html = try site(nil).html("index", in: PageSite.arabic)
    #expect(html.contains("<p class=\"notice fallback\">page.fallback fi</p>"))
    #expect(html.contains("<article lang=\"fi-simple\" dir=\"ltr\" class=\"index\">"))
    #expect(html.contains("<p id=\"Text-u2\">Toinen kappale.</p>"))
    #expect(!html.contains("class=\"mark"))
  }

  /// A heading that the memory knew does not make a page of Finnish a translated one, with a mark on each of its texts.
  @Test func aPageWithAWordOfItsOwnSaysSoOnce() throws {
    let site = try PageSite(
      [("index", "# Apua\nYksi.\n\nKaksi.\n\nKolme.\n\nNeljä.")],
      translations: [PageSite.english: ["index": "# Help\n…\n\n…\n\n…\n\n…"]])
    let html = try site.html("index", in: PageSite.english)
    #expect(html.contains("page.parts-fallback fi</p>"))
    #expect(html.contains("<article lang=\"fi-simple\" dir=\"ltr\" class=\"index\">"))
    #expect(html.contains("<h1 lang=\"en\" dir=\"ltr\">Help</h1>"))
    #expect(!html.contains("class=\"mark"))
  }

  @Test func aLanguageWithoutThePageStaysInTheSwitcher() throws {
    let html = try site().html("index", in: PageSite.english)
    #expect(
      html.contains("<a href=\"index.html\" hreflang=\"en\" lang=\"en\" dir=\"ltr\" aria-current=\"page\">English</a>"))
    #expect(
      html.contains(
        "<a href=\"../../ar/opas/index.html\" hreflang=\"fi-simple\" lang=\"ar\" dir=\"rtl\">العربية <small>(language.page-in fi)</small></a>"
      ))
  }

  @Test(arguments: [(TranslationUnit.State.translated, true), (.reviewed, false), (.final, false)])
  func wordsThatNobodyHasCheckedAreNamedAboveAndAtTheFoot(_ state: TranslationUnit.State, _ isNamed: Bool) throws {
    let html = try site(state: state).html("index", in: PageSite.english)
    #expect(html.split(separator: "page.unreviewed").count - 1 == (isNamed ? 2 : 0))
  }

  @Test(arguments: [(TranslationUnit.State.translated, false), (.reviewed, true)])
  func aWarningThatIsNotSureDoesNotStandAlone(_ state: TranslationUnit.State, _ isStale: Bool) throws {
    let html = try site(stale: isStale ? ["Soita heti."] : [], state: state).html("index", in: PageSite.english)
    #expect(html.contains("Call at once."))
    #expect(html.contains("<div lang=\"fi-simple\" dir=\"ltr\">\n<p>Soita heti.</p>\n</div>"))
  }

  @Test func aSourceWarningStandsAlone() throws {
    #expect(try !site().html("index", in: PageSite.finnish).contains("class=\"same\""))
  }
}
