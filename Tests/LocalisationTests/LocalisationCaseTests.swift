import Catalogues
import Foundation
import GuideMarkup
import ICU
import Localisation
import ProjectFiles
import SourceText
import TestSupport
import Testing

/// Five files: a page and its catalogues in (`source.md`, `source.xlf`, `<tag>.xlf`), the page in a language and its
/// catalogue after an update out (`Snapshots/<tag>.txt`, `Snapshots/<tag>.xlf`).
@Suite struct LocalisationCaseTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Cases")

  @Test(
    arguments: [
      ("fresh", ["ar", "fi-simple"]), ("stale", ["ar"]), ("missing", ["ar"]), ("fallback-of-two", ["ar"]),
      ("orphan", ["ar"]), ("codes-in-another-order", ["ar"]), ("missing-code", ["ar"]), ("doubled-code", ["ar"]),
      ("reparented-code", ["ar"]), ("unknown-fact", ["ar"]), ("term-not-marked", ["ar"]),
      ("term-marked-later", ["ar"]), ("link-led-elsewhere", ["ar"]), ("stale-links", ["ar"]),
      ("some-languages-only", ["ar", "ru", "fi-simple"]),
    ])
  func reads(_ name: String, _ tags: [String]) throws {
    let page = try CasePage(Self.folder.appending(path: name))
    for tag in tags {
      let language = try LanguageTag(tag)
      let (localised, diagnostics) = try page.localise(in: language)
      #expect(localised.texts.count == localised.source.segments.count)
      let place = Self.folder.appending(path: name).appending(path: "case").path(percentEncoded: false)
      assertSnapshot(dump(localised, diagnostics), named: "\(tag).txt", file: place)
      if language != page.source {
        assertSnapshot(page.status(in: language), named: "\(tag).status.txt", file: place)
      }
      guard language != page.source else { continue }
      let updated = try page.updated(language)
      assertSnapshot(updated, named: "\(tag).xlf", file: place)
      #expect(try page.updated(language, from: updated) == updated, "a second update changes the file")
    }
  }

  @Test func everyCaseIsRead() throws {
    let folders = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path(percentEncoded: false))
    #expect(folders.count == 15)
  }
}

/// A case's page with its catalogues.
private struct CasePage {
  let project: Project
  let document: IdentifiedDocument
  let sourceCatalogue: Catalogue?
  let catalogues: [LanguageTag: UnitTable]
  let index: SiteIndex

  var source: LanguageTag { project.settings.source }

  init(_ folder: URL) throws {
    project = try SampleProject().project
    var catalogues: [LanguageTag: UnitTable] = [:]
    for tag in ["sv", "ru", "ar"] {
      if let catalogue = try Self.catalogue(tag, in: folder) { catalogues[try LanguageTag(tag)] = UnitTable(catalogue) }
    }
    self.catalogues = catalogues
    sourceCatalogue = try Self.catalogue("source", in: folder)
    let text = try String(contentsOf: folder.appending(path: "source.md"), encoding: .utf8)
    let file = SourceFile(path: "content/opas/source.md", text: text)
    let (parsed, diagnostics) = parseGuide(file, body: 0..<file.bytes.count, fields: [])
    #expect(diagnostics.isEmpty)
    document = identify(parsed, at: pageAddress, with: sourceCatalogue)
    index = SiteIndex(project: project, pages: [document])
  }

  private static func catalogue(_ name: String, in folder: URL) throws -> Catalogue? {
    guard let data = try? Data(contentsOf: folder.appending(path: "\(name).xlf")) else { return nil }
    let (catalogue, diagnostics) = readCatalogue(SourceFile(path: "locales/\(name).xlf", bytes: Array(data)))
    #expect(diagnostics.isEmpty, "\(name).xlf")
    return catalogue
  }

  func localise(in language: LanguageTag) throws -> (document: LocalisedDocument, diagnostics: [Diagnostic]) {
    try Localiser(index: index).localise(document, in: language, catalogues: catalogues)
  }

  /// What a translator has to look at, and the counts.
  func status(in language: LanguageTag) -> String {
    var counts = StatusCounts()
    let units = document.unitsToLookAt(in: language, catalogue: catalogues[language], &counts)
    var lines = units.map { unit in
      var line = "\(unit.id) \(unit.condition.rawValue) \(unit.state.rawValue)"
      if let range = unit.sourceRange { line += " source:\(range.start.line)" }
      if let range = unit.unitRange { line += " catalogue:\(range.start.line)" }
      line += "\n  source: \(unit.source)"
      if let previous = unit.previousSource { line += "\n  previous: \(previous)" }
      if let target = unit.target { line += "\n  target: \(target)" }
      return line
    }
    lines.append(
      "units \(counts.units): fresh \(counts.fresh), stale \(counts.stale), missing \(counts.missing), "
        + "orphan \(counts.orphan), draft \(counts.draft), translated \(counts.translated), "
        + "reviewed \(counts.reviewed), final \(counts.final)")
    return lines.joined(separator: "\n") + "\n"
  }

  func updated(_ language: LanguageTag) throws -> String {
    write(updatedCatalogue(of: document, source: source, language: language, from: catalogues[language]?.catalogue))
  }

  func updated(_ language: LanguageTag, from text: String) throws -> String {
    let (catalogue, diagnostics) = readCatalogue(SourceFile(path: "locales/again.xlf", text: text))
    #expect(diagnostics.isEmpty)
    return write(updatedCatalogue(of: document, source: source, language: language, from: catalogue))
  }

  private func write(_ catalogue: Catalogue) -> String {
    String(decoding: canonicalBytes(of: catalogue), as: UTF8.self)
  }
}
