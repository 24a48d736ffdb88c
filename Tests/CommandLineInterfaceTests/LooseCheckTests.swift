import Foundation
import TestSupport
import Testing

/// `selkopaja check` on texts that belong to no project.
@Suite struct LooseCheckTests {
  private static let breaking = "Saapuessasi Suomeen tarvitset passin.\n"

  /// The findings of one rule: others may be added to the program.
  private func lines(_ run: ProgramRun, of rule: String = "temporal-essa") -> [String] {
    run.output.split(separator: "\n").map(String.init).filter { $0.hasSuffix("[\(rule)]") }
  }

  @Test(arguments: ["en", "fi-simple", "sv"])
  func textForPeople(language: String) throws {
    let project = try FixtureProject([
      "kirje.txt":
        "Saapuessasi Suomeen tarvitset passin.\r\n\r\nOta passi\r\ntullessasi Kelaan.\r\n"
        + "\t👩‍👩‍👧 😀 🇫🇮 漢字 e\u{301} tarvitessasi apua, soita.\r\n\r\nإسأل في المكتب saapuessasi Kelaan.\r\n",
      "tyhja.txt": " \n",
    ])
    let run = try runProgram(
      ["check", "kirje.txt", "tyhja.txt", "--messages", language], in: project.path)
    #expect(run.status == 1)
    assertSnapshot(run.output + "-- stderr\n" + run.errors.withoutRules, named: "check-loose.\(language).txt")
  }

  @Test func standardInputIsPlainText() throws {
    let run = try runProgram(["check", "-"], input: "- Tule.\n\n" + Self.breaking)
    #expect(lines(run).map { $0.prefix(12) } == ["-:3:1: error"])
    #expect(run.status == 1)
  }

