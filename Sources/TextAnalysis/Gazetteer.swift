private import ICU
internal import Voikko
internal import WordForms
private import WordLists

/// Names that texts for newcomers have and the dictionary has not, or takes for words: *Migri*, *Kela* ('reel').
package struct Gazetteer: Sendable {
  package struct Entry: Sendable, Hashable {
    package var name: String
    package var kind: Kind
    /// What an abbreviation stands for: *Terveyden ja hyvinvoinnin laitos* of *THL*.
    package var fullName: String?
  }

  package enum Kind: String, Sendable, CaseIterable {
    case place, authority, organisation, service, company, person
  }

  package static let finnish = Gazetteer(rows: WordLists.rows("fi/names"))

  /// By the name in lower case.
  private let entries: [String: Entry]

  init(rows: [[String]]) {
    entries = Dictionary(
      rows.compactMap { row in
        guard row.count >= 2, let kind = Kind(rawValue: row[1]) else { return nil }
        let entry = Entry(name: row[0], kind: kind, fullName: row.count > 2 ? row[2] : nil)
        return (Normalisation.caseFolded(row[0]), entry)
      }, uniquingKeysWith: { first, _ in first })
  }

  /// The entry of a name in its base form.
  package func entry(named name: some StringProtocol) -> Entry? { entries[Normalisation.caseFolded(String(name))] }

  /// What a capitalised form reads as, when names of the gazetteer are taken for names.
  ///
  /// - Parameters:
  ///   - form: the form as it is written.
  ///   - readings: the dictionary's.
  func readings(of form: String, _ readings: [Reading], at place: FormPlace) -> [Reading] {
    let known = readings.filter(\.isName)
    guard known.isEmpty else {
      // *Maahanmuuttovirasto* is both in the dictionary, and at the start of a sentence it is the name all the same.
      let isCompound = known.contains { entry(named: $0.baseForm) != nil } && readings.contains { $0.partCount > 1 }
      return isCompound ? known : readings
    }
    guard !readings.isEmpty else {
      for base in basesOfName(form[...]) {
        guard let entry = entry(named: base.text), entry.isWritten(like: form) else { continue }
        return [
          Reading(
            baseForm: entry.name, wordClass: .name, grammaticalCase: base.grammaticalCase, number: .singular,
            structure: structure(of: form))
        ]
      }
      return []
    }
    var names: [Reading] = []
    for reading in readings {
      guard let entry = entry(named: reading.baseForm), entry.kind != .person, entry.isWritten(like: form) else {
        continue
      }
      var name = reading
      name.wordClass = .name
      names.append(name)
    }
    guard !names.isEmpty else { return readings }
    // A capital at the start of a sentence says nothing of *Posti*, but *Maahanmuuttovirasto* is a name anywhere.
    let mayBeWord = place == .sentenceStart && names.allSatisfy { $0.partCount == 1 } && !isAllCapitals(form)
    return mayBeWord ? names + readings : names
  }

  /// One part with a capital, as libvoikko would describe it.
  private func structure(of form: String) -> String {
    "=i" + String(form.dropFirst().map { $0 == "-" ? "-" : "p" })
  }
}

extension Gazetteer.Entry {
  /// *TE* is the employment office and *Te* is you: an abbreviation in capitals is known by them.
  fileprivate func isWritten(like form: String) -> Bool {
    guard isAllCapitals(name), kind != .company else { return true }
    return form.hasPrefix(name)
  }
}

/// Whether a name or form has no small letter, and more than one letter; an ending after a colon is not counted.
package func isAllCapitals(_ form: some StringProtocol) -> Bool {
  let letters = form.prefix { $0 != ":" }.filter(\.isLetter)
  return letters.count > 1 && letters.allSatisfy(\.isUppercase)
}
