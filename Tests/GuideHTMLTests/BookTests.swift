import Foundation
import HTML
import ICU
import Localisation
import ProjectFiles
import Readability
import TestSupport
import Testing
import XML

@testable import BodyText
@testable import GuideHTML

/// A guide as a book for e-readers, before its files are put into one.
struct BookTests {
  private static let texts = [
    (
      name: "index",
      text: """
      # Koti
      Lue sivu [Terveys](terveys.md#sairaala).
      """
    ),
    (
      name: "terveys",
      text: """
      # Terveys
      Kysy [lähetettä]{.term id=lahete} lääkäriltä.

      ## Sairaala {#sairaala}

      ![](ala-juokse)

      Soita {{mikseri.phone}}. Katso [alku](index.md) tai [muualta](https://example.org/).

      Vain suomeksi.
      """
    ),
  ]
  private static let translation = [
    "index": "# البيت\nاقرأ [الصحة](terveys.md#sairaala).",
    "terveys": """
    # الصحة
    اطلب [إحالة]{.term id=lahete} من الطبيب.

    ## المستشفى

    اتصل {{mikseri.phone}}. انظر [البداية](index.md) أو [هنا](https://example.org/).

    …
    """,
  ]

  private func site(
    _ translations: [LanguageTag: [String: String]] = [PageSite.arabic: translation], stale: Set<String> = []
  ) throws -> PageSite {
    try PageSite(Self.texts, translations: translations, stale: stale, settings: "books: epub\n")
  }

  private func files(_ site: PageSite, in language: LanguageTag) throws -> [String: String] {
    let (edition, source) = (try site.edition(language), try site.edition(PageSite.finnish))
    let outline = try #require(edition.outline(of: "opas"))
    let place = edition.bookPlace(of: outline)
    let chapters = try outline.pages.map { page in
      let name = page.address.page
      return bookChapter(
        try site.localised(name, in: language), original: try site.localised(name, in: PageSite.finnish), in: edition,
        source: source, at: place)
    }
    let files = try bookFiles(of: outline, chapters: chapters, in: edition, style: [])
    #expect(files.first?.path == "mimetype")
    return Dictionary(
      files.map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) }, uniquingKeysWith: { first, _ in first })
  }

  @Test func bookIsAsItWas() throws {
    let files = try files(try site(), in: PageSite.arabic)
    let text = files.sorted { $0.key < $1.key }.map { "===== \($0.key)\n\($0.value)\n" }.joined()
    assertSnapshot(text, named: "book.ar.txt")
  }

  @Test func everyFileIsWellFormedAndListedAndNothingIsLoaded() throws {
    let files = try files(try site(), in: PageSite.arabic)
    let package = try #require(files["EPUB/kirja.opf"])
    for (path, text) in files where path != "mimetype" && !path.hasSuffix(".css") {
      #expect(throws: Never.self, "\(path)") {
        try parseTree(Array(text.replacing("<!DOCTYPE html>", with: "").utf8))
      }
      #expect(!text.contains("<script") && !text.contains("<audio") && !text.contains("<img"), "\(path)")
      if path.hasPrefix("EPUB/"), !path.hasSuffix(".opf") {
        #expect(package.contains("href=\"\(path.dropFirst("EPUB/".count))\""), "\(path)")
      }
      if path.hasSuffix(".xhtml") {
        #expect(text.contains("lang=\"ar\" dir=\"rtl\" xml:lang=\"ar\""), "\(path)")
        #expect(
          text.contains("<svg")
            == package.contains("\(path.dropFirst(5))\" media-type=\"application/xhtml+xml\" properties=\"svg\""))
      }
    }
    #expect(package.contains("page-progression-direction=\"rtl\""))
  }

  /// A link to a page of the book stays in it, one to another file of the site leads to the web.
  @Test func linksLeadIntoTheBookOrToTheWeb() throws {
    let files = try files(try site(), in: PageSite.arabic)
    for (path, text) in files where path.hasSuffix(".xhtml") {
      let folder = URL(filePath: "/\(path)").deletingLastPathComponent()
      for match in text.matches(of: /(?:href|src)="([^"#]*)(?:#([^"]*))?"/) where !match.1.contains(":") {
        let target = match.1.isEmpty ? "/\(path)" : folder.appending(path: String(match.1)).standardized.path()
        let found = try #require(files[String(target.dropFirst())], "\(path) leads to \(match.1)")
        if let anchor = match.2 { #expect(found.contains("id=\"\(anchor)\""), "\(path) leads to \(match.0)") }
      }
    }
    let chapter = try #require(files["EPUB/sivut/terveys.xhtml"])
    #expect(chapter.contains("href=\"index.xhtml\""))
    #expect(chapter.contains("href=\"../sanasto.xhtml#lahete\""))
    #expect(chapter.contains("href=\"https://example.org/\""))
    let index = try #require(files["EPUB/sivut/index.xhtml"])
    #expect(index.contains("href=\"terveys.xhtml#sairaala\""))
    #expect(try #require(files["EPUB/kirjasta.xhtml"]).contains("href=\"https://oppaat.example/ar/opas/index.html\""))
  }

  @Test func drawingsHaveTheirNamespace() throws {
    let chapter = try #require(try files(try site(), in: PageSite.arabic)["EPUB/sivut/terveys.xhtml"])
    #expect(chapter.contains(/<svg [^>]*xmlns="http:\/\/www.w3.org\/2000\/svg"/))
  }

  @Test func staleAndMissingTextsAreMarkedAndTheBookSaysThatNobodyHasReadIt() throws {
    let files = try files(try site(stale: ["Kysy lähetettä lääkäriltä."]), in: PageSite.arabic)
    let chapter = try #require(files["EPUB/sivut/terveys.xhtml"])
    #expect(chapter.contains("class=\"mark stale\""))
    // What is stale is compared with the page on the web, in the source language.
    #expect(
      chapter.contains(/href="https:\/\/oppaat.example\/fi-simple\/opas\/terveys.html#[^"]+" hreflang="fi-simple"/))
    #expect(chapter.contains("class=\"mark fallback\""))
    #expect(try #require(files["EPUB/kirjasta.xhtml"]).contains("page.unreviewed"))
  }

  @Test func chapterWithoutTranslationIsInTheBookAndSaysSo() throws {
    let files = try files(try site([PageSite.arabic: ["index": Self.translation["index"] ?? ""]]), in: PageSite.arabic)
    let chapter = try #require(files["EPUB/sivut/terveys.xhtml"])
    #expect(chapter.contains("class=\"notice fallback\""))
    #expect(chapter.contains(/<article lang="fi-simple" dir="ltr"/))
  }

  @Test func onlyAGuideWithWordsOfItsOwnIsABook() throws {
    let site = try site()
    #expect(try site.edition(PageSite.arabic).hasBook("opas"))
    #expect(try site.edition(PageSite.finnish).hasBook("opas"))
    #expect(try !site.edition(PageSite.english).hasBook("opas"))
    #expect(try !site.edition(PageSite.arabic).hasBook("muu"))
    let without = try PageSite(Self.texts)
    #expect(try !without.edition(PageSite.finnish).hasBook("opas"))
    let one = try PageSite([(name: "index", text: "# Koti\nHei.")], settings: "books: epub\n")
    #expect(try !one.edition(PageSite.finnish).hasBook("opas"))
  }
}
