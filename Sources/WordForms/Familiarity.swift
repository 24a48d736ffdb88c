package import Voikko
private import ICU
private import WordFamiliarity

extension Reading {
  /// How common the word is in this reading, on the Zipf scale (`WordFamiliarity.zipf(of:)`); 0 where that is under 1.5.
  ///
  /// Who knows *uima* and *halli* can make out *uimahalli*: a compound or a derived word is as familiar as the rarest of
  /// the words that it is made of, less a little, or as the whole where that is more. What stands before a hyphen is seen
  /// by itself, so only the rest counts.
  package var familiarity: Double {
    let base = Normalisation.caseFolded(baseForm)
    let whole = WordFamiliarity.zipf(of: base) ?? 0
    // Most words of a text; nothing is decided above this.
    guard whole < Self.common, wordBases != nil else { return whole }
    let stems = lemmaStems
    var best = whole
    if let rarest = stems.map({ WordFamiliarity.zipf(of: $0) ?? 0 }).min() {
      best = max(best, rarest - Self.lossOfParts)
    }
    guard partCount > 1 else { return best }
    return max(best, rarest(in: parts(ofBase: base), stems: stems) - Self.lossOfParts)
  }

  private static let common = 4.0
  /// `script/word-familiarity.py` leaves out of the table what this gives back.
  private static let lossOfParts = 0.7

  /// The base forms of the parts: *toimeentulo* stands among the stems as *toimeen=tulo*; a number or a hyphen says nothing.
  private var lemmaStems: [String] {
    stems.map { Normalisation.caseFolded(String($0).replacing("=", with: "")) }.filter {
      $0.contains(where: \.isLetter)
    }
  }

  /// The parts as the base form has them, after its last hyphen: *tulkkaus* and *palvelu* of *tulkkauspalvelun*. Empty when
  /// the form and its base do not begin alike: *uudenvuoden*, *uusivuosi*.
  private func parts(ofBase base: String) -> [Substring] {
    var lengths: [Int] = []
    var isAfterHyphen = false
    for mark in structure.utf8 {
      switch mark {
      case UInt8(ascii: "="):
        if isAfterHyphen { lengths = lengths.map { _ in 0 } }
        lengths.append(0)
        isAfterHyphen = false
      case UInt8(ascii: "-"): isAfterHyphen = true
      default: if !lengths.isEmpty { lengths[lengths.count - 1] += 1 }
      }
    }
    var rest = base[...]
    if let hyphen = rest.lastIndex(of: "-") { rest = rest[rest.index(after: hyphen)...] }
    var parts: [Substring] = []
    for length in lengths.dropLast() where length > 0 {
      guard rest.count > length else { return [] }
      parts.append(rest.prefix(length))
      rest = rest.dropFirst(length)
    }
    return parts + [rest]
  }

  /// How familiar the rarest piece is when the parts are put together to pieces in the best way: *tietosuoja* and
  /// *lainsäädäntö*, not *lain* and *säädäntö*.
  private func rarest(in parts: [Substring], stems: [String]) -> Double {
    // The best way for the parts before each place.
    var best = [Double](repeating: 0, count: parts.count + 1)
    best[0] = .infinity
    for end in parts.indices {
      for start in 0...end {
        let piece = parts[start...end].joined()
        var value = WordFamiliarity.zipf(of: piece) ?? 0
        if start == end {
          // *lain* is *laki*: a part that is no base form is known by the stem that begins like it.
          let beginning = piece.prefix(2)
          for stem in stems where stem.hasPrefix(beginning) { value = max(value, WordFamiliarity.zipf(of: stem) ?? 0) }
        }
        best[end + 1] = max(best[end + 1], min(best[start], value))
      }
    }
    return parts.isEmpty ? 0 : best[parts.count]
  }
}
