import Voikko

// Guesses at the forms of a noun, the likeliest first (Iso suomen kielioppi 2004, § 49–106). Each is read back by Voikko,
// so a guess may be wrong but never shown.

extension String {
  func singularForms(_ wanted: GrammaticalCase) -> [String] {
    let a = hasFrontHarmony ? "ä" : "a"
    return switch wanted {
    case .nominative: [self]
    case .partitive: singularPartitives
    case .illative: illatives
    case .essive: openStems.map { "\($0)n\(a)" }
    default:
      closedEndings(wanted, a).map { ending in (closedStems + openStems).map { $0 + ending } } ?? []
    }
  }

  func pluralForms(_ wanted: GrammaticalCase) -> [String] {
    let a = hasFrontHarmony ? "ä" : "a"
    let closed = closedStems.flatMap(\.pluralStems)
    let open = openStems.flatMap(\.pluralStems)
    switch wanted {
    case .nominative: return (closedStems + openStems).map { $0 + "t" }
    case .partitive:
      return open.flatMap { stem in
        let joined = "\(stem.dropLast())j\(a)"
        return ["\(stem)t\(a)", joined, "\(stem)\(a)"]
      }
    case .genitive:
      let consonantal = consonantStems.map { "\($0)ten" }
      return consonantal + open.flatMap { ["\($0)den", "\($0.dropLast())jen", "\($0)en"] }
    case .illative: return open.flatMap { ["\($0)hin", "\($0)in", "\($0)siin"] }
    case .essive: return open.map { "\($0)n\(a)" }
    default: return closedEndings(wanted, a).map { ending in (closed + open).map { $0 + ending } } ?? []
    }
  }

  private func closedEndings(_ wanted: GrammaticalCase, _ a: String) -> String? {
    switch wanted {
    case .genitive: "n"
    case .translative: "ksi"
    case .inessive: "ss\(a)"
    case .elative: "st\(a)"
    case .adessive: "ll\(a)"
    case .ablative: "lt\(a)"
    case .allative: "lle"
    default: nil
    }
  }

  private var singularPartitives: [String] {
    let a = hasFrontHarmony ? "ä" : "a"
    return consonantStems.map { "\($0)t\(a)" } + ["\(self)\(a)", "\(self)t\(a)", "\(self)tt\(a)"]
      + openStems.map { "\($0)\(a)" }
  }

  private var illatives: [String] {
    openStems.flatMap { stem -> [String] in
      guard let vowel = stem.last else { return [] }
      return ["\(stem)\(vowel)n", "\(stem)h\(vowel)n", "\(stem)seen"]
    }
  }

  /// What an ending with two consonants is put to: *luva* of *lupa*.
  private var closedStems: [String] { nounStems.flatMap(\.weakened) }

  /// What other endings are put to: *lupa*.
  private var openStems: [String] { nounStems }

  /// In the strong grade.
  private var nounStems: [String] {
    let short = String(dropLast())
    let a = hasFrontHarmony ? "ä" : "a"
    if hasSuffix("nen") { return ["\(dropLast(3))se"] }
    if hasSuffix("e") { return strengthened.map { "\($0)e" } }
    if hasSuffix("us") || hasSuffix("ys") { return ["\(short)kse", "\(short)te", "\(short)de"] }
    if hasSuffix("as") || hasSuffix("äs") {
      return short.strengthened.map { $0 + a } + ["\(short)kse"]
    }
    if hasSuffix("is") || hasSuffix("os") || hasSuffix("ös") || hasSuffix("es") {
      return ["\(short)kse"] + short.strengthened.map { $0 + (short.last.map(String.init) ?? "") }
    }
    if hasSuffix("in") { return ["\(short)me"] + "\(dropLast(2))".strengthened.map { "\($0)ime" } }
    if hasSuffix("ton") || hasSuffix("tön") { return ["\(dropLast(2))t\(short.suffix(1))m\(a)"] }
    if hasSuffix("ut") || hasSuffix("yt") { return [short + "e", "\(dropLast(2))ee"] }
    if hasSuffix("si") { return [self, "\(dropLast(2))te", "\(dropLast(2))de", "\(short)e"] }
    if hasSuffix("i") { return [self, "\(short)e"] }
    return [self]
  }

  /// What *-ta* and *-ten* are put to without a vowel between: *ihmis*, *asiakas*, *uut*.
  private var consonantStems: [String] {
    if hasSuffix("nen") { return ["\(dropLast(3))s"] }
    if hasSuffix("us") || hasSuffix("ys") { return [self, "\(dropLast())t"] }
    if hasSuffix("psi") { return ["\(dropLast(3))s"] }
    if hasSuffix("si") { return ["\(dropLast(2))t"] }
    if hasSuffix("ni") || hasSuffix("li") || hasSuffix("ri") { return [String(dropLast())] }
    if hasSuffix("s") || hasSuffix("n") { return [self] }
    return []
  }

  /// Before the endings of the plural: *lomakkei*, *asioi*, *lupi*.
  fileprivate var pluralStems: [String] {
    guard let last else { return [] }
    let short = String(dropLast())
    switch last {
    case "a": return ["\(short)i", "\(short)oi"]
    case "ä": return ["\(short)i", "\(short)öi"]
    case "e": return ["\(short)i"]
    case "i": return ["\(short)ei", self]
    // *maa*, *työ* lose one of two vowels.
    default: return ["\(self)i", "\(short)i", "\(dropLast(2))\(last)i"]
    }
  }
}
