import ProjectFiles
import SourceText

extension [Diagnostic] {
  /// Without what only follows from another fault, and would go with it: facts that nobody can know while `facts.yml`
  /// cannot be read. Nothing is said twice.
  func withoutConsequences(in project: Project) -> [Diagnostic] {
    let faulty = Set(filter { $0.severity == .error }.map(\.path))
    var hidden: Set<String> = []
    if project.facts.records.isEmpty, faulty.contains("content/facts.yml") {
      hidden.formUnion(["unknown-fact", "unknown-record", "fact-is-not-hours"])
    }
    if project.glossary.terms.isEmpty, faulty.contains("content/glossary.yml") { hidden.insert("unknown-term") }
    if project.pictograms.records.isEmpty, faulty.contains("content/pictograms.yml") {
      hidden.formUnion(["unknown-pictogram", "pictogram-not-recorded"])
    }
    if project.settings.languages.isEmpty, faulty.contains("content/project.yml") {
      hidden.formUnion(["unknown-language", "language-not-listed"])
    }
    if project.settings.situations.isEmpty, faulty.contains("content/project.yml") {
      hidden.insert("unknown-situation")
    }
    let unread = unreadFiles
    let notText = Set(filter { $0.name == "invalid-utf8" }.map(\.path))
    // Whose text cannot be read whole cannot be what was approved, and a page that is not found has catalogues.
    let faultyDocuments = Set(faulty.compactMap(documentFolder))
    var seen: Set<Diagnostic> = []
    return filter { diagnostic in
      switch diagnostic.name {
      case let name where hidden.contains(name): return false
      // The parser of pages has counted the bytes.
      case "not-utf8" where notText.contains(diagnostic.path): return false
      case "approval-void" where documentFolder(diagnostic.path).map(faultyDocuments.contains) ?? false: return false
      case "catalogue-without-page":
        if case .text(let page)? = diagnostic.arguments["page"],
          documentFolder(page).map(faultyDocuments.contains) ?? false
        {
          return false
        }
      case "empty-page" where unread.contains(diagnostic.path): return false
      case "link-to-nothing", "link-to-no-heading":
        if let target = diagnostic.linkedFile, unread.contains(target) { return false }
      default: break
      }
      return seen.insert(diagnostic).inserted
    }
  }

  /// The files that are there and that nobody could read.
  private var unreadFiles: Set<String> {
    let ofContent: Set = ["file-empty", "invalid-utf8", "not-utf8", "yaml-syntax", "page-too-long"]
    let named: Set = [
      "file-is-folder", "file-special", "file-too-large", "file-unreadable", "file-failed", "link-loop",
      "path-leaves-project",
    ]
    return reduce(into: []) { files, diagnostic in
      if ofContent.contains(diagnostic.name) { files.insert(diagnostic.path) }
      if named.contains(diagnostic.name), case .text(let path)? = diagnostic.arguments["path"] { files.insert(path) }
    }
  }
}

/// `content/kotikaupunki-kemi` of a file in it; nil for a file of the whole project.
private func documentFolder(_ path: String) -> String? {
  let parts = path.split(separator: "/")
  return parts.count > 2 && parts[0] == "content" ? parts[..<2].joined(separator: "/") : nil
}

extension Diagnostic {
  /// The file that a link beside this one means.
  fileprivate var linkedFile: String? {
    guard case .text(let address)? = arguments["address"] else { return nil }
    let file = address.prefix { $0 != "#" }
    if file.isEmpty { return path }
    var parts = path.split(separator: "/").dropLast()
    for part in file.split(separator: "/") where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    return parts.joined(separator: "/")
  }
}
