import Foundation
import HTML
import ICU
import Localisation
import ProjectFiles
import SourceText
import Testing

@testable import BodyText
@testable import GuideHTML

/// How a page is found: by search engines, by readers of feeds, at an address that is not there.
@Suite struct FindingTests {
  private static let text = "# Apua\n:::service {authority=yes}\n- what: Saat apua.\n- who: Apu on kaikille.\n:::"

  private func site() throws -> PageSite {
    try PageSite([("index", "# Opas\nHei.")], translations: [PageSite.arabic: ["index": "# دليل\nأهلاً!"]])
  }

  private func links(_ html: String) -> [String] {
    html.matches(
      of: /<link rel="(canonical|alternate)"(?: hreflang="([^"]+)")? href="https:\/\/oppaat.example\/([^"]+)"/
    )
    .map { "\($0.1) \($0.2 ?? "") \($0.3)" }
  }

  /// Every version names all others and itself, easy Finnish as the Finnish that search engines know.
  @Test func aPageNamesItselfAndItsOtherLanguages() throws {
    #expect(
      links(try site().html("index", in: PageSite.arabic)) == [
        "canonical  ar/opas/index.html", "alternate fi fi-simple/opas/index.html", "alternate ar ar/opas/index.html",
        "alternate x-default index.html",
      ])
  }

  @Test func aPageWithoutWordsOfItsLanguageLeadsToThoseThatItShows() throws {
    #expect(links(try site().html("index", in: PageSite.english)) == ["canonical  fi-simple/opas/index.html"])
  }

  @Test func aPageInTwoLanguagesLeadsToTheOneInOne() throws {
    let html = try #require(try site().sideBySide("index", in: PageSite.arabic))
    #expect(links(html) == ["canonical  ar/opas/index.html"])
  }

  /// Where the site has Finnish too, each keeps its own tag.
  @Test func easyFinnishBesideFinnishStaysEasyFinnish() throws {
    let site = try PageSite([("index", "# Opas\nHei.")], languages: [PageSite.tag("fi")])
    #expect(links(try site.html("index", in: PageSite.finnish)).first == "canonical  fi-simple/opas/index.html")
    let home = String(decoding: homePage(in: try site.edition(PageSite.finnish)).serialised(), as: UTF8.self)
    #expect(links(home).contains("alternate fi-simple fi-simple/index.html"))
    #expect(links(home).contains("alternate fi fi/index.html"))
  }

  @Test func aSitemapHasThePagesWithWordsOfTheLanguage() throws {
    let site = try site()
    func locations(_ tag: LanguageTag) throws -> [String] {
      String(decoding: sitemap(of: try site.edition(tag)).serialised(), as: UTF8.self)
        .matches(of: /<loc>https:\/\/oppaat.example\/([^<]+)<\/loc>/).map { String($0.1) }
    }
    #expect(
      try locations(PageSite.finnish) == [
        "fi-simple/index.html", "fi-simple/opas/index.html", "fi-simple/sanasto.html",
      ])
    #expect(try locations(PageSite.arabic) == ["ar/index.html", "ar/opas/index.html"])
    #expect(try locations(PageSite.english) == ["en/index.html"])
  }

  @Test func thePageForMissingPagesSpeaksAllLanguagesFromAnyAddress() throws {
    let site = try site()
    let editions = try [PageSite.finnish, PageSite.english, PageSite.arabic].map { try site.edition($0) }
    let html = String(decoding: try #require(notFoundPage(editions: editions)).serialised(), as: UTF8.self)
    for edition in editions {
      #expect(html.contains("<a href=\"/\(edition.language.canonical)/index.html\""))
      #expect(html.contains("<li lang=\"\(edition.language.canonical)\""))
    }
    #expect(html.contains("href=\"/assets/selkopaja.css\""))
  }

  @Test func aServiceIsSaidToPrograms() throws {
    let html = try PageSite([("index", Self.text)]).html("index", in: PageSite.finnish)
    let data = try #require(html.firstMatch(of: /<script type="application\/ld\+json">(.*?)<\/script>/)).1
    let object = try JSONSerialization.jsonObject(with: Data(data.utf8)) as? [String: Any]
    let service = try #require((object?["@graph"] as? [[String: Any]])?.first)
    #expect(service["@type"] as? String == "GovernmentService")
    #expect(service["name"] as? String == "Apua")
    #expect(service["description"] as? String == "Saat apua.")
    #expect((service["audience"] as? [String: String])?["audienceType"] == "Apu on kaikille.")
    #expect(service["url"] as? String == "https://oppaat.example/fi-simple/opas/index.html")
  }

  /// What a page asks of a browser, a server asks too, and the server alone can forbid that another site frames it.
  @Test func serversSayWhatThePagesSay() throws {
    let settings = try site().edition(PageSite.finnish).settings
    let files = ServerFiles(settings, moved: [("fi-simple/vanha.html", "fi-simple/opas/index.html")])
    let policy = serverContentPolicy() + "; frame-ancestors 'none'"
    for file in [files.headersFile, files.apacheFile, files.nginxFile] {
      #expect(file.contains(policy) && !file.contains("file:"))
      #expect(file.contains("nosniff"))
    }
    #expect(files.apacheFile.contains("Redirect permanent \"/fi-simple/vanha.html\" \"/fi-simple/opas/index.html\""))
    #expect(
      files.nginxFile.contains("location = \"/fi-simple/vanha.html\" { return 301 \"/fi-simple/opas/index.html\"; }"))
  }

  @Test(arguments: [
    ("https://oppaat.example/", "/"), ("https://oppaat.example/kemi/", "/kemi/"),
    ("http://localhost:8000/a/b/", "/a/b/"),
  ])
  func aSiteMayStandInAFolderOfItsServer(_ address: String, _ path: String) throws {
    var settings = try site().edition(PageSite.finnish).settings
    settings.baseAddress.value = address
    #expect(settings.serverPath == path)
    let robots = robotsFile(settings)
    #expect(robots.contains("Allow: \(path)\n") && robots.contains("Sitemap: \(address)sitemap.xml\n"))
    #expect(robots.hasPrefix("#") == (path != "/"))
  }
}
