private import ICU
internal import Voikko
internal import WordForms

/// What is known of a Finnish word as it is written: worked out once for each form that a worker meets, and shared by
/// all words of that form.
package final class WordForm: Sendable {
  /// Forms have numbers in the order in which a worker met them.
  let number: Int
  /// In small letters.
  package let small: String
  package let isCapital: Bool
  /// All in capitals, and more than one letter.
  package let isAllCapitals: Bool
  /// Case folded.
  let folded: String
  let atStart: Place
  let inside: Place
  fileprivate let utf8: [UInt8]

  /// What a form may be at a place of the sentence.
  struct Place: Sendable {
    let readings: [Reading]
    /// How common the most common of the readings is; nil where there is none.
    let familiarity: Double?
    /// What the word may be filed under: as it is written, and its base forms.
    let keys: [String]
  }

  fileprivate init(_ utf8: [UInt8], number: Int, forms: FormReader) {
    let written = String(decoding: utf8, as: UTF8.self)
    self.utf8 = utf8
    self.number = number
    small = written.lowercased()
    isCapital = written.first?.isUppercase ?? false
    isAllCapitals = written.count > 1 && written != small && written == written.uppercased()
    folded = Self.folded(written)
    let isCapitalised = Self.mayBeName(utf8)
    let readings = { (place: FormPlace) in
      let own = forms.readings(of: written, at: place)
      return isCapitalised ? Gazetteer.finnish.readings(of: written, own, at: place) : own
    }
    atStart = Place(readings(.sentenceStart), written, folded, forms)
    // A capital alone makes the place matter.
    let hasCapital = isCapitalised || written.first(where: \.isLetter)?.isUppercase ?? false
    inside = hasCapital ? Place(readings(.insideSentence), written, folded, forms) : atStart
  }

  /// Whether one of the first two letters is a capital: *Kela*, *iPhone*.
  private static func mayBeName(_ utf8: [UInt8]) -> Bool {
    utf8.prefix(2).contains { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) || $0 == 0xC3 }
  }

  private static func folded(_ text: String) -> String {
    // Small letters of ASCII are folded as they are.
    let isFolded = text.utf8.allSatisfy { $0 < 0x80 && !(UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
    return isFolded ? text : Normalisation.caseFolded(Normalisation.nfc(text))
  }
}

extension WordForm.Place {
  fileprivate init(_ readings: [Reading], _ written: String, _ folded: String, _ forms: FormReader) {
    self.readings = readings
    familiarity = readings.map(\.familiarity).max()
    var keys = [folded]
    for reading in readings {
      if !keys.contains(reading.baseForm) { keys.append(reading.baseForm) }
      if reading.participle != nil, let verb = reading.verb, !keys.contains(verb) { keys.append(verb) }
    }
    if readings.isEmpty { keys += HyphenatedWord(written)?.baseForms(forms) ?? [] }
    self.keys = keys
  }
}

/// The forms that one worker has met, found by their bytes. Not `Sendable`.
struct WordFormTable {
  private let forms: FormReader
  /// A form, or nil, at each place; a form stands at the place of its hash or at the first free one after it.
  private var slots: [WordForm?]
  private var count = 0
  private var nextNumber = 0

  /// As many as the reader of forms remembers: more is no prose.
  private static let capacity = 100_000

  init(forms: FormReader) {
    self.forms = forms
    slots = Array(repeating: nil, count: 4_096)
  }

  mutating func form(_ range: Range<Int>, of utf8: [UInt8]) -> WordForm {
    var slot = place(of: utf8[range])
    while let known = slots[slot] {
      if known.utf8.count == range.count, known.utf8.elementsEqual(utf8[range]) { return known }
      slot = (slot + 1) & (slots.count - 1)
    }
    let form = WordForm(Array(utf8[range]), number: nextNumber, forms: forms)
    nextNumber += 1
    if count >= Self.capacity {
      slots = Array(repeating: nil, count: slots.count)
      count = 0
    } else if (count + 1) * 2 > slots.count {
      grow()
    }
    insert(form)
    return form
  }

  private func place(of bytes: ArraySlice<UInt8>) -> Int {
    var hasher = Hasher()
    // The bytes are lent for the call.
    unsafe bytes.withUnsafeBytes { unsafe hasher.combine(bytes: $0) }
    return hasher.finalize() & (slots.count - 1)
  }

  private mutating func insert(_ form: WordForm) {
    var slot = place(of: form.utf8[...])
    while slots[slot] != nil { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = form
    count += 1
  }

  private mutating func grow() {
    let all = slots.compactMap { $0 }
    slots = Array(repeating: nil, count: slots.count * 2)
    count = 0
    for form in all { insert(form) }
  }
}
