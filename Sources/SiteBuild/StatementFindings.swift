import ProjectFiles
import SourceText

/// What the statement of accessibility lacks. A site without one is for information: not every issuer is under the act.
func statementFindings(of project: Project) -> [Diagnostic] {
  let missing = project.missingAccessibilityParts
  guard let declared = project.settings.accessibility else {
    return [
      Diagnostic(.information, "accessibility-statement-missing", at: project.settings.file.range(0..<0))
    ]
  }
  guard !missing.isEmpty else { return [] }
  return [
    Diagnostic(
      .warning, "accessibility-statement-unfinished",
      ["missing": .text(missing.map(\.rawValue).joined(separator: ", ")), "count": .count(missing.count)],
      at: declared.range)
  ]
}
