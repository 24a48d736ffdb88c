import GuideMarkup
import Localisation
import PrintSheets
import ProjectFiles

/// What somebody asked for that the project has not, or has twice.
package struct SectionFault: Sendable, Equatable {
  package enum Problem: String, Sendable {
    case form, document, page, section, ambiguous
  }

  package var problem: Problem
  /// As it was typed.
  package var written: String
  /// Names that may have been meant, or all that there are, as they can be typed.
  package var known: [String]
}

/// `document#id`, `document/page#id`, or `document/page`: a heading with all that stands under it, a box that has an
/// id, or a page.
struct SectionChoice {
  private let sources: SiteSources

  init(in sources: SiteSources) {
    self.sources = sources
  }

  func section(_ written: String) -> Result<ComposedSection, SectionFault> {
    func fault(_ problem: SectionFault.Problem, _ known: [String]) -> Result<ComposedSection, SectionFault> {
      .failure(SectionFault(problem: problem, written: written, known: known))
    }
    let halves = written.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    let names = halves[0].split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard (1...2).contains(names.count), names.allSatisfy({ !$0.isEmpty }), halves.count == 2 || names.count == 2,
      halves.last?.isEmpty == false
    else { return fault(.form, []) }
    let published = sources.pages.filter(\.isPublished)
    let pages = published.filter { $0.document.name == names[0] }
    guard !pages.isEmpty else {
      return fault(.document, near(names[0], among: unique(published.map(\.document.name))))
    }
    let asked = names.count == 2 ? pages.filter { $0.page.name == names[1] } : pages
    guard !asked.isEmpty else {
      return fault(.page, near(names[1], among: pages.map(\.page.name)).map { "\(names[0])/\($0)" })
    }
    guard halves.count == 2 else {
      let page = asked[0].text
      return .success(ComposedSection(page: page.address, blocks: page.document.blocks, isWholePage: true))
    }
    let id = halves[1]
    let found = asked.compactMap { page in
      page.text.blocks(under: id).map { ComposedSection(page: page.text.address, blocks: $0) }
    }
    if found.count > 1 {
      return fault(.ambiguous, found.map { "\($0.page.document)/\($0.page.page)#\(id)" })
    }
    guard let section = found.first else {
      let ids = asked.flatMap { page in
        page.text.sectionIDs.map { (id: $0, name: names.count == 2 ? "\(names[0])/\(names[1])" : names[0]) }
      }
      let close = near(id, among: unique(ids.map(\.id)))
      return fault(.section, close.map { "\(halves[0])#\($0)" })
    }
    return .success(section)
  }

  /// The nearest names first; where none is near, all.
  private func near(_ written: String, among known: [String]) -> [String] {
    let nearest = nearestNames(to: written, among: known)
    return Array((nearest.isEmpty ? known : nearest).prefix(12))
  }

  private func unique(_ names: [String]) -> [String] {
    names.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }
}

extension SectionFault: Error {}

extension IdentifiedDocument {
  fileprivate func blocks(under id: String) -> [Block]? {
    document.section { segments[$0].anchor == id } ?? document.block(withID: id).map { [$0] }
  }

  fileprivate var sectionIDs: [String] {
    document.texts.indices.compactMap { index in
      guard case .heading = document.texts[index].role else { return nil }
      return segments[index].anchor
    }
  }
}
