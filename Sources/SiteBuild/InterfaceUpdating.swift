import Catalogues
import GuideMarkup
import ICU
import Localisation
import ProjectFiles
import SourceText

extension CatalogueUpdate {
  /// Brings the catalogues of the program's own words up to date: those that the project has, and a new one, with the
  /// words that readers see, for a language that the program has no words in.
  mutating func runInterface() throws {
    let own = sources.project.catalogue(.easyFinnish, .interface).catalogue
    guard let source = own ?? sources.shippedInterfaceSource else { return }
    let words = identified(source, at: CatalogueName.interface.path(for: .easyFinnish))
    if own != nil {
      try write(
        updatedSourceCatalogue(of: words, source: .easyFinnish, from: source),
        to: CatalogueName.interface.path(for: .easyFinnish))
    }
    let shipped = Set(Project.shippedInterfaces().map(\.tag))
    for language in sources.languages where language != .easyFinnish {
      let old = sources.project.catalogue(language, .interface).catalogue
      // A language that falls back to one with words of its own (fi to fi-simple, fa-AF to fa) may do without.
      guard old != nil || !shipped.contains(language) else { continue }
      try write(
        updatedCatalogue(of: words.wanted(by: old), source: .easyFinnish, language: language, from: old),
        to: CatalogueName.interface.path(for: language))
    }
  }
}

/// Each message as a text of its own, under its id.
func identified(_ catalogue: Catalogue, at path: String) -> IdentifiedDocument {
  let file = catalogue.file ?? SourceFile(path: path, bytes: [])
  let units = catalogue.units.filter { !$0.isRetired }
  let texts = units.map { unit in
    let range = unit.places.source ?? file.range(0..<0)
    return TextBlock(
      role: .field(unit.id), path: unit.id, inlines: [.text(plainText(of: unit.source), range)], range: range)
  }
  let segments = zip(units, texts).map { unit, text in
    Segment(id: unit.id, anchor: nil, hash: sourceHash(of: text.inlines), isNew: false)
  }
  // Catalogues of the interface name it, and not a file: a project's stands over the program's.
  return IdentifiedDocument(
    address: PageAddress(document: "", page: "interface"),
    document: Document(
      file: SourceFile(path: CatalogueName.interface.original, bytes: []), blocks: [], texts: texts),
    segments: segments)
}

extension SiteSources {
  var shippedInterfaceSource: Catalogue? {
    Project.shippedInterface(.easyFinnish).flatMap { readCatalogue($0).catalogue }
  }
}

/// Whether only the person at the terminal sees a message.
private func isForTerminal(_ id: String) -> Bool {
  let terminal: Set<Substring> = [
    "diagnostic", "note", "severity", "help", "environment", "build", "check", "translate", "languages", "new",
    "starter", "direction",
  ]
  return terminal.contains(id.prefix { $0 != "." })
}

extension IdentifiedDocument {
  /// The messages that a language has words for: those for the terminal only where it has some of them already.
  func wanted(by old: Catalogue?) -> IdentifiedDocument {
    let speaksAtTerminal = old?.units.contains { $0.target != nil && isForTerminal($0.id) } ?? false
    return speaksAtTerminal ? self : forReaders
  }

  /// Without what only the person at the terminal sees.
  fileprivate var forReaders: IdentifiedDocument {
    let shown = segments.indices.filter { !isForTerminal(segments[$0].id) }
    var readers = self
    readers.segments = shown.map { segments[$0] }
    readers.document.texts = shown.map { document.texts[$0] }
    return readers
  }
}
