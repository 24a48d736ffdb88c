import ICU
import WordForms
import WordLists

/// What it costs to end a line between two words. The figures only say which place is better than which.
enum GapCost {
  /// After a comma, colon, semicolon or dash.
  static let punctuation = 0.0
  /// Before a word that opens a clause or the second of two things: *ja*, *että*, *jos*.
  static let opener = 0.4
  /// Between two things of one kind: *hoitajia ja lääkäreitä*.
  static let pair = 6.0
  static let ordinary = 12.0
  /// A verb and what completes it: *voit kysyä*.
  static let verbPhrase = 30.0
  /// Between two words of a script that writes nothing there, where a place between phrases is better.
  static let insidePhrase = 100.0
  /// Words that belong together; from here on a line that ends there parts a phrase.
  static let phrase = 300.0
}

/// Which words of a sentence belong together: by signs and figures in every language, by short closed lists of words in
/// those that have one, by the readings of the words in Finnish.
struct Phrases {
  private let language: LanguageTag
  private let lists: LineWords
  private let finnish: FinnishPhrases?
  private let abbreviations: Set<String>

  init(language: LanguageTag, forms: FormReader?) {
    self.language = language
    lists = LineWords.of(language)
    finnish = language.language == "fi" ? forms.map { FinnishPhrases(forms: $0) } : nil
    abbreviations = WordLists.words("\(language.language)/abbreviations")
  }

  /// Whether a sentence ends after a word.
  func endsSentence(_ word: String, before next: String) -> Bool {
    let marks = CharacterMarks(word)
    guard let end = marks.end else { return false }
    switch end {
    // The full stops of Ethiopic, Burmese, Urdu, and question and exclamation marks.
    case "።", "፧", "။", "۔", "?", "!", "؟", "…": return startsSentence(next)
    case ".":
      let stem = marks.core.lowercased()
      if abbreviations.contains(stem) || stem.count == 1 && stem.first?.isNumber == false { return false }
      // "15. maaliskuuta"
      if stem.allSatisfy(\.isNumber), !stem.isEmpty { return next.first?.isUppercase ?? false }
      return startsSentence(next)
    default: return false
    }
  }

  /// A small letter goes on with the sentence; scripts without capitals say nothing.
  private func startsSentence(_ next: String) -> Bool { !(next.first(where: \.isLetter)?.isLowercase ?? false) }

  /// `10 euroa`, `kello 10`, `116 117`: not parted even where lines end of themselves.
  func areFigureAndUnit(_ left: String, _ right: String) -> Bool {
    let (before, after) = (CharacterMarks(left), CharacterMarks(right))
    guard !before.isClosed, !after.isOpened else { return false }
    if before.isFigure { return after.isFigure || after.core.first?.isLetter ?? false || after.core == "€" }
    return after.isFigure && lists.beforeFigures.contains(before.small)
  }

  func cost(after index: Int, in words: [String], hasSpace: Bool) -> Double {
    let (before, after) = (CharacterMarks(words[index]), CharacterMarks(words[index + 1]))
    if before.isClosed { return before.isClosedLightly ? GapCost.ordinary : GapCost.punctuation }
    if isDash(words[index]) { return GapCost.phrase }
    if isDash(words[index + 1]) { return GapCost.phrase }
    // A part of a word, `ja/tai`; in Burmese a space stands between phrases alone, and ICU's dictionary may part a word.
    if !hasSpace { return writesSpaces ? GapCost.phrase : GapCost.insidePhrase }
    if areFigureAndUnit(words[index], words[index + 1]) || after.isFigure { return GapCost.phrase }
    // What opens or leads must not be left alone at the end of a line.
    if lists.openers.contains(before.small) || lists.leaders.contains(before.small) { return GapCost.phrase }
    if let finnish, let cost = finnish.cost(after: index, in: words.map { CharacterMarks($0).core }) { return cost }
    if lists.followers.contains(after.small) { return GapCost.phrase }
    if lists.openers.contains(after.small) { return GapCost.opener }
    if after.isOpened { return GapCost.opener }
    if index > 0, isName(before.core), isName(after.core) { return GapCost.phrase }
    return GapCost.ordinary
  }

  private var writesSpaces: Bool { !["Mymr", "Thai", "Khmr", "Laoo"].contains(language.script) }

  private func isDash(_ word: String) -> Bool { word == "–" || word == "—" || word == "-" }

  private func isName(_ word: String) -> Bool { word.first?.isUppercase ?? false }
}

/// The signs round a word.
struct CharacterMarks {
  /// The word without them.
  let core: String
  /// The sign that ends a sentence, looked for behind closing quotes and brackets.
  let end: Character?
  private let trailing: Substring
  private let leading: Substring

  init(_ word: String) {
    let start = word.firstIndex { $0.isLetter || $0.isNumber || $0 == "+" || $0 == "€" } ?? word.endIndex
    let last = word.lastIndex { $0.isLetter || $0.isNumber || $0 == "€" || $0 == "%" }
    let stop = last.map { word.index(after: $0) } ?? start
    leading = word[..<start]
    trailing = start <= stop ? word[stop...] : word[start...]
    core = start < stop ? String(word[start..<stop]) : ""
    end = trailing.last { !"\"'”’»)]›".contains($0) }
  }

  var small: String { core.lowercased() }

  /// Whether a sign that parts stands after the word.
  var isClosed: Bool { !trailing.isEmpty }
  /// A closing quote or bracket alone, or the point of an abbreviation, parts no more than a space does.
  var isClosedLightly: Bool { trailing.allSatisfy { "\"'”’»)]›.".contains($0) } }
  var isOpened: Bool { leading.contains { "(\"“„«‹'‘”".contains($0) } }
  /// `10`, `12,50`, `10–15`, `+358`.
  var isFigure: Bool {
    core.contains(where: \.isNumber) && core.allSatisfy { $0.isNumber || "+,.:–-/".contains($0) }
  }
}

/// The words by which lines are parted in a language. A list is short and closed: words of grammar alone.
struct LineWords: Sendable {
  /// Begin a clause or the second of two things: a line may end before them, never after.
  var openers: Set<String> = []
  /// Lead the next word: articles, prepositions, *noin*.
  var leaders: Set<String> = []
  /// Follow the word before them: postpositions.
  var followers: Set<String> = []
  /// Stand before a figure and belong to it: *kello*, *numeroon*.
  var beforeFigures: Set<String> = []

  static func of(_ language: LanguageTag) -> LineWords { known[language.language] ?? LineWords() }

  private static let known: [String: LineWords] = {
    var known: [String: LineWords] = [:]
    // Language, kind, words between spaces.
    for row in WordLists.rows("every/line-words") where row.count == 3 {
      let words = Set(row[2].split(separator: " ").map(String.init))
      switch row[1] {
      case "opener": known[row[0], default: LineWords()].openers.formUnion(words)
      case "leader": known[row[0], default: LineWords()].leaders.formUnion(words)
      case "follower": known[row[0], default: LineWords()].followers.formUnion(words)
      case "figure": known[row[0], default: LineWords()].beforeFigures.formUnion(words)
      default: continue
      }
    }
    return known
  }()
}
