import SourceText
import Yams

/// Reads YAML, or the YAML in a part of a file, into values with places.
///
/// Anchors, aliases, tags and merge keys are refused: a writer has no use for them, and a small file could make a huge
/// value with them. What can be read is returned, though a fault was reported.
///
/// - Returns: `nil` when the part is empty or cannot be read at all.
func readYAML(_ file: SourceFile, part: Range<Int>, faults: Faults) -> YAMLValue? {
  var part = part
  if file.bytes[part].starts(with: [0xEF, 0xBB, 0xBF]) { part = (part.lowerBound + 3)..<part.upperBound }
  guard YAMLSafety(file: file, part: part).check(faults) else { return nil }
  var composer = YAMLComposer(places: YAMLPlaces(file: file, part: part), faults: faults)
  return composer.compose()
}

private struct YAMLComposer {
  let places: YAMLPlaces
  let faults: Faults
  /// First letters of keys that were hidden from the reader, by offset: it stops at the first key that is there twice,
  /// so every such key is given another first letter, and its own again afterwards.
  private var hidden: [Int: Unicode.Scalar] = [:]

  init(places: YAMLPlaces, faults: Faults) {
    self.places = places
    self.faults = faults
  }

  mutating func compose() -> YAMLValue? {
    while true {
      let problem: YamlError
      do {
        let parser = try Yams.Parser(yaml: text(), resolver: .basic, encoding: .utf8)
        let node = try parser.singleRoot()
        // A node holds its anchor weakly; the parser holds it for good.
        return withExtendedLifetime(parser) { node.map(value(of:)) }
      } catch let error as YamlError {
        problem = error
      } catch {
        faults.error("yaml-syntax", ["problem": "other"], at: places.file.range(places.part))
        return nil
      }
      guard case .duplicatedKeysInMapping(let keys, let context) = problem else {
        report(problem)
        return nil
      }
      let key = places.offset(line: context.mark.line, column: context.mark.column)
      guard hidden.count < 50, hide(keyAt: key) else {
        let range = places.file.range(key..<min(key + 1, places.part.upperBound))
        faults.error("duplicate-key", ["key": .text(keys.first ?? "")], at: range)
        return nil
      }
    }
  }

  /// The text with the hidden letters replaced, each by one code point of the private use area, so that columns hold.
  private func text() -> String {
    let bytes = places.file.bytes
    guard !hidden.isEmpty else { return String(decoding: bytes[places.part], as: UTF8.self) }
    var text = ""
    var offset = places.part.lowerBound
    for (number, (place, letter)) in hidden.sorted(by: { $0.key < $1.key }).enumerated() {
      text += String(decoding: bytes[offset..<place], as: UTF8.self)
      text.unicodeScalars.append(Unicode.Scalar(0xE000 + UInt32(number)) ?? "?")
      offset = place + String(letter).utf8.count
    }
    return text + String(decoding: bytes[offset..<places.part.upperBound], as: UTF8.self)
  }

  private mutating func hide(keyAt start: Int) -> Bool {
    var start = start
    let end = places.part.upperBound
    guard start < end else { return false }
    let first = places.file.bytes[start]
    if first == UInt8(ascii: "\"") || first == UInt8(ascii: "'") { start += 1 }
    guard start < end, hidden[start] == nil,
      let letter = places.file.text(start..<min(start + 4, end)).unicodeScalars.first,
      letter.properties.isAlphabetic || ("0"..."9").contains(letter)
    else { return false }
    hidden[start] = letter
    return true
  }

  private func value(of node: Node) -> YAMLValue {
    let start = node.mark.map { places.offset(line: $0.line, column: $0.column) } ?? places.part.lowerBound
    let here = places.file.range(start..<start)
    if node.anchor != nil {
      faults.error("yaml-anchor", at: places.file.range(start..<min(start + 1, places.part.upperBound)))
      return YAMLValue(content: .refused, range: here)
    }
    switch node {
    case .scalar(let scalar):
      refuse(tag: scalar.tag, except: .str, at: start)
      let style = style(of: scalar, at: start)
      let text = restored(scalar.string, at: start)
      let range = places.file.range(places.range(ofScalar: text, style: style, at: start))
      return YAMLValue(content: .scalar(text, style), range: range)
    case .sequence(let sequence):
      refuse(tag: sequence.tag, except: .seq, at: start)
      let items = sequence.map(value(of:))
      return YAMLValue(content: .sequence(items), range: items.reduce(here) { $0.union($1.range) })
    case .mapping(let mapping):
      refuse(tag: mapping.tag, except: .map, at: start)
      let entries = entries(of: mapping)
      return YAMLValue(
        content: .mapping(entries), range: entries.reduce(here) { $0.union($1.key.range).union($1.value.range) })
    case .alias:
      return YAMLValue(content: .refused, range: here)
    }
  }

