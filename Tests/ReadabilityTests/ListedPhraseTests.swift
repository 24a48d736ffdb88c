import ICU
import Localisation
import ProjectFiles
import Readability
import SourceText
import TestSupport
import Testing
import TextAnalysis
import Voikko
import WordForms
import WordLists

/// The shipped lists of words to write in another way.
@Suite struct ListedPhraseTests {
  static let lists = ListedPhrase.List.allCases

  @Test(arguments: lists) func everyRowIsWellFormed(_ list: ListedPhrase.List) throws {
    let rows = WordLists.rows("fi/\(list.rawValue)")
    let phrases = ListedPhrase.rows(of: list)
    for (row, phrase) in zip(rows, phrases) { #expect(phrase != nil, "\(row)") }
    #expect(Set(rows.map { $0[0] }).count == rows.count)
    for row in rows where list == .disrespectfulTerms {
      #expect(row.count > 2 && ["hurts", "feature", "wrong", "old"].contains(row[2]), "\(row)")
      #expect(row.count < 4 || row[3] == "mild", "\(row)")
    }
    let least: [ListedPhrase.List: Int] = [.officeJargon: 280, .figuresOfSpeech: 120, .disrespectfulTerms: 50]
    #expect(phrases.count >= least[list, default: 0])
  }

  @Test func variantsAreWellFormed() {
    let rows = WordLists.rows("fi/term-variants")
    #expect(rows.count >= 25)
    let all = rows.flatMap { $0.flatMap { $0.split(separator: " / ") } }
    #expect(Set(all).count == all.count)
    #expect(rows.allSatisfy { $0.count >= 2 })
  }

  /// What a pattern says of forms, for the dictionary to be asked about: a word in any form has to be a base form.
  @Test(arguments: lists.map(\.rawValue) + ["term-variants"])
  func everyWordIsInTheDictionaryOrColloquial(_ list: String) throws {
    let forms = try FormReader()
    let colloquial = Set(WordLists.words("fi/colloquial-words"))
    var unknown: [String] = []
    for row in WordLists.rows("fi/\(list)") {
      for pattern in list == "term-variants" ? row.flatMap({ $0.split(separator: " / ") }) : [row[0][...]] {
        for token in pattern.split(separator: " ") {
          let isExact = token.contains("=")
          let words = token.drop { "!<>=_,(".contains($0) }.prefix { $0 != ")" }
          guard !words.isEmpty, !token.hasPrefix("<"), !token.hasPrefix(">"), !token.hasPrefix("!<"),
            !token.hasPrefix("!>")
          else { continue }
          for word in words.split(separator: "|").map(String.init) where !colloquial.contains(word) {
            let readings = forms.readings(of: word)
            let isKnown = readings.contains { isExact || $0.baseForm.lowercased() == word.lowercased() }
            if !isKnown { unknown.append(word) }
          }
        }
      }
    }
    #expect(unknown == [])
  }

  /// No list sends a writer from one of its words to another.
  @Test func noReplacementIsListed() throws {
    let phrases = Self.lists.flatMap { ListedPhrase.rows(of: $0) }.compactMap { $0 }
    let replacements = Set(phrases.flatMap(\.easyWords))
    let page = try RulePage(
      replacements.sorted().map { "\($0.prefix(1).uppercased())\($0.dropFirst())." }.joined(separator: "\n\n"))
    let listed = try page.analysed().listed
    #expect(listed.map(\.phrase.pattern) == [])
  }

  /// What is proposed is easy itself.
  @Test func replacementsPassAllRules() throws {
    let phrases = Self.lists.flatMap { ListedPhrase.rows(of: $0) }.compactMap { $0 }
    for words in Set(phrases.flatMap(\.easyWords)).sorted() {
      let found = try RulePage("\(words.prefix(1).uppercased())\(words.dropFirst()).").findings()
      #expect(found.isEmpty, "\(words): \(found.names)")
    }
  }

  /// Each office word is found as the list has it, in a sentence that gives it the neighbours it wants.
  @Test func everyOfficeWordIsFound() throws {
    var missed: [String] = []
    for phrase in ListedPhrase.rows(of: .officeJargon).compactMap({ $0 }) {
      let tokens = phrase.pattern.split(separator: " ")
      var words: [String] = []
      for token in tokens {
        if token == "," {
          words[words.count - 1] += ","
        } else if token == "<omanto" {
          words.append("Kelan")
        } else if token.hasPrefix("!") || token.hasPrefix(">") {
          continue
        } else {
          let plain = token.drop { "=(".contains($0) }.prefix { $0 != ")" && $0 != "|" }
          words.append(String(plain))
        }
      }
      if tokens.contains(">sisatulento") { words.append("vuokraan") }
      let page = try RulePage("Nyt \(words.joined(separator: " ")).")
      if try page.analysed().listed.isEmpty { missed.append(phrase.pattern) }
    }
    #expect(missed == [])
  }

  /// A text, what is found in it and what takes its place; "-" where nothing does.
  @Test(
    arguments: [
      ("Jos et hyödynnä tukea, soita.", ["hyödynnä → käytä"]),
      ("Tukea voi hyödyntää.", ["hyödyntää → käyttää"]),
      ("Voit tiedustella asiaa.", ["tiedustella → kysyä"]),
      ("Asiaa ei tiedustella.", ["tiedustella → -"]),
      ("Mikäli tulet, soita.", ["Mikäli → Jos"]),
      ("Sekä äiti että isä tulevat.", []),
      ("Äiti sekä isä tulevat.", ["sekä → ja"]),
      ("Äiti ja isä sekä lapset tulevat.", ["sekä → -"]),
      ("Virasto toimii lain nojalla.", ["nojalla → mukaan"]),
      ("Hän seisoi nojalla.", []),
      ("Kuka tahansa taho.", ["taho → -"]),
      ("Tee se sen johdosta.", ["sen johdosta → sen takia"]),
      ("Hän omaa ajokortin.", []),
      ("Omaa rahaa on vähän.", []),
      ("Maksu peritään.", ["Maksu peritään → -"]),
      ("Kutsu Toimenpide Oy.", []),
      ("Hae tukea *hyödyntämällä*\nneuvontaa.", ["hyödyntämällä → käyttämällä"]),
      ("Lue edellä\nmainittu ohje.", ["edellä\nmainittu → -"]),
      ("Useat tahot auttavat, siten, että saat apua.", ["tahot → -", "siten, että → niin, että"]),
    ] as [(String, [String])])
  func findsAndReplaces(_ text: String, _ expected: [String]) throws {
    let page = try RulePage(text)
    let document = try page.analysed()
    let found = document.listed.map { occurrence -> String in
      let block = document.texts.first { $0.index == occurrence.text }
      let words = block.map { $0.flat.text(occurrence.range) } ?? ""
      return "\(words) → \(occurrence.suggestion ?? "-")"
    }
    #expect(found == expected.map { $0.replacing("\n", with: " ") })
  }
}

extension ListedPhrase {
  /// The words that are to be written, where the list gives words.
  fileprivate var easyWords: [String] {
    switch advice {
    case .replacement(let words): [words]
    case .words(let words): words
    case .explanation, .rewriting: []
    }
  }
}
