import Foundation
import ICU
import PrintSheets
import SiteBuild
import SourceText
import TestSupport
import Testing

/// A page that is sent on: its address, its picture, the page as one file.
struct SharingTests {
  private func text(_ path: String, of project: FixtureProject) throws -> String {
    String(decoding: try #require(try project.files(below: "site-out")[path], "\(path)"), as: UTF8.self)
  }

  @Test(arguments: ["fi-simple", "ar"])
  func pageHasItsAddressAndAsksForThreeFilesAtMost(_ tag: String) throws {
    let project = try FixtureProject(copyOf: exampleTown)
    _ = try buildSite(at: project.path, workers: 2)
    let page = try text("\(tag)/jatteet/index.html", of: project)
    let address = try #require(page.firstMatch(of: /<a href="(https:[^"]+)" class="page-address" dir="ltr">/))
    #expect(address.1.hasSuffix("/\(tag)/jatteet/index.html"))
    #expect(page.contains(#"<a href="index.yksi.html" hreflang="\#(tag)" download="jatteet.\#(tag).html">"#))
    #expect(page.contains(#"<script src="../../assets/sivu.js" defer="defer"></script>"#))
    // The page itself is the third.
    #expect(page.matches(of: /<link rel="stylesheet"|<script src=/).count <= 2)
    let row = try #require(page.firstMatch(of: /<div class="share"(?:.|\n)*?<\/div>/))
    #expect(!row.0.contains("<button"))
    for word in ["copy", "copied", "share"] { #expect(page.contains(try Regex("data-\(word)=\"[^\"]+\""))) }
    #expect(try !text("\(tag)/index.html", of: project).contains("sivu.js"))
  }

  /// Nothing is loaded, nothing runs, no link is relative, and the policy knows the rules of style by their hash.
  @Test func savedPageNeedsNoOtherFile() throws {
    let project = try FixtureProject(copyOf: exampleTown)
    _ = try buildSite(at: project.path, workers: 2)
    let files = try project.files(below: "site-out")
    let saved = files.filter { $0.key.hasSuffix(".yksi.html") }
    #expect(saved.count > 4)
    for (path, data) in saved {
      let page = String(decoding: data, as: UTF8.self)
      #expect(data.count < 100_000, "\(path)")
      #expect(!page.contains("<script src") && !page.contains("stylesheet") && !page.contains("url("), "\(path)")
      #expect(!page.contains("<audio") && !page.contains("<img"), "\(path)")
      #expect(page.contains(#"<meta name="robots" content="noindex"/>"#), "\(path)")
      let canonical = try #require(page.firstMatch(of: /<link rel="canonical" href="([^"]+)"/))
      #expect(canonical.1.hasSuffix(path.replacing(".yksi.html", with: ".html")), "\(path)")
      for match in page.matches(of: /href="([^"]*)"/) {
        #expect(match.1.contains(#/^(#|https?:|tel:|mailto:|sms:)/#), "\(path): \(match.1)")
      }
      #expect(page.contains(#/style-src 'sha256-[A-Za-z0-9+\/]{43}='/#), "\(path)")
      let rules = try #require(page.firstMatch(of: /<style>([^<]*)<\/style>/)).1
      #expect(!rules.contains("&") && rules.contains(".saved-page"), "\(path)")
    }
    for (path, data) in files where path.hasSuffix("sitemap.xml") || path.hasPrefix("assets/haku") {
      #expect(!String(decoding: data, as: UTF8.self).contains(".yksi.html"), "\(path)")
    }
  }

  /// Whoever has no words of a page in their language would send words in another.
  @Test func pageWithoutOwnWordsIsNotSaved() throws {
    let project = try FixtureProject(copyOf: exampleTown)
    for name in try project.files(below: "locales/ar").keys where name.hasPrefix("jatteet") {
      try project.remove("locales/ar/\(name)")
    }
    _ = try buildSite(at: project.path, workers: 2)
    #expect(try project.files(below: "site-out")["ar/jatteet/index.yksi.html"] == nil)
    #expect(try !text("ar/jatteet/index.html", of: project).contains("yksi.html"))
    #expect(try text("fi-simple/jatteet/index.html", of: project).contains("yksi.html"))
  }

