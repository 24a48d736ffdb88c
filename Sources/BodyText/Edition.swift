package import HTML
package import ICU
package import Localisation
package import Pictograms
package import ProjectFiles
import SourceText

/// The site in one language: all that its pages share. A class, because every node of a page is written with it at hand.
package final class Edition: Sendable {
  package let language: LanguageTag
  package let settings: ProjectSettings
  package let project: LocalisedProject
  package let words: InterfaceWords
  /// The pictures as this language shows them, by name.
  package let pictograms: [String: Pictogram]
  package let logos: EditionLogos
  /// The documents of the site in the order in which they are shown, with their titles in this language.
  package let documents: [DocumentOutline]
  /// Every language of the site, for the switcher; this one too.
  package let languages: [LanguageLink]
  /// What each picture says and whose it is: the kind of its sign is spoken, and an author who asks for it is named.
  package let pictogramRecords: PictogramBook
  /// Where the pages explain the words of the glossary.
  package let glossary: GlossaryUses
  /// What there is of each document on paper in this language, by its name.
  package let printed: [String: [PrintedCopy]]
  /// The pictures that readers may send on.
  package let sharedPictures: [PictureSubject: SharedPicture]
  /// What somebody has spoken in this language; nil where there is nothing.
  package let recordings: RecordingBook?
  /// The words of the glossary by key.
  package let terms: [String: LocalisedTerm]
  /// File names of pages that are not called by their source's name.
  package let slugs: [PageAddress: String]
  /// The pages of this language that stand beside their source too, in a file of their own.
  package let sideBySidePages: Set<PageAddress>
  /// The pages that changed last, for the feed.
  package let changes: [PageChange]
  /// The words round every page's text, written out once for all pages.
  package let phrases: [PageWord: InterfaceWords.Phrase]
  /// What is said in this language of another one, and the days at the foot of the documents: ICU is slow to open.
  let languagePhrases: [LanguageTag: [LanguageMessage: InterfaceWords.Phrase]]
  let dates: [CalendarDate: InterfaceWords.Phrase]
  /// The pictures as nodes, made once for all pages.
  package let drawings: [String: HTMLNode]
  /// The same in the inks of a press.
  package let pressDrawings: [String: HTMLNode]

  /// - Parameter known: the same edition before pages changed, and nothing that pages share: its words and pictures are
  ///   taken as they are.
  package init(
    language: LanguageTag, settings: ProjectSettings, project: LocalisedProject, words: InterfaceWords,
    pictograms: [String: Pictogram], logos: EditionLogos = EditionLogos(), documents: [DocumentOutline],
    languages: [LanguageLink], pictogramRecords: PictogramBook = PictogramBook(),
    glossary: GlossaryUses = GlossaryUses(), printed: [String: [PrintedCopy]] = [:],
    sharedPictures: [PictureSubject: SharedPicture] = [:], recordings: RecordingBook? = nil,
    keeping known: Edition? = nil
  ) {
    self.recordings = recordings
    self.printed = printed
    self.sharedPictures = sharedPictures
    self.language = language
    self.settings = settings
    self.project = project
    self.words = words
    self.pictograms = pictograms
    self.logos = logos
    self.documents = documents
    self.languages = languages
    self.pictogramRecords = pictogramRecords
    self.glossary = glossary
    terms = Dictionary(project.terms.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    slugs = Self.slugs(of: documents)
    sideBySidePages = Self.sideBySidePages(of: documents, in: language, settings)
    func drawn(_ kind: PaintKind) -> [String: HTMLNode] {
      let paints = PaintSet(kind, settings.theme)
      return pictograms.mapValues { drawing(of: $0, class: "picture", height: 64, paints: paints) }
    }
    drawings = known?.drawings ?? drawn(.screen)
    pressDrawings = known?.pressDrawings ?? drawn(.press)
    phrases =
      known?.phrases
      ?? Dictionary(uniqueKeysWithValues: PageWord.allCases.map { ($0, words.phrase($0.rawValue, in: language)) })
    languagePhrases =
      known?.languagePhrases
      ?? Dictionary(
        uniqueKeysWithValues: languages.map { other in
          let messages = LanguageMessage.allCases.map { ($0, words.phrase($0, about: other.tag, in: language)) }
          return (other.tag, Dictionary(uniqueKeysWithValues: messages))
        })
    changes = pageChanges(in: documents, language: language)
    let days = documents.flatMap {
      [$0.document.matter.reviewBy?.value, $0.document.matter.approved?.on] + $0.pages.map(\.changed)
    }
    dates = Dictionary(
      uniqueKeysWithValues: Set(days.compactMap { $0 }).map { day in
        (day, known?.dates[day] ?? words.phrase(.date, day, in: language))
      })
  }
}

package struct EditionLogos: Sendable {
  package var issuer: Pictogram?
  package var funder: Pictogram?

  package init(issuer: Pictogram? = nil, funder: Pictogram? = nil) {
    self.issuer = issuer
    self.funder = funder
  }
}

/// A language of the site under its own name.
package struct LanguageLink: Sendable, Hashable {
  package var tag: LanguageTag
  package var ownName: String

  package init(tag: LanguageTag, ownName: String) {
    self.tag = tag
    self.ownName = ownName
  }
}

/// A document as its contents page shows it.
package struct DocumentOutline: Sendable {
  package var document: GuideDocument
  /// The index first, then the other pages in reading order.
  package var pages: [PageOutline]
  /// The sentence that stands on every page of the document.
  package var notice: LocalisedText?

  /// Whether somebody has approved the text that the document has today; what nobody has carries a mark.
  package var isApproved: Bool

  package init(
    document: GuideDocument, pages: [PageOutline], notice: LocalisedText? = nil, isApproved: Bool = true
  ) {
    self.isApproved = isApproved
    self.document = document
    self.pages = pages
    self.notice = notice
  }
}

package struct PageOutline: Sendable {
  package var address: PageAddress
  /// 0 for the index, 1 for a page, 2 for a sub-page.
  package var depth: Int
  package var title: LocalisedText
  package var summary: LocalisedText?
  package var headings: [HeadingOutline]
  /// The languages in which at least one text of the page is translated; the others show the whole page as a fallback.
  package var translatedInto: Set<LanguageTag>
  /// The languages whose translation is kept back until it is up to date, and which show the fallback meanwhile.
  package var heldIn: Set<LanguageTag>
  /// The last day on which the words of this language changed or were approved; nil where the sources carry no day.
  package var changed: CalendarDate?

  package init(
    address: PageAddress, depth: Int, title: LocalisedText, summary: LocalisedText?, headings: [HeadingOutline],
    translatedInto: Set<LanguageTag>, heldIn: Set<LanguageTag> = [], changed: CalendarDate? = nil
  ) {
    self.changed = changed
    self.address = address
    self.depth = depth
    self.title = title
    self.summary = summary
    self.headings = headings
    self.translatedInto = translatedInto
    self.heldIn = heldIn
  }
}

extension Edition {
  private static func slugs(of documents: [DocumentOutline]) -> [PageAddress: String] {
    var slugs: [PageAddress: String] = [:]
    for outline in documents {
      for page in outline.document.allPages {
        guard let slug = page.matter.slug else { continue }
        slugs[PageAddress(document: outline.document.name, page: page.name)] = slug.value
      }
    }
    return slugs
  }

  package func outline(of document: String) -> DocumentOutline? {
    documents.first { $0.document.name == document }
  }
}

/// A heading of level 2, for the contents.
package struct HeadingOutline: Sendable {
  package var anchor: String
  package var text: LocalisedText

  package init(anchor: String, text: LocalisedText) {
    self.anchor = anchor
    self.text = text
  }
}
