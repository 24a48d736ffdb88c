package import TextAnalysis
private import ICU
private import SourceText
private import Voikko
private import WordForms
private import WordLists

/// An abbreviation that the reader has to open: *esim.*, *ks.*; or one in capitals that the page does not explain: *THL*.
package struct Abbreviation: Rule {
  package let documentation = RuleDocumentation(
    name: "abbreviation",
    source: "Selkomittari 2.0 (Selkokeskus 2022), words: abbreviations are written out or explained",
    languages: .only(["fi"]),
    contexts: TextContext.sentences.union([.heading, .title]),
    limits: RuleLimits(.warning),
    breaks: [
      "Ota mukaan ⟦esim.⟧ passi.",
      "Kela auttaa ⟦mm.⟧ opiskelijoita.",
      "Matka kestää ⟦n.⟧ 20 minuuttia.",
      "Tule paikalle ⟦klo⟧ 12.",
      "Tuo uimapuku, pyyhe ⟦ym.⟧ tavarat.",
      "Lue ohje ⟦THL:n⟧ sivulta.",
      "Ota ⟦YEL⟧, kun olet yrittäjä.",
    ],
    keeps: [
      "Ota mukaan esimerkiksi passi.",
      "Katso TV:tä tai lue PDF.",
      "Terveyden ja hyvinvoinnin laitos (THL) auttaa. THL on Helsingissä.",
      "Hae hetu eli henkilötunnus. YEL eli yrittäjän vakuutus maksaa.",
      "Allas on 25 m pitkä ja 5 mm syvempi.",
      "Kirjoita nimi ja päivä. Se on TÄRKEÄÄ.",
      "Osta lippu VR:n sovelluksesta ja mene Lidliin.",
    ])

  package init() {}

  package func check(_ text: AnalysedDocument, _ report: inout Report) {
    guard let severity = documentation.limits.severity(at: report.level) else { return }
    var initials = InitialsInUse(text)
    for block in text.texts where documentation.contexts.contains(block.context) {
      for sentence in block.sentences {
        for (index, word) in sentence.words.enumerated() where word.kind == .word {
          let form = block.flat.text(word.range)
          if let short = ShortForm(form, at: index, of: sentence, in: block.flat) {
            report.add(
              severity, documentation.name, arguments(form + (short.hasPoint ? "." : ""), short.words), at: short.range,
              in: block, suggestion: short.suggestion)
          } else if let letters = initials.firstUse(of: word, in: sentence, of: block) {
            let fullName = Gazetteer.finnish.entry(named: letters)?.fullName
            report.add(severity, documentation.name, arguments(letters, fullName), at: word.range, in: block)
          }
        }
      }
    }
  }

  private func arguments(_ abbreviation: String, _ words: String?) -> [String: MessageArgument] {
    ["abbreviation": .text(abbreviation), "hasWords": words == nil ? "no" : "yes", "words": .text(words ?? "")]
  }
}

/// An abbreviation of running text: *esim.*, *klo*.
private struct ShortForm {
  /// What it stands for.
  let words: String?
  let hasPoint: Bool
  /// With the point after it.
  let range: Range<Int>
  /// The words, where they can stand for it as they are.
  let suggestion: String?

  private struct Expansion {
    var words: String
    var use: Use
  }

  private enum Use: String {
    case always, point, number, message
  }

  private static let expansions: [String: Expansion] = Dictionary(
    uniqueKeysWithValues: WordLists.rows("fi/abbreviation-expansions").compactMap { row in
      guard row.count == 3, let use = Use(rawValue: row[2]) else { return nil }
      return (row[0], Expansion(words: row[1], use: use))
    })
  /// They are read as words without a point.
  private static let withoutPoint: Set<String> = ["klo", "kpl", "esim", "jne", "yms", "tms"]

  init?(_ form: String, at index: Int, of sentence: Sentence, in flat: FlatText) {
    let word = sentence.words[index]
    guard word.range.count <= 5, let expansion = Self.expansions[form] ?? Self.expansions[form.lowercased()],
      form.dropFirst().allSatisfy(\.isLowercase),
      // *S. Virtanen*
      form.count > 1 || form.first?.isLowercase == true
    else { return nil }
    let end = word.range.upperBound
    hasPoint = end < flat.utf8.count && flat.utf8[end] == UInt8(ascii: ".")
    guard hasPoint || Self.withoutPoint.contains(form) else { return nil }
    let isBeforeNumber = sentence.words.indices.contains(index + 1) && sentence.words[index + 1].isNumber(in: flat)
    let isAfterNumber = index > 0 && sentence.words[index - 1].isNumber(in: flat)
    // *5 mm* and *12 s* are measures; *3 kpl* is one too.
    guard !isAfterNumber || form == "klo", expansion.use != .number || isBeforeNumber else { return nil }
    // *Onko.* ends so; an abbreviation with a point at the end of a sentence has something before it.
    if index == sentence.words.count - 1, !["ym", "yms", "jne", "tms", "tmv"].contains(form) { return nil }
    // A line of opening hours is no sentence.
    if form == "klo", !sentence.words.contains(where: { $0.readings.contains(where: \.isFinite) }) { return nil }
    words = expansion.words.isEmpty ? nil : expansion.words
    let isAtEnd = index == sentence.words.count - 1
    range = word.range.lowerBound..<(end + (hasPoint ? 1 : 0))
    let text = expansion.words
    let proposal = form.first?.isUppercase == true ? text.prefix(1).uppercased() + text.dropFirst() : text
    suggestion = expansion.use == .message || isAtEnd && hasPoint ? nil : proposal
  }
}

