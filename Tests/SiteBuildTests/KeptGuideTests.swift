import Foundation
import MessageDigest
import SiteBuild
import SourceText
import TestSupport
import Testing

/// A guide that readers may keep on their telephones: what the build writes for it.
struct KeptGuideTests {
  private struct List: Decodable {
    var first: String
    var files: [String: String]
    var mark: String
    var lang: String
    var dir: String
    var notice: String
    var missing: String
    var title: String
    var months: [String]
    var zero: String
  }

  private func town(offline: String?) throws -> FixtureProject {
    let project = try FixtureProject(copyOf: exampleTown)
    if let offline {
      let settings = try project.text("content/project.yml")
      try project.write(settings + "\noffline: \(offline)\n", to: "content/project.yml")
    }
    return project
  }

  private func built(_ project: FixtureProject, workers: Int = 2) throws -> [String: Data] {
    let outcome = try buildSite(at: project.path, workers: workers)
    #expect(outcome.commit != nil, "\(outcome.diagnostics.filter { $0.severity == .error })")
    return try project.files(below: "site-out")
  }

  private func list(_ path: String, in files: [String: Data]) throws -> List {
    try JSONDecoder().decode(List.self, from: try #require(files[path], "\(path)"))
  }

  private func text(_ path: String, in files: [String: Data]) throws -> String {
    String(decoding: try #require(files[path], "\(path)"), as: UTF8.self)
  }

  @Test(arguments: ["fi-simple", "ar"])
  func aListHasAllThatThePagesNeedAndNothingElse(_ tag: String) throws {
    let files = try built(town(offline: "yes"))
    let list = try list("\(tag)/alkuun/talteen.json", in: files)
    let pages = files.keys.filter {
      $0.hasPrefix("\(tag)/alkuun/") && $0.hasSuffix(".html") && $0.filter { $0 == "." }.count == 1
    }
    #expect(pages.count > 1)
    let folder = URL(filePath: "/\(tag)/alkuun/")
    let paths = list.files.keys.map { URL(filePath: $0, relativeTo: folder).standardizedFileURL.path().dropFirst() }
    for page in pages { #expect(paths.contains(page[...]), "\(page)") }
    for other in ["\(tag)/index.html", "assets/selkopaja.css", "assets/opas.js", "assets/sivu.js"] {
      #expect(paths.contains(other[...]), "\(other)")
    }
    for path in paths {
      #expect(!path.hasSuffix(".pdf") && !path.hasSuffix(".yksi.html") && !path.contains("haku"), "\(path)")
    }
    // Each with the digest of the very bytes.
    for (address, mark) in list.files {
      let path = String(URL(filePath: address, relativeTo: folder).standardizedFileURL.path().dropFirst())
      #expect(sha256([UInt8](try #require(files[path], "\(path)"))).hasPrefix(mark) && mark.count == 16, "\(path)")
    }
    #expect(list.first == "index.html" && list.lang == tag && list.dir == (tag == "ar" ? "rtl" : "ltr"))
    #expect(list.months.count == 12 && list.months.allSatisfy { $0.contains("%d") && $0.contains("%y") })
    #expect(list.zero.unicodeScalars.count == 1)
    #expect(list.notice.contains("%day%") && list.notice.hasPrefix("<div"))
    #expect(list.missing.hasPrefix("<p") && !list.title.isEmpty)
  }

  /// The button, its script and the leave for a worker stand on the first page alone, hidden until a script shows it.
  @Test func theButtonStandsOnTheFirstPage() throws {
    let files = try built(town(offline: "yes"))
    for (path, data) in files where path.hasSuffix(".html") {
      let page = String(decoding: data, as: UTF8.self)
      let isFirst = path.hasSuffix("/alkuun/index.html")
      #expect(
        page.contains(#"<div class="keep-guide" hidden="hidden" data-guide="talteen.json""#) == isFirst, "\(path)")
      #expect(page.contains("worker-src 'self'") == isFirst, "\(path)")
      #expect(page.contains("assets/opas.js") == isFirst, "\(path)")
      #expect(!page.contains("connect-src"), "\(path)")
      guard isFirst else { continue }
      #expect(page.contains(#"data-worker="../../ilman-verkkoa.js""#) && !page.contains("assets/sivu.js"), "\(path)")
      #expect(page.contains(#/data-kept="[^"]*%day%[^"]*"/#), "\(path)")
      #expect(page.matches(of: /<link rel="stylesheet"|<script src=/).count == 2, "\(path)")
    }
    // A document of one page is kept as one file.
    #expect(files.keys.filter { $0.hasSuffix("talteen.json") }.allSatisfy { $0.hasSuffix("/alkuun/talteen.json") })
    // A worker has no head of a page: its leave to ask stands with the server.
    for server in ["_headers", ".htaccess", "nginx.conf"] {
      let policy = try text(server, in: files)
      #expect(policy.contains("worker-src 'self'; ") && policy.contains("; connect-src 'self'; frame"), "\(server)")
    }
  }

  @Test(arguments: [nil, "no"])
  func nothingOfItIsThereWhereTheProjectDoesNotAsk(_ offline: String?) throws {
    let files = try built(town(offline: offline))
    for (path, data) in files {
      #expect(!path.hasSuffix("talteen.json") && path != "ilman-verkkoa.js" && path != "assets/opas.js", "\(path)")
      guard path.hasSuffix(".html") || path.hasSuffix(".css") || path == "_headers" else { continue }
      let text = String(decoding: data, as: UTF8.self)
      #expect(!text.contains("worker-src") && !text.contains("keep-guide"), "\(path)")
    }
  }

  /// One text changes: the digest of its page does, and not of what all pages load.
  @Test func aListChangesWithItsPages() throws {
    let project = try town(offline: "yes")
    let before = try list("fi-simple/alkuun/talteen.json", in: built(project))
    let source = "content/alkuun/neuvonta.md"
    try project.write(try project.text(source) + "\nTämä on uutta.\n", to: source)
    let after = try list("fi-simple/alkuun/talteen.json", in: built(project, workers: 1))
    let changed = Set(after.files.filter { before.files[$0.key] != $0.value }.keys)
    #expect(changed.contains("neuvonta.html") && before.mark != after.mark)
    #expect(!changed.contains("../../assets/selkopaja.css") && !changed.contains("../../assets/sivu.js"))
    #expect(Set(before.files.keys) == Set(after.files.keys))
  }
}
