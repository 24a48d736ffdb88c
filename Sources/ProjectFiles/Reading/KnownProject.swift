package import SourceText

/// A project as it was read before, and the files that may be other than they were then: what is left of it is not read
/// again.
package struct KnownProject: Sendable {
  package var project: Project
  /// Paths, from the project's folder, of every file that was written, moved or removed since.
  package var changed: Set<String>
  /// The files in which something was wrong: what was said of them has to be said again.
  private let faulty: Set<String>
  private let pages: [String: Page]

  /// - Parameter diagnostics: what was wrong when the project was read.
  package init(_ project: Project, diagnostics: [Diagnostic], changed: Set<String>) {
    self.project = project
    self.changed = changed
    faulty = Set(diagnostics.map(\.path))
    pages = Dictionary(
      project.documents.flatMap(\.allPages).map { ($0.file.path, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Whether a file is as it was, and nothing was wrong with it.
  func holds(_ path: String) -> Bool { !changed.contains(path) && !faulty.contains(path) }

  func page(_ path: String) -> Page? {
    guard holds(path), var page = pages[path] else { return nil }
    page.subpages = []
    return page
  }

  /// Whether the languages, and how each of them writes, are as they were.
  var holdsLanguages: Bool {
    holds("content/project.yml") && !changed.union(faulty).contains { $0.hasSuffix("/language.yml") }
  }
}