extension Word {
  fileprivate func isNumber(in flat: FlatText) -> Bool {
    kind == .number || range.first.map { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(flat.utf8[$0]) } ?? false
  }
}

/// Abbreviations in capitals, *THL*, and those among them that the document explains or that everybody knows.
private struct InitialsInUse {
  private let vocabulary: Vocabulary
  /// Those that have been met.
  private var seen: Set<String> = []
  private let explained: Set<String>

  private static let known = WordLists.words("fi/known-abbreviations")
  private static let longest = 6

  init(_ document: AnalysedDocument) {
    vocabulary = document.vocabulary
    var explained: Set<String> = []
    for text in document.texts {
      for sentence in text.sentences {
        for (index, word) in sentence.words.enumerated() where word.kind == .word {
          guard let letters = Self.initials(word, in: text.flat) else { continue }
          if text.explains(index, of: sentence) { explained.insert(letters) }
        }
      }
    }
    self.explained = explained
  }

  /// The letters of an abbreviation at its first use in the document, when nothing says what they stand for.
  mutating func firstUse(of word: Word, in sentence: Sentence, of text: AnalysedText) -> String? {
    guard let letters = Self.initials(word, in: text.flat), !explained.contains(letters), !text.isShouting(sentence),
      !text.isTermOrName(word, vocabulary) || Gazetteer.finnish.entry(named: letters)?.needsFullName == true,
      !text.isTerm(word), !vocabulary.has(letters), !text.isAmongNames(word, of: sentence),
      seen.insert(letters).inserted
    else { return nil }
    return letters
  }

  /// The capitals that a word consists of or begins with: *THL*, *THL:n*, *YEL-vakuutus*.
  private static func initials(_ word: Word, in flat: FlatText) -> String? {
    // Most words end here.
    guard word.range.count > 1, isCapital(flat.utf8[word.range.lowerBound]),
      isCapital(flat.utf8[word.range.lowerBound + 1])
    else { return nil }
    let form = flat.text(word.range)
    let letters = form.prefix { $0 != ":" && $0 != "-" }
    guard letters.count <= longest, letters.allSatisfy({ $0.isLetter && $0.isUppercase }), !isRomanNumeral(letters),
      !known.contains(String(letters))
    else { return nil }
    // A word in capitals for emphasis is a word.
    let isWord =
      letters.count == form.count
      && word.readings.contains { $0.wordClass != .abbreviation && !$0.isName }
    guard !isWord else { return nil }
    let entry = Gazetteer.finnish.entry(named: letters)
    return entry == nil || entry?.needsFullName == true ? String(letters) : nil
  }

  private static func isCapital(_ byte: UInt8) -> Bool { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) }

  private static func isRomanNumeral(_ letters: Substring) -> Bool { letters.allSatisfy { "IVXLCDM".contains($0) } }
}

extension Gazetteer.Entry {
  /// A firm is called by its letters.
  fileprivate var needsFullName: Bool { fullName != nil && (kind == .authority || kind == .organisation) }
}

extension Vocabulary {
  fileprivate func has(_ letters: String) -> Bool {
    let folded = Normalisation.caseFolded(letters)
    return explainedTerms.contains(folded) || names.contains(folded)
  }
}

extension AnalysedText {
  fileprivate func isTerm(_ word: Word) -> Bool {
    if case .term = flat.content(at: word.range.lowerBound) { true } else { false }
  }

  /// Whether a word beside it is a capitalised one that nobody knows: *de SILGUY*, *Mac OS*.
  fileprivate func isAmongNames(_ word: Word, of sentence: Sentence) -> Bool {
    guard let index = sentence.words.firstIndex(where: { $0.range == word.range }) else { return false }
    return [index - 1, index + 1].contains { other in
      guard sentence.words.indices.contains(other) else { return false }
      let neighbour = sentence.words[other]
      return neighbour.kind == .word && neighbour.readings.isEmpty
        && flat.text(neighbour.range).first?.isUppercase == true
    }
  }

  /// Whether most words of the sentence are in capitals, so that capitals say nothing.
  fileprivate func isShouting(_ sentence: Sentence) -> Bool {
    let words = sentence.words.filter { $0.kind == .word }
    return words.count > 1 && words.count { isAllCapitals(flat.text($0.range)) } * 2 > words.count
  }
}
