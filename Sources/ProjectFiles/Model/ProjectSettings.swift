package import ICU
package import Pictograms
package import SourceText

/// What `content/project.yml` says.
package struct ProjectSettings: Sendable {
  package var file: SourceFile
  /// The name of the whole site; translatable.
  package var name: Located<String>
  /// Where the site will stand: an http or https address that ends in `/`.
  package var baseAddress: Located<String>
  /// The language that translations are made from; always one of `languages`.
  package var source: LanguageTag
  /// In the order in which they are shown.
  package var languages: [ProjectLanguage]
  package var theme: Theme
  package var logos: Logos
  /// Who answers for the site; translatable.
  package var issuer: Located<String>
  package var feedback: FeedbackAddress?
  package var feedbackRange: SourceRange?
  /// The language of the program's messages, where the project chooses it.
  package var messages: LanguageTag?
  package var budgets: [DocumentKind: LengthBudget]
  package var pageBudget = PageBudget()
  /// How many months a check of facts holds.
  package var factsCheckedWithin: Int

  package static let usualFactsCheckedWithin = 12
  /// Whether pages stand beside their source in a file of their own too; `nil` where the project leaves it to the kind
  /// of each document.
  package var isSideBySide: Bool?
  /// What the issuer declares of the site's accessibility; nil where the project says nothing of it.
  package var accessibility: AccessibilityDeclaration?
  package var press = PressSettings()
  /// What guides are made as besides pages, for e-readers; nil where the project wants no books.
  package var books: BookFormat?
  /// In the order in which the first page shows them.
  package var situations: [Situation]
  package var fonts: [LanguageFonts]
  /// Whether readers can keep guides on their telephones. What is kept there outlives the site and its owner, so a town
  /// decides it.
  package var keepsGuides = false

  package init(
    file: SourceFile, name: Located<String>, baseAddress: Located<String>, source: LanguageTag,
    languages: [ProjectLanguage] = [], theme: Theme, logos: Logos, issuer: Located<String>,
    feedback: FeedbackAddress? = nil, feedbackRange: SourceRange? = nil, messages: LanguageTag? = nil,
    budgets: [DocumentKind: LengthBudget] = [:], factsCheckedWithin: Int = usualFactsCheckedWithin,
    isSideBySide: Bool? = nil, accessibility: AccessibilityDeclaration? = nil, situations: [Situation] = [],
    fonts: [LanguageFonts] = []
  ) {
    self.situations = situations
    self.fonts = fonts
    self.accessibility = accessibility
    self.file = file
    self.name = name
    self.baseAddress = baseAddress
    self.source = source
    self.languages = languages
    self.theme = theme
    self.logos = logos
    self.issuer = issuer
    self.feedback = feedback
    self.feedbackRange = feedbackRange
    self.messages = messages
    self.budgets = budgets
    self.factsCheckedWithin = factsCheckedWithin
    self.isSideBySide = isSideBySide
  }

  package func budget(for kind: DocumentKind) -> LengthBudget {
    budgets[kind] ?? kind.defaultBudget
  }

  /// Whether the pages of a document stand beside their source in a file of their own too.
  package func isSideBySide(_ document: DocumentMatter) -> Bool {
    document.isSideBySide ?? isSideBySide ?? document.kind.isSideBySide
  }

  package func language(_ tag: LanguageTag) -> ProjectLanguage? {
    languages.first { $0.tag == tag }
  }

  /// The language itself, then the languages that stand in for it, the source language last.
  package func fallbackChain(of tag: LanguageTag) -> [LanguageTag] {
    var chain = [tag]
    while let next = language(chain[chain.count - 1])?.fallback?.value, !chain.contains(next) { chain.append(next) }
    if !chain.contains(source) { chain.append(source) }
    return chain
  }
}

/// A format of books for e-readers.
package enum BookFormat: String, Sendable, CaseIterable {
  /// EPUB 3.3, a W3C Recommendation of 2023.
  case epub
}

package struct ProjectLanguage: Sendable {
  package var tag: LanguageTag
  /// The tag as the project file has it.
  package var written: Located<String>
  /// The language that stands in where a text is missing; `nil` for the source language, and for the others the
  /// source language.
  package var fallback: Located<LanguageTag>?
  /// `nil` where the entry names none: the language file decides.
  package var digits: DigitStyle?

  package init(
    tag: LanguageTag, written: Located<String>, fallback: Located<LanguageTag>? = nil, digits: DigitStyle? = nil
  ) {
    self.tag = tag
    self.written = written
    self.fallback = fallback
    self.digits = digits
  }
}

package struct Theme: Sendable {
  package var colours: Colours
  /// The colours of pictograms that the project has in place of ours.
  package var pictograms: [ColourName: Colour]
  /// What a press prints for them.
  package var inks: [ColourName: InkMix]
  /// Where the project names its colours; none for those that it leaves out.
  package var places: [ColourKey: SourceRange]

  package init(
    colours: Colours, pictograms: [ColourName: Colour] = [:], inks: [ColourName: InkMix] = [:],
    places: [ColourKey: SourceRange] = [:]
  ) {
    self.colours = colours
    self.pictograms = pictograms
    self.inks = inks
    self.places = places
  }

  /// A colour by its key in `theme.colours`.
  package enum ColourKey: String, CaseIterable, Sendable {
    case primary, accent, background, text
  }

  /// `#RRGGBB`, in lower case.
  package struct Colours: Sendable, Hashable {
    package var primary: String
    package var accent: String
    package var background: String
    package var text: String

    package init(
      primary: String, accent: String, background: String, text: String
    ) {
      self.primary = primary
      self.accent = accent
      self.background = background
      self.text = text
    }

    /// Used for every colour that the project leaves out: each pair of text and ground has a contrast above 7:1.
    package static let standard = Colours(
      primary: "#0b4a6f", accent: "#8a3b12", background: "#ffffff", text: "#1a1a1a")
  }
}

package struct Logos: Sendable {
  package var issuer: Logo?
  package var funder: Logo?

  package init(
    issuer: Logo? = nil, funder: Logo? = nil
  ) {
    self.issuer = issuer
    self.funder = funder
  }
}

package struct Logo: Sendable {
  /// An SVG file, as a path from `content/`.
  package var file: Located<String>
  /// What the logo says, for those who do not see it; translatable.
  package var words: Located<String>

  package init(
    file: Located<String>, words: Located<String>
  ) {
    self.file = file
    self.words = words
  }
}

/// Where a reader can tell that something is wrong.
package enum FeedbackAddress: Sendable, Hashable {
  case fact(record: String, part: String)
  case mail(String)
}
