import Foundation
import SiteBuild
import TestSupport
import Testing

/// The last site is whole until the new one is in its place.
struct SiteCommitTests {
  private func files(_ texts: [String: String]) -> [OutputFile] {
    texts.sorted { $0.key < $1.key }.map { OutputFile(path: $0.key, bytes: Array($0.value.utf8)) }
  }

  private func site(_ project: FixtureProject) throws -> [String: String] {
    try project.files(below: "site-out").mapValues { String(decoding: $0, as: UTF8.self) }
  }

  @Test func removedPagesGoWithTheirEmptyFolders() throws {
    let project = try FixtureProject()
    let commit = SiteCommit(root: project.path)
    _ = try commit.write(files(["index.html": "a", "sv/guide/index.html": "b", "sv/index.html": "c"]))
    let summary = try commit.write(files(["index.html": "a", "sv/index.html": "d"]))
    #expect(summary == CommitSummary(written: 1, unchanged: 1, removed: 1))
    #expect(try site(project) == ["index.html": "a", "sv/index.html": "d"])
    #expect(!FileManager.default.fileExists(atPath: project.path + "/site-out/sv/guide"))
  }

  @Test func filesOfTheUsersOwnStay() throws {
    let project = try FixtureProject(["site-out/README.md": "mine", "site-out/sv/guide/notes.txt": "mine too"])
    let commit = SiteCommit(root: project.path)
    _ = try commit.write(files(["sv/guide/index.html": "a"]))
    _ = try commit.write(files(["index.html": "b"]))
    #expect(
      try site(project) == ["README.md": "mine", "sv/guide/notes.txt": "mine too", "index.html": "b"])
  }

  @Test func pagesAndPaperLeaveEachOtherAlone() throws {
    let project = try FixtureProject()
    let (pages, paper) = (SiteCommit(root: project.path), SiteCommit(root: project.path, part: .paper))
    _ = try pages.write(files(["index.html": "a"]))
    _ = try paper.write(files(["tulosta/a/ar.pdf": "b", "tulosta/a/sv.pdf": "c", "tulosta/old/sv.pdf": "d"]))
    _ = try pages.write(files(["sv/index.html": "e"]))
    let summary = try paper.write(files(["tulosta/a/ar.pdf": "f"])) { $0.hasPrefix("tulosta/a/") }
    #expect(summary == CommitSummary(written: 1, unchanged: 0, removed: 1))
    #expect(try site(project) == ["sv/index.html": "e", "tulosta/a/ar.pdf": "f", "tulosta/a/sv.pdf": "c"])
    #expect(try project.text(".selkopaja/print-manifest") == "tulosta/a/ar.pdf\ntulosta/a/sv.pdf\n")
  }

  /// The build that finishes a killed `print` does not take its list for its own.
  @Test func interruptedPrintKeepsItsOwnList() throws {
    let project = try FixtureProject([
      ".selkopaja/site-manifest": "index.html\n", ".selkopaja/stage-99/manifest": "tulosta/a/ar.pdf\n",
      ".selkopaja/journal": "manifest\tstage-99/manifest\tprint-manifest\nend\n",
    ])
    try SiteCommit(root: project.path).finishInterrupted()
    #expect(try project.text(".selkopaja/site-manifest") == "index.html\n")
    #expect(try project.text(".selkopaja/print-manifest") == "tulosta/a/ar.pdf\n")
  }

  @Test func nothingIsLeftBehind() throws {
    let project = try FixtureProject()
    _ = try SiteCommit(root: project.path).write(files(["index.html": "a"]))
    #expect(try project.files(below: ".selkopaja").keys.sorted() == ["lock", "site-manifest"])
  }

  /// Stopped after the journal, with the first page in place already.
  @Test func interruptedCommitIsFinished() throws {
    let project = try FixtureProject([
      "site-out/index.html": "new", "site-out/sv/index.html": "old", "site-out/sv/gone/index.html": "old",
      ".selkopaja/site-manifest": "index.html\nsv/gone/index.html\nsv/index.html\n",
      ".selkopaja/stage-99/1": "new", ".selkopaja/stage-99/manifest": "index.html\nsv/index.html\n",
      ".selkopaja/journal":
        "remove\tsv/gone/index.html\nput\tstage-99/0\tindex.html\nput\tstage-99/1\tsv/index.html\nmanifest\tstage-99/manifest\nend\n",
    ])
    try SiteCommit(root: project.path).finishInterrupted()
    #expect(try site(project) == ["index.html": "new", "sv/index.html": "new"])
    #expect(!FileManager.default.fileExists(atPath: project.path + "/.selkopaja/journal"))
    #expect(try project.text(".selkopaja/site-manifest") == "index.html\nsv/index.html\n")
  }

  /// A text with a fault in it stops the next build, but not the end of the one before.
  @Test func faultyTextDoesNotKeepASiteHalfChanged() throws {
    let project = try FixtureProject(copyOf: exampleTown)
    _ = try buildSite(at: project.path)
    let whole = try project.files(below: "site-out")
    let home = String(decoding: try #require(whole["sv/index.html"]), as: UTF8.self)
    try project.write(home, to: ".selkopaja/stage-99/0")
    try project.write("half", to: "site-out/sv/index.html")
    try project.write("put\tstage-99/0\tsv/index.html\nend\n", to: ".selkopaja/journal")
    try project.write("---\ntitle: [\n---\n", to: "content/alkuun/neuvonta.md")
    #expect(try buildSite(at: project.path).commit == nil)
    #expect(try project.files(below: "site-out") == whole)
  }

  @Test(arguments: [
    "put\tstage-99/0\tindex.html\n", "put\tstage-99/0\tind", "", "put\tstage-99/0\t../outside.html\nend\n",
    "put\t/etc/passwd\tindex.html\nend\n", "remove\t../content/project.yml\nend\n", "shred\tindex.html\nend\n",
  ])
  func halfOrForeignJournalIsDropped(journal: String) throws {
    let project = try FixtureProject([
      "site-out/index.html": "old", ".selkopaja/stage-99/0": "new", ".selkopaja/journal": journal,
      "content/project.yml": "name: x\n", ".selkopaja/site-manifest": "index.html\n",
    ])
    let commit = SiteCommit(root: project.path)
    try commit.finishInterrupted()
    #expect(try site(project) == ["index.html": "old"])
    #expect(try project.text("content/project.yml") == "name: x\n")
    _ = try commit.write(files(["index.html": "next"]))
    #expect(try site(project) == ["index.html": "next"])
    #expect(try project.files(below: ".selkopaja").keys.sorted() == ["lock", "site-manifest"])
  }

  @Test func manifestThatLeadsOutRemovesNothing() throws {
    let project = try FixtureProject([
      "content/a.md": "text", ".selkopaja/site-manifest": "../content/a.md\n/etc/hostname\nindex.html\n",
      "site-out/index.html": "old",
    ])
    _ = try SiteCommit(root: project.path).write(files(["sv/index.html": "a"]))
    #expect(try project.text("content/a.md") == "text")
    #expect(try site(project) == ["sv/index.html": "a"])
  }

  @Test(arguments: ["site-out", "site-out/sv"])
  func nothingIsWrittenThroughALink(path: String) throws {
    let elsewhere = try FixtureProject(["mine.txt": "mine"])
    let project = try FixtureProject()
    try project.link(path, to: elsewhere.path)
    let error = #expect(throws: DiskError.self) {
      try SiteCommit(root: project.path).write(files(["index.html": "a", "sv/index.html": "b"]))
    }
    #expect(error?.operation == .link)
    #expect(error?.path == "\(project.path)/\(path)")
    #expect(try elsewhere.files(below: "").keys.sorted() == ["mine.txt"])
    #expect(!FileManager.default.fileExists(atPath: project.path + "/site-out/index.html"))
  }

  @Test(arguments: ["site-out/sv": "index.html", "site-out/index.html/own.txt": "sv/index.html"])
  func whatIsInTheWayIsSaidBeforeAnythingIsWritten(own: String, other: String) throws {
    let project = try FixtureProject([own: "mine"])
    let error = #expect(throws: DiskError.self) {
      try SiteCommit(root: project.path).write(files(["index.html": "a", "sv/index.html": "b"]))
    }
    #expect(error?.operation == .inTheWay)
    #expect(try site(project) == [String(own.dropFirst("site-out/".count)): "mine"])
    #expect(try project.files(below: ".selkopaja").keys.sorted() == ["lock"])
  }

  @Test func oldFileMayHaveTheNameOfANewFolder() throws {
    let project = try FixtureProject()
    let commit = SiteCommit(root: project.path)
    _ = try commit.write(files(["sv/guide": "an old address"]))
    _ = try commit.write(files(["sv/guide/index.html": "a"]))
    #expect(try site(project) == ["sv/guide/index.html": "a"])
  }

  /// What a person has put in place of a page that goes, or of its folder, stays and stops no build.
  @Test(arguments: ["site-out/sv/index.html/own.txt", "site-out/sv"])
  func whatStandsInPlaceOfAnOldPageStays(own: String) throws {
    let project = try FixtureProject()
    let commit = SiteCommit(root: project.path)
    _ = try commit.write(files(["index.html": "a", "sv/index.html": "b"]))
    try FileManager.default.removeItem(atPath: project.path + "/site-out/sv")
    try project.write("mine", to: own)
    _ = try commit.write(files(["index.html": "c"]))
    #expect(try site(project) == ["index.html": "c", String(own.dropFirst("site-out/".count)): "mine"])
    #expect(try project.files(below: ".selkopaja").keys.sorted() == ["lock", "site-manifest"])
  }

  /// The project's folder may be a link to it.
  @Test func projectIsReachedThroughALink() throws {
    let project = try FixtureProject()
    let elsewhere = try FixtureProject()
    try elsewhere.link("project", to: project.path)
    _ = try SiteCommit(root: elsewhere.path + "/project").write(files(["sv/index.html": "a"]))
    #expect(try site(project) == ["sv/index.html": "a"])
  }

  /// A link of somebody's own where a page belongs is replaced, and what it led to is left alone.
  @Test func linkInPlaceOfAPageIsReplaced() throws {
    let project = try FixtureProject(["mine.txt": "mine"])
    try project.link("site-out/index.html", to: "../mine.txt")
    _ = try SiteCommit(root: project.path).write(files(["index.html": "a"]))
    #expect(try site(project) == ["index.html": "a"])
    #expect(try project.text("mine.txt") == "mine")
  }
}
