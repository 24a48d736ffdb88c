import SourceText
import TestSupport
import Testing

@testable import ProjectFiles

@Suite struct SituationTests {
  private static func project(_ more: String = "", page: String = "") -> [String: String] {
    [
      "content/project.yml": """
      name: Oppaat
      base_address: https://oppaat.example/
      source: fi
      languages: {fi: , my: , ar: , ckb: }
      issuer: Kunta
      \(more)
      """,
      "content/facts.yml": """
      kela:
        name: Kela
        owner: Kunta
        source: Kela
        parts: {url: {type: url, value: "https://www.kela.fi"}}

      """,
      "content/opas/index.md": """
      ---
      kind: guide
      title: Opas
      owner: Kunta
      review_by: 2027-06-30
      \(page)
      ---
      Hei.

      """,
    ]
  }

  private func findings(_ files: [String: String]) throws -> [String] {
    let fixture = try FixtureProject(files)
    return try readProject(at: fixture.path).diagnostics.map(\.name)
  }

  @Test func aPageNamesSituationsAndAuthorities() throws {
    let fixture = try FixtureProject(
      Self.project("situations:\n  sairas: {words: Olen sairas}", page: "situations: sairas\nauthorities: [kela]"))
    let (project, faults) = try readProject(at: fixture.path)
    #expect(faults.isEmpty)
    #expect(project.settings.situations.map(\.words.value) == ["Olen sairas"])
    #expect(project.documents[0].index.matter.situations.map(\.value) == ["sairas"])
    #expect(project.documents[0].index.matter.authorities.map(\.value) == ["kela"])
    #expect(project.settings.texts.map(\.key).contains("situations.sairas.words"))
  }

  @Test(arguments: [
    (
      "situations:\n  sairas: {words: Olen sairas}", "situations: [sairaz]",
      ["situation-without-page", "unknown-situation"]
    ),
    ("situations:\n  sairas: {words: Olen sairas}", "", ["situation-without-page"]),
    (
      "situations:\n  sairas: {words: Olen sairas, pictogram: terveys}", "situations: [sairas]", ["unknown-pictogram"]
    ),
    ("situations:\n  sairas: {pictogram: terveys}", "", ["missing-key"]),
    ("situations:\n  Sairas: {words: Olen sairas}", "situations: [Sairas]", ["name-malformed"]),
    ("situations: [sairas]", "", ["wrong-shape"]),
    ("", "authorities: [kelaa]", ["unknown-record"]),
  ])
  func faultsOfSituations(_ more: String, _ page: String, _ expected: [String]) throws {
    #expect(try findings(Self.project(more, page: page)).sorted() == expected)
  }

  @Test(arguments: [
    ("fonts: {my: system, ckb: system}", []),
    ("fonts: {my: own}", ["web-font-missing", "web-font-missing"]),
    ("fonts: {fi: own}", ["no-web-font-for-script"]),
    ("fonts: {ti: own}", ["language-not-listed"]),
    ("fonts: {my: mine}", ["unknown-choice"]),
    ("fonts: own", ["wrong-shape"]),
  ])
  func faultsOfFonts(_ more: String, _ expected: [String]) throws {
    #expect(try findings(Self.project(more)) == expected)
  }

  @Test func languagesOfOneScriptShareItsFiles() throws {
    var files = Self.project("fonts: {ar: own, ckb: own, my: system}")
    for weight in ["regular", "bold"] { files["content/fonts/arabic-\(weight).woff2"] = "wOF2" }
    let fixture = try FixtureProject(files)
    let (project, faults) = try readProject(at: fixture.path)
    #expect(faults.isEmpty)
    #expect(
      project.settings.webFonts.map(\.sourcePath) == [
        "content/fonts/arabic-regular.woff2", "content/fonts/arabic-bold.woff2",
      ])
  }
}
