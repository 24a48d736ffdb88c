import ICU
package import SourceText

/// Why there is no project to read: the environment's fault, not the writer's.
package struct ProjectReadingError: Error, Sendable, Hashable {
  /// The folder, or `content/project.yml` in it.
  package var path: String
  package var problem: FileProblem

  package init(
    path: String, problem: FileProblem
  ) {
    self.path = path
    self.problem = problem
  }

  package var diagnostic: Diagnostic { problem.diagnostic(path: path) }
}

/// Reads a project and everything in it but catalogues and pictures, which are read when they are asked for.
///
/// Every fault of its files is reported and none stops the reading: what is missing is filled in with something empty,
/// so that later stages find the rest. A project with an error in it is not to be published.
///
/// - Parameters:
///   - root: the folder that holds `content/` and `locales/`.
///   - known: what was read before; nil to read everything.
/// - Throws: when the folder cannot be read, or has no `content/project.yml`.
package func readProject(
  at root: String, keeping known: KnownProject? = nil
) throws(ProjectReadingError) -> (project: Project, diagnostics: [Diagnostic]) {
  let folder: ProjectFolder
  do throws(FileProblem) {
    folder = try ProjectFolder(root)
  } catch {
    throw ProjectReadingError(path: root, problem: error)
  }
  let path = "content/project.yml"
  if let problem = folder.problem(ofFile: path), problem == .missing {
    throw ProjectReadingError(path: path, problem: problem)
  }
  let faults = Faults()
  let project = ProjectReader(folder: folder, faults: faults, known: known).project(path)
  return (project, faults.diagnostics.sorted(by: Diagnostic.precedes))
}

struct ProjectReader {
  let folder: ProjectFolder
  let faults: Faults
  var known: KnownProject?

  func project(_ path: String) -> Project {
    let settings =
      kept(path, \.settings) ?? yaml(path).map { ProjectSchema(faults: faults).settings($0.file, $0.value) }
      ?? ProjectSettings.unreadable(path)
    let facts =
      kept("content/facts.yml", \.facts)
      ?? optionalYAML("content/facts.yml").map { FactsSchema(faults: faults).facts($0.file, $0.value) }
    let glossary =
      kept("content/glossary.yml", \.glossary)
      ?? optionalYAML("content/glossary.yml").map { GlossarySchema(faults: faults).glossary($0.file, $0.value) }
    let pictograms =
      kept("content/pictograms.yml", \.pictograms)
      ?? optionalYAML("content/pictograms.yml").map { PictogramSchema(faults: faults).pictograms($0.file, $0.value) }
    let languageFiles =
      known.flatMap { $0.holdsLanguages ? $0.project.languageFiles : nil }
      ?? languageFiles(settings.languages.map(\.tag))
    let project = Project(
      folder: folder, settings: settings, documents: documents(), facts: facts ?? FactBook(),
      glossary: glossary ?? Glossary(), pictograms: pictograms ?? PictogramBook(),
      languageFiles: languageFiles,
      recordings: recordings(settings.languages.map(\.tag)))
    checkReferences(of: project)
    return project
  }

  private func kept<Part>(_ path: String, _ part: KeyPath<Project, Part>) -> Part? {
    known.flatMap { $0.holds(path) ? $0.project[keyPath: part] : nil }
  }

  /// A file and its YAML; `nil` when it cannot be read, which was reported. The value is `nil` where there are comments
  /// only.
  func yaml(_ path: String) -> (file: SourceFile, value: YAMLValue?)? {
    guard let file = file(path) else { return nil }
    if isBlank(file) {
      faults.error("file-empty", at: file.range(0..<0))
      return nil
    }
    let known = faults.diagnostics.count
    let value = readYAML(file, part: 0..<file.bytes.count, faults: faults)
    return value == nil && faults.diagnostics.count > known ? nil : (file, value)
  }

  func optionalYAML(_ path: String) -> (file: SourceFile, value: YAMLValue?)? {
    folder.problem(ofFile: path) == .missing ? nil : yaml(path)
  }

  func file(_ path: String, namedAt place: SourceRange? = nil) -> SourceFile? {
    do throws(FileProblem) {
      return try folder.file(path)
    } catch {
      faults.report(error.diagnostic(path: path, at: place.map(Diagnostic.Place.range)))
      return nil
    }
  }

  func isBlank(_ file: SourceFile) -> Bool {
    file.bytes.allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }
  }

  /// What is in a folder; none when there is no such folder.
  func entries(_ path: String) -> [ProjectFolder.Entry] {
    do throws(FileProblem) {
      return try folder.entries(path)
    } catch {
      if error != .missing { faults.report(error.diagnostic(path: path)) }
      return []
    }
  }
}

extension ProjectSettings {
  /// Stands in for a project file that cannot be read.
  static func unreadable(_ path: String) -> ProjectSettings {
    let nothing = Located("", at: SourceFile(path: path, bytes: []).range(0..<0))
    return ProjectSettings(
      file: nothing.range.file, name: nothing, baseAddress: nothing, source: .undetermined, languages: [],
      theme: Theme(colours: .standard), logos: Logos(), issuer: nothing, budgets: [:])
  }
}

/// Reads a project file alone: to see what an edit has made of it before it is written.
package func readSettings(_ file: SourceFile) -> (settings: ProjectSettings, diagnostics: [Diagnostic]) {
  let faults = Faults()
  let value = readYAML(file, part: 0..<file.bytes.count, faults: faults)
  let settings = ProjectSchema(faults: faults).settings(file, value)
  return (settings, faults.diagnostics)
}
