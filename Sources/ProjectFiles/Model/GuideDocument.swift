package import ICU
package import SourceText

/// A folder of `content/` with its `index.md`: a guide, sheet, bulletin, list, form or set of cards.
package struct GuideDocument: Sendable {
  /// The name of its folder.
  package var name: String
  package var matter: DocumentMatter
  /// The page `index.md`.
  package var index: Page
  /// The other pages, in the order that `index.md` gives them; sub-pages stand inside their page.
  package var pages: [Page]

  package init(
    name: String, matter: DocumentMatter, index: Page, pages: [Page] = []
  ) {
    self.name = name
    self.matter = matter
    self.index = index
    self.pages = pages
  }

  /// The index, then every page with its sub-pages after it: the order of reading.
  package var allPages: [Page] {
    [index] + pages.flatMap { [$0] + $0.subpages }
  }
}

/// One Markdown file: one page of the site and one catalogue of every language.
package struct Page: Sendable {
  /// The file's name without `.md`.
  package var name: String
  package var file: SourceFile
  /// The offsets of the text after the front matter.
  package var body: Range<Int>
  package var matter: PageMatter
  package var subpages: [Page]

  /// The texts of the front matter that are translated. Those of the document (`notice`) are in its index.
  package var texts: [FieldText]

  package init(
    name: String, file: SourceFile, body: Range<Int>, matter: PageMatter, subpages: [Page] = [], texts: [FieldText] = []
  ) {
    self.name = name
    self.file = file
    self.body = body
    self.matter = matter
    self.subpages = subpages
    self.texts = texts
  }
}

/// The front matter that every page has.
package struct PageMatter: Sendable {
  package var title: Located<String>
  package var summary: Located<String>?
  /// Addresses that the page once had, relative to its language's folder.
  package var aliases: [Located<String>]
  /// The page's address where it is not its file's name.
  package var slug: Located<String>?
  /// The names of the situations in which it helps.
  package var situations: [Located<String>]
  /// The records of those whose services it tells of.
  package var authorities: [Located<String>]

  package init(
    title: Located<String>, summary: Located<String>? = nil, aliases: [Located<String>] = [],
    slug: Located<String>? = nil, situations: [Located<String>] = [], authorities: [Located<String>] = []
  ) {
    self.situations = situations
    self.authorities = authorities
    self.title = title
    self.summary = summary
    self.aliases = aliases
    self.slug = slug
  }
}

/// The file of a page that needs no other file.
///
/// - Parameter page: its slug, or its name.
package func savedPageName(of page: String) -> String { "\(page).yksi.html" }

/// The file that stands at an old address, relative to its language's folder: `vanha` is `vanha.html`, and `vanha/` is
/// `vanha/index.html`.
package func fileName(ofAlias alias: String) -> String {
  alias.hasSuffix(".html") ? alias : alias.hasSuffix("/") ? alias + "index.html" : alias + ".html"
}

/// What the front matter of `index.md` says about the whole document.
package struct DocumentMatter: Sendable {
  package var kind: DocumentKind
  package var layout: Layout
  package var level: Level
  package var owner: Located<String>
  /// The day by which somebody reads it through again; `nil` only where its absence was reported.
  package var reviewBy: Located<CalendarDate>?
  package var approved: Approval?
  package var policy: StalenessPolicy
  package var require: RequiredState
  package var isPublished: Bool
  /// A sentence shown on every page of the document; translatable.
  package var notice: Located<String>?
  /// The languages that the document is made in; `nil` for all of the project's.
  package var languages: [Located<LanguageTag>]?
  /// Whether its pages stand beside their source in a file of their own too; `nil` where it does not say.
  package var isSideBySide: Bool?
  /// Where a reader tells that something of the document is wrong, where it is not as the project says.
  package var feedback: Located<FeedbackAddress>?
  /// Of a leaflet.
  package var fold: Fold

  package init(
    kind: DocumentKind, layout: Layout, level: Level, owner: Located<String>, reviewBy: Located<CalendarDate>? = nil,
    approved: Approval? = nil, policy: StalenessPolicy, require: RequiredState, isPublished: Bool = false,
    notice: Located<String>? = nil, languages: [Located<LanguageTag>]? = nil,
    isSideBySide: Bool? = nil, feedback: Located<FeedbackAddress>? = nil, fold: Fold = .three
  ) {
    self.feedback = feedback
    self.kind = kind
    self.layout = layout
    self.level = level
    self.owner = owner
    self.reviewBy = reviewBy
    self.approved = approved
    self.policy = policy
    self.require = require
    self.isPublished = isPublished
    self.notice = notice
    self.languages = languages
    self.isSideBySide = isSideBySide
    self.fold = fold
  }
}

/// Somebody has read the document and said yes.
package struct Approval: Sendable, Hashable {
  package var by: String
  package var on: CalendarDate
  /// What was approved: the first 16 hex digits of the text's hash.
  package var hash: String?
  /// The key `approved` in the front matter; nil for an approval that was not read from a file.
  package var range: SourceRange?

  package init(
    by: String, on: CalendarDate, hash: String? = nil, range: SourceRange? = nil
  ) {
    self.by = by
    self.on = on
    self.hash = hash
    self.range = range
  }
}
