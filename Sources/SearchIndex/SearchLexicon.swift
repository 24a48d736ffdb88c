import ICU
import WordForms

/// What a word says by where it stands; the script weighs them. A part is a part of a compound, or another word for the
/// same thing.
enum SearchClass: Int {
  case partInText, inText
  /// Three times or more.
  case oftenInText
  /// In the first text of a place, which says what it is about.
  case inLead
  case partInHeading, inHeading, partInTitle, inTitle

  /// The same place for a part of the word.
  var ofPart: SearchClass {
    switch self {
    case .partInText, .inText, .oftenInText, .inLead: .partInText
    case .partInHeading, .inHeading: .partInHeading
    case .partInTitle, .inTitle: .partInTitle
    }
  }
}

/// Every word of a site in one language, with the places where it stands. Not `Sendable`.
final class SearchLexicon {
  private let language: LanguageTag
  private let boundaries: TextBoundaries
  private let finnish: FinnishForms
  private let finnishEndings: WordEndings
  let endings: WordEndings

  private enum Name: Hashable {
    /// A word of the Finnish dictionary, by its base form.
    case base(String)
    /// Any other, by its stem.
    case stem(String)
  }

  private struct Entry {
    /// Forms that the site has, folded.
    var forms: Set<String> = []
    /// The most that the word says in each place.
    var places: [Int: SearchClass] = [:]
    /// How often it stands in the text of each place.
    var counts: [Int: Int] = [:]
    /// Whether it stands in a Finnish text.
    var isFinnish = false
  }

  private var entries: [Name: Entry] = [:]
  /// Under what each word that has come up is filed: a word comes up many times.
  private var known: [String: [Filing]] = [:]
  private var knownFinnish: [String: [Filing]] = [:]

  private struct Filing {
    var name: Name
    /// As the site has it, folded; nil for a part of it and for a word that is filed by its stem.
    var form: String?
    var isPart = false
  }

  init(language: LanguageTag, forms: FormReader) throws(ICUError) {
    self.language = language
    boundaries = try TextBoundaries(language: language)
    finnish = FinnishForms(forms)
    finnishEndings = WordEndings(language: "fi")
    endings = WordEndings(language: language.language)
  }

  /// Files each word of a text under the place.
  ///
  /// - Parameter textLanguage: Finnish words of the glossary stand in the index of every language.
  /// - Returns: how many words the text has.
  @discardableResult
  func add(_ text: String, in textLanguage: LanguageTag, at place: Int, _ kind: SearchClass) -> Int {
    var count = 0
    let utf8 = Array(text.utf8)
    var figures = FigureRun()
    for piece in boundaries.words(in: utf8) {
      let word = String(decoding: utf8[piece.range], as: UTF8.self)
      for number in figures.numbers(before: word) { file(Filing(name: .stem(number)), at: place, kind) }
      guard piece.isWordLike else { continue }
      count += 1
      add(word: word, in: textLanguage, at: place, kind)
    }
    for number in figures.numbersAtEnd() { file(Filing(name: .stem(number)), at: place, kind) }
    return count
  }

  private func add(word: String, in textLanguage: LanguageTag, at place: Int, _ kind: SearchClass) {
    let isFinnish = FormReader.reads(textLanguage.canonical)
    let filings =
      isFinnish ? knownFinnish[word] ?? finnishFilings(of: word) : known[word] ?? otherFilings(of: word)
    for filing in filings { file(filing, isFinnish: isFinnish, at: place, filing.isPart ? kind.ofPart : kind) }
  }

  private func finnishFilings(of word: String) -> [Filing] {
    let pieces = SearchFolding.words(in: word)
    var filings: [Filing] = []
    for piece in pieces where !finnishEndings.stop.contains(piece) {
      // *Kela:n* and *kemi.fi* are no single words to the dictionary.
      let bases = finnish.bases(of: pieces.count == 1 ? word : piece)
      if bases.isEmpty { filings.append(Filing(name: .stem(finnishEndings.shortestStem(of: piece)))) }
      for base in bases {
        filings.append(Filing(name: .base(base.form), form: piece))
        filings += base.parts.map { Filing(name: .base($0), isPart: true) }
      }
    }
    knownFinnish[word] = filings
    return filings
  }

  private func otherFilings(of word: String) -> [Filing] {
    let pieces = SearchFolding.words(in: word).filter { !endings.stop.contains($0) }
    let filings = pieces.map { Filing(name: .stem(endings.shortestStem(of: $0))) }
    known[word] = filings
    return filings
  }

  private func file(_ filing: Filing, isFinnish: Bool = false, at place: Int, _ kind: SearchClass) {
    var entry = entries.removeValue(forKey: filing.name) ?? Entry()
    if let form = filing.form { entry.forms.insert(form) }
    entry.isFinnish = entry.isFinnish || isFinnish
    var kind = kind
    if kind == .inText || kind == .inLead {
      entry.counts[place, default: 0] += 1
      if kind == .inText, entry.counts[place, default: 0] >= 3 { kind = .oftenInText }
    }
    if entry.places[place].map({ $0.rawValue < kind.rawValue }) ?? true { entry.places[place] = kind }
    entries[filing.name] = entry
  }

  /// A word with the stems by which it is found, and the places where it stands: eight times the number of the place,
  /// and what it says there.
  struct Word {
    var stems: [String]
    var hits: [Int]
    /// Whether it stands in a Finnish text.
    var isFinnish: Bool
  }

  /// Finnish words before all others, both in the order of their stems.
  func words() -> [Word] {
    entries.map { name, entry in
      let hits = entry.places.map { $0.key << 3 | $0.value.rawValue }.sorted()
      return Word(stems: stems(of: name, entry), hits: hits, isFinnish: entry.isFinnish)
    }.sorted { first, second in
      let one = (first.isFinnish ? 0 : 1, first.stems.joined(separator: " "))
      let other = (second.isFinnish ? 0 : 1, second.stems.joined(separator: " "))
      // Two words may have the same stems.
      return one == other ? first.hits.lexicographicallyPrecedes(second.hits) : one < other
    }
  }

  private func stems(of name: Name, _ entry: Entry) -> [String] {
    switch name {
    case .stem(let stem): return [stem]
    case .base(let base):
      let stems = finnish.stems(of: base)
      // A form that no rule foresees is found as it is written.
      let others = entry.forms.filter { stems.isDisjoint(with: finnishEndings.stems(of: $0)) }
      return stems.union(others).sorted()
    }
  }
}
