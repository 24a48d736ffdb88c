package import Voikko

/// A base form that a form of a name may have, and the case that the form would be in.
package struct NameBase: Sendable, Hashable {
  /// As the form is written, without its ending.
  package var name: Substring
  /// A letter that the base has and the form has not: the second *t* of *Waltti* in *Waltin*.
  package var lostLetter: Character?
  package var grammaticalCase: GrammaticalCase
}

/// The base forms that a name may have which no dictionary knows: *Migri* of *Migriin*, *Lidl* of *Lidlissä*, *THL* of
/// *THL:n*. The form itself is the first of them.
///
/// Only the singular is looked for, and nothing is said of whether there is such a name.
package func basesOfName(_ form: Substring) -> [NameBase] {
  if let colon = form.firstIndex(of: ":"), colon > form.startIndex {
    let ending = form[form.index(after: colon)...]
    guard let grammaticalCase = grammaticalCase(ofEndingAfterColon: ending) else { return [] }
    return [NameBase(name: form[..<colon], grammaticalCase: grammaticalCase)]
  }
  var bases = [NameBase(name: form, grammaticalCase: .nominative)]
  func add(_ stem: Substring, _ grammaticalCase: GrammaticalCase) {
    guard stem.utf8.count >= 2 else { return }
    bases.append(NameBase(name: stem, grammaticalCase: grammaticalCase))
    // A name that ends in a consonant takes an *i* before its ending.
    if stem.last == "i", stem.utf8.count > 2 {
      bases.append(NameBase(name: stem.dropLast(), grammaticalCase: grammaticalCase))
    }
    if let vowel = stem.last, isVowel(vowel), let stop = stem.dropLast().last, "kpt".contains(stop) {
      bases.append(NameBase(name: stem, lostLetter: stop, grammaticalCase: grammaticalCase))
    }
  }
  for ending in caseEndings where form.hasSuffix(ending.letters) {
    add(form.dropLast(ending.letters.count), ending.grammaticalCase)
  }
  // *Migriin*, *Kantaan*: the last vowel twice, and *n*.
  if form.last == "n" {
    let stem = form.dropLast(2)
    if let vowel = form.dropLast().last, isVowel(vowel), stem.last == vowel { add(stem, .illative) }
  }
  return bases
}

extension NameBase {
  /// The base form in the letters of the form.
  package var text: String {
    guard let lostLetter, let last = name.last else { return String(name) }
    return String(name.dropLast()) + String(lostLetter) + String(last)
  }
}

private let caseEndings: [(letters: String, grammaticalCase: GrammaticalCase)] = [
  ("n", .genitive), ("a", .partitive), ("ä", .partitive), ("ta", .partitive), ("tä", .partitive),
  ("ssa", .inessive), ("ssä", .inessive), ("sta", .elative), ("stä", .elative), ("lla", .adessive),
  ("llä", .adessive), ("lta", .ablative), ("ltä", .ablative), ("lle", .allative), ("na", .essive), ("nä", .essive),
  ("ksi", .translative), ("seen", .illative), ("hen", .illative), ("hin", .illative), ("hon", .illative),
]

/// An abbreviation takes the ending of the word that it stands for or that is read aloud: *THL:n*, *EU:hun*, *PDF:ää*.
private func grammaticalCase(ofEndingAfterColon ending: Substring) -> GrammaticalCase? {
  if let found = caseEndings.first(where: { $0.letters == ending }) { return found.grammaticalCase }
  switch ending {
  case "ään", "aan", "iin", "een", "oon", "uun", "öön", "yyn", "hun", "hyn", "han", "hän", "hön": return .illative
  case "issa", "issä": return .inessive
  case "ista", "istä": return .elative
  case "in", "en", "den": return .genitive
  case "aa", "ää", "ia", "iä", "oa", "eä": return .partitive
  default: return nil
  }
}

private func isVowel(_ letter: Character) -> Bool { "aeiouyäöå".contains(letter) }
