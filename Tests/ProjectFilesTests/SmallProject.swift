import ProjectFiles
import SourceText
import TestSupport

/// A project without a fault, small enough to read; a test puts one file of its own in.
enum SmallProject {
  static let project = """
    name: Kotikaupunki Kemi
    base_address: https://opas.example/kemi
    source: fi-simple
    languages:
      fi-simple:
      sv: {fallback: fi-simple}
      ar: {digits: native}
    issuer: Kemin kaupunki
    """

  static let index = """
    ---
    kind: guide
    title: Kotikaupunki Kemi
    owner: Mikseri
    review_by: 2027-06-30
    pages:
      - mikseri
    ---
    Tervetuloa!
    """

  static let mikseri = """
    ---
    title: Mikseri
    ---
    Mikseri on kaikille.
    """

  static let files = [
    "content/project.yml": project, "content/kemi/index.md": index, "content/kemi/mikseri.md": mikseri,
  ]

  static func read(with others: [String: String] = [:]) throws -> (project: Project, faults: [String]) {
    let fixture = try FixtureProject(files.merging(others) { $1 })
    return try read(fixture)
  }

  static func read(_ fixture: FixtureProject) throws -> (project: Project, faults: [String]) {
    let (project, diagnostics) = try readProject(at: fixture.path)
    return (project, diagnostics.map(line))
  }

  /// `content/facts.yml:3:5-9 error not-a-date value=…`: place, severity, name, arguments, notes and suggestion.
  static func line(_ diagnostic: Diagnostic) -> String {
    var line = diagnostic.path
    if let range = diagnostic.range {
      line += ":\(range.start.line):\(range.start.column)"
      if range.start != range.end { line += "-\(range.end.column)" }
    }
    line += " \(diagnostic.severity.rawValue) \(diagnostic.name)"
    for (name, value) in diagnostic.arguments.sorted(by: { $0.key < $1.key }) {
      switch value {
      case .text(let text): line += " \(name)=\(text)"
      case .number(let number): line += " \(name)=\(number)"
      case .date(let year, let month, let day): line += " \(name)=\(year)-\(month)-\(day)"
      }
    }
    for note in diagnostic.notes { line += " [\(note.name)\(note.range.map { ":\($0.start.line)" } ?? "")]" }
    if let suggestion = diagnostic.suggestion { line += " → \(suggestion)" }
    return line
  }
}
