package import ICU
package import Localisation

/// A page that is new or has changed in a language, and the day of that.
package struct PageChange: Sendable {
  package var address: PageAddress
  package var day: CalendarDate
  package var title: LocalisedText
  package var summary: LocalisedText?
}

/// As many as a reader of feeds shows at once; older ones are on the pages.
private let mostChanges = 50

/// The pages that changed last, the newest first: those with words of the language whose sources carry a day.
func pageChanges(in documents: [DocumentOutline], language: LanguageTag) -> [PageChange] {
  let changes = documents.flatMap(\.pages).compactMap { page -> PageChange? in
    guard let day = page.changed, page.translatedInto.contains(language), !page.heldIn.contains(language) else {
      return nil
    }
    return PageChange(address: page.address, day: day, title: page.title, summary: page.summary)
  }
  // Pages of one day stay in the order of reading.
  let ordered = changes.enumerated().sorted {
    ($1.element.day.daysSince1970, $0.offset) < ($0.element.day.daysSince1970, $1.offset)
  }
  return ordered.prefix(mostChanges).map(\.element)
}
