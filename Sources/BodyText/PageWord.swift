package import ICU
package import Localisation
import SourceText

/// What stands round the text of every page, by the id of its message. None of these takes an argument.
package enum PageWord: String, CaseIterable, Sendable {
  case skip = "page.skip"
  case languages = "page.languages"
  case path = "page.path"
  case contents = "page.contents"
  case neighbours = "page.neighbours"
  case previous = "page.previous"
  case next = "page.next"
  case unreviewed = "page.unreviewed"
  /// Said of a stale translation whose day is not known.
  case staleUndated = "page.stale-undated"
  /// Names the note that explains a word to those who hear the page.
  case wordNote = "page.word-note"
  case moved = "page.moved"
  case owner = "page.owner"
  case issuer = "page.issuer"
  case approved = "page.approved"
  case reviewBy = "page.review-by"
  case feedback = "page.feedback"
  case pictureBy = "page.picture-by"
  /// From a page in two languages to the one in the reader's alone.
  case oneLanguage = "page.one-language"

  /// The one word on a page that nobody has approved.
  case draft = "page.draft"
  case draftReason = "page.draft-reason"

  case documentContents = "document.contents"

  case glossary = "glossary.title"
  case glossaryLead = "glossary.lead"
  case glossaryLetters = "glossary.letters"
  case glossaryPages = "glossary.pages"
  case glossaryMore = "glossary.more"
  /// Heads the column that says what a word means.
  case glossaryExplanation = "glossary.explanation"

  case home = "site.home"
  case chooseLanguage = "site.choose-language"
  case guides = "site.guides"
  case sheets = "site.sheets"
  case bulletins = "site.bulletins"
  case lists = "site.lists"
  case forms = "site.forms"
  case cards = "site.cards"

  case serviceWhat = "service.what"
  case serviceWho = "service.who"
  case serviceCost = "service.cost"
  case serviceLanguages = "service.languages"
  case serviceStart = "service.start"
  case isAuthority = "service.authority-yes"
  case isNotAuthority = "service.authority-no"

  case nextThen = "next.then"
  case nextHelp = "next.help"

  case contactPhone = "contact.phone"
  case contactAddress = "contact.address"
  case contactEmail = "contact.email"
  case contactWeb = "contact.web"
  case contactHours = "contact.hours"
  case contactMap = "contact.map"

  case hoursDays = "hours.days"
  case hoursTimes = "hours.times"
  case hoursLanguages = "hours.languages"
  case hoursExceptions = "hours.exceptions"
  case hoursClosed = "hours.closed"
  case hoursByAppointment = "hours.by-appointment"

  case note = "box.note"
  case warning = "box.warning"

  case prohibition = "sign.prohibition"
  case obligation = "sign.obligation"
}

/// Messages about another language. Each takes `tag`, the subtag of that language, for which a language may have a form
/// of its own (*suomeksi*), and `language`, its name in the reader's language.
package enum LanguageMessage: String, CaseIterable, Sendable {
  /// "in Finnish", beside the name of a language that a page is not translated into.
  case shownIn = "language.shown-in"
  case pageFallback = "page.fallback"
  /// Said of a page whose translation is kept back until it is up to date.
  case pageHeld = "page.held"
  case partsFallback = "page.parts-fallback"
  /// "look at the text in Finnish"
  case seeSource = "page.see-source"
  /// Said of a stale translation that is not shown: its source is.
  case sourceShown = "page.source-shown"
  /// "the same in Finnish", above the words that stand beside a warning.
  case sameIn = "page.same-in"
  /// "this page with Finnish beside it"
  case withBeside = "page.with-beside"
}

/// Messages with a day, `date`.
package enum DateMessage: String, CaseIterable, Sendable {
  case date = "page.date"
  /// Said of a stale translation that is shown: the day of the translation.
  case stale = "page.stale"
}

extension InterfaceWords {
  package func phrase(_ message: LanguageMessage, about other: LanguageTag, in language: LanguageTag) -> Phrase {
    phrase(message.rawValue, about: other, in: language)
  }

  package func phrase(_ message: DateMessage, _ day: CalendarDate, in language: LanguageTag) -> Phrase {
    phrase(message.rawValue, ["date": .date(year: day.year, month: day.month, day: day.day)], in: language)
  }
}
