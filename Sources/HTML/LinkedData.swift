/// A value of JSON (RFC 8259), as far as linked data and the index of the search need it. Keys are written in the order given.
package indirect enum JSONValue: Sendable {
  case text(String)
  case number(Int)
  case list([JSONValue])
  case object([(key: String, value: JSONValue)])
}

/// Linked data (JSON-LD 1.1) about what a page says, for programs: `<script type="application/ld+json">`.
///
/// It is a data block (HTML, 4.12.1): nothing in it runs, and no content security policy is asked about it. The
/// only other `script` elements are those of the search page (`script(_:)`).
package func linkedData(_ value: JSONValue) -> HTMLNode {
  var text = ""
  value.append(to: &text)
  return .element(
    HTMLElement(
      HTMLElementName(spelling: "script", layout: .block), [HTMLAttribute("type", "application/ld+json")],
      [.text(text)]))
}

extension JSONValue {
  /// The value on one line, fit to stand in a script as well.
  package var text: String {
    var text = ""
    append(to: &text)
    return text
  }

  fileprivate func append(to text: inout String) {
    switch self {
    case .text(let words): Self.append(words, to: &text)
    case .number(let number): text += String(number)
    case .list(let values):
      text += "["
      for (index, value) in values.enumerated() {
        if index > 0 { text += "," }
        value.append(to: &text)
      }
      text += "]"
    case .object(let entries):
      text += "{"
      for (index, entry) in entries.enumerated() {
        if index > 0 { text += "," }
        Self.append(entry.key, to: &text)
        text += ":"
        entry.value.append(to: &text)
      }
      text += "}"
    }
  }

  /// An HTML parser reads `&lt;` in a script as it stands and ends at `</script`; an XML parser takes `<` and `&` for
  /// markup. Neither meets one: they stand only inside strings of JSON, where `\u003c` means the same.
  private static func append(_ words: String, to text: inout String) {
    text += "\""
    for scalar in words.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "<", ">", "&", "\u{2028}", "\u{2029}", "\u{00}"..."\u{1F}", "\u{7F}"..."\u{9F}":
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }
}
