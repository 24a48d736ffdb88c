private import ICU
package import Voikko

/// Reads Finnish word forms, remembering what it has read.
///
/// One per worker: it owns a libvoikko handle, which two threads cannot use at once. Not `Sendable`. Other languages
/// than Finnish have no readings; see `reads(_:)`.
package final class FormReader {
  private let voikko: VoikkoHandle
  private let known: KnownForms
  private var readings: [String: FormReadings] = [:]
  /// Imperatives of verbs by their infinitives: the passives of instructions are few, and each takes many readings.
  private var imperatives: [String: String?] = [:]

  /// Distinct forms grow slowly with a text (57,000 in 230,000 words), so this is a large project's whole vocabulary,
  /// about 55 MB. What reaches it is no prose, and the memory is let go so that no input can fill the machine.
  private static let capacity = 100_000

  /// - Parameter known: the forms that the readers of other workers have read, and those kept from an earlier run.
  package init(sharing known: KnownForms = KnownForms()) throws(VoikkoUnavailable) {
    self.known = known
    voikko = try VoikkoHandle(language: "fi")
  }

  /// Whether forms of a language have readings.
  /// - Parameter languageTag: a language tag (BCP 47): `fi`, `fi-simple`, `fi-FI`.
  package static func reads(_ languageTag: String) -> Bool {
    languageTag.utf8.prefix { $0 != UInt8(ascii: "-") && $0 != UInt8(ascii: "_") }
      .elementsEqual("fi".utf8) { $0 | 0x20 == $1 }
  }

  /// The readings of a form that its capitals allow; none when the dictionary does not have it.
  ///
  /// A form in small letters is no name (*suomen* is the language's) unless it can be nothing else (*kemissä*). A
  /// capital at the start of a sentence says nothing, a capital elsewhere says name where there is one: *Suomen* is the
  /// country's. A name that is not in the dictionary but looks like a word reads as the word: *Kela*, 'reel'.
  ///
  /// - Parameter form: the form as it is written, of any canonical form, with soft hyphens or none.
  package func readings(of form: String, at place: FormPlace = .sentenceStart) -> [Reading] {
    let known = lookUp(form)
    switch place {
    case .sentenceStart: return known.atStart
    case .insideSentence: return known.inside
    }
  }

  /// The base forms of a form, each once, in the order of the readings.
  package func baseForms(of form: String, at place: FormPlace = .sentenceStart) -> [String] {
    var found: [String] = []
    for reading in readings(of: form, at: place) where !found.contains(reading.baseForm) {
      found.append(reading.baseForm)
    }
    return found
  }

  /// Whether the form is in the dictionary, with the capitals that it is written with.
  package func isCorrect(_ form: String) -> Bool { voikko.isCorrect(standardSpelling(form)) }

  /// Words that may have been meant, the likeliest first. Takes milliseconds.
  package func suggestions(for form: String) -> [String] { voikko.suggestions(for: standardSpelling(form)) }

  /// The imperative of a verb, made once.
  func imperative(of infinitive: String, make: (String) -> String?) -> String? {
    if let known = imperatives[infinitive] { return known }
    let made = make(infinitive)
    imperatives[infinitive] = .some(made)
    return made
  }

  private func lookUp(_ form: String) -> FormReadings {
    if let known = readings[form] { return known }
    let found = FormReadings(allReadings(of: form), capitals: Capitals(of: form))
    if readings.count >= Self.capacity { readings.removeAll(keepingCapacity: true) }
    readings[form] = found
    return found
  }
}

extension FormReader {
  private func allReadings(of form: String) -> [Reading] {
    if let all = known.readings(of: form) { return all }
    let all = voikko.analyse(standardSpelling(form))
    known.remember(form, all)
    return all
  }
}

/// Where a form stands, which decides what its capital says.
package enum FormPlace: Sendable, Hashable {
  /// First in a sentence, a heading or a cell; or unknown.
  case sentenceStart
  case insideSentence
}

/// The readings of a form for both places.
private struct FormReadings {
  let atStart: [Reading]
  let inside: [Reading]

  init(_ all: [Reading], capitals: Capitals) {
    switch capitals {
    case .none:
      let words = all.filter { !$0.startsWithCapital }
      atStart = words.isEmpty ? all : words
      inside = atStart
    case .first:
      let names = all.filter(\.startsWithCapital)
      atStart = all
      inside = names.isEmpty ? all : names
    case .all:
      atStart = all
      inside = all
    }
  }
}

/// How a form is written, as far as that tells a name from a word.
private enum Capitals {
  case none, first
  /// More than the first, so that the letters say nothing: TÄRKEÄÄ.
  case all

  init(of form: String) {
    guard let first = form.first(where: \.isLetter), first.isUppercase else {
      self = .none
      return
    }
    let letters = form.filter(\.isLetter)
    self = letters.count > 1 && letters.allSatisfy(\.isUppercase) ? .all : .first
  }
}

extension Reading {
  /// Whether standard spelling has a capital at the start.
  fileprivate var startsWithCapital: Bool {
    structure.utf8.dropFirst().first.map { $0 == UInt8(ascii: "i") || $0 == UInt8(ascii: "j") } ?? false
  }
}

/// The form as the dictionary spells it: composed (NFC), with `'` and `-`, without soft hyphens.
///
/// libvoikko's spelling check does some of this itself, its analysis nothing.
private func standardSpelling(_ form: String) -> String {
  // Letters of Finnish are ASCII or begin with 0xC3, and composition changes none of those by themselves.
  guard form.utf8.contains(where: { $0 >= 0xC0 && $0 != 0xC3 }) else {
    return form
  }
  var spelt = String.UnicodeScalarView()
  for scalar in Normalisation.nfc(form).unicodeScalars {
    switch scalar {
    case "\u{AD}": continue
    case "\u{2019}": spelt.append("'")
    case "\u{2010}", "\u{2011}": spelt.append("-")
    default: spelt.append(scalar)
    }
  }
  return String(spelt)
}