  @Test(arguments: [
    ("tulosta/uimahalli/ar.png", "uimahalli", "ar", false),
    ("tulosta/opas/fa-AF.terveys.hatanumero.png", "opas", "fa-AF", true),
  ])
  func pathOfAPictureNamesWhatItShows(_ path: String, _ document: String, _ tag: String, _ isOfSteps: Bool) throws {
    let variant = try #require(PrintVariant(path: path))
    #expect(variant.format == .picture && variant.document == document)
    #expect(variant.language == (try LanguageTag(tag)))
    #expect((variant.steps != nil) == isOfSteps)
    #expect(variant.path == path)
  }

  @Test(arguments: ["tulosta/opas/ar.terveys.png", "tulosta/opas/ar.a.b.c.png", "tulosta/ar.png", "tulosta/opas/.png"])
  func otherPathsAreNoPictures(_ path: String) { #expect(PrintVariant(path: path) == nil) }

  /// The beginning of a PNG of 1,080 by 2,000.
  private static let picture =
    Data([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13]) + Data("IHDR".utf8)
    + Data([0, 0, 0x04, 0x38, 0, 0, 0x07, 0xD0]) + Data(repeating: 7, count: 120_000)

  @Test func pictureIsLinkedAndShownByMessengers() throws {
    let project = try projectWithEngine()
    _ = try printSite(at: project.path, workers: 1)
    let steps = "site-out/tulosta/alkuun/fi-simple.index.aloitus.png"
    for file in ["site-out/tulosta/jatteet/fi-simple.png", steps] {
      try Self.picture.write(to: URL(filePath: "\(project.path)/\(file)"))
    }
    _ = try buildSite(at: project.path, workers: 2)
    let sheet = try text("fi-simple/jatteet/index.html", of: project)
    #expect(sheet.contains(#"href="../../tulosta/jatteet/fi-simple.png""#))
    #expect(sheet.contains(#"<bdi dir="ltr">(PNG,\#u{A0}120\#u{A0}kB)</bdi>"#))
    #expect(sheet.contains(#"<meta property="og:image:height" content="2000"/>"#))
    #expect(sheet.contains(#/<meta property="og:image" content="https:[^"]+\/tulosta\/jatteet\/fi-simple.png"/#))
    // What the engine answered for the others is no picture.
    #expect(try !text("ar/jatteet/index.html", of: project).contains(".png"))
    let guide = try text("fi-simple/alkuun/index.html", of: project)
    #expect(
      guide.contains("</ol>\n<p class=\"send-picture\"><a href=\"../../tulosta/alkuun/fi-simple.index.aloitus.png\""))
    #expect(try text("tulosta/index.html", of: project).contains("alkuun/fi-simple.index.aloitus.png"))
  }
}

private let engine = repositoryRoot.appending(path: ".selkopaja/print-engine").path(percentEncoded: false)

/// What the real engine makes of it; `script/bootstrap` installs it.
@Suite(.enabled(if: FileManager.default.fileExists(atPath: engine + "/installed")))
struct PictureTests {
  private func picture(_ body: String, sizes: [Double] = [33, 27]) throws -> LayoutOutcome {
    var request = LayoutRequest(
      html: "<!DOCTYPE html><html lang=\"fi\"><head><title>Koe</title></head><body>\(body)</body></html>",
      style: "@page { size: 1080px 5400px; margin: 48px } html { font-family: Andika }", sizes: sizes, mostPages: 1)
    request.picture = PictureRequest()
    return try LayoutWorker(folder: engine).layOut(request)
  }

  @Test func pictureIsAsWideAsATelephoneAndAsHighAsItsText() throws {
    let heights = try [1, 10].map { lines -> Int in
      let lines = String(repeating: "<p>Hei</p>", count: lines)
      guard case .made(let png, _) = try picture(lines), case .made(let again, _) = try picture(lines) else {
        Issue.record("no picture")
        return 0
      }
      #expect(png == again)
      #expect(png.starts(with: [0x89, 0x50, 0x4E, 0x47]) && png.count < PictureRequest.mostBytes)
      #expect(Array(png[16..<20]) == [0, 0, 0x04, 0x38])
      return Int(png[22]) << 8 | Int(png[23])
    }
    #expect(heights[0] > 100 && heights[0] < 300)
    #expect(heights[1] > 4 * heights[0] && heights[1] < 2_000)
  }

  @Test func textThatNoPictureHoldsIsMeasured() throws {
    let outcome = try picture(String(repeating: "<p>Hei</p>", count: 200))
    guard case .overflow(let millimetres, _, _) = outcome else {
      Issue.record("\(outcome)")
      return
    }
    #expect(millimetres > 100)
  }
}
