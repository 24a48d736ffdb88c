import Foundation
import ICU
import PrintSheets
import SiteBuild
import TestSupport
import Testing

/// What the engine is asked for a sheet of rules in several languages.
struct PictorialRequestTests {
  @Test func pictureStandsOnceAndWordsInEachLanguage() throws {
    let html = try Self.request(for: "ar", with: ["sv", "fi-simple"])
    #expect(html.matches(of: #/<svg class="picture"/#).count == 2)
    let sides = html.matches(of: #/<div class="words" lang="([^"]+)" dir="([a-z]+)">/#).map { "\($0.1) \($0.2)" }
    // The titles, two rules, and the foot.
    for side in ["ar rtl", "sv ltr", "fi-simple ltr"] { #expect(sides.count { $0 == side } >= 3, "\(side)") }
    let ids = html.matches(of: #/\bid="([^"]+)"/#).map { String($0.1) }
    #expect(ids.count == Set(ids).count)
    #expect(html.contains("Älä jätä autoa oven eteen."))
  }

  /// The source is not named among the translations that nobody has read.
  @Test func onlyWhatIsUncheckedIsSaidToBe() throws {
    let html = try Self.request(for: "fi-simple", with: ["ar"])
    #expect(html.contains("(arabia)") && !html.contains("(suomi"))
  }

  /// The first language chooses: a picture that another has in place of it stands on its own sheet alone.
  @Test func pictureIsThatOfTheFirstLanguage() throws {
    let bar = "M76 20L20 76"
    #expect(try Self.request(for: "ar", with: ["fi-simple"]).contains(bar))
    #expect(try !Self.request(for: "fi-simple", with: ["ar"]).contains(bar))
    #expect(try Self.request(for: "ar").contains(bar))
    #expect(try !Self.request(for: "sv").contains(bar))
  }

  @Test func authorIsNamedWhereTheLicenceAsksForIt() throws {
    let author = "Piirtäjä Päivi"
    func html(_ attribution: String, with besides: [String]) throws -> String {
      try Self.request(for: "sv", with: besides) { project in
        let records = try project.text("content/pictograms.yml")
        try project.write(
          records.replacing("ei-autoja:\n", with: "ei-autoja:\n\(attribution)").replacing(
            "author: Selkopaja", with: "author: \(author)"), to: "content/pictograms.yml")
      }
    }
    for besides in [[], ["ar"]] {
      #expect(try !html("", with: besides).contains(author))
      #expect(try html("  attribution: yes\n", with: besides).matches(of: #/Piirtäjä Päivi/#).count == 1)
    }
  }

  /// The theme's colours are the pictures' on paper too.
  @Test func picturesHaveTheColoursOfTheTheme() throws {
    let html = try Self.request(for: "sv") { project in
      let settings = try project.text("content/project.yml")
      try project.write(
        settings.replacing("theme:\n", with: "theme:\n  pictograms: {prohibition: \"#9c0d1a\"}\n"),
        to: "content/project.yml")
    }
    #expect(html.contains("#9C0D1A"))
    #expect(!html.contains("#B80F1F"))
  }

  /// - Returns: the HTML of the one document that is asked for, kept by an engine that makes nothing.
  private static func request(
    for tag: String, with besides: [String] = [], _ change: (FixtureProject) throws -> Void = { _ in }
  ) throws -> String {
    let project = try FixtureProject(copyOf: exampleTown)
    try change(project)
    try project.write("test", to: ".selkopaja/print-engine/installed")
    try project.write(
      #"""
      #!/bin/sh
      printf '\000\000\000\017{"ready": true}'
      n=$(head -c 4 | od -An -tu1 | awk '{print (($1*256+$2)*256+$3)*256+$4}'); head -c "$n" > "$4/kept.json"

      """#, to: ".selkopaja/print-engine/bin/python3")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: project.path + "/.selkopaja/print-engine/bin/python3")
    let choice = PrintChoice(
      documents: ["jatteet"], languages: [try LanguageTag(tag)], besides: try besides.map { try LanguageTag($0) },
      format: .a4)
    _ = try printSite(at: project.path, choice: choice, workers: 1)
    let kept = try #require(try project.files(below: ".selkopaja/print-engine")["kept.json"])
    return try JSONDecoder().decode(Request.self, from: kept).html
  }

  private struct Request: Decodable { var html: String }
}
