package import GuideMarkup
package import ICU
package import Localisation
package import Voikko

/// A document in one language, its texts cut into sentences and words.
package struct AnalysedDocument: Sendable {
  package var localised: LocalisedDocument
  /// The texts that this language shows in its own words, in reading order: not those of a fallback, nor those for others.
  package var texts: [AnalysedText]
  package var vocabulary: Vocabulary

  package var language: LanguageTag { localised.language }
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

  package init(explainedTerms: Set<String> = [], names: Set<String> = []) {
    self.explainedTerms = explainedTerms
    self.names = names
  }
}
