import Foundation
import TestSupport
import Testing

/// `translate export` and `translate import`, as somebody at a terminal uses them.
struct ExchangeTests {
  private static let formats = ["xliff-2.1": "xlf", "xliff-1.2": "xliff", "po": "po", "csv": "csv"]

  private func export(_ project: FixtureProject, _ format: String, _ more: String...) throws -> ProgramRun {
    try runProgram(
      ["translate", "export", "--project", project.path, "--format", format, "--language", "ar", "--messages", "en"]
        + more)
  }

  private func importing(_ project: FixtureProject, _ files: [String], _ more: String...) throws -> ProgramRun {
    try runProgram(
      ["translate", "import", "--project", project.path, "--messages", "en", "--date", "2026-03-01"]
        + files.map { "\(project.path)/\($0)" } + more)
  }

  private func exported(_ project: FixtureProject) throws -> [String] {
    try project.files(below: ".selkopaja/export").keys.sorted()
  }

  @Test(arguments: formats.keys.sorted())
  func filesThatNobodyTouchedChangeNothing(format: String) throws {
    let project = try FixtureProject(copyOf: exampleTown)
    let ending = try #require(Self.formats[format])
    #expect(try export(project, format).status == 0)
    let files = try exported(project).filter { $0.hasSuffix(".\(ending)") }
    #expect(files.contains("alkuun.index.ar.\(ending)"))
    #expect(try exported(project).contains("alkuun.index.ar.html"))
    let before = try project.files(below: "locales")
    let run = try importing(project, files.map { ".selkopaja/export/\($0)" })
    #expect(run.errors == "" && run.status == 0)
    #expect(try project.files(below: "locales") == before)
  }

  @Test func onlyWhatIsAskedForLeaves() throws {
    let project = try FixtureProject(copyOf: exampleTown)
    let page = "content/alkuun/neuvonta.md"
    try project.edit(page, "Tule käymään.", "Tule pian käymään.")
    let run = try export(project, "csv", "--only", "stale", "alkuun/neuvonta")
    #expect(run.status == 0)
    let files = try exported(project)
    let table = try project.text(".selkopaja/export/alkuun.neuvonta.ar.csv")
    #expect(table.contains("Tule pian käymään."))
    // The fixture has changed texts of its own; a fresh one stays behind.
    #expect(!table.contains("alkuun/neuvonta#title"))
    #expect(files == ["alkuun.neuvonta.ar.csv", "alkuun.neuvonta.ar.html"])
  }

  /// Sent out as if nobody had translated it, it would be translated twice.
  @Test func whatCannotBeReadDoesNotLeave() throws {
    let project = try FixtureProject(copyOf: exampleTown)
    let catalogue = try project.text("locales/ar/alkuun/index.xlf")
    try project.write(
      catalogue.replacing("</segment>", with: "", maxReplacements: 1), to: "locales/ar/alkuun/index.xlf")
    let run = try export(project, "po", "alkuun")
    #expect(run.status == 1 && run.errors.contains("[xml-not-well-formed]"))
    #expect(try exported(project) == ["alkuun.neuvonta.ar.html", "alkuun.neuvonta.ar.po"])
  }

  /// They are made at each build: nobody translates them.
  @Test func pseudoLocalesDoNotLeave() throws {
    let project = try FixtureProject(copyOf: exampleTown)
    #expect(try runProgram(["languages", "add", "ar-XB", "--project", project.path]).status == 0)
    #expect(try export(project, "po", "--language", "ar-XB").status == 64)
    #expect(!FileManager.default.fileExists(atPath: "\(project.path)/.selkopaja/export"))
  }

