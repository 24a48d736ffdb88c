private import ICU
internal import Voikko

/// A phrase as the shipped lists write it; their first lines say how (`fi/office-jargon.txt`).
struct PhrasePattern: Sendable {
  /// The words that stand one after the other.
  private(set) var words: [PhraseWord] = []
  private(set) var conditions = PhraseConditions()

  /// Nil for what is no pattern: a test holds the lists to it.
  init?(_ text: Substring) {
    var gap = PhraseWord.Gap.space
    for token in text.split(separator: " ") {
      switch token {
      case ",": gap = .comma
      case "_": gap = .oneWord
      case "!,": conditions.hasNoCommaAfter = true
      case "!>sama": conditions.standsForItself = true
      default:
        if token.hasPrefix("!<") {
          guard let unwanted = GrammaticalCase(token.dropFirst(2)) else { return nil }
          conditions.noCaseBefore = unwanted
        } else if token.hasPrefix("<") {
          guard let wanted = GrammaticalCase(token.dropFirst()) else { return nil }
          conditions.caseBefore = wanted
        } else if token.hasPrefix(">") {
          guard let wanted = GrammaticalCase(token.dropFirst()) else { return nil }
          conditions.caseAfter = wanted
        } else if token.hasPrefix("!(") {
          conditions.nowhere.append(PhraseWord(token.dropFirst(2).dropLast(), after: .space))
        } else if token.hasPrefix("!") {
          conditions.notNext.append(PhraseWord(token.dropFirst(), after: .space))
        } else if token.hasPrefix("(") {
          conditions.companions.append(PhraseWord(token.dropFirst().dropLast(), after: .space))
        } else {
          words.append(PhraseWord(token, after: gap))
          gap = .space
        }
      }
    }
    guard !words.isEmpty else { return nil }
    // What is known by one word alone is to be that word and no other.
    if words.count == 1, conditions.companions.isEmpty { words[0].isUnambiguous = true }
  }

  /// The one word of the phrase that inflects, and its place; nil where there is none or more than one.
  var inflecting: Int? {
    let places = words.indices.filter { !words[$0].baseForms.isEmpty }
    return places.count == 1 ? places[0] : nil
  }

  var isFixed: Bool { words.allSatisfy { $0.baseForms.isEmpty } }
}

extension GrammaticalCase {
  fileprivate init?(_ name: Substring) { self.init(rawValue: String(name)) }
}

extension PhraseWord {
  /// - Parameter token: `sana`, `=muoto`, `sana|toinen`.
  fileprivate init(_ token: Substring, after gap: Gap) {
    let isExact = token.hasPrefix("=")
    let words = token.drop { $0 == "=" }.split(separator: "|").map(String.init)
    let folded = Set(words.map(Normalisation.caseFolded))
    self.init(baseForms: isExact ? [] : Set(words), forms: folded, gap: gap)
  }
}
