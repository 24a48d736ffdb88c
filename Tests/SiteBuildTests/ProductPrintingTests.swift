import Foundation
import ICU
import PrintSheets
import SiteBuild
import SourceText
import TestSupport
import Testing

/// What the engine is asked for the products that a desk hands out. `DeskProducts` has one document of each layout in easy
/// Finnish, Arabic and Somali; one Arabic word is not translated.
struct ProductPrintingTests {
  private static let products = repositoryRoot.appending(path: "Tests/SiteBuildTests/DeskProducts")

  /// An engine that keeps what it is asked and answers with an empty file.
  private func project() throws -> FixtureProject {
    let project = try FixtureProject(copyOf: Self.products)
    try project.write("test", to: ".selkopaja/print-engine/installed")
    let script = #"""
      #!/bin/sh
      printf '\000\000\000\017{"ready": true}'
      number=0
      while n=$(head -c 4 | od -An -tu1 | awk '{print (($1*256+$2)*256+$3)*256+$4}') && [ "${n:-0}" -gt 0 ]; do
        number=$((number + 1))
        head -c "$n" > "$4/$$-$number.json"
        printf '\000\000\000\034{"outcome":"made","pages":1}\000\000\000\004%%PDF'
      done
      """#
    try project.write(script + "\n", to: ".selkopaja/print-engine/bin/python3")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: project.path + "/.selkopaja/print-engine/bin/python3")
    return project
  }

  private struct Request: Decodable {
    var html: String
    var style: String
    var mostPages: Int?
  }

  /// The one request for a document in a language.
  private func request(
    _ document: String, _ tag: String, with others: [String] = [], format: PaperFormat? = nil
  ) throws -> Request {
    let project = try project()
    let choice = PrintChoice(
      documents: [document], languages: [try LanguageTag(tag)], besides: try others.map { try LanguageTag($0) },
      format: format)
    let outcome = try printSite(at: project.path, choice: choice, workers: 1)
    #expect(outcome.diagnostics.filter { $0.severity == .error } == [])
    let requests = try project.files(below: ".selkopaja/print-engine").filter { name, bytes in
      name.hasSuffix(".json") && !isOfPicture(bytes)
    }
    return try JSONDecoder().decode(Request.self, from: try #require(requests.values.first))
  }

  /// The words of the cells of a table, row by row.
  private func rows(_ html: String) -> [[String]] {
    html.matches(of: #/(?s)<tr>(.*?)</tr>/#).map { row in
      row.1.matches(of: #/(?s)<(?:th|td)[^>]*>(.*?)</(?:th|td)>/#).map { cell in
        cell.1.replacing(#/<[^>]*>/#, with: " ").split(whereSeparator: \.isWhitespace).joined(separator: " ")
      }
    }
  }

  @Test func fieldOfAFormHasItsFinnishNameAndItsLines() throws {
    let html = try request("lomake", "ar").html
    let original = #"<bdi class="original" lang="fi-simple" dir="ltr">"#
    #expect(html.contains("اسم العائلة \(original)Sukunimi</bdi></p>"))
    #expect(html.contains("نعم \(original)kyllä</bdi>"))
    let fields = html.split(separator: #"<div class="field">"#).dropFirst()
    #expect(fields.map { $0.components(separatedBy: "write-line").count - 1 } == [1, 1, 2, 1, 1, 4, 0, 1])
    #expect(try request("lomake", "fi-simple").html.contains("original") == false)
  }

  @Test func linesToWriteOnAreEightMillimetresApart() throws {
    let style = try request("lomake", "fi-simple").style
    let height = try #require(style.firstMatch(of: #/\.write-line \{ height: (\d+)mm/#)?.1)
    #expect(try #require(Int(height)) >= 8)
  }

  @Test(arguments: [("fi-simple", "M4 20H288", "float: left"), ("ar", "M296 20H12", "float: right")])
  func pathGoesTheWayThatIsRead(_ tag: String, _ first: String, _ float: String) throws {
    let request = try request("polku", tag)
    let arrows = request.html.matches(of: #/<path d="(M[0-9 ]+H[0-9]+)/#).map { String($0.1) }
    #expect(arrows.first == first)
    // Three rows have a second step; the way of the second row is the other one.
    #expect(arrows.count == 3 && arrows[1] != arrows[0] && arrows[2] == arrows[0])
    #expect(request.style.contains("li:nth-child(4n+1), .path > li:nth-child(4n+4) { \(float)"))
    #expect(request.mostPages == 1)
  }

  @Test func wordsStandInTheOrderOfTheLanguage() throws {
    let finnish = rows(try request("sanat", "fi-simple").html).map { $0[0] }
    #expect(finnish == ["suomi", "lakana", "pesukone", "pyyhe", "silitysrauta", "äänimerkki"])
    let arabic = rows(try request("sanat", "ar").html)
    #expect(arabic.map { $0[1] } == ["suomi الفنلندية", "lakana", "pesukone", "silitysrauta", "pyyhe", "äänimerkki"])
    // The word that is not translated yet comes last, with room to write it.
    #expect(arabic.last?.first == "")
  }

  @Test func wordsStandInAsManyLanguagesAsAreAsked() throws {
    let header = try #require(rows(try request("sanat", "so", with: ["ar", "fi-simple"]).html).first)
    #expect(header.map { $0.split(separator: " ")[0] } == ["Soomaali", "العربية", "suomi", "Tusaale"])
  }

  @Test(arguments: ["sanasto", "glossary"])
  func glossaryIsADocumentOfItsOwn(_ name: String) throws {
    let table = rows(try request(name, "ar").html)
    #expect(table.first?.count == 3)
    #expect(table.dropFirst().map { $0[1] } == ["oleskelulupa", "verokortti", "ajanvaraus", "äitiysneuvola"])
    #expect(rows(try request(name, "fi-simple", with: ["ar", "so"]).html)[0].count == 3)
  }

  @Test func addressesCanBeReadFromPaper() throws {
    let html = try request("linkit", "ar").html
    #expect(html.contains(#"<span class="spelled" dir="ltr">kela.fi</span>"#))
    #expect(!html.contains(#">suomi.fi</span>"#))
  }

  @Test(arguments: [("lukujarjestys", "A4 landscape"), ("viikko", "A4")])
  func manyDaysLieOnTheirSide(_ document: String, _ size: String) throws {
    let sizes = try request(document, "ar").style.matches(of: #/@page \{ size: ([^;]+);/#).map { String($0.1) }
    #expect(sizes.last == size)
  }

  @Test func paperThatALayoutHasNotMakesNoFile() throws {
    let project = try project()
    let outcome = try printSite(at: project.path, choice: PrintChoice(documents: ["polku"], format: .a5), workers: 1)
    #expect(outcome.laidOut == 0)
  }

  @Test func pageForStaffNamesPaperLanguageAndWhatIsUnchecked() throws {
    let project = try project()
    _ = try printSite(at: project.path, workers: 1)
    let arabic = try LanguageTag("ar")
    _ = try printSite(
      at: project.path, choice: PrintChoice(documents: ["polku"], languages: [arabic], format: .a3), workers: 1)
    _ = try printSite(
      at: project.path,
      choice: PrintChoice(documents: ["sanasto"], languages: [arabic], besides: [try LanguageTag("so")]), workers: 1)
    let html = try project.text("site-out/tulosta/index.html")
    #expect(
      html.contains(#"href="polku/ar.pdf" class="paper main" hreflang="ar" aria-label="Asiakkaan polku, arabia: A4""#))
    #expect(html.contains(#"aria-label="Asiakkaan polku, arabia: A3, juliste""#))
    #expect(html.contains(#"aria-label="Sanasto, arabia: A4 – mukana somali""#))
    #expect(html.contains("Kielen puhuja ei ole tarkistanut."))
    #expect(html.contains("LUONNOS"))
    #expect(html.contains("100 %"))
    // Every file that it names is there.
    for match in html.matches(of: #/href="([^"#]+\.pdf)"/#) {
      #expect(FileManager.default.fileExists(atPath: "\(project.path)/site-out/tulosta/\(match.1)"))
    }
  }

  @Test(arguments: [
    "tulosta/a/ar.pdf", "tulosta/a/ar+fi-simple.a3.pdf", "tulosta/a/fa-AF.office.pdf", "tulosta/a/ar+so.a5.office.pdf",
  ])
  func pathSaysWhatAFileIs(_ path: String) throws {
    #expect(PrintVariant(path: path)?.path == path)
  }

  @Test(arguments: ["tulosta/index.html", "tulosta/a/.pdf", "tulosta/a/ar.a9.pdf", "a/ar.pdf", "tulosta/a/b/ar.pdf"])
  func otherPathsAreNoVariant(_ path: String) {
    #expect(PrintVariant(path: path) == nil)
  }
}