  /// A fault in one file keeps the others out too, and every fault is told in one run.
  @Test func allFilesOrNone() throws {
    let project = try FixtureProject(copyOf: exampleTown)
    _ = try export(project, "po")
    let good = ".selkopaja/export/alkuun.index.ar.po"
    let bad = ".selkopaja/export/alkuun.neuvonta.ar.po"
    try project.write(
      try project.text(good).replacing(/msgstr "(\p{L})/) { "msgstr \"أ \($0.1)" }, to: good)
    try project.write(
      try project.text(bad).replacing(/(?m)^(msgstr ".*)\[1\/\]/) { "\($0.1)" }.replacing("#u2\"", with: "#u99\""),
      to: bad)
    let before = try project.files(below: "locales")
    let run = try importing(project, [good, bad, "olematon.po"])
    #expect(run.status == 1)
    #expect(run.errors.contains("[missing-code]"))
    #expect(run.errors.contains("[exchange-unknown-unit]"))
    #expect(run.errors.contains("[file-missing]"))
    #expect(try project.files(below: "locales") == before)
    let alone = try importing(project, [good], "--by", "Amina")
    #expect(alone.status == 0 && alone.errors == "")
    #expect(try project.text("locales/ar/alkuun/index.xlf").contains("sp:date=\"2026-03-01\" sp:by=\"Amina\""))
    // What was written is what an update would write.
    let written = try project.files(below: "locales")
    _ = try runProgram(["translate", "update", "--project", project.path])
    #expect(try project.files(below: "locales") == written)
  }

  @Test func tagsAreMappedBothWays() throws {
    let project = try FixtureProject(copyOf: exampleTown)
    _ = try export(project, "xliff-1.2", "--map", "ar=ar-SY")
    let file = ".selkopaja/export/alkuun.index.ar.xliff"
    let text = try project.text(file)
    #expect(text.contains("source-language=\"fi-FI\" target-language=\"ar-SY\""))
    #expect(try importing(project, [file]).errors.contains("[exchange-unknown-language]"))
    #expect(try importing(project, [file], "--map", "ar=ar-SY").status == 0)
    #expect(try importing(project, [file], "--language", "ar").status == 0)
  }

  /// What goes wrong with files that come back, and what is said of it.
  static let faults: [(name: String, spoil: @Sendable (FixtureProject) throws -> Void)] = [
    ("truncated.xliff", { try $0.spoil("xliff", as: "truncated.xliff") { $0.prefix(1_500) } }),
    ("truncated.po", { try $0.spoil("po", as: "truncated.po") { $0.prefix($0.count - 5) } }),
    ("cut.csv", { try $0.spoil("csv", as: "cut.csv") { $0.prefix($0.count - 12) } }),
    ("latin.csv", { try $0.write(Data([0x49, 0x64, 0x3B, 0xE4, 0x0A]), to: "latin.csv") }),
    (
      "entity.xliff",
      {
        try $0.spoil("xliff", as: "entity.xliff") {
          Data(
            String(decoding: $0, as: UTF8.self).replacing(
              "<xliff ", with: "<!DOCTYPE xliff [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>\n<xliff ",
              maxReplacements: 1
            ).utf8)
        }
      }
    ),
    ("large.po", { try $0.makeFile("large.po", bytes: 50_000_000) }),
    ("letter.txt", { try $0.write("Hei!\n", to: "letter.txt") }),
    ("sheet.xlsx", { try $0.write("PK\u{3}\u{4}…", to: "sheet.xlsx") }),
    (
      "german.xlf",
      {
        try $0.spoil("xlf", as: "german.xlf") {
          Data(String(decoding: $0, as: UTF8.self).replacing("trgLang=\"ar\"", with: "trgLang=\"de\"").utf8)
        }
      }
    ),
    (
      "other.po",
      {
        try $0.spoil("po", as: "other.po") {
          Data(String(decoding: $0, as: UTF8.self).replacing("alkuun/index#", with: "muu/sivu#").utf8)
        }
      }
    ),
    (
      "noid.csv",
      {
        try $0.write("Nro,Selkosuomi [fi-simple],العربية [ar]\r\n1,Hei,مرحبا\r\n", to: "noid.csv")
      }
    ),
  ]

  @Test(arguments: ["en", "fi-simple", "sv"])
  func fileThatCannotBeTaken(language: String) throws {
    let project = try FixtureProject(copyOf: exampleTown)
    for format in Self.formats.keys { #expect(try export(project, format, "alkuun/index").status == 0) }
    let before = try project.files(below: "locales")
    var said = ""
    for (name, spoil) in Self.faults {
      try spoil(project)
      let run = try runProgram(
        ["translate", "import", "--messages", language, name], in: project.path)
      #expect(run.status == 1, "\(name)")
      #expect(run.output == "")
      said += "\(run.errors)\n"
    }
    #expect(try project.files(below: "locales") == before)
    assertSnapshot(said, named: "import-faults.\(language).txt")
  }
}

extension FixtureProject {
  fileprivate func spoil(_ ending: String, as name: String, _ change: (Data) -> Data) throws {
    try write(
      change(Data(contentsOf: root.appending(path: ".selkopaja/export/alkuun.index.ar.\(ending)"))), to: name)
  }
}
