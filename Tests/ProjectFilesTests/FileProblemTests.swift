import ICU
import ProjectFiles
import SourceText
import Testing

@Suite struct MessagesOfFaultsTests {
  /// The messages are looked up by these names; a fault without a range still has a path to show.
  @Test func `every problem of a file has a diagnostic of its own`() {
    let problems: [FileProblem] = [
      .missing, .isFolder, .notAFolder, .isSpecial, .leavesProject, .linkLoop, .unreadable,
      .tooLarge(bytes: 3, limit: 2), .system(5),
    ]
    let diagnostics = problems.map { $0.diagnostic(path: "content/facts.yml") }
    #expect(Set(diagnostics.map(\.name)).count == problems.count)
    #expect(diagnostics.allSatisfy { $0.path == "content/facts.yml" && $0.severity == .error })
  }
}
