import Foundation
import SiteBuild
import SourceText
import TestSupport
import Testing

/// Books of a whole site: where they stand, who links to them, when they are there.
struct BookBuildTests {
  private static let path = "ar/alkuun/alkuun.ar.epub"

  private func town(books: Bool = true) throws -> FixtureProject {
    let project = try FixtureProject(copyOf: exampleTown)
    if books { try project.write("books: epub\n" + project.text("content/project.yml"), to: "content/project.yml") }
    return project
  }

  private func page(_ path: String, of project: FixtureProject) throws -> String {
    String(decoding: try #require(try project.files(below: "site-out")[path], "\(path)"), as: UTF8.self)
  }

  @Test func firstPageLeadsToTheBookWithItsSize() throws {
    let project = try town()
    let outcome = try buildSite(at: project.path, workers: 2)
    #expect(outcome.diagnostics.map(\.name) == [])
    let files = try project.files(below: "site-out")
    let book = try #require(files[Self.path])
    let kilobytes = (book.count + 500) / 1_000
    let page = try page("ar/alkuun/index.html", of: project)
    #expect(
      page.contains(
        #"<a href="alkuun.ar.epub" hreflang="ar" type="application/epub+zip">"#))
    #expect(page.contains(#"<bdi dir="ltr">(EPUB,\#u{A0}\#(kilobytes)\#u{A0}kB)</bdi>"#))
    #expect(try !self.page("ar/alkuun/neuvonta.html", of: project).contains(".epub"))
    // A sheet is no book, and what is kept as one file leads to no other.
    #expect(files.keys.filter { $0.hasSuffix(".epub") }.allSatisfy { $0.contains("/alkuun/") })
    #expect(try !self.page("ar/alkuun/index.yksi.html", of: project).contains(".epub"))
    #expect(book.starts(with: Data("PK\u{3}\u{4}".utf8)))
  }

  @Test func sameInputIsTheSameBookWithAnyNumberOfWorkers() throws {
    let books = try [1, 3].map { workers in
      let project = try town()
      _ = try buildSite(at: project.path, workers: workers)
      return try project.files(below: "site-out").filter { $0.key.hasSuffix(".epub") }
    }
    #expect(books[0].count == 3)
    #expect(books[0] == books[1])
  }

  @Test func projectThatAsksForNoneHasNone() throws {
    let project = try town(books: false)
    _ = try buildSite(at: project.path, workers: 2)
    #expect(try project.files(below: "site-out").keys.allSatisfy { !$0.hasSuffix(".epub") })
  }

  @Test func languageWithoutWordsOfTheGuideHasNoBook() throws {
    let project = try town()
    for name in try project.files(below: "locales/ar").keys where name.hasPrefix("alkuun") {
      try project.remove("locales/ar/\(name)")
    }
    _ = try buildSite(at: project.path, workers: 2)
    #expect(try project.files(below: "site-out")[Self.path] == nil)
    #expect(try !page("ar/alkuun/index.html", of: project).contains(".epub"))
  }

  @Test func previewShowsTheLinkThatTheBuildMade() async throws {
    let project = try town()
    _ = try buildSite(at: project.path, workers: 2)
    let site = try LiveSite(root: project.path)
    let files = try project.files(below: "site-out")
    for path in ["ar/alkuun/index.html", Self.path] {
      let live = try await site.file(at: path)
      #expect(live.map { Data($0.bytes) } == files[path], "\(path)")
    }
  }
}
