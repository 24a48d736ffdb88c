import Foundation
import ICU
import PrintSheets
import ProjectFiles
import SiteBuild
import SourceText
import TestSupport
import Testing

/// An order for a print shop, around the engine. What the engine makes is looked at by `script/test-print`.
struct PressOrderTests {
  /// A project whose engine is a shell script that answers every request alike.
  private func project(_ facts: String, parts: [String] = ["%PDF", "PNG1", "PNG2", "PNG3", "PNG4"]) throws
    -> FixtureProject
  {
    let project = try FixtureProject(copyOf: exampleTown)
    let engine = ".selkopaja/print-engine"
    let script = """
      #!/bin/sh
      printf '\\000\\000\\000\\017{"ready": true}'
      while n=$(head -c 4 | od -An -tu1 | awk 'NF {print (($1*256+$2)*256+$3)*256+$4}'); [ -n "$n" ]; do
        head -c "$n" | cksum > "$4/last"
        cat "$4/answer"
      done

      """
    try project.write("test", to: "\(engine)/installed")
    try project.write("profile", to: "\(engine)/profiles/coated.icc")
    try project.write(script, to: "\(engine)/bin/python3")
    let package = ([facts] + parts).flatMap { framed(Array($0.utf8)) }
    try project.write(
      Data(framed(Array(#"{"outcome": "made", "pages": 1}"#.utf8)) + framed(package)), to: "\(engine)/answer")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: "\(project.path)/\(engine)/bin/python3")
    return project
  }

  private func framed(_ bytes: [UInt8]) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: bytes.count >> $0) } + bytes
  }

  private static let booklet =
    #"{"added": 1, "faults": [], "height": 297.0, "inks": ["K"], "pages": 4, "width": 210.0}"#

  private func order(
    _ project: FixtureProject, _ order: PressOrder = PressOrder(), languages: [String] = ["ar", "fi-simple"],
    in language: String = "en"
  ) throws -> PressOutcome {
    let tag = try LanguageTag(language)
    return try orderPrinting(
      at: project.path, choice: PrintChoice(languages: try languages.map { try LanguageTag($0) }), order: order,
      workers: 1, language: { _ in tag })
  }

  @Test func shopIsToldAllThatItCannotRead() throws {
    let project = try project(Self.booklet)
    let outcome = try order(project, PressOrder(copies: 250))
    #expect(outcome.diagnostics.filter { $0.severity == .error }.map(\.name) == [])
    let files = try project.files(below: "tilaus")
    let pdfs = files.keys.filter { $0.hasSuffix(".pdf") }
    #expect(outcome.files == pdfs.count && pdfs.contains { $0.hasSuffix(".ar.pdf") })
    #expect(files.keys.count { $0.hasSuffix(".png") } == 4 * pdfs.count)
    let sheet = try project.text("tilaus/index.html")
    for words in [
      "Bound on the RIGHT edge", "Bound on the left edge", "210 × 297 mm", "4 – with 1 empty page",
      "1/1 black only (K)",
      "PDF/X-4, FOGRA39L", "العربية", "this edge up", "250",
    ] {
      #expect(sheet.contains(words), "\(words)")
    }
    // Every picture that the sheet shows is there.
    for picture in sheet.matches(of: #/src="([^"]+)"/#) { #expect(files[String(picture.1)] != nil) }
    let table = try project.text("tilaus/tilaus.csv")
    #expect(files["tilaus.csv"]?.starts(with: [0xEF, 0xBB, 0xBF]) == true && table.contains("Title in Finnish,"))
    // SHA-256 of “%PDF”.
    let digest = "315d429b7714cedb6ad04ac31240145257692630457f3c88253c5beceac76027"
    #expect(table.matches(of: try Regex(digest)).count == pdfs.count)
    #expect(table.split(separator: "\r\n").count == pdfs.count + 1)
    #expect(outcome.diagnostics.contains { $0.name == "press-pages-added" && $0.severity == .information })
  }

  /// Nobody can take paper back: what no speaker has read is said before it is ordered, and to whoever opens the order.
  @Test func uncheckedTranslationsAreSaid() throws {
    let project = try project(Self.booklet)
    let page = "content/alkuun/index.md"
    try project.write(try project.text(page).replacing("## Näin aloitat", with: "## Näin pääset alkuun"), to: page)
    let outcome = try order(project)
    for name in ["press-stale", "press-unreviewed"] {
      let found = outcome.diagnostics.filter { $0.name == name && $0.arguments["document"] == .text("alkuun") }
      #expect(found.count == 1, "\(name)")
      #expect(found.allSatisfy { $0.severity == .warning && $0.arguments["language"] == .text("ar") })
    }
    #expect(outcome.diagnostics.first { $0.name == "press-stale" }?.arguments["count"] == .count(3))
    let sheet = try project.text("tilaus/index.html")
    #expect(sheet.contains("3 translations are stale") && sheet.contains("original text"))
    #expect(try project.text("tilaus/tilaus.csv").contains("3 translations are stale"))
  }

  @Test(arguments: ["fi-simple", "sv", "en"]) func sheetSpeaksTheLanguageOfWhoeverOrders(_ tag: String) throws {
    let project = try project(Self.booklet)
    _ = try order(project, languages: ["ar"], in: tag)
    let sheet = try project.text("tilaus/index.html")
    let right = ["fi-simple": "OIKEASTA", "sv": "HÖGER", "en": "RIGHT"][tag] ?? ""
    #expect(sheet.contains("lang=\"\(tag)\"") && sheet.contains(right))
  }

  @Test(arguments: [
    ("transparency", "press-transparency"), ("colour", "press-colour"), ("picture", "press-picture"),
    ("font", "press-font"), ("ink", "press-ink"), ("near-edge", "press-near-edge"),
  ])
  func halfAnOrderIsNone(_ kind: String, _ name: String) throws {
    let facts = #"{"faults": [{"kind": "\#(kind)", "what": "Sanat", "page": 3, "millimetres": 1.2}]}"#
    let project = try project(facts, parts: [])
    let outcome = try order(project)
    #expect(outcome.commit == nil)
    #expect(!FileManager.default.fileExists(atPath: project.path + "/tilaus"))
    let finding = try #require(outcome.diagnostics.first { $0.name == name })
    #expect(finding.severity == .error && finding.arguments["what"] == .text("Sanat"))
    #expect(finding.arguments["page"] == .count(3) && finding.arguments["millimetres"] == .count(1))
  }

  @Test(arguments: [".", "..", "/", "content", "content/tilaus", "locales", "site-out/tulosta", ".selkopaja/x"])
  func projectIsNoOrder(_ folder: String) throws {
    let project = try project(Self.booklet)
    let before = try project.files(below: "content")
    #expect(try order(project, PressOrder(folder: folder)).refusal == .inProject)
    #expect(try project.files(below: "content") == before)
  }

  @Test func filesOfOthersStay() throws {
    let project = try project(Self.booklet)
    try project.write("oma", to: "paino/muistio.txt")
    #expect(try order(project, PressOrder(folder: "paino")).refusal == .notEmpty)
    #expect(try project.files(below: "paino").count == 1)

    #expect(try order(project).commit != nil)
    try project.write("oma", to: "tilaus/muistio.txt")
    let again = try order(project, languages: ["ar"])
    let left = try project.files(below: "tilaus").keys
    #expect(left.contains("muistio.txt") && left.contains("index.html"))
    #expect(!left.contains { $0.contains("fi-simple") })
    #expect((again.commit?.removed ?? 0) > 0)
  }

  @Test func sameOrderWritesNothingAnew() throws {
    let project = try project(Self.booklet)
    _ = try order(project)
    let before = try project.files(below: "tilaus")
    #expect(try order(project).commit?.written == 0)
    #expect(try project.files(below: "tilaus") == before)
  }

  @Test func paperWithoutProfileIsTheMachinesFault() throws {
    let project = try project(Self.booklet)
    #expect(throws: PressProfileUnavailable.self) { try order(project, PressOrder(paper: .uncoated)) }
  }

  @Test(arguments: [0, 3, 4, 60]) func cutOffAnswerIsNoResult(_ length: Int) {
    let whole = framed(Array(Self.booklet.utf8)) + [1, 2, 3, 4, 5].flatMap { framed([$0]) }
    #expect(PressResult(whole)?.pictures == [[2], [3], [4], [5]])
    #expect(PressResult(Array(whole.prefix(length))) == nil)
    #expect(PressResult(whole + [0]) == nil)
  }
}
