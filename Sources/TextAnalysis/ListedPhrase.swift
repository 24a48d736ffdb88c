import WordLists

/// A word or phrase of a shipped list, and what the list says of it.
package struct ListedPhrase: Sendable, Hashable {
  package var list: List
  /// As the list writes it.
  package var pattern: String
  package var advice: Advice
  /// A sentence before and after, in Finnish.
  package var example: String?
  /// Why not, where the list gives reasons: a value of the message's `why`.
  package var why: String?
  /// Whether the words are right in some texts.
  package var isMild: Bool

  package enum List: String, Sendable, Hashable, CaseIterable {
    case officeJargon = "office-jargon"
    case figuresOfSpeech = "figures-of-speech"
    case disrespectfulTerms = "disrespectful-terms"
  }

  /// What to write.
  package enum Advice: Sendable, Hashable {
    /// Words that take the place of the phrase in the same form.
    case replacement(String)
    /// Words for a sentence that may have to change: one, or two to choose from.
    case words([String])
    /// The name stays, and this is what it means.
    case explanation(String)
    /// The sentence is written anew; the example shows how.
    case rewriting
  }

  /// Nil for a row that is none; a test holds the lists to it.
  init?(_ row: [String], of list: List) {
    guard row.count >= 2 else { return nil }
    self.list = list
    pattern = row[0]
    let text = row[1]
    if text == "~" {
      advice = .rewriting
    } else if text.hasPrefix("= ") {
      advice = .explanation(String(text.dropFirst(2)))
    } else {
      let words = text.drop { $0 == "~" }.split(separator: " / ").map(String.init)
      guard !words.isEmpty, words.count <= 2 else { return nil }
      let isInPlace = words.count == 1 && !text.hasPrefix("~") && list == .officeJargon
      advice = isInPlace ? .replacement(words[0]) : .words(words)
    }
    let third = row.count > 2 ? row[2] : nil
    example = list == .disrespectfulTerms ? nil : third
    why = list == .disrespectfulTerms ? third : nil
    isMild = row.count > 3 && row[3] == "mild"
    if advice == .rewriting, example == nil { return nil }
  }
}

/// A place where a phrase of a shipped list stands.
package struct ListedOccurrence: Sendable, Hashable {
  /// The place of the text in the document's list of texts.
  package var text: Int
  /// UTF-8 offsets in the text's row of words.
  package var range: Range<Int>
  package var phrase: ListedPhrase
  /// What to put in place of the range; nil where no form is sure to be right.
  package var suggestion: String?
}

/// A place where one of several words for one thing stands.
package struct VariantOccurrence: Sendable, Hashable {
  package var text: Int
  /// UTF-8 offsets in the text's row of words.
  package var range: Range<Int>
  /// Which thing, and which of its words: places in the list.
  package var thing: Int
  package var variant: Int
}

/// The shipped lists, ready to be looked for. One for the whole program: it holds no handle of the dictionary's.
struct ListedPhrases: Sendable {
  static let shipped = ListedPhrases()

  let index: PhraseIndex
  let meanings: [Meaning]
  let patterns: [PhrasePattern]

  enum Meaning: Sendable {
    case listed(ListedPhrase)
    case variant(thing: Int, variant: Int)
  }

  private init() {
    var patterns: [PhrasePattern] = []
    var meanings: [Meaning] = []
    for list in ListedPhrase.List.allCases {
      for row in WordLists.rows("fi/\(list.rawValue)") {
        guard let phrase = ListedPhrase(row, of: list), let pattern = PhrasePattern(phrase.pattern[...]) else {
          continue
        }
        patterns.append(pattern)
        meanings.append(.listed(phrase))
      }
    }
    for (thing, row) in WordLists.rows("fi/term-variants").enumerated() {
      for (variant, words) in row.enumerated() {
        for word in words.split(separator: " / ") {
          guard let pattern = PhrasePattern(word) else { continue }
          patterns.append(pattern)
          meanings.append(.variant(thing: thing, variant: variant))
        }
      }
    }
    self.patterns = patterns
    self.meanings = meanings
    index = PhraseIndex(patterns)
  }
}

extension ListedPhrase {
  /// Every row of a list, read; nil for one that is not well formed.
  package static func rows(of list: List) -> [ListedPhrase?] {
    WordLists.rows("fi/\(list.rawValue)").map { row in
      ListedPhrase(row, of: list).flatMap { PhrasePattern($0.pattern[...]) == nil ? nil : $0 }
    }
  }
}
