import Foundation
import TestSupport
import Testing

/// Every finding that the program can make has its words.
///
/// A diagnostic holds no prose: `diagnostic.<name>` and `note.<name>` in `interface.xlf` do. The names are found in the
/// sources by the way that they are written.
struct MessageTests {
  private static let languages = ["fi-simple", "sv", "en"]

  @Test(arguments: languages)
  func everyDiagnosticHasAMessage(_ tag: String) throws {
    let ids = try messageIDs(tag)
    let names = try Self.diagnosticNames.get()
    #expect(names.count > 150)
    let missing = names.filter { !ids.contains("diagnostic.\($0)") }.sorted()
    #expect(missing == [], "locales/\(tag)/interface.xlf")
  }

  @Test(arguments: languages)
  func everyNoteHasAMessage(_ tag: String) throws {
    let ids = try messageIDs(tag)
    let written = try swiftFiles(below: "Sources").flatMap { names(of: Self.note, in: $0.text) }
    #expect(written.count > 5)
    #expect(written.filter { !ids.contains("note.\($0)") } == [], "locales/\(tag)/interface.xlf")
  }

  /// A message whose name stands nowhere in the sources is never shown.
  @Test func everyMessageOfADiagnosticIsUsed() throws {
    let written = Set(
      try swiftFiles(below: "Sources").flatMap { file in
        names(of: Self.literal, in: file.text) + names(of: Self.nameOfRule, in: file.text)
      })
    let unused = try messageIDs("fi-simple").filter {
      $0.hasPrefix("diagnostic.") && !written.contains(String($0.dropFirst("diagnostic.".count)))
    }
    #expect(unused.sorted() == [])
  }

  // MARK: - Names in the sources

  /// A rule's name may be one word.
  private static let nameOfRule = #"name: "([a-z]+)""#
  private static let name = #""([a-z][a-z0-9]*(?:-[a-z0-9]+)+)""#
  /// A rule may be called by one word: `abbreviation`.
  private static let literal = #""([a-z][a-z0-9]*(?:-[a-z0-9]+)*)""#
  private static let note = #"\bDiagnosticNote\(\s*"# + name
  /// `Diagnostic(.error, "unknown-fact"`, `faults.error("not-a-date"`, `report("raw-html"`, `name: "long-sentence"`.
  private static let diagnostic =
    #"(?:\bDiagnostic\(\s*\.(?:error|warning|information),\s*|\b(?:error|warning|report|fault|add)\(\s*|\bname:\s*)"#
    + name
  /// `case .empty: "file-empty"`, `case .tooDeep: ("svg-too-deep"`, `return "unsafe-link"`, `isKnown ? "unused-allowance" : "unknown-rule"`.
  private static let choice = #"(?:\breturn|[?:]|\w =)\s+\(?"# + name

  /// Files whose functions and raw values say which diagnostic it is.
  private static let choosingFiles: Set<String> = [
    "Catalogues/CatalogueReading.swift", "Catalogues/CodeDifferences.swift", "GuideMarkup/DirectiveRules.swift",
    "GuideMarkup/InlineMarkup.swift", "GuideMarkup/LinkDestination.swift", "Pictograms/PictogramReader.swift",
    "Pictograms/PictogramReading.swift", "ProjectFiles/Reading/FileProblem.swift", "Readability/Check.swift",
  ]

  private static let diagnosticNames = Result { try MessageTests().findDiagnosticNames() }

  private func findDiagnosticNames() throws -> Set<String> {
    var found: Set<String> = []
    var chosen: Set<String> = []
    for file in try swiftFiles(below: "Sources") {
      found.formUnion(names(of: Self.diagnostic, in: file.text))
      guard let path = Self.choosingFiles.first(where: { file.path.hasSuffix("/" + $0) }) else { continue }
      let choices = names(of: Self.choice, in: file.text)
      #expect(!choices.isEmpty, "\(path) chooses no name any more")
      found.formUnion(choices)
      chosen.insert(path)
    }
    #expect(chosen == Self.choosingFiles)
    return found
  }

  private func names(of pattern: String, in text: String) -> [String] {
    guard let regex = try? Regex(pattern, as: (Substring, Substring).self) else {
      Issue.record("not a pattern: \(pattern)")
      return []
    }
    // The other kind of boundary, of Unicode, has none inside `faults.error`.
    return text.matches(of: regex.wordBoundaryKind(.simple)).map { String($0.output.1) }
  }

  private func messageIDs(_ tag: String) throws -> Set<String> {
    let text = try String(contentsOf: repositoryRoot.appending(path: "locales/\(tag)/interface.xlf"), encoding: .utf8)
    return Set(text.matches(of: /<unit id="([^"]+)"/).map { String($0.1) })
  }
}
