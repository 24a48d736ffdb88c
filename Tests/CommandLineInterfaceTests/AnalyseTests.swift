import Foundation
import TestSupport
import Testing

/// `selkopaja analyse`: every construction of a text that need not belong to a project.
@Suite struct AnalyseTests {
  private let text =
    "Saapuessasi Suomeen tarvitset passin.\n\nLomake täytetään ensin.\nTule 5 😀 min. ennen, kun se on tehtävä.\n"

  @Test func everyConstructionHasItsLineColumnAndLength() throws {
    let project = try FixtureProject(["ohje.txt": text])
    let run = try runProgram(["analyse", "ohje.txt", "--format", "tsv"], in: project.path)
    #expect(run.status == 0)
    #expect(run.output == "1\t1\t11\ttemporal-essa\n3\t8\t9\tpassive\n4\t29\t10\tobligation-form\n")
  }

  @Test func markdownIsReadAsMarkdown() throws {
    let project = try FixtureProject([
      "ohje.md": "---\ntitle: Ohje\n---\n\nLue `täytetään` ja {{kela.phone}}.\n\n- Lomake *täytetään* ensin.\n"
    ])
    let run = try runProgram(["analyse", "ohje.md"], in: project.path)
    #expect(run.output == "ohje.md:7:11: passive: täytetään\n")
  }

  @Test(arguments: ["puuttuu.txt", "."]) func whatCannotBeReadIsSaid(_ path: String) throws {
    let project = try FixtureProject(["ohje.txt": ""])
    let run = try runProgram(["analyse", path], in: project.path)
    #expect(run.status == 64)
    #expect(run.errors.hasPrefix("\(path): error: "))
    #expect(try runProgram(["analyse", "ohje.txt"], in: project.path).output.isEmpty)
  }
}
