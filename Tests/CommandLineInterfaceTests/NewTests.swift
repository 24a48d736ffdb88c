import Foundation
import TestSupport
import Testing

/// The first five minutes of somebody who begins.
struct NewTests {
  @Test(arguments: ["guide", "sheet"], ["en", "fi-simple", "sv"])
  func newDocumentBuildsAtOnce(kind: String, language: String) throws {
    let project = try FixtureProject()
    let new = try runProgram(["new", kind, "opas", "--project", ".", "--messages", language], in: project.path)
    #expect(new.errors == "")
    #expect(new.status == 0)
    assertSnapshot(new.output, named: "new/\(kind).\(language).txt")
    let files = try project.files(below: "").sorted { $0.key < $1.key }.map { path, data in
      "## \(path)\n\n\(String(decoding: data, as: UTF8.self))"
    }
    assertSnapshot(files.joined(separator: "\n"), named: "new/\(kind)-files.txt")
    let check = try runProgram(["check", "--project", project.path, "--fail-on", "warning"])
    #expect(check.output == "")
    #expect(check.status == 0)
    let build = try runProgram(["build", "--project", project.path])
    // A project that says nothing of its accessibility is told so, and of nothing else.
    #expect(
      build.errors.matches(of: /\[([a-z-]+)\]/).map { String($0.1) } == ["accessibility-statement-missing"],
      "\(build.errors)")
    #expect(build.status == 0)
    let page = try project.text("site-out/fi-simple/opas/index.html")
    #expect(page.contains(kind == "guide" ? ">Uusi opas</h1>" : ">Uusi ohje</h1>"))
  }

  @Test func secondDocumentOfAProject() throws {
    let project = try FixtureProject(copyOf: exampleTown)
    for (kind, name) in [("guide", "koulu"), ("sheet", "sauna")] {
      #expect(try runProgram(["new", kind, name, "--project", project.path]).status == 0)
    }
    let build = try runProgram(["build", "--project", project.path])
    #expect(build.errors == "")
    #expect(build.status == 0)
    #expect(try project.text("site-out/sv/koulu/index.html").contains("Uusi opas"))
    #expect(try project.text("content/project.yml") == FixtureProject(copyOf: exampleTown).text("content/project.yml"))
  }

  @Test func nothingThatExistsIsTouched() throws {
    let project = try FixtureProject(copyOf: exampleTown)
    let before = try project.files(below: "")
    let run = try runProgram(["new", "guide", "alkuun", "--project", project.path])
    #expect(run.errors == "the folder content/alkuun exists already: choose another name\n")
    #expect(run.status == 64)
    #expect(try project.files(below: "") == before)
  }

  @Test(arguments: [
    "", "Opas", "opas 1", "../opas", "/tmp/opas", "1opas", "öpas", "opas.md", "-x", "pictograms", "logos", "audio",
    String(repeating: "a", count: 65),
  ])
  func badNames(name: String) throws {
    let project = try FixtureProject()
    let run = try runProgram(["new", "guide", "--project", project.path, "--", name])
    #expect(run.errors.hasPrefix("\"\(name)\" is no name for a folder"))
    #expect(run.status == 64)
    #expect(try project.files(below: "").isEmpty)
  }
}

/// What translators rely on.
struct TranslateUpdateTests {
  @Test func secondUpdateChangesNothing() throws {
    let project = try FixtureProject(copyOf: exampleTown)
    try project.edit("content/alkuun/index.md", "Tämä opas on **sinulle**", "Tämä opas auttaa **sinua**")
    let first = try runProgram(["translate", "update", "--project", project.path])
    let after = try project.files(below: "locales")
    let second = try runProgram(["translate", "update", "--project", project.path])
    #expect(first.output.hasSuffix("3 catalogues written, 15 unchanged\n"))
    #expect(second.output == "0 catalogues written, 18 unchanged\n")
    #expect(try project.files(below: "locales") == after)
  }

  @Test func workOfTheTranslatorIsKept() throws {
    let project = try FixtureProject(copyOf: exampleTown)
    let path = "locales/sv/alkuun/index.xlf"
    let unit = try #require(try project.text(path).firstMatch(of: /(?s)<unit id="u4".*?<\/unit>/))
    let reviewed = String(unit.output)
      .replacing("<segment state=\"translated\">", with: "<segment state=\"final\">")
      .replacing("Så börjar du", with: "Så här börjar du")
      .replacing(
        "<segment", with: "<notes>\n        <note>Frågat av rådgivningen.</note>\n      </notes>\n      <segment")
    try project.edit(path, String(unit.output), reviewed)
    _ = try runProgram(["translate", "update", "--project", project.path])
    #expect(try project.text(path).contains(reviewed))
    // The source changes: the translation stays, with the text that it was made from.
    try project.edit("content/alkuun/index.md", "## Näin aloitat", "## Näin pääset alkuun")
    let run = try runProgram(["translate", "update", "--project", project.path])
    #expect(run.status == 0)
    let text = try project.text(path)
    for kept in [
      "<target>Så här börjar du</target>", "Frågat av rådgivningen.", "<segment state=\"final\">",
      "<source>Näin pääset alkuun</source>", "<sp:previous-source>Näin aloitat</sp:previous-source>",
    ] { #expect(text.contains(kept), "\(kept)") }
  }

  /// What cannot be read is not gone: its units are not retired.
  @Test func recordsThatCannotBeReadKeepTheirCatalogues() throws {
    let project = try FixtureProject(copyOf: exampleTown)
    try project.append("  : [\n", to: "content/facts.yml")
    let before = try project.files(below: "locales")
    let run = try runProgram(["translate", "update", "--project", project.path], in: project.path)
    #expect(run.status == 1)
    #expect(try project.files(below: "locales") == before)
  }

  @Test(arguments: ["locales/sv/alkuun/index.xlf", "locales/fi-simple/alkuun/index.xlf"])
  func faultyCatalogueIsLeftAsItIs(path: String) throws {
    let project = try FixtureProject(copyOf: exampleTown)
    try project.edit("content/alkuun/index.md", "## Näin aloitat", "## Näin pääset alkuun")
    try project.edit("content/alkuun/neuvonta.md", "Tule käymään.", "Tule meille.")
    try project.edit(path, "</file>", "</fil>")
    let before = try project.files(below: "locales")
    let run = try runProgram(["translate", "update", "--project", project.path], in: project.path)
    #expect(run.status == 1)
    #expect(run.errors.contains("\(path):"))
    let after = try project.files(below: "locales")
    let name = String(path.dropFirst("locales/".count))
    #expect(after[name] == before[name])
    // The other page's catalogues are brought up to date all the same.
    #expect(after["sv/alkuun/neuvonta.xlf"] != before["sv/alkuun/neuvonta.xlf"])
    // Without its ids, nothing of a page can be brought up to date.
    let others = after["ar/alkuun/index.xlf"] == before["ar/alkuun/index.xlf"]
    #expect(others == path.contains("fi-simple"))
  }
}