  private func entries(of mapping: Node.Mapping) -> [YAMLEntry] {
    var entries: [YAMLEntry] = []
    var places: [String: SourceRange] = [:]
    for (keyNode, valueNode) in mapping {
      let key = value(of: keyNode)
      guard case .scalar(let text, _) = key.content else {
        if !key.isRefused { faults.error("key-not-a-name", at: key.range) }
        continue
      }
      let name = Located(text, at: key.range)
      if name.value == "<<" {
        faults.error("yaml-merge-key", at: name.range)
        continue
      }
      if let first = places[name.value] {
        faults.error(
          "duplicate-key", ["key": .text(name.value)], at: name.range, notes: [DiagnosticNote("first-here", at: first)])
        continue
      }
      places[name.value] = name.range
      entries.append(YAMLEntry(key: name, value: value(of: valueNode)))
    }
    return entries
  }

  /// The text of a scalar with its own first letter, if that was hidden.
  private func restored(_ text: String, at start: Int) -> String {
    guard !hidden.isEmpty, let letter = hidden[start] ?? hidden[start + 1],
      let first = text.unicodeScalars.first, (0xE000..<0xE100).contains(first.value)
    else { return text }
    var restored = String(letter)
    restored.unicodeScalars.append(contentsOf: text.unicodeScalars.dropFirst())
    return restored
  }

  private func style(of scalar: Node.Scalar, at start: Int) -> YAMLScalarStyle {
    switch scalar.style {
    case .singleQuoted: .quoted(UInt8(ascii: "'"))
    case .doubleQuoted: .quoted(UInt8(ascii: "\""))
    case .literal, .folded: .block
    case .any, .plain: .plain
    }
  }

  private func refuse(tag: Tag, except allowed: Tag.Name, at start: Int) {
    let name = tag.description
    guard !name.isEmpty, name != allowed.rawValue else { return }
    faults.error("yaml-tag", at: places.file.range(start..<min(start + 1, places.part.upperBound)))
  }

  private func report(_ error: YamlError) {
    let problem: String
    var offset = places.part.lowerBound
    var notes: [DiagnosticNote] = []
    switch error {
    case .scanner(let context, let text, let mark, _), .parser(let context, let text, let mark, _),
      .composer(let context, let text, let mark, _):
      problem = text
      offset = places.offset(line: mark.line, column: mark.column)
      if let context, context.text != "expected a single document in the stream" {
        let start = places.offset(line: context.mark.line, column: context.mark.column)
        if start < offset { notes.append(DiagnosticNote("yaml-begins-here", at: places.file.range(start..<start))) }
      }
    default: problem = ""
    }
    let kind = YAMLSyntaxProblem(problem, byte: offset < places.part.upperBound ? places.file.bytes[offset] : nil)
    let range = places.file.range(offset..<offset)
    if kind == .alias {
      faults.error("yaml-anchor", at: range)
    } else {
      faults.error("yaml-syntax", ["problem": .text(kind.rawValue)], at: range, notes: notes)
    }
  }
}

/// What the reader's problem comes down to for a writer; the message chooses its words by it.
private enum YAMLSyntaxProblem: String {
  case tab, colon, indentation, quotation, bracket, documents, escape, character, alias, other

  init(_ problem: String, byte: UInt8?) {
    func says(_ words: String) -> Bool { problem.contains(words) }
    self =
      if byte == UInt8(ascii: "\t") { .tab } else if says("undefined alias") { .alias } else if says("another document")
      { .documents } else if says("mapping values are not allowed") || says("could not find expected ':'") {
        .colon
      } else if says("unexpected end of stream") || says("unexpected document indicator") {
        .quotation
      } else if says("',' or ']'") || says("',' or '}'") { .bracket } else if says("escape") || says("hexdecimal") {
        .escape
      } else if says("did not find expected key") || says("expected '-'") || says("entries are not allowed")
        || says("mapping keys are not allowed") || says("indentation")
      {
        .indentation
      } else if says("cannot start any token") { .character } else { .other }
  }
}
