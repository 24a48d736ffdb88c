import Foundation
import ICU
import PrintSheets
import SiteBuild
import SourceText
import TestSupport
import Testing

private let engine = repositoryRoot.appending(path: ".selkopaja/print-engine")
private let hasEngine = FileManager.default.fileExists(
  atPath: engine.appending(path: "installed").path(percentEncoded: false))

/// The pool rules that are shipped, and what becomes of them when they grow, by the real engine.
@Suite(.enabled(if: hasEngine, "script/bootstrap makes the print engine"))
struct PictorialSheetTests {
  @Test func sixLanguagesAndNineRulesFitAPoster() throws {
    let project = try Self.pool(in: ["sv", "en", "ru", "ar", "so"])
    let made = try Self.print(project, ["fi-simple"], with: ["en", "sv", "ru", "ar", "so"], on: .a3)
    #expect(made.findings == [])
    // The engine makes no file of more than one page; script/validate-print.py counts them.
    #expect(
      try project.files(below: "site-out/tulosta/uimahalli").keys.sorted() == ["fi-simple+en+sv+ru+ar+so.a3.pdf"])
  }

  @Test(arguments: ["so", "my", "fa-AF"])
  func twoLanguagesFitOnePage(_ tag: String) throws {
    let project = try Self.pool(in: [tag])
    let made = try Self.print(project, [tag], with: ["fi-simple"])
    #expect(made.findings == [])
    #expect(try project.files(below: "site-out/tulosta/uimahalli").keys.sorted() == ["\(tag)+fi-simple.pdf"])
  }

  @Test func longRuleIsNamedAndNoSecondPageIsMade() throws {
    let project = try Self.pool(in: [])
    let rule = "Katso koko ajan lasta, joka ei osaa uida."
    let text = try project.text("content/uimahalli/index.md")
    try project.write(
      text.replacing(rule, with: Array(repeating: rule, count: 28).joined(separator: " ")),
      to: "content/uimahalli/index.md")
    let made = try Self.print(project, ["fi-simple"])
    let finding = try #require(made.outcome.diagnostics.first { $0.name == "rule-overflow" })
    #expect(finding.arguments["item"] == .text("6. Pidä lapsi lähellä."))
    guard case .number(let millimetres) = finding.arguments["millimetres"] else {
      Issue.record("no millimetres")
      return
    }
    #expect((10...400).contains(millimetres))
    #expect(finding.arguments["poster"] == .text("yes"))
    #expect(try project.files(below: "site-out/tulosta").keys.sorted() == ["index.html"])
  }

  @Test func twoHundredRulesAreNoPoster() throws {
    let project = try Self.pool(in: [])
    let text = try project.text("content/uimahalli/index.md")
    let rules = (10...200).map { "\($0). ![](kysy-apua) Kysy, jos et tiedä asiaa \($0).\n" }.joined()
    try project.write(text.replacing("\n:::\n", with: "\n\(rules):::\n"), to: "content/uimahalli/index.md")
    let made = try Self.print(project, ["fi-simple"], on: .a3)
    let finding = try #require(made.outcome.diagnostics.first { $0.name == "rule-overflow" })
    #expect(finding.arguments["poster"] == .text("no"))
  }

  @Test func wordThatNoLineCanHoldIsNamed() throws {
    let project = try Self.pool(in: [])
    let word = String(repeating: "uimahalli", count: 34)
    let text = try project.text("content/uimahalli/index.md")
    try project.write(text.replacing("Märkä lattia", with: "\(word) lattia"), to: "content/uimahalli/index.md")
    let made = try Self.print(project, ["fi-simple"])
    let finding = try #require(made.outcome.diagnostics.first { $0.name == "word-too-wide" })
    #expect(finding.arguments["word"] == .text(String(word.prefix(80))))
    #expect(finding.arguments["language"] == .text("fi-simple"))
  }

  /// A script that no font of the engine has: one finding, with what installs one.
  @Test func scriptWithoutAFontIsNamed() throws {
    let project = try Self.pool(in: ["hy"], translatedFrom: "en") { text in
      text.replacing("Wash first.", with: "Նախ լվացվեք։")
    }
    let made = try Self.print(project, ["fi-simple"], with: ["hy"])
    #expect(made.findings == ["letter-without-font"])
    let finding = try #require(made.outcome.diagnostics.first { $0.name == "letter-without-font" })
    #expect(finding.arguments["language"] == .text("hy"))
    #expect(finding.arguments["code"] == .text("U+546"))
  }

  @Test func missingPictureStopsTheSheet() throws {
    let project = try Self.pool(in: [])
    try project.remove("content/pictograms/peseydy.svg")
    let made = try Self.print(project, ["fi-simple"])
    #expect(made.outcome.commit == nil)
    #expect(
      made.outcome.diagnostics.contains { $0.severity == .error && $0.range?.file.path == "content/pictograms.yml" })
  }

  @Test(arguments: [
    ("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 96 96\"><circle r=\"4\"", "xml-not-well-formed"),
    ("<!DOCTYPE svg [<!ENTITY a \"b\">]><svg xmlns=\"http://www.w3.org/2000/svg\"/>", "doctype-refused"),
    (
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><script>a()</script><g/></svg>",
      "svg-script-not-allowed"
    ),
    (
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><image href=\"file:///etc/passwd\"/></svg>",
      "svg-reference-not-allowed"
    ),
  ])
  func pictureThatIsNoneStopsTheSheet(_ drawing: String, _ expected: String) throws {
    let project = try Self.pool(in: [])
    try project.write(drawing, to: "content/pictograms/peseydy.svg")
    let made = try Self.print(project, ["fi-simple"])
    #expect(made.outcome.commit == nil)
    #expect(made.findings.contains(expected))
  }

  @Test func secondRunMakesTheSameBytes() throws {
    let project = try Self.pool(in: ["ar"])
    _ = try Self.print(project, ["ar"], with: ["fi-simple"])
    let first = try project.files(below: "site-out/tulosta/uimahalli")
    try project.remove(".selkopaja/print")
    try project.remove("site-out")
    _ = try Self.print(project, ["ar"], with: ["fi-simple"])
    #expect(try project.files(below: "site-out/tulosta/uimahalli") == first)
    #expect(first.count == 1)
  }

  // MARK: The project

  private struct Printed {
    var outcome: PrintOutcome
    /// The names of the errors.
    var findings: [String] { outcome.diagnostics.filter { $0.severity == .error }.map(\.name) }
  }

  private static func print(
    _ project: FixtureProject, _ languages: [String], with besides: [String] = [], on format: PaperFormat = .a4
  ) throws -> Printed {
    let choice = PrintChoice(
      documents: ["uimahalli"], languages: try languages.map { try LanguageTag($0) },
      besides: try besides.map { try LanguageTag($0) }, format: format)
    return Printed(outcome: try printSite(at: project.path, choice: choice, workers: 1))
  }

  /// The pool rules alone, in Finnish and the languages named.
  ///
  /// - Parameter translatedFrom: the shipped language whose texts those are, changed by `change`, of a language that
  ///   is not shipped.
  private static func pool(
    in tags: [String], translatedFrom shipped: String? = nil, _ change: (String) -> String = { $0 }
  ) throws -> FixtureProject {
    let project = try FixtureProject()
    func copy(_ path: String) throws {
      let target = project.root.appending(path: path)
      try FileManager.default.createDirectory(
        at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
      try FileManager.default.copyItem(at: repositoryRoot.appending(path: path), to: target)
    }
    for path in ["pictograms", "pictograms.yml", "logos", "uimahalli"] { try copy("content/\(path)") }
    try copy("locales/fi-simple/uimahalli")
    let languages = tags.map { "  \($0): {fallback: fi-simple}\n" }.joined()
    try project.write(
      """
      name: Kemin oppaat
      base_address: https://oppaat.example/kemi/
      source: fi-simple
      languages:
        fi-simple:
      \(languages)issuer: Esimerkkikunta
      """, to: "content/project.yml")
    for tag in tags {
      let texts = try String(
        contentsOf: repositoryRoot.appending(path: "locales/\(shipped ?? tag)/uimahalli/index.xlf"), encoding: .utf8)
      try project.write(
        change(texts.replacing("trgLang=\"\(shipped ?? tag)\"", with: "trgLang=\"\(tag)\"")),
        to: "locales/\(tag)/uimahalli/index.xlf")
    }
    try project.link(".selkopaja/print-engine", to: engine.path(percentEncoded: false))
    return project
  }
}
