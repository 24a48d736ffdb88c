package import GuideMarkup
package import Localisation
import SourceText

/// A list of steps as it is sent on by itself, with the heading that says what the steps are for.
package struct StepList: Sendable {
  /// The id that its writer gave it, else that of the heading that it stands under, with a number where that has several.
  package var name: String
  /// The heading with its picture, and the warnings between it and the list: no step is safe without them. Empty where the list stands before every heading.
  package var lead: [Block]
  package var block: Block
  /// The first text in it, by which it is known where it is written.
  package var firstText: TextIndex
}

extension IdentifiedDocument {
  /// The lists of steps of the page that stand by themselves, in the order of reading.
  package var stepLists: [StepList] {
    var found: [StepList] = []
    var lead: [Block] = []
    collect(document.blocks, &lead, &found)
    return found
  }

  private func collect(_ blocks: [Block], _ lead: inout [Block], _ found: inout [StepList]) {
    var isRightAfterHeading = false
    for block in blocks {
      let wasHeading = isRightAfterHeading
      isRightAfterHeading = false
      switch block.kind {
      case .heading:
        lead = [block]
        isRightAfterHeading = true
      case .paragraph(let index) where wasHeading && isPicture(index): lead.append(block)
      case .directive(.warning, _) where !lead.isEmpty: lead.append(block)
      case .directive(.allow, let inner): collect(inner, &lead, &found)
      case .directive(.steps, let inner):
        guard let first = inner.lazy.flatMap(\.texts).first else { continue }
        let own = block.attributes.id?.value
        let name = own ?? lead.first.flatMap { anchor(of: $0) } ?? StepList.nameWithoutHeading
        let names = Set(found.map(\.name))
        let free = (1...).lazy.map { $0 == 1 ? name : "\(name)-\($0)" }.first { !names.contains($0) }
        found.append(StepList(name: free ?? name, lead: lead, block: block, firstText: first))
      default: break
      }
    }
  }

  /// A picture that stands alone goes with the heading before it.
  private func isPicture(_ index: TextIndex) -> Bool {
    document.texts[index].inlines.allSatisfy { if case .pictogram = $0 { true } else { false } }
  }

  private func anchor(of heading: Block) -> String? {
    guard case .heading(_, let index) = heading.kind else { return nil }
    return segments[index].anchor
  }
}

extension StepList {
  static let nameWithoutHeading = "vaiheet"
}
