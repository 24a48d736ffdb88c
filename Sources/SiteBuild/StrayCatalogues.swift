package import Catalogues
import GuideMarkup
package import ICU
package import Localisation
import ProjectFiles
import SourceText

/// The catalogues of a page that is gone, or is called by another name now.
package struct StrayCatalogue: Sendable {
  package var document: String
  package var page: String
  /// By language; the source language's is not among them.
  package var catalogues: [LanguageTag: Catalogue]
  /// The page of today that has most of its texts; nil where none has any.
  package var likelyPage: PageAddress?
}

extension SiteSources {
  /// Catalogues that no page of the project reads, each page reported once. What lies beside a file that is there is
  /// left alone: that the file is not listed, or cannot be read, is reported already.
  static func strayCatalogues(
    of project: Project, pages: [SourcePage], _ diagnostics: inout [Diagnostic]
  ) -> [StrayCatalogue] {
    let known = Set(pages.map { CatalogueName.page(document: $0.document.name, page: $0.page.name) })
    var languages: [CatalogueName: [LanguageTag]] = [:]
    var names: [CatalogueName] = []
    for tag in project.settings.languages.map(\.tag) {
      for name in project.pagesWithCatalogue(tag) where !known.contains(name) {
        if languages[name] == nil { names.append(name) }
        languages[name, default: []].append(tag)
      }
    }
    return names.compactMap { name in
      guard case .page(let document, let page) = name,
        project.folder.problem(ofFile: name.original) == .missing
      else { return nil }
      let tags = languages[name] ?? []
      var found: [LanguageTag: Catalogue] = [:]
      for tag in tags { found[tag] = project.catalogue(tag, name).catalogue }
      let likely = likelyPage(of: found, among: pages)
      if let tag = tags.first {
        diagnostics.append(
          Diagnostic(
            .warning, "catalogue-without-page",
            [
              "page": .text(name.original),
              "likely": .text(likely.map { "content/\($0.document)/\($0.page).md" } ?? "none"),
              "folders": .text(tags.map(\.canonical).joined(separator: ", ")), "count": .count(tags.count),
            ], at: .path(name.path(for: tag))))
      }
      found[project.settings.source] = nil
      return StrayCatalogue(document: document, page: page, catalogues: found, likelyPage: likely)
    }
  }

  /// By the hashes of the texts, which a new name does not change.
  private static func likelyPage(
    of catalogues: [LanguageTag: Catalogue], among pages: [SourcePage]
  ) -> PageAddress? {
    let hashes = Set(
      catalogues.values.flatMap { catalogue in
        catalogue.units.map { $0.hash ?? $0.from ?? sourceHash(of: $0.source) }
      })
    var best: (address: PageAddress, count: Int)?
    for page in pages {
      let count = Set(page.text.segments.map(\.hash)).intersection(hashes).count
      if count > best?.count ?? 0 { best = (page.text.address, count) }
    }
    return best?.address
  }
}
