import Catalogues
import Foundation
import HTML
import ICU
import Localisation
import ProjectFiles
import SourceText
import TestSupport
import Testing

@testable import BodyText
@testable import GuideHTML

@Suite struct SitePagesTests {
  @Test(arguments: [
    ("ar/opas/terveys.html", "assets/selkopaja.css", "../../assets/selkopaja.css"),
    ("ar/opas/terveys.html", "ar/opas/index.html", "index.html"),
    ("ar/opas/terveys.html", "ar/opas/terveys.html", "terveys.html"),
    ("ar/opas/terveys.html", "ar/uimahalli/index.html", "../uimahalli/index.html"),
    ("ar/opas/terveys.html", "en/opas/terveys.html", "../../en/opas/terveys.html"),
    ("ar/index.html", "ar/opas/index.html", "opas/index.html"), ("index.html", "ar/index.html", "ar/index.html"),
    ("ar/opas/index.html", "index.html", "../../index.html"),
    // A folder whose name begins another's.
    ("ar/opas/a.html", "ar/opas-2/a.html", "../opas-2/a.html"),
  ])
  func linksAreRelativeAndNameAFile(_ path: String, _ target: String, _ expected: String) {
    #expect(relativeAddress(from: path, to: target) == expected)
  }

  @Test(arguments: [
    ("vanha", "fi/vanha.html"), ("opas/vanha.html", "fi/opas/vanha.html"), ("opas/", "fi/opas/index.html"),
  ])
  func anOldAddressBecomesAFile(_ alias: String, _ expected: String) {
    #expect(aliasPath(alias, in: PageSite.tag("fi")) == expected)
  }

  private func site() throws -> PageSite {
    try PageSite(
      [("index", "# Opas\nHei.")], translations: [PageSite.arabic: ["index": "# دليل\nأهلاً!"]])
  }

  private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  @Test func theChooserNamesEachLanguageInItself() throws {
    let site = try site()
    let editions = try [PageSite.finnish, PageSite.english, PageSite.arabic].map { try site.edition($0) }
    let html = text(chooserPage(editions: editions).serialised())
    #expect(
      html.contains(
        "<a href=\"ar/index.html\" hreflang=\"ar\" lang=\"ar\" dir=\"rtl\"><span class=\"own-name\">العربية</span>"))
    #expect(html.contains("<link rel=\"stylesheet\" href=\"assets/selkopaja.css\"/>"))
  }

  @Test func theHomePageListsTheDocumentsByKind() throws {
    let html = text(homePage(in: try site().edition(PageSite.arabic)).serialised())
    #expect(html.contains("<h2>site.guides</h2>"))
    #expect(html.contains("<h3><a href=\"opas/index.html\">دليل</a></h3>"))
    #expect(!html.contains("site.sheets"))
  }

  @Test func anOldAddressLeadsOn() throws {
    let page = PageAddress(document: "opas", page: "index")
    let html = text(redirectPage(from: "2022/opas", to: page, in: try site().edition(PageSite.arabic)).serialised())
    #expect(html.contains("<meta http-equiv=\"refresh\" content=\"0; url=../opas/index.html\"/>"))
    #expect(html.contains("<a href=\"../opas/index.html\">دليل</a>"))
  }

  /// What stands round a page is said in each language of the shipped site.
  @Test(arguments: ["fi-simple", "sv", "en", "ru", "ar"])
  func theWordsOfThePagesAreTranslated(_ tag: String) throws {
    let path = "locales/\(tag)/interface.xlf"
    let bytes = try [UInt8](Data(contentsOf: repositoryRoot.appending(path: path)))
    let catalogue = try #require(readCatalogue(SourceFile(path: path, bytes: bytes)).catalogue)
    let language = PageSite.tag(tag)
    let words = InterfaceWords(source: language, layers: [(language: language, catalogue: catalogue)])
    let known = Set(words.keys(in: language))
    let wanted = Set(
      PageWord.allCases.map(\.rawValue) + LanguageMessage.allCases.map(\.rawValue)
        + DateMessage.allCases.map(\.rawValue))
    #expect(wanted.subtracting(known).isEmpty)
    for message in LanguageMessage.allCases {
      let text = words.text(message.rawValue, ["tag": "fi", "language": "X"], in: language)
      #expect(!text.contains("{") && text != message.rawValue)
    }
  }
}
