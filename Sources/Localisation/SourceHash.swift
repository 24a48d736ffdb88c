package import Catalogues
package import GuideMarkup
private import ICU
private import MessageDigest

/// The first 16 hex digits of SHA-256 over what a translator has to translate: the words in NFC with white space folded,
/// the kinds of the inline codes, and the names of the facts.
///
/// Link targets, attributes, ids and term marks are left out, and so is the way that lines are broken: a change of
/// those asks nothing of a translator.
package func sourceHash(of inlines: [Inline]) -> String {
  sourceHash(of: coded(inlines))
}

/// The same hash of a text that a catalogue holds.
package func sourceHash(of content: [CodedText]) -> String {
  var hashed = HashedText()
  hashed.append(content)
  return hashed.digest
}

/// The text that is hashed. Codes stand between control characters, which no text of a guide can hold.
private struct HashedText {
  private var text = ""
  private var endsInSpace = true

  var digest: String {
    var text = Normalisation.nfc(text)
    if text.last == " " { text.removeLast() }
    return String(sha256(Array(text.utf8)).prefix(16))
  }

  mutating func append(_ content: [CodedText]) {
    for piece in content {
      switch piece {
      case .text(let words, _): append(words: words)
      case .paired(let code, let inner): append(code, inner)
      case .placeholder(let code): append(code, [])
      }
    }
  }

  private mutating func append(_ code: Code, _ inner: [CodedText]) {
    switch code.kind {
    case .term, .other, .annotation: append(inner)
    case .emphasis: append(code: "emphasis", inner)
    case .strong: append(code: "strong", inner)
    case .link: append(code: "link", inner)
    case .code: append(code: "code", [.text(code.display ?? "", nil)])
    case .fact(let written): append(code: "fact \(written.prefix { $0 != ":" })", [])
    case .pictogram: append(code: "pictogram", [])
    case .lineBreak: append(code: "break", [])
    }
  }

  private mutating func append(words: String) {
    for scalar in words.unicodeScalars {
      // The table of properties is asked for what is not ASCII only.
      if scalar == " " || (scalar.value < 0x21 || scalar.value > 0x7E) && scalar.properties.isWhitespace {
        if !endsInSpace { text.unicodeScalars.append(" ") }
        endsInSpace = true
      } else {
        text.unicodeScalars.append(scalar)
        endsInSpace = false
      }
    }
  }

  private mutating func append(code: String, _ inner: [CodedText]) {
    text += "\u{1}\(code)\u{2}"
    endsInSpace = false
    append(inner)
    text += "\u{3}"
    endsInSpace = false
  }
}
