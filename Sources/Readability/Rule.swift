private import GuideMarkup
package import ICU
package import ProjectFiles
package import TextAnalysis

/// One rule of easy language. Its logic, limits, source and examples stand in its own file; its prose (message, why and
/// advice) lies in `locales/<tag>/interface.xlf` under its name.
package protocol Rule: Sendable {
  var documentation: RuleDocumentation { get }

  /// Reports every place of the text that breaks the rule at the report's level.
  func check(_ text: AnalysedDocument, _ report: inout Report)
}

/// Every rule that there is, in the order of the documentation.
package enum Rules {
  package static let all: [any Rule] = [
    LongSentence(),
    LongCompound(),
    WrongWeekday(),
    HoursByHand(),
    AvoidedTerm(),
    TemporalEssa(),
    // Clause substitutes and rare forms.
    TemporalTuaan(),
    FinalKseen(),
    MannerMalla(),
    WithoutMatta(),
    ParticipleClause(),
    ParticipleAttribute(),
    PotentialMood(),
    ThirdPersonImperative(),
    Abessive(),
    Comitative(),
    Instructive(),
    StackedSuffixes(),
    Pluperfect(),
    Conditional(),
    // Numbers, punctuation and structure.
    AndOr(),
    BigNumber(),
    Capitals(),
    HeadingDistance(),
    InlineList(),
    Lix(),
    LongParagraph(),
    LongText(),
    NumericDate(),
    Parenthesis(),
    Percent(),
    RangeDash(),
    RomanNumeral(),
    UnnumberedSteps(),
    VagueLink(),
    // Words.
    Abbreviation(),
    ForeignPassage(),
    LongWord(),
    RareWord(),
    UnknownWord(),
    DisrespectfulTerm(),
    FigureOfSpeech(),
    OfficeJargon(),
    TermConsistency(),
    UnexplainedTerm(),
    // Sentences.
    DoubleNegation(),
    GenitiveChain(),
    LateVerb(),
    ManySubclauses(),
    MixedAddress(),
    NounStyle(),
    ObligationForm(),
    PassiveInstruction(),
    TwoActionsInAStep(),
    WedgeClause(),
  ]

  static let names = Set(all.map(\.documentation.name))

  package static func named(_ name: String) -> (any Rule)? {
    all.first { $0.documentation.name == name }
  }
}

/// What a rule says of itself.
package struct RuleDocumentation: Sendable {
  /// The pattern found, in kebab-case, so that it reads as "allow long-sentence".
  package var name: String
  /// The guideline that asks for it.
  package var source: String
  package var languages: RuleLanguages
  /// Where in a document the rule looks.
  package var contexts: Set<TextContext>
  package var limits: RuleLimits
  /// Whether the rule looks at a page as a whole: then each example is a page of its own, in Markdown.
  package var isOfPage: Bool
  /// Texts that break the rule at the level `perus`, the place marked: `Lomake ⟦täytetään⟧ ensin.`
  package var breaks: [String]
  /// Texts that do not.
  package var keeps: [String]
  /// The words of the project's glossary that the examples stand on.
  package var exampleVocabulary: Vocabulary
  /// How long the examples may be, for a rule that judges by a project's budget.
  package var exampleBudget: LengthBudget?

  package init(
    name: String, source: String, languages: RuleLanguages, contexts: Set<TextContext>, limits: RuleLimits,
    isOfPage: Bool = false, breaks: [String], keeps: [String], exampleVocabulary: Vocabulary = Vocabulary(),
    exampleBudget: LengthBudget? = nil
  ) {
    self.name = name
    self.source = source
    self.languages = languages
    self.contexts = contexts
    self.limits = limits
    self.isOfPage = isOfPage
    self.breaks = breaks
    self.keeps = keeps
    self.exampleVocabulary = exampleVocabulary
    self.exampleBudget = exampleBudget
  }
}

/// The languages that a rule holds for.
package enum RuleLanguages: Sendable, Hashable {
  case every
  /// Language subtags: `fi` holds for `fi-simple` too.
  case only(Set<String>)

  package func contain(_ tag: LanguageTag) -> Bool {
    switch self {
    case .every: true
    case .only(let languages): languages.contains(tag.language)
    }
  }
}

/// The kinds of place that a text can stand in.
package enum TextContext: String, Sendable, CaseIterable {
  case paragraph, listItem, heading, tableCell
  /// An item of `:::steps`: what the reader does.
  case step
  /// An item of `:::rules`.
  case rule
  /// The title of a page.
  case title
  /// Another text of the front matter or of a record.
  case field

  /// What is read as sentences.
  package static let sentences: Set<TextContext> = [.paragraph, .listItem, .step, .rule, .field]

  fileprivate init?(itemsOf directive: DirectiveName) {
    switch directive {
    case .steps: self = .step
    case .rules: self = .rule
    default: return nil
    }
  }
}

extension AnalysedText {
  package var context: TextContext {
    switch block.role {
    case .heading: .heading
    case .paragraph: .paragraph
    case .listItem: block.directives.last { $0 != .allow }.flatMap(TextContext.init(itemsOf:)) ?? .listItem
    case .tableCell: .tableCell
    case .field(let key): key == "title" ? .title : .field
    }
  }
}
