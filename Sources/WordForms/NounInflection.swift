import Voikko

// Forms of nouns, for what a rule proposes; each is read back by Voikko.

extension FormReader {
  /// The partitive singular: *lupa* is *lupaa*.
  ///
  /// - Returns: nil where no form could be made that the dictionary knows.
  package func partitive(of noun: String) -> String? {
    let a = noun.hasFrontHarmony ? "ä" : "a"
    let short = noun.dropLast()
    var forms = ["\(noun)\(a)", "\(noun)t\(a)", "\(noun)tt\(a)"]
    if noun.hasSuffix("nen") { forms.insert("\(noun.dropLast(3))st\(a)", at: 0) }
    if noun.hasSuffix("s") { forms.insert("\(short)tt\(a)", at: 0) }
    if noun.hasSuffix("si") { forms += ["\(noun.dropLast(2))tt\(a)", "\(noun.dropLast(3))st\(a)"] }
    if noun.hasSuffix("i") { forms += ["\(short)e\(a)", "\(short)t\(a)"] }
    return forms.first { isForm($0, of: noun, .partitive, .singular) }
  }

  /// The partitive plural: *kenkä* is *kenkiä*.
  ///
  /// - Parameter abessive: the same word in the abessive plural, *kengittä*, which has the plural stem.
  /// - Returns: nil where no form could be made that the dictionary knows.
  package func partitivePlural(of noun: String, abessive: String) -> String? {
    guard abessive.hasSuffix("tta") || abessive.hasSuffix("ttä") else { return nil }
    let a = noun.hasFrontHarmony ? "ä" : "a"
    let stem = String(abessive.dropLast(3))
    let forms = (stem.strengthened + stem.weakened).flatMap { stem in
      ["\(stem)\(a)", "\(stem.dropLast())j\(a)", "\(stem)t\(a)"]
    }
    return forms.first { isForm($0, of: noun, .partitive, .plural) }
  }

  /// The nominative plural: *liite* is *liitteet*.
  ///
  /// - Returns: nil where no form could be made that the dictionary knows.
  package func nominativePlural(of noun: String) -> String? {
    let short = String(noun.dropLast())
    var forms = (noun.weakened + noun.strengthened).flatMap { ["\($0)t", "\($0)et"] }
    if noun.hasSuffix("nen") { forms.insert("\(noun.dropLast(3))set", at: 0) }
    if noun.hasSuffix("us") || noun.hasSuffix("ys") { forms += ["\(short)det", "\(short)kset"] }
    if noun.hasSuffix("is") || noun.hasSuffix("os") || noun.hasSuffix("ös") { forms.append("\(short)kset") }
    if noun.hasSuffix("as") || noun.hasSuffix("äs") {
      forms += short.strengthened.map { $0 + ($0.hasSuffix("ä") ? "ät" : "at") }
    }
    if noun.hasSuffix("i") { forms += "\(short)e".weakened.map { $0 + "t" } + ["\(noun.dropLast(2))det"] }
    return forms.first { isForm($0, of: noun, .nominative, .plural) }
  }

  private func isForm(
    _ form: String, of noun: String, _ grammaticalCase: GrammaticalCase, _ number: GrammaticalNumber
  ) -> Bool {
    readings(of: form).contains {
      $0.baseForm == noun && $0.grammaticalCase == grammaticalCase && $0.number == number && $0.possessive == nil
    }
  }
}
