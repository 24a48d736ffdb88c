package import SourceText
import XML

/// The bytes of a page in a format.
package func exported(_ page: ExportPage, as format: ExchangeFormat, words: ExchangeWords) -> [UInt8] {
  switch format {
  case .xliff21: xliff21(page)
  case .xliff12: xliff12(page)
  case .po: po(page)
  case .csv: csv(page, words)
  }
}

/// What a file holds that came back, whatever its name is.
///
/// - Returns: nil where it is not one of the formats at all. A file with an error among its diagnostics is not to be used.
package func readReturned(_ file: SourceFile) -> (returned: ReturnedFile?, diagnostics: [Diagnostic]) {
  guard !file.bytes.isEmpty else { return (nil, [Diagnostic(.error, "file-empty", at: file.range(0..<0))]) }
  if file.bytes.starts(with: "PK\u{3}\u{4}".utf8) || file.bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
    return (nil, [Diagnostic(.error, "exchange-is-spreadsheet", ["path": .text(file.path)], at: .path(file.path))])
  }
  guard let text = decoded(file) else {
    let place = file.range(firstInvalid(in: file.bytes)..<firstInvalid(in: file.bytes))
    return (nil, [Diagnostic(.error, "exchange-not-utf-8", at: place)])
  }
  guard let first = text.bytes.first(where: { $0 > 0x20 && ![0xEF, 0xBB, 0xBF].contains($0) }) else {
    return (nil, [Diagnostic(.error, "file-empty", at: text.range(0..<0))])
  }
  if first == UInt8(ascii: "<") { return readXML(text) }
  if isPO(text) { return readPO(text) }
  let (returned, diagnostics) = readCSV(text)
  if returned == nil, diagnostics.map(\.name) == ["csv-no-id-column"], !looksLikeTable(text) {
    return (nil, [Diagnostic(.error, "not-exchange-file", at: text.range(0..<0))])
  }
  return (returned, diagnostics)
}

private func readXML(_ file: SourceFile) -> (returned: ReturnedFile?, diagnostics: [Diagnostic]) {
  guard let root = try? parseTree(file.bytes).root, root.name.local == "xliff",
    let version = root.attribute("version"), version.hasPrefix("1.")
  else {
    // That reader says what is wrong with the file.
    return readXLIFF21(file)
  }
  return readXLIFF12(file, root)
}

private func isPO(_ file: SourceFile) -> Bool {
  (1...min(file.lineCount, 400)).contains { line in
    file.bytes[file.offsets(ofLine: line)].starts(with: "msgid".utf8)
  }
}

private func looksLikeTable(_ file: SourceFile) -> Bool {
  file.bytes[file.offsets(ofLine: 1)].contains { [0x2C, 0x3B, 0x09].contains($0) }
}

/// The file in UTF-8: UTF-16 is what some spreadsheets save as "Unicode text". Nil where it is neither.
private func decoded(_ file: SourceFile) -> SourceFile? {
  let bytes = file.bytes
  let order: Bool? =
    if bytes.starts(with: [0xFF, 0xFE]) { true } else if bytes.starts(with: [0xFE, 0xFF]) { false } else { nil }
  guard let isLittle = order else {
    return String(validating: bytes, as: UTF8.self) == nil ? nil : file
  }
  // An XML file says its encoding itself, and must be UTF-8.
  let units = stride(from: 2, to: bytes.count - 1, by: 2).map { index in
    isLittle
      ? UInt16(bytes[index]) | UInt16(bytes[index + 1]) << 8 : UInt16(bytes[index]) << 8 | UInt16(bytes[index + 1])
  }
  guard bytes.count.isMultiple(of: 2), let text = String(validating: units, as: UTF16.self) else { return nil }
  return SourceFile(path: file.path, text: text)
}

private func firstInvalid(in bytes: [UInt8]) -> Int {
  var low = 0
  // In steps, so that a long file is read once: whole characters only are taken.
  var decoder = UTF8()
  var iterator = bytes.makeIterator()
  while true {
    switch decoder.decode(&iterator) {
    case .scalarValue(let scalar): low += UTF8.width(scalar)
    case .emptyInput, .error: return min(low, bytes.count)
    }
  }
}
