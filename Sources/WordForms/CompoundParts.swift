package import Voikko

extension Reading {
  /// How many words the form is put together of: 1 for *lomake*, 3 for *toimeentulotuki* (toimeen, tulo, tuki).
  package var partCount: Int { structure.utf8.count { $0 == UInt8(ascii: "=") } }

  /// The base forms of the words that the form is made of, as `WORDBASES` has them in parentheses: *asua* of *asuneensa*,
  /// *verkko* and *pankki* of *verkkopankin*. Endings such as *+ja* are none.
  package var stems: [Substring] {
    guard let wordBases else { return [] }
    return wordBases.split(separator: "(").dropFirst().compactMap { part in
      let stem = part.prefix { $0 != ")" }
      return stem.isEmpty || stem.hasPrefix("+") ? nil : stem
    }
  }

  /// Whether the form is a proper name in this reading.
  package var isName: Bool { wordClass?.isName ?? false }

  /// The parts of a compound in the form itself, without the hyphens between: *Länsi-Pohjan* is *Länsi* and *Pohjan*.
  ///
  /// - Parameter form: the form that this is a reading of, as it is written.
  /// - Returns: pieces of the form in order; the whole form when it is no compound, or not this reading's.
  package func parts(of form: Substring) -> [Substring] {
    var parts: [Substring] = []
    var start = form.startIndex
    var index = form.startIndex
    for mark in structure.utf8 {
      // A soft hyphen is in no reading.
      while index < form.endIndex, form[index] == "\u{AD}" { form.formIndex(after: &index) }
      if mark == UInt8(ascii: "=") {
        if start < index { parts.append(form[start..<index]) }
        start = index
      } else {
        guard index < form.endIndex else { return [form] }
        form.formIndex(after: &index)
      }
    }
    guard index == form.endIndex else { return [form] }
    parts.append(form[start..<index])
    return parts.map(withoutHyphens)
  }

  package func parts(of form: String) -> [Substring] { parts(of: form[...]) }
}

/// A part that is a hyphen and nothing else is kept, so that as many parts come out as the reading has.
private func withoutHyphens(_ part: Substring) -> Substring {
  func isHyphen(_ character: Character) -> Bool {
    character == "-" || character == "\u{2010}" || character == "\u{2011}" || character == "\u{AD}"
  }
  var kept = part
  while kept.count > 1, let last = kept.last, isHyphen(last) { kept.removeLast() }
  while kept.count > 1, let first = kept.first, isHyphen(first) { kept.removeFirst() }
  return kept
}
