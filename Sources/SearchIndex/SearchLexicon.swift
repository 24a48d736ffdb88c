import ICU
import WordForms

/// What a word says by where it stands; the script weighs them. A part is a part of a compound, or another word for the
/// same thing.
enum SearchClass: Int {
  case partInText, inText, partInHeading, inHeading, partInTitle, inTitle

  /// The same place for a part of the word.
  var ofPart: SearchClass {
    switch self {
    case .partInText, .inText: .partInText
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
  }

  private var entries: [Name: Entry] = [:]
  private var known: [String: [(word: String, bases: [FinnishForms.Base])]] = [:]

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
    for word in boundaries.words(in: utf8) where word.isWordLike {
      count += 1
      add(word: String(decoding: utf8[word.range], as: UTF8.self), in: textLanguage, at: place, kind)
    }
    return count
  }

  private func add(word: String, in textLanguage: LanguageTag, at place: Int, _ kind: SearchClass) {
    let isFinnish = FormReader.reads(textLanguage.canonical)
    let endings = isFinnish ? finnishEndings : self.endings
    for (piece, bases) in isFinnish ? readings(of: word) : SearchFolding.words(in: word).map({ ($0, []) })
    where !endings.stop.contains(piece) {
      if bases.isEmpty {
        file(.stem(endings.shortestStem(of: piece)), form: nil, at: place, kind)
      }
      for base in bases {
        file(.base(base.form), form: piece, at: place, kind)
        for part in base.parts { file(.base(part), form: nil, at: place, kind.ofPart) }
      }
    }
  }

  /// The pieces of a word as search has them, with what each can be a form of.
  private func readings(of word: String) -> [(word: String, bases: [FinnishForms.Base])] {
    if let readings = known[word] { return readings }
    let pieces = SearchFolding.words(in: word)
    // *Kela:n* and *kemi.fi* are no single words to the dictionary.
    let readings =
      pieces.count == 1 ? [(pieces[0], finnish.bases(of: word))] : pieces.map { ($0, finnish.bases(of: $0)) }
    known[word] = readings
    return readings
  }

  private func file(_ name: Name, form: String?, at place: Int, _ kind: SearchClass) {
    var entry = entries[name] ?? Entry()
    if let form { entry.forms.insert(form) }
    if entry.places[place].map({ $0.rawValue < kind.rawValue }) ?? true { entry.places[place] = kind }
    entries[name] = entry
  }

  /// A word with the stems by which it is found, and the places where it stands: eight times the number of the place,
  /// and what it says there.
  struct Word {
    var stems: [String]
    var hits: [Int]
  }

  /// In the order of their stems.
  func words() -> [Word] {
    entries.map { name, entry in
      let hits = entry.places.map { $0.key << 3 | $0.value.rawValue }.sorted()
      return Word(stems: stems(of: name, entry), hits: hits)
    }.sorted {
      ($0.stems.joined(separator: " "), $0.hits.first ?? 0) < ($1.stems.joined(separator: " "), $1.hits.first ?? 0)
    }
  }

  private func stems(of name: Name, _ entry: Entry) -> [String] {
    switch name {
    case .stem(let stem): return [stem]
    case .base(let base):
      let made = finnish.forms(of: base).map { SearchFolding.words(in: $0).joined() }.filter { !$0.isEmpty }
      return finnishEndings.fewestStems(for: entry.forms.union(made))
    }
  }
}