  @Test func levelIsOfTheTextAndOfTheOption() throws {
    let project = try FixtureProject([
      "ohje.md":
        "---\ntitle: Ohje\nsummary: Tullessasi Kelaan lue tämä.\nlevel: vaativa\n---\n\nSaapuessasi Suomeen tarvitset passin.\n",
      "viiva.md": "---\n\nSaapuessasi Suomeen tarvitset passin.\n",
      "virhe.md": "---\nlevel: vaativaa\n---\n\nTule.\n",
    ])
    let run = try runProgram(["check", "ohje.md", "viiva.md", "virhe.md"], in: project.path)
    #expect(
      lines(run).map { $0.prefix { $0 != "\"" } }
        == ["ohje.md:3:10: warning: ", "ohje.md:7:1: warning: ", "viiva.md:3:1: error: "])
    #expect(run.output.contains("virhe.md:2:8: error: ") && run.output.contains("[unknown-choice]"))
    let asked = try runProgram(["check", "ohje.md", "--level", "perus"], in: project.path)
    #expect(lines(asked).map { $0.contains(": error: ") } == [true, true])
  }

  @Test func languageIsFinnishUnlessItIsNamed() throws {
    let project = try FixtureProject(["brev.txt": Self.breaking])
    let run = try runProgram(["check", "brev.txt", "--language", "sv"], in: project.path)
    #expect(lines(run).isEmpty && run.status == 0)
    #expect(!run.errors.contains("temporal-essa"))
    let guessed = try runProgram(["check", "brev.txt", "--language", "so"], in: project.path)
    #expect(guessed.errors.contains("not calibrated: limits have not been measured for Somali"))
    #expect(try runProgram(["check", "brev.txt", "--language", "xx"], in: project.path).status == 64)
  }

  @Test func foldersAreReadWithAllThatIsInThem() throws {
    let project = try FixtureProject([
      "a/b/yksi.txt": Self.breaking, "a/kaksi.md": Self.breaking, "a/.piilo.txt": Self.breaking, "a/kuva.svg": "<svg/>",
      "c/kuva.svg": "<svg/>",
    ])
    try project.link("a/b/ylos", to: "..")
    #expect(
      lines(try runProgram(["check", "a"], in: project.path)).map { $0.prefix { $0 != ":" } }
        == ["a/b/yksi.txt", "a/kaksi.md"])
    let none = try runProgram(["check", "c"], in: project.path)
    #expect(none.status == 64 && none.errors.hasPrefix("there are no texts in the folder c"))
    let missing = try runProgram(["check", "a", "d"], in: project.path)
    #expect(missing.status == 64 && missing.errors.hasPrefix("there is no file or folder d"))
    #expect(try runProgram(["check"], in: project.path).status == 70)
  }

  @Test func pagesAndOtherTextsAreReadInOneRun() throws {
    let project = try FixtureProject(copyOf: exampleTown)
    try project.append("\n" + Self.breaking, to: "content/jatteet/index.md")
    try project.append("\n" + Self.breaking, to: "content/alkuun/index.md")
    try project.write(Self.breaking, to: "kirje.txt")
    try project.write(Self.breaking, to: "content/jatteet/muistio.txt")
    let run = try runProgram(
      ["check", "--today", "2025-12-31", "kirje.txt", "content/jatteet", "content/jatteet/muistio.txt"],
      in: project.path)
    #expect(
      lines(run).map { $0.prefix { $0 != ":" } }
        == ["content/jatteet/index.md", "content/jatteet/muistio.txt", "kirje.txt"])
    #expect(run.errors.hasPrefix("3 pages, 2 texts, 3 languages: "))
    // The folder of another project is not a folder of texts.
    let other = try FixtureProject(["x/content/project.yml": "name: X\n"])
    let refused = try runProgram(["check", "x"], in: other.path)
    #expect(refused.status == 64 && refused.errors.hasPrefix("the folder x is a project"))
  }

  /// What is no text in UTF-8 is said in words, and the texts beside it are read.
  @Test func filesThatAreNoText() throws {
    let project = try FixtureProject(["hyva.txt": Self.breaking])
    try project.write(Data([0, 1, 2, 3]), to: "a.txt")
    try project.write(Data([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 1, 2, 3, 4, 5, 6, 0xFF]), to: "b.txt")
    try project.write(Data([UInt8(ascii: "h"), 0xE4, UInt8(ascii: "n"), 0x0A]), to: "c.txt")
    try project.write(try #require("\u{FEFF}Tule.".data(using: .utf16LittleEndian)), to: "d.txt")
    try project.write(try #require("Tule tänne.".data(using: .utf16BigEndian)), to: "e.md")
    try project.write(Data(), to: "f.md")
    try project.write(Data("\u{FEFF}".utf8), to: "g.txt")
    let run = try runProgram(["check", "."], in: project.path)
    #expect(run.status == 1)
    let found = run.output.split(separator: "\n").filter { $0.contains(": error: ") }.map {
      "\($0.prefix(1)) \($0.drop { $0 != "[" })"
    }
    #expect(
      found == [
        "a [file-binary]", "b [file-binary]", "c [not-utf8]", "d [file-utf16]", "e [file-utf16]", "f [no-text]",
        "g [no-text]", "h [temporal-essa]",
      ])
  }

  /// A line of 100,000 words is read in one piece, and shown only round the place.
  @Test func oneVeryLongLine() throws {
    let line = String(repeating: "Tule meille 😀 ensi viikolla. ", count: 5_000)
    let project = try FixtureProject(["pitka.txt": line + "Saapuessasi Kelaan lue ohje. " + line])
    let run = try runProgram(["check", "pitka.txt"], in: project.path)
    // The repeated text has 29 letters.
    #expect(lines(run).map { $0.hasPrefix("pitka.txt:1:\(29 * 5_000 + 1): error: ") } == [true])
    #expect(run.output.split(separator: "\n").allSatisfy { $0.count < 200 })
  }
}

extension String {
  /// Without the lists of rules, which grow with the program.
  var withoutRules: String {
    split(separator: "\n", omittingEmptySubsequences: false).map { line in
      let known = ["rules", "besides", "säännöt", "lisäksi", "regler", "dessutom"]
      guard known.contains(where: line.hasPrefix), let colon = line.firstIndex(of: ":") else { return String(line) }
      return line[...colon] + " …"
    }.joined(separator: "\n")
  }
}
