package import ICU
package import LinkCheck
import Localisation
import ProjectFiles
package import SourceText

/// Every address on the web that a project leads to.
package struct LinkList: Sendable {
  /// By address.
  package var links: [Link]
  package var diagnostics: [Diagnostic]
  package var words: ShownWords

  package struct Link: Sendable {
    package var address: String
    /// By path and place.
    package var uses: [SourceRange]
    /// Nil where nobody asked.
    package var check: LinkAnswer?
  }
}

/// What a server said of an address, and on which day.
package struct LinkAnswer: Sendable, Hashable {
  package var answer: ServerAnswer
  package var day: CalendarDate
}

/// Lists the addresses on the web that a project's pages and records lead to, and writes nothing. Links inside the site are
/// a matter of every check.
package func listLinks(at root: String) throws -> LinkList {
  let sources = try SiteSources(root: root)
  let project = sources.project
  let documents =
    sources.pages.map(\.text.document)
    + [sources.records.project, sources.records.glossary, sources.records.pictograms].map(\.document)
  let found = documents.flatMap { outsideLinks(in: $0, of: project) } + outsideLinks(in: project)
  let byAddress = Dictionary(grouping: found, by: \.address)
  let links = byAddress.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.map { address in
    let uses = Set(byAddress[address, default: []].map(\.range)).sorted {
      $0.file.path == $1.file.path
        ? $0.offsets.lowerBound < $1.offsets.lowerBound
        : $0.file.path.utf8.lexicographicallyPrecedes($1.file.path.utf8)
    }
    return LinkList.Link(address: address, uses: uses)
  }
  return LinkList(
    links: links,
    diagnostics: sources.diagnostics.withoutConsequences(in: project).sorted(by: Diagnostic.precedes),
    words: ShownWords(sources))
}
