/// How long a text is as phone messages.
package struct MessageLength: Sendable, Hashable {
  package var alphabet: MessageAlphabet
  /// Septets of GSM 7 bit, or 16-bit units of UCS-2.
  package var units: Int
  /// How many messages carry it (3GPP TS 23.040, 9.2.3.24.1): one of 160 septets or 70 units, else parts of 153 or 67,
  /// because six octets of each say how the parts belong together. Nothing that takes two units is cut in two.
  package var messages: Int
  /// What makes UCS-2 necessary: each character that GSM 7 bit lacks, once, in the order of the text.
  package var beyondGSM: [Unicode.Scalar]

  package init(of text: String) {
    let scalars = text.unicodeScalars
    var known: Set<Unicode.Scalar> = []
    beyondGSM = scalars.filter { GSMAlphabet.septets($0) == nil && known.insert($0).inserted }
    alphabet = beyondGSM.isEmpty ? .gsm7 : .ucs2
    let sizes =
      beyondGSM.isEmpty ? scalars.map { GSMAlphabet.septets($0) ?? 1 } : scalars.map { UTF16.width($0) }
    units = sizes.reduce(0, +)
    messages = units <= alphabet.wholeMessage ? 1 : Self.parts(sizes, of: alphabet.partOfMessage)
  }

  private static func parts(_ sizes: [Int], of room: Int) -> Int {
    var parts = 1
    var filled = 0
    for size in sizes {
      if filled + size > room {
        parts += 1
        filled = 0
      }
      filled += size
    }
    return parts
  }
}

/// In which of two ways a message is coded (3GPP TS 23.038, 4 and 6.2).
package enum MessageAlphabet: String, Sendable {
  case gsm7 = "GSM-7"
  case ucs2 = "UCS-2"

  /// Units of a text that needs one message only.
  package var wholeMessage: Int { self == .gsm7 ? 160 : 70 }
  /// Units of each message of a text that needs several.
  package var partOfMessage: Int { self == .gsm7 ? 153 : 67 }
}
