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
  /// Said of a translation of which a speaker of the language has read every text.
  case reviewed = "page.reviewed"
  /// Before the day of the newest translation on the page.
  case translated = "page.translated"

  /// On the button that plays a recording of the text above it.
  case listen = "listen.play"
  /// On that of a recording of words that are not today's.
  case listenOld = "listen.play-old"
  /// On the button that has the whole page read aloud, and on the one that ends it.
  case listenPage = "listen.page"
  case listenStop = "listen.stop"

  /// Before the address of the page, and on the two buttons beside it.
  case shareAddress = "share.address"
  case shareCopy = "share.copy"
  case shareCopied = "share.copied"
  /// Said where the browser does not allow to copy: the address is marked instead.
  case shareMarked = "share.marked"
  case shareSend = "share.send"
  /// On links to a picture that is made to be sent on, and to the page as one file.
  case sharePicture = "share.picture"
  case shareSave = "share.save"
  /// Said of a page that somebody has kept, before the address where it is today.
  case shareSaved = "share.saved"

  /// On the button that keeps a guide on the telephone, and on the one that takes it away again.
  case keepGuide = "keep.button"
  case keepRemove = "keep.remove"
  case keepBusy = "keep.busy"
  case keepFailed = "keep.failed"
  /// In place of a page that is not kept, where there is no network: above the list of what is.
  case keepMissing = "keep.missing"
  /// On the link to a guide as a book for e-readers.
  case bookLink = "book.link"
  /// Heads the last page of the book, which says whose it is.
  case bookAbout = "book.about"
  /// Before the address where the guide is today.
  case bookNewest = "book.newest"
  /// What a reader who cannot see or read well may expect of the book, and the same of its pictures.
  case bookAccess = "book.access"
  case bookPictures = "book.access-pictures"

  /// The name of the feed of new and changed pages.
  case changes = "changes.title"
  case notFound = "not-found.title"
  case notFoundAdvice = "not-found.advice"

  /// On paper, beside the code and the address of the page.
  case onWeb = "page.on-web"
  /// All ways to reach those whom a guide names.
  case contacts = "page.contacts"

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

  case accessibility = "accessibility.title"
  case accessibilityLead = "accessibility.lead"
  case accessibilityUnfinished = "accessibility.unfinished"
  case accessibilityStatus = "accessibility.status"
  case accessibilityFull = "accessibility.status-full"
  case accessibilityPartial = "accessibility.status-partial"
  case accessibilityNone = "accessibility.status-none"
  case accessibilityGaps = "accessibility.gaps"
  case accessibilityWhy = "accessibility.why"
  case accessibilityNotYet = "accessibility.basis-not-yet"
  case accessibilityBurden = "accessibility.basis-burden"
  case accessibilityOutside = "accessibility.basis-outside-law"
  case accessibilityTests = "accessibility.tests"
  case accessibilitySelf = "accessibility.method-self"
  case accessibilityExpert = "accessibility.method-expert"
  case accessibilityAssessed = "accessibility.assessed"
  case accessibilityTested = "accessibility.tested"
  case accessibilityNotTested = "accessibility.not-tested"
  case testOfCode = "accessibility.test-code"
  case testByProgram = "accessibility.test-automatic"
  case testByKeyboard = "accessibility.test-keyboard"
  case testOfLargeText = "accessibility.test-zoom"
  case testByScreenReader = "accessibility.test-screen-reader"
  case testByReaders = "accessibility.test-readers"
  case accessibilityFeedback = "accessibility.feedback"
  case accessibilityAnswer = "accessibility.answer"
  case accessibilitySupervision = "accessibility.supervision"
  case accessibilityAuthority = "accessibility.authority"

  case search = "search.title"
  /// Above the field in which a reader types.
  case searchLabel = "search.label"
  case searchButton = "search.button"
  /// Above the list of all pages, headings and words.
  case searchList = "search.list"
  case searchListLead = "search.list-lead"
  /// Above a word of the glossary among the results, and beside one in the list.
  case searchAnswer = "search.answer"
  /// Above results that have not the very words that were asked for.
  case searchGuess = "search.guess"
  /// Heads what stands in place of results where there are none: whom to ask.
  case searchAsk = "search.ask"
  /// Each before a number of telephone.
  case searchAskInDanger = "search.ask-danger"
  case searchAskWhenIll = "search.ask-ill"

  case home = "site.home"
  /// Above the situations and above those who help, on the first page.
  case situations = "site.situations"
  case authorities = "site.authorities"
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

  case eventWhen = "event.when"
  case eventWhere = "event.where"
  case eventInterpreter = "event.interpreter"
  case eventChildren = "event.children"

  case letterFrom = "letter.from"
  case letterAbout = "letter.about"
  case letterDo = "letter.do"
  case letterBy = "letter.by"
  /// What is written by hand on the paper that goes with a letter.
  case letterDate = "letter.date"
  case letterNumber = "letter.number"

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
  /// "in Finnish", beside words that are, or that lead to what is.
  case shownIn = "language.shown-in"
  /// "in Finnish", beside the name of a language that a page is not translated into: "Turkish (Finnish)" would be nonsense.
  case pageIn = "language.page-in"
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
  /// Said of a recording of words that are not today's: its day.
  case recordingOld = "listen.old"
}

extension InterfaceWords {
  package func phrase(_ message: LanguageMessage, about other: LanguageTag, in language: LanguageTag) -> Phrase {
    phrase(message.rawValue, about: other, in: language)
  }

  package func phrase(_ message: DateMessage, _ day: CalendarDate, in language: LanguageTag) -> Phrase {
    phrase(message.rawValue, ["date": .date(year: day.year, month: day.month, day: day.day)], in: language)
  }
}
