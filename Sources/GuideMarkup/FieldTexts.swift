internal import SourceText

/// Reads a text of the front matter or of a record: facts are made out, everything else is plain.
///
/// Where the scalar is written in quotation marks or over several lines, its range is longer than its value; then every
/// piece has the whole range.
func fieldTextBlock(_ field: FieldText, file: SourceFile, diagnostics: inout [Diagnostic]) -> TextBlock {
  let range = field.text.range
  let bytes = Array(field.text.value.utf8)
  let isExact =
    range.offsets.upperBound <= range.file.bytes.count && range.file.bytes[range.offsets].elementsEqual(bytes)
  func place(_ piece: Range<Int>) -> SourceRange {
    guard isExact else { return range }
    return range.file.range(range.offsets.lowerBound + piece.lowerBound..<range.offsets.lowerBound + piece.upperBound)
  }
  func text(_ piece: Range<Int>) -> String { String(decoding: bytes[piece], as: UTF8.self) }
  var inlines: [Inline] = []
  var start = 0
  var next = 0
  func flush() {
    if start < next { inlines.append(.text(text(start..<next), place(start..<next))) }
  }
  while next < bytes.count {
    guard bytes.has("{{", at: next, before: bytes.count) else {
      next += 1
      continue
    }
    if let fact = FactSyntax(bytes, at: next, before: bytes.count) {
      flush()
      inlines.append(
        .fact(
          FactReference(
            record: text(fact.name.lowerBound..<fact.point), part: text(fact.point + 1..<fact.name.upperBound),
            style: fact.style.map(text), range: place(fact.range))))
      next = fact.range.upperBound
      start = next
    } else {
      var close = next
      while close < bytes.count, bytes[close] != UInt8(ascii: "}") { close += 1 }
      while close < bytes.count, bytes[close] == UInt8(ascii: "}") { close += 1 }
      diagnostics.append(
        Diagnostic(.error, "malformed-fact", ["text": .text(text(next..<close))], at: place(next..<close)))
      next = max(close, next + 2)
    }
  }
  flush()
  return TextBlock(role: .field(field.key), path: field.key, inlines: inlines, range: range)
}
