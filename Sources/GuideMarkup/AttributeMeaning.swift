internal import SourceText

/// Turns attributes as written into what they mean, and reports what means nothing here.
///
/// `known` are the keys that this place has besides `only` and `allow`, which every block has.
func attributes(
  _ syntax: AttributeSyntax, in file: SourceFile, known: [String] = [], diagnostics: inout [Diagnostic]
) -> Attributes {
  func located(_ range: Range<Int>) -> Located<String> { Located(file.text(range), at: file.range(range)) }
  var result = Attributes()
  for range in syntax.ids {
    let id = located(range)
    if !isName(id.value, startsWithLetter: true) {
      diagnostics.append(Diagnostic(.error, "malformed-id", ["id": .text(id.value)], at: id.range))
    } else if result.id != nil {
      diagnostics.append(Diagnostic(.error, "repeated-attribute", ["name": "id"], at: id.range))
    } else {
      result.id = id
    }
  }
  for range in syntax.classes {
    let name = located(range)
    result.classes.append(name)
    diagnostics.append(Diagnostic(.error, "unknown-class", ["name": .text(name.value)], at: name.range))
  }
  for (keyRange, valueRange) in syntax.values {
    let key = located(keyRange)
    let value = located(valueRange)
    if result.values.contains(where: { $0.key.value == key.value }), key.value != "allow" {
      diagnostics.append(
        Diagnostic(.error, "repeated-attribute", ["name": .text(key.value)], at: key.range))
      continue
    }
    result.values.append((key, value))
    switch key.value {
    case "only": result.only = languages(value, in: file, diagnostics: &diagnostics)
    case "allow":
      if let allowance = allowance(value, in: file) {
        result.allowances.append(allowance)
      } else {
        diagnostics.append(Diagnostic(.error, "malformed-allow", ["text": .text(value.value)], at: value.range))
      }
    case let name where known.contains(name): break
    default:
      let all = (known + ["only", "allow"]).joined(separator: ", ")
      diagnostics.append(
        Diagnostic(.error, "unknown-attribute", ["name": .text(key.value), "known": .text(all)], at: key.range))
    }
  }
  return result
}

/// `ru,uk`: whether there are such languages is asked where the project's languages are known.
private func languages(
  _ value: Located<String>, in file: SourceFile, diagnostics: inout [Diagnostic]
) -> [Located<String>] {
  var result: [Located<String>] = []
  var start = value.range.offsets.lowerBound
  for part in value.value.utf8.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false) {
    let range = file.bytes.trimmed(start..<start + part.count)
    start += part.count + 1
    let tag = Located(file.text(range), at: file.range(range))
    let isTag =
      tag.value.utf8.first?.isLetter == true
      && tag.value.utf8.allSatisfy { $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "-") }
    guard isTag else {
      diagnostics.append(Diagnostic(.error, "malformed-only", ["text": .text(value.value)], at: value.range))
      break
    }
    result.append(tag)
  }
  return result
}

/// `long-sentence: the law's own words`
private func allowance(_ value: Located<String>, in file: SourceFile) -> Allowance? {
  let range = value.range.offsets
  guard let colon = file.bytes[range].firstIndex(of: UInt8(ascii: ":")) else { return nil }
  let rule = file.text(file.bytes.trimmed(range.lowerBound..<colon))
  let reason = file.text(file.bytes.trimmed(colon + 1..<range.upperBound))
  guard isName(rule, startsWithLetter: true), !reason.isEmpty else { return nil }
  return Allowance(rule: rule, reason: reason, range: value.range)
}
