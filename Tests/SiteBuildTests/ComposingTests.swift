import Foundation
import ICU
import PrintSheets
import SiteBuild
import SourceText
import TestSupport
import Testing

/// A sheet for one reader: what is asked of the engine, and what becomes of the file.
struct ComposingTests {
  /// An engine that keeps each request beside itself and makes eight bytes of it.
  private static let engine = #"""
    #!/bin/sh
    printf '\000\000\000\017{"ready": true}'
    n=$(head -c 4 | od -An -tu1 | awk '{print (($1*256+$2)*256+$3)*256+$4}')
    head -c "$n" > "$4/request.json"
    sum=$(cksum < "$4/request.json" | cut -c1-8)
    printf '\000\000\000\034{"outcome":"made","pages":1}\000\000\000\010%8s' "$sum"
    """#

  private static func project() throws -> FixtureProject {
    let project = try FixtureProject(copyOf: exampleTown)
    try project.write("test", to: ".selkopaja/print-engine/installed")
    try project.write(engine, to: ".selkopaja/print-engine/bin/python3")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: project.path + "/.selkopaja/print-engine/bin/python3")
    return project
  }

  private func choice(
    _ sections: [String], _ language: String = "ar", with besides: [String] = ["fi-simple"], title: String? = nil,
    format: PaperFormat = .a4, output: String? = nil
  ) throws -> CompositionChoice {
    CompositionChoice(
      sections: sections, language: try LanguageTag(language), besides: try besides.map { try LanguageTag($0) },
      title: title, format: format, output: output)
  }

  private func html(_ project: FixtureProject) throws -> String {
    struct Request: Decodable {
      var html: String
    }
    let text = try project.text(".selkopaja/print-engine/request.json")
    return try JSONDecoder().decode(Request.self, from: Data(text.utf8)).html
  }

  @Test func sheetHoldsTheChosenPartsInBothLanguages() throws {
    let project = try Self.project()
    let outcome = try composeSheet(
      at: project.path, try choice(["alkuun#aukiolo", "alkuun/index#aloitus"], title: "Tiistain ohjeet"))
    #expect(outcome.faults.isEmpty && outcome.pages == 1)
    let html = try html(project)
    let opening = try #require(html.range(of: "Milloin neuvonta on auki?"))
    let begin = try #require(html.range(of: "Näin aloitat"))
    #expect(opening.lowerBound < begin.lowerBound)
    #expect(!html.contains("Mikä neuvonta on?"))
    #expect(html.contains(#"<html lang="ar" dir="rtl">"#))
    #expect(html.contains(#"class="pair""#))
    // The title is Finnish, and its language is said.
    #expect(html.contains(#"<h1><bdi lang="fi-simple" dir="ltr">Tiistain ohjeet</bdi></h1>"#))
    #expect(html.contains("Tiistain ohjeet · arabia"))
    // Paper cannot lead to a part that it has not.
    #expect(!html.contains(##"href="#"##))
    let ids = html.matches(of: #/\bid="([^"]+)"/#).map { String($0.1) }
    #expect(ids.count == Set(ids).count)
  }

  /// No heading level is passed over, whichever part is taken (PDF/UA-1, 7.4.2).
  @Test(arguments: [["alkuun/neuvonta"], ["alkuun#aukiolo"], ["alkuun/neuvonta", "jatteet/index"]])
  func headingsFollowOneAnother(_ sections: [String]) throws {
    let project = try Self.project()
    _ = try composeSheet(at: project.path, try choice(sections, "sv", with: []))
    let levels = try html(project).matches(of: #/<h([1-6])[ >]/#).compactMap { Int($0.1) }
    #expect(levels.first == 1 && levels.count { $0 == 1 } == 1)
    #expect(levels.count > 1)
    for (level, next) in zip(levels, levels.dropFirst()) { #expect(next <= level + 1) }
  }

  @Test(arguments: [
    ("alkuun#aukiol", SectionFault.Problem.section, ["alkuun#aukiolo"]),
    ("alkun#aukiolo", .document, ["alkuun"]),
    ("alkuun/neuvota#aukiolo", .page, ["alkuun/neuvonta"]),
    ("alkuun/index#aukiolo", .section, ["alkuun/index#aloitus"]),
    ("alkuun", .form, []), ("#aukiolo", .form, []), ("", .form, []), ("alkuun#", .form, []),
    ("alkuun/a/b#c", .form, []), ("#", .form, []), ("/", .form, []),
    ("alkuun#yhteys", .ambiguous, ["alkuun/index#yhteys", "alkuun/neuvonta#yhteys"]),
  ])
  func whatIsNotThereIsNamed(_ written: String, _ problem: SectionFault.Problem, _ known: [String]) throws {
    let project = try Self.project()
    for name in ["index", "neuvonta"] {
      let path = "content/alkuun/\(name).md"
      try project.write(try project.text(path) + "\n## Ota yhteyttä {#yhteys}\n\nTule käymään.\n", to: path)
    }
    let outcome = try composeSheet(at: project.path, try choice([written]))
    #expect(outcome.path == nil)
    #expect(outcome.faults.map(\.problem) == [problem])
    let near = outcome.faults[0].known
    #expect(known.allSatisfy(near.contains) && (known.isEmpty || near.first == known.first))
  }

  @Test func fileSaysNothingOfTheReaderAndReplacesOnlyWhatWasComposed() throws {
    let project = try Self.project()
    let client = try choice(["alkuun#aukiolo"], title: "Amina Ali")
    let first = try composeSheet(at: project.path, client)
    let path = try #require(first.path)
    #expect(path.contains("/tulosta/koottu/aukiolo-") && path.hasSuffix(".ar+fi-simple.pdf"))
    #expect(!path.lowercased().contains("amina"))
    let other = try composeSheet(at: project.path, try choice(["alkuun#aukiolo"], title: "Omar Ali"))
    #expect(other.path != nil && other.path != path)
    // Nothing of the text is kept elsewhere.
    #expect(throws: (any Error).self) { try project.files(below: ".selkopaja/print") }
    // The same once more takes the place of what was made.
    #expect(try composeSheet(at: project.path, client).path == path)
    let annotated = try Data(contentsOf: URL(filePath: path)) + Data([0x0A])
    try annotated.write(to: URL(filePath: path))
    let refused = try composeSheet(at: project.path, client)
    #expect(refused.path == nil && refused.occupied == path)
    #expect(try Data(contentsOf: URL(filePath: path)) == annotated)
  }

  @Test(arguments: ["content/project.yml", "content", "linkki.pdf"])
  func outputReplacesNothingElse(_ name: String) throws {
    let project = try Self.project()
    try project.link("linkki.pdf", to: "content/project.yml")
    let before = try project.files(below: "content")
    let outcome = try composeSheet(
      at: project.path, try choice(["alkuun#aukiolo"], output: "\(project.path)/\(name)"))
    #expect(outcome.path == nil && outcome.occupied == "\(project.path)/\(name)")
    #expect(try project.files(below: "content") == before)
  }

  @Test func unknownLanguageMakesNothing() throws {
    let project = try Self.project()
    let outcome = try composeSheet(at: project.path, try choice(["alkuun#aukiolo"], "vi", with: ["ar"]))
    #expect(outcome.unknownLanguages == [try LanguageTag("vi")] && outcome.path == nil)
  }

  /// The reader is told, and whoever hands the paper out.
  @Test func partThatIsNotTranslatedIsSaid() throws {
    let project = try Self.project()
    try project.remove("locales/ar/alkuun/neuvonta.xlf")
    let outcome = try composeSheet(at: project.path, try choice(["alkuun#aukiolo", "jatteet/index"]))
    #expect(outcome.untranslated == ["alkuun/neuvonta"])
    #expect(try html(project).contains(#"<p class="notice""#))
  }
}
