package import GuideMarkup
package import ICU
package import Localisation
package import ProjectFiles
package import Voikko

/// A document in one language, its texts cut into sentences and words.
package struct AnalysedDocument: Sendable {
  package var localised: LocalisedDocument
  /// The texts that this language shows in its own words, in reading order: not those of a fallback, nor those for others.
  package var texts: [AnalysedText]
  package var vocabulary: Vocabulary
  /// The names of days and months in the document's language.
  package var calendar: CalendarNames
  /// Words of the glossary that are not marked, in reading order; in Finnish text alone.
  package var terms: [TermOccurrence] = []
  /// Words that the glossary wants another word for, in reading order; in Finnish text alone.
  package var avoided: [AvoidedOccurrence] = []
  /// How long the text may be, where a project says so; of the source language alone.
  package var length: LengthAllowed?
  /// Words that are in no dictionary, each form once, in reading order; in Finnish text alone.
  package var unknownWords: [UnknownOccurrence] = []
  /// Words of the shipped lists that are to be written in another way, in reading order; in Finnish text alone.
  package var listed: [ListedOccurrence] = []
  /// Words that have another for the same thing, in reading order; in Finnish text alone.
  package var variants: [VariantOccurrence] = []

  package var language: LanguageTag { localised.language }

  /// The text of a place in the document's list; nil where the language does not show it in its own words.
  package func text(at index: TextIndex) -> AnalysedText? {
    // They stand in the order of their places.
    var (low, high) = (0, texts.count)
    while low < high {
      let middle = (low + high) / 2
      if texts[middle].index < index { low = middle + 1 } else { high = middle }
    }
    return low < texts.count && texts[low].index == index ? texts[low] : nil
  }
}

extension AnalysedDocument {
  /// The words of the page's body: not those of its front matter.
  package var wordsOfBody: Int { texts.lazy.filter { !$0.isField }.map(\.wordCount).reduce(0, +) }
}

extension AnalysedText {
  package var isField: Bool { if case .field = block.role { true } else { false } }

  package var wordCount: Int { sentences.lazy.map(\.words.count).reduce(0, +) }
}

/// How long a page and its document may be.
package struct LengthAllowed: Sendable, Hashable {
  package var budget: LengthBudget
  /// Words of the document's other pages; nil on all but its first page, which speaks for the whole document.
  package var wordsOfOtherPages: Int?

  package init(budget: LengthBudget, wordsOfOtherPages: Int? = nil) {
    self.budget = budget
    self.wordsOfOtherPages = wordsOfOtherPages
  }
}

package struct AnalysedText: Sendable {
  /// Its place in the document's list of texts.
  package var index: TextIndex
  /// The text as it was written.
  package var block: TextBlock
  package var flat: FlatText
  package var sentences: [Sentence]
}

/// A sentence of a text. Ranges are UTF-8 offsets into the text's row of words.
package struct Sentence: Sendable {
  package var range: Range<Int>
  package var words: [Word]
  /// What grammar makes of its words; empty for other languages than Finnish.
  package var constructions: [Construction] = []
}

/// What a reader reads as one word: a word, a number, an address, the value of a fact.
package struct Word: Sendable {
  package var range: Range<Int>
  package var kind: Kind
  /// What Voikko says of the form; empty for other languages than Finnish, and for what is no word.
  package var readings: [Reading]
  /// The same for all words of a form; nil where there are no readings to look for.
  package var form: WordForm?
  /// How common the most common of the readings is, on the Zipf scale; nil where there is none.
  package var familiarity: Double?

  package enum Kind: Sendable, Hashable {
    case word, number
    /// A fact, a web or mail address, code: one word to the reader, and nothing to look into.
    case opaque
  }
}

/// Words that rules on single words leave alone.
package struct Vocabulary: Sendable, Hashable {
  /// The glossary's terms, in lower case: they have an explanation. The analyser adds their base forms, because a term
  /// may be a plural (*verkkopankkitunnukset*).
  package var explainedTerms: Set<String>
  /// Base forms of the words of proper names that the project knows, in lower case.
  package var names: Set<String>
  /// The words of the glossary, to be found in any form.
  package var terms: [GlossaryWord]
  /// The words that the glossary has others for.
  package var avoided: [AvoidedWord]
  /// The opening hours that the project keeps as facts.
  package var openingHours: [RecordedHours]

  package init(
    explainedTerms: Set<String> = [], names: Set<String> = [], terms: [GlossaryWord] = [],
    avoided: [AvoidedWord] = [], openingHours: [RecordedHours] = []
  ) {
    self.explainedTerms = explainedTerms
    self.names = names
    self.terms = terms
    self.avoided = avoided
    self.openingHours = openingHours
  }
}

/// A word of the glossary in its base form, and its key.
package struct GlossaryWord: Sendable, Hashable {
  package var key: String
  package var word: String

  package init(key: String, word: String) {
    self.key = key
    self.word = word
  }
}

/// A word that is not to be used, in its base form.
package struct AvoidedWord: Sendable, Hashable {
  package var word: String
  /// The key of the glossary's entry that avoids it.
  package var key: String
  /// The word to use.
  package var preferred: String
  /// Why, where the glossary says so.
  package var reason: String?

  package init(word: String, key: String, preferred: String, reason: String? = nil) {
    self.word = word
    self.key = key
    self.preferred = preferred
    self.reason = reason
  }
}

/// A place where a word that is not to be used stands.
package struct AvoidedOccurrence: Sendable, Hashable {
  package var text: TextIndex
  /// UTF-8 offsets in the text's row of words.
  package var range: Range<Int>
  package var avoided: AvoidedWord
}
