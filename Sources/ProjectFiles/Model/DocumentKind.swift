/// What a document is. Everything else that a reader can be given is a layout of one of these.
package enum DocumentKind: String, Sendable, CaseIterable {
  case guide, sheet, bulletin, list, form, cards

  /// The layouts of the kind; the first is taken when a document names none.
  package var layouts: [Layout] {
    switch self {
    case .guide: [.chapters]
    case .sheet:
      [
        .notice, .pictorialRules, .flyer, .leaflet, .openingHours, .serviceTray, .weeklyProgramme, .pathChart,
        .letterCompanion, .handout,
      ]
    case .bulletin: [.bulletin]
    case .list: [.links, .contacts, .wordList, .checklist, .directory]
    case .form: [.form, .feedback]
    case .cards: [.cards]
    }
  }

  /// Whether pages of the kind stand beside their source too, where neither project nor document says.
  var isSideBySide: Bool {
    switch self {
    case .guide, .sheet: true
    case .bulletin, .list, .form, .cards: false
    }
  }

  /// The length budget of the kind where the project sets none.
  package var defaultBudget: LengthBudget {
    switch self {
    case .guide: LengthBudget(sectionWords: 150)
    case .sheet: LengthBudget(words: 120)
    case .bulletin, .list, .form, .cards: LengthBudget()
    }
  }
}

package enum Layout: String, Sendable, CaseIterable {
  case chapters
  case pictorialRules = "pictorial-rules"
  case notice, flyer, leaflet
  case openingHours = "opening-hours"
  case serviceTray = "service-tray"
  case weeklyProgramme = "weekly-programme"
  case pathChart = "path-chart"
  case letterCompanion = "letter-companion"
  case handout
  case bulletin
  case links, contacts
  case wordList = "word-list"
  case checklist, directory
  case form, feedback
  case cards

  package var kind: DocumentKind {
    DocumentKind.allCases.first { $0.layouts.contains(self) } ?? .sheet
  }

  /// The level that a document of this layout is written for where it names none.
  package var defaultLevel: Level {
    switch kind {
    case .sheet, .bulletin, .cards: .helppo
    case .guide, .list, .form: .perus
    }
  }
}

/// How a leaflet of A4 is folded to DL.
package enum Fold: String, Sendable, CaseIterable {
  /// The third panel goes in between the other two, and is narrower for that.
  case three
  /// To and fro: all panels are equally wide.
  case z
}

/// How easy the easy language is, as Selkokeskus names its three levels.
package enum Level: String, Sendable, CaseIterable {
  case helppo, perus, vaativa
}

/// What a reader sees in place of a translation that is stale.
package enum StalenessPolicy: String, Sendable, CaseIterable {
  case keepAndMark = "keep-and-mark"
  case showSource = "show-source"
  case holdPage = "hold-page"
}

/// The state that all of a page's translation has to have before the page is shown in that language.
package enum RequiredState: String, Sendable, CaseIterable {
  case none, reviewed, final
}

/// What one page may ask of a slow connection, with its style sheet and pictures. Letters that the site brings along are
/// not counted: they come later, and once. What the search loads has a budget of its own.
package struct PageBudget: Sendable, Hashable {
  /// 1,000 bytes over the wire, compressed.
  package var kilobytes = 25
  /// The page itself is one.
  package var requests = 3

  package init() {}

  package var bytes: Int { kilobytes * 1_000 }
}

/// How long a document of a kind may be, in words of the source language.
package struct LengthBudget: Sendable, Hashable {
  /// Between two headings.
  package var sectionWords: Int?
  /// One page.
  package var pageWords: Int?
  /// The whole document.
  package var words: Int?
  /// A bulletin as phone messages, in each language (3GPP TS 23.040).
  package var messages: Int?

  package init(sectionWords: Int? = nil, pageWords: Int? = nil, words: Int? = nil, messages: Int? = nil) {
    self.sectionWords = sectionWords
    self.pageWords = pageWords
    self.words = words
    self.messages = messages
  }
}
