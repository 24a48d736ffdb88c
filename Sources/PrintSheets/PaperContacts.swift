import BodyText
import GuideMarkup
import HTML
import Localisation
import ProjectFiles
import Readability

/// All whom a guide names and who can be reached, at its end where a reader looks for a number, with the numbers large.
struct PaperContacts {
  /// A chapter, whose words and records are those of the whole document.
  let chapter: PaperChapter
  /// The records in the order in which the guide comes to them, those with a telephone number first.
  let keys: [String]

  init(chapter: PaperChapter, pages: [PrintedPage]) {
    self.chapter = chapter
    let records = chapter.context.edition.project.records
    var keys: [String] = []
    for printed in pages {
      for use in factUses(in: printed.page.localised.source.document) where !keys.contains(use.record) {
        guard let record = records[use.record], record.parts.contains(where: \.isWayToReach) else { continue }
        keys.append(use.record)
      }
    }
    // Whoever has a telephone number first: that is what a reader in need looks for.
    let phones = keys.filter { records[$0]?.parts.contains { $0.fact.kind == .phone } ?? false }
    self.keys = phones + keys.filter { !phones.contains($0) }
  }

  var nodes: [HTMLNode] {
    guard !keys.isEmpty else { return [] }
    return [
      section(.id(PaperPlace.contacts), .class("chapter", "contacts")) {
        h1([], chapter.context.words(.contacts))
        for key in keys { div(.class("box", "contact")) { chapter.waysToReach(key) } }
      }
    ]
  }
}

extension LocalisedPart {
  fileprivate var isWayToReach: Bool {
    switch fact.kind {
    case .phone, .email, .url, .address: true
    case .money, .hours, .date, .dateRange, .number, .text: false
    }
  }
}
