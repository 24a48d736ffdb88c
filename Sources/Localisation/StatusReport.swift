package import ICU
private import ProjectFiles
package import SourceText

/// How the translations of a project stand, and its documents themselves, on one day.
package struct StatusReport: Sendable {
  /// The day that age was judged from.
  package var today: CalendarDate
  package var source: LanguageTag
  /// Language by language, in the project's order; within each its documents, then what all documents share.
  package var translations: [DocumentTranslation]
  package var documents: [DocumentCare]

  package init(
    today: CalendarDate, source: LanguageTag, translations: [DocumentTranslation], documents: [DocumentCare]
  ) {
    self.today = today
    self.source = source
    self.translations = translations
    self.documents = documents
  }

  /// What each language has, over all documents.
  package var languages: [(tag: LanguageTag, counts: StatusCounts)] {
    var languages: [(tag: LanguageTag, counts: StatusCounts)] = []
    for translation in translations {
      if languages.last?.tag != translation.language { languages.append((translation.language, StatusCounts())) }
      languages[languages.count - 1].counts += translation.counts
    }
    return languages
  }
}

/// A document in one language.
package struct DocumentTranslation: Sendable {
  package var language: LanguageTag
  /// The name of its folder, or `project`, `glossary`, `pictograms`, `interface`.
  package var document: String
  package var counts: StatusCounts
  package var pages: [PageTranslation]

  package init(language: LanguageTag, document: String) {
    self.language = language
    self.document = document
    counts = StatusCounts()
    pages = []
  }
}

/// A page of it: one catalogue.
package struct PageTranslation: Sendable {
  /// As a unit of it is asked for: `kotikaupunki-kemi/terveys`, `glossary`.
  package var name: String
  /// From the project's folder; there may be no such file yet.
  package var cataloguePath: String
  /// Nil where the site has no such page: for what all documents share, and for a page that is gone.
  package var address: PageAddress?
  /// The units that somebody has to look at.
  package var units: [UnitStatus]

  package init(name: String, cataloguePath: String, address: PageAddress?, units: [UnitStatus]) {
    self.name = name
    self.cataloguePath = cataloguePath
    self.address = address
    self.units = units
  }
}

/// How a document itself stands: who answers for it, until when, and whether somebody has approved it.
package struct DocumentCare: Sendable {
  package var name: String
  package var path: String
  package var owner: String
  package var reviewBy: CalendarDate?
  /// Whether the day by which somebody was to read it again is past.
  package var isOverdue: Bool
  package var approval: ApprovalState

  package init(
    name: String, path: String, owner: String, reviewBy: CalendarDate?, isOverdue: Bool, approval: ApprovalState
  ) {
    self.name = name
    self.path = path
    self.owner = owner
    self.reviewBy = reviewBy
    self.isOverdue = isOverdue
    self.approval = approval
  }

  package var needsCare: Bool { isOverdue || !approval.isApproved }
}

extension DocumentCare {
  /// What has to be said of the document, as messages.
  package var sentences: [(key: String, arguments: [String: MessageArgument])] {
    func argument(_ day: CalendarDate) -> MessageArgument { .date(year: day.year, month: day.month, day: day.day) }
    var sentences: [(key: String, arguments: [String: MessageArgument])] = []
    if isOverdue, let reviewBy {
      sentences.append(("status.overdue", ["date": argument(reviewBy), "owner": .text(owner)]))
    }
    switch approval {
    case .approved: break
    case .unapproved: sentences.append(("status.unapproved", ["document": .text(name)]))
    case .void(let old):
      sentences.append(("status.void", ["by": .text(old.by), "date": argument(old.on), "document": .text(name)]))
    }
    return sentences
  }
}
