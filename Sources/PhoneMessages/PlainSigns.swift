import ICU

/// The text in composed letters, and with the typographic signs of print as the plain ones that GSM 7 bit has, where that
/// alone keeps it out of UCS-2: 160 letters fit in a message then, and not 70. Where other letters need UCS-2 in any
/// case, the signs stay.
func withPlainSigns(_ text: String) -> String {
  let text = Normalisation.nfc(text)
  guard text.unicodeScalars.contains(where: { GSMAlphabet.septets($0) == nil }) else { return text }
  var plain = ""
  for scalar in text.unicodeScalars {
    if GSMAlphabet.septets(scalar) != nil {
      plain.unicodeScalars.append(scalar)
    } else if let sign = plainSign(scalar) {
      plain += sign
    } else {
      return text
    }
  }
  return plain
}

private func plainSign(_ scalar: Unicode.Scalar) -> String? {
  switch scalar {
  // Spaces that do not break, and narrow ones.
  case "\u{A0}", "\u{202F}", "\u{2009}", "\u{2007}": " "
  // Hyphen and minus, en dash, em dash.
  case "\u{2010}", "\u{2011}", "\u{2212}", "\u{2013}", "\u{2014}": "-"
  case "\u{201C}", "\u{201D}", "\u{201E}", "\u{AB}", "\u{BB}": "\""
  case "\u{2018}", "\u{2019}", "\u{201A}": "'"
  case "\u{2026}": "..."
  // Where a word may break.
  case "\u{AD}", "\u{200B}": ""
  default: nil
  }
}
