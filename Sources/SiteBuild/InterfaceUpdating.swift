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
    guard let source = own ?? shippedInterfaceSource else { return }
    let words = identifiedInterface(source)
    if own != nil {
      try write(
        updatedSourceCatalogue(of: words, source: .easyFinnish, from: source),
        to: CatalogueName.interface.path(for: .easyFinnish))
    }
    let shipped = Set(Project.shippedInterfaceTags)
    for language in sources.languages where language != .easyFinnish && language.pseudoLocale == nil {
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
func identifiedInterface(_ catalogue: Catalogue) -> IdentifiedDocument {
  let path = CatalogueName.interface.path(for: .easyFinnish)
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
  /// The program's own words as texts to translate, all of them and those that readers see; nil where the project has no
  /// catalogue of them, in any language.
  var interfaceToTranslate: (words: IdentifiedDocument, forReaders: IdentifiedDocument, isOwn: Bool)? {
    let own = project.catalogue(.easyFinnish, .interface).catalogue
    let isTouched = own != nil || languages.contains { project.catalogue($0, .interface).catalogue != nil }
    guard isTouched, let source = own ?? shippedInterfaceSource else { return nil }
    let words = identifiedInterface(source)
    return (words, words.forReaders, own != nil)
  }
}

extension Catalogue {
  /// Whether somebody has begun to translate what only the person at the terminal sees.
  var speaksAtTerminal: Bool { units.contains { $0.target != nil && isForTerminal($0.id) } }
}

/// Whether only the person at the terminal sees a message.
private func isForTerminal(_ id: String) -> Bool {
  let terminal: Set<Substring> = [
    "diagnostic", "note", "severity", "help", "environment", "build", "check", "translate", "languages", "new",
    "starter", "direction", "status", "approve", "facts", "bulletin", "analyse",
    "rule", "rules", "explain", "limit", "measure", "score", "report", "print", "links", "order",
    "audio", "preview",
  ]
  return terminal.contains(id.prefix { $0 != "." })
}

/// The program's own words that readers of pages see, in one language.
package struct ReaderWords: Sendable, Hashable {
  /// Ids of the messages that are in the language, or in one that is read alike (`fa` for `fa-AF`).
  package var present: [String]
  /// Ids of those in whose place another language stands.
  package var missing: [String]

  package var total: Int { present.count + missing.count }

  init(of words: InterfaceWords, in language: LanguageTag) {
    let ids = words.keys(in: .easyFinnish).filter { !isForTerminal($0) }
    present = ids.filter { id in
      guard let shown = words.language(of: id, for: language) else { return false }
      return shown.language == language.language && shown.script == language.script
    }
    missing = Array(Set(ids).subtracting(present)).sorted()
  }
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
