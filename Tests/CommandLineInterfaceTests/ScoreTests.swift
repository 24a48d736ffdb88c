import TestSupport
import Testing

/// `selkopaja score`, `rules` and `explain`.
struct ScoreTests {
  private static let text = """
    Asumistuen hakeminen

    Saapuessasi Kelaan tarvitset henkilöllisyyden osoittavan asiakirjan. Täytä asumistukihakemuslomake huolellisesti.

    """ + String(repeating: "Soita ensin ja varaa aika. Hoitaja kysyy, mikä sinulla on. ", count: 20) + "\n"

  @Test(arguments: ["en", "fi-simple", "sv"])
  func scoreForPeople(_ language: String) throws {
    let project = try FixtureProject(["ohje.txt": Self.text, "lyhyt.md": "# Apua\n\nTule heti.\n"])
    let run = try runProgram(["score", "ohje.txt", "lyhyt.md", "--messages", language], in: project.path)
    #expect(run.status == 0)
    assertSnapshot(run.output, named: "score.\(language).txt")
  }

  @Test func scoreForPrograms() throws {
    let project = try FixtureProject(["ohje.txt": Self.text, "tyhjä.txt": ""])
    let run = try runProgram(["score", "ohje.txt", "tyhjä.txt", "--format", "tsv"], in: project.path)
    #expect(run.status == 0)
    let rows = run.output.split(separator: "\n").map { $0.split(separator: "\t", omittingEmptySubsequences: false) }
    #expect(rows.count == 3)
    #expect(rows[0].prefix(3) == ["file", "words", "score"])
    #expect(rows.allSatisfy { $0.count == rows[0].count })
    #expect(rows[1][0] == "ohje.txt" && rows[1][1] == "209")
    #expect(rows[1].allSatisfy { !$0.contains(",") })
    #expect(rows[2].prefix(3) == ["tyhjä.txt", "0", ""])
    assertSnapshot(run.output, named: "score.tsv")
  }

  @Test func pagesOfAProjectAndOtherLanguages() throws {
    let project = try FixtureProject(copyOf: exampleTown)
    func files(_ arguments: [String]) throws -> [Substring] {
      try runProgram(["score", "--format", "tsv"] + arguments, in: project.path).output
        .split(separator: "\n").dropFirst().compactMap { $0.split(separator: "\t").first }
    }
    #expect(try files(["content/alkuun"]) == ["content/alkuun/index.md", "content/alkuun/neuvonta.md"])
    #expect(try files(["./content/jatteet/index.md"]) == ["content/jatteet/index.md"])
    #expect(
      try files(["--project", project.path, "\(project.path)/content/jatteet/"]) == ["content/jatteet/index.md"])
    let swedish = try runProgram(["score", "content/alkuun/neuvonta.md", "--language", "sv"], in: project.path)
    #expect(swedish.output.contains("Not calibrated for this language (Swedish)"))
    #expect(swedish.output.contains("LIX"))
  }

  @Test func whatCannotBeReadIsSaidAndTheOthersAreScored() throws {
    let project = try FixtureProject(["ohje.txt": Self.text])
    let run = try runProgram(["score", "puuttuu.txt", "ohje.txt", "--format", "tsv"], in: project.path)
    #expect(run.status == 64)
    #expect(run.errors.hasPrefix("puuttuu.txt: error: "))
    #expect(run.output.contains("\nohje.txt\t209\t"))
    #expect(try runProgram(["score", "ohje.txt", "--language", "!"], in: project.path).status == 64)
  }

  // MARK: Rules

  @Test(arguments: ["en", "fi-simple", "sv"])
  func rulesAndTheirLimits(_ language: String) throws {
    let run = try runProgram(["rules", "--messages", language])
    #expect(run.status == 0)
    assertSnapshot(run.output, named: "rules.\(language).txt")
  }

  @Test func effectiveRulesOfAProject() throws {
    let project = try FixtureProject(copyOf: exampleTown)
    try project.append("budgets:\n  guide: {words: 900}\n", to: "content/project.yml")
    let run = try runProgram(["rules", "--effective"], in: project.path)
    #expect(run.status == 0)
    #expect(run.output.contains("content/alkuun/index.md   guide  perus   900 words"))
    #expect(run.output.contains("Rules at the level helppo:"))
    #expect(!run.output.contains("Rules at the level vaativa:"))
    #expect(run.output.contains(/long-sentence +warning: over 10 words; error: over 14 words/))
    #expect(run.output.contains("(source language)"))
    #expect(try runProgram(["rules", "--effective"], in: "/").status == 70)
  }

  @Test(arguments: ["en", "fi-simple", "sv"])
  func aRuleIsExplained(_ language: String) throws {
    let run = try runProgram(["explain", "long-sentence", "--messages", language])
    #expect(run.status == 0)
    assertSnapshot(run.output, named: "explain.\(language).txt")
  }

  @Test(arguments: [
    ("long-sentense", "there is no rule long-sentense; did you mean: long-sentence ("),
    ("essa", "there is no rule essa; did you mean: temporal-essa"),
    ("Weekday", "there is no rule Weekday; did you mean: wrong-weekday"),
    ("%s{0}", "there is no rule %s{0} ("),
  ])
  func anUnknownRuleHasNeighbours(_ name: String, _ said: String) throws {
    let run = try runProgram(["explain", name])
    #expect(run.status == 64)
    #expect(run.output == "")
    #expect(run.errors.hasPrefix(said))
  }
}
