package import Localisation

/// The files of a project that were written, moved or removed since it was read.
package struct FileChanges: Sendable, Equatable {
  /// From the project's folder.
  private(set) var paths: Set<String> = []
  /// False where nobody knows which files: after folders were moved, or when too much happened at once.
  private(set) var areKnown = true
  /// The pages of which the text, or a catalogue, is among them.
  package private(set) var pages: Set<PageAddress> = []
  /// Whether they are of pages alone, and of nothing that pages share.
  private(set) var areOfPagesOnly = true

  package static let everything: FileChanges = {
    var changes = FileChanges()
    (changes.areKnown, changes.areOfPagesOnly) = (false, false)
    return changes
  }()

  package init() {}

  package init(_ paths: some Sequence<String>) {
    for path in paths { add(path) }
  }

  package mutating func add(_ path: String) {
    paths.insert(path)
    let parts = path.split(separator: "/").map(String.init)
    if parts.count == 3, parts[0] == "content", let page = parts[2].withoutSuffix(".md") {
      pages.insert(PageAddress(document: parts[1], page: page))
    } else if parts.count == 4, parts[0] == "locales", let page = parts[3].withoutSuffix(".xlf") {
      pages.insert(PageAddress(document: parts[2], page: page))
    } else {
      areOfPagesOnly = false
    }
  }

  package var isEmpty: Bool { areKnown && paths.isEmpty }

  package mutating func add(_ other: FileChanges) {
    guard areKnown, other.areKnown else {
      self = .everything
      return
    }
    for path in other.paths { add(path) }
  }

  /// Whether nothing but values that texts take in has changed beside pages: facts, words of the glossary, pictograms.
  var areOfRecordsOnly: Bool {
    areKnown
      && paths.allSatisfy { path in
        FileChanges([path]).areOfPagesOnly || Self.records.contains(path)
          || path.hasPrefix("content/pictograms/")
      }
  }

  /// Whether nothing but texts and values has changed: pages, facts, words of the glossary.
  var areOfTextsOnly: Bool {
    areOfRecordsOnly && !paths.contains { $0.hasPrefix("content/pictograms") }
  }

  private static let records: Set<String> = ["content/facts.yml", "content/glossary.yml", "content/pictograms.yml"]
}

extension String {
  fileprivate func withoutSuffix(_ suffix: String) -> String? {
    hasSuffix(suffix) ? String(dropLast(suffix.count)) : nil
  }
}
