import GuideMarkup
import ICU
package import Localisation
import ProjectFiles
import SourceText

/// Why a new document was not begun.
package enum NewDocumentError: Error, Sendable, Hashable {
  case badName(String)
  case exists(path: String)
  /// The folder lies inside another project: a second one would begin unseen.
  case insideProject(path: String)
}

/// A document that was begun.
package struct NewDocument: Sendable, Hashable {
  /// The path of its text, from the project's folder.
  package var path: String
  /// The path of the project file where that was begun too.
  package var projectFile: String?
}

/// A document that `new` can begin.
package enum NewDocumentKind: String, Sendable, CaseIterable {
  case guide, sheet
}

/// Writes the first text of a new document, and the project file where there is none yet. Nothing that exists is touched.
///
/// - Parameter words: the program's own; the text is begun in easy Finnish, or in the source language of the project
///   where the program has its words.
package func beginDocument(
  _ kind: NewDocumentKind, named name: String, at root: String, words: InterfaceWords
) throws -> NewDocument {
  guard isDocumentName(name) else { throw NewDocumentError.badName(name) }
  let folder = "content/\(name)"
  guard !Disk.exists("\(root)/\(folder)") else { throw NewDocumentError.exists(path: folder) }
  let projectFile = "\(root)/content/project.yml"
  let isNewProject = !Disk.exists(projectFile)
  if isNewProject, let outer = projectAbove(root) { throw NewDocumentError.insideProject(path: outer) }
  let project = isNewProject ? nil : try readProject(at: root).project
  let starter = Starter(
    words: words, language: project?.settings.source ?? .easyFinnish,
    pictogram: project?.pictograms.records.first?.name.value ?? "kysy")
  try Disk.createFolder("\(root)/content")
  if isNewProject { try Disk.replace(projectFile, with: Array(starter.project.utf8)) }
  if kind == .sheet { try beginPictograms(at: root, starter) }
  try Disk.createFolder("\(root)/\(folder)")
  let text = kind == .guide ? starter.guide : starter.sheet
  try Disk.replace("\(root)/\(folder)/index.md", with: Array(text.utf8))
  return NewDocument(path: "\(folder)/index.md", projectFile: isNewProject ? "content/project.yml" : nil)
}

/// A folder and an address at once: small letters, digits and hyphens, a letter first.
private func isDocumentName(_ name: String) -> Bool {
  guard !isFolderOfParts(name), name.utf8.count <= 64, let first = name.utf8.first,
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first)
  else { return false }
  return name.utf8.allSatisfy {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
      || $0 == UInt8(ascii: "-")
  }
}

/// A sheet of rules needs a picture to begin with.
private func beginPictograms(at root: String, _ starter: Starter) throws {
  let records = "\(root)/content/pictograms.yml"
  guard !Disk.exists(records) else { return }
  try Disk.createFolder("\(root)/content/pictograms")
  let picture = "\(root)/content/pictograms/\(starter.pictogram).svg"
  if !Disk.exists(picture) { try Disk.replace(picture, with: Array(starter.picture.utf8)) }
  try Disk.replace(records, with: Array(starter.pictograms.utf8))
}

/// The first texts of a document, for the writer to write over.
private struct Starter {
  let words: InterfaceWords
  let language: LanguageTag
  /// The name of a picture that is there.
  let pictogram: String

  private func word(_ key: String) -> String { words.text("starter.\(key)", in: language) }

  var project: String {
    """
    name: \(word("project.name"))
    base_address: https://example.org/
    source: \(language.canonical)
    languages:
      \(language.canonical):
    issuer: \(word("project.issuer"))
    messages: \(language.canonical)

    """
  }

  private func frontMatter(_ kind: NewDocumentKind, layout: String, level: String) -> String {
    """
    ---
    kind: \(kind.rawValue)
    layout: \(layout)
    title: \(word("\(kind.rawValue).title"))
    level: \(level)
    owner: \(word("owner"))
    review_by: 2027-12-31
    ---

    """
  }

  var guide: String {
    frontMatter(.guide, layout: "chapters", level: "perus") + """

      \(word("guide.intro"))

      ## \(word("guide.heading")) {#alku}

      :::steps
      1. \(word("guide.step1"))
      2. \(word("guide.step2"))
      :::

      :::next
      - then: \(word("guide.then"))
      - help: \(word("guide.help"))
      :::

      """
  }

  var sheet: String {
    frontMatter(.sheet, layout: "pictorial-rules", level: "helppo") + """

      \(word("sheet.intro"))

      :::rules
      1. ![](\(pictogram)) \(word("sheet.rule"))
      :::

      """
  }

  var pictograms: String {
    """
    \(pictogram):
      words: \(word("sheet.words"))
      sign: information
      author: Selkopaja
      licence: CC0-1.0
      tried_with: none

    """
  }

  /// A question mark on the green ground of a sign that informs.
  var picture: String {
    """
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 96" fill="none">
      <title>\(word("sheet.words"))</title>
      <rect x="4" y="4" width="88" height="88" rx="12" fill="#00664F"/>
      <path d="M32 38a16 16 0 1 1 24 14c-6 4-8 6-8 12" fill="none" stroke="#FFFFFF" stroke-width="9" stroke-linecap="round"/>
      <circle cx="48" cy="78" r="6" fill="#FFFFFF"/>
    </svg>

    """
  }
}
