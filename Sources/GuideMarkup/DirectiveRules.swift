internal import SourceText

/// What each directive may hold and which attributes it has.
extension DirectiveName {
  /// Besides `only` and `allow`.
  var attributeNames: [String] {
    switch self {
    case .contact, .hours: ["of"]
    case .service: ["authority"]
    case .allow: ["rule", "reason"]
    case .field: ["lines"]
    case .steps, .rules, .event, .letter, .note, .warning, .next, .card: []
    }
  }

  /// Those of them without which it says nothing.
  fileprivate var requiredAttributeNames: [String] { self == .field ? [] : attributeNames }

  /// The keys that start the items of the directive's list; nothing where items have none.
  var itemKeys: [ItemKey]? {
    switch self {
    case .service: [.what, .who, .cost, .languages, .start]
    case .next: [.then, .help]
    case .event: [.when, .where, .who, .languages, .interpreter, .children, .cost, .start]
    case .letter: [.about, .from, .do, .by, .help]
    case .steps, .rules, .contact, .hours, .note, .warning, .card, .field, .allow: nil
    }
  }

  /// The keys without which the directive tells nobody what they have to know.
  var neededKeys: [ItemKey] {
    switch self {
    case .event: [.when, .where]
    case .letter: [.about, .do]
    default: []
    }
  }
}

/// More than these are a page of their own.
private let mostWrittenLines = 20

/// How many lines a field has to write on, as its attribute `lines` says.
///
/// - Returns: nil for what is no number from 1 to 20.
package func writtenLines(_ value: String) -> Int? {
  Int(value).flatMap { (1...mostWrittenLines).contains($0) ? $0 : nil }
}

// MARK: - Attributes

extension DocumentBuilder {
  mutating func checkAttributes(of name: DirectiveName, _ attributes: inout Attributes, at line: Range<Int>) {
    for required in name.requiredAttributeNames where attributes.value(required) == nil {
      report("missing-attribute", ["directive": .text(name.rawValue), "name": .text(required)], at: line)
    }
    switch name {
    case .service:
      guard let authority = attributes.value("authority"), !["yes", "no"].contains(authority.value) else { return }
      reportValue(authority, of: "authority", form: "yes, no")
    case .contact:
      guard let record = attributes.value("of"), !isRecord(record.value) else { return }
      reportValue(record, of: "of", form: "record")
    case .hours:
      guard let fact = attributes.value("of") else { return }
      let parts = fact.value.split(separator: ".", omittingEmptySubsequences: false)
      if parts.count < 2 || !isRecord(fact.value) { reportValue(fact, of: "of", form: "record.part") }
    case .allow:
      guard let rule = attributes.value("rule"), let reason = attributes.value("reason") else { return }
      if !isName(rule.value, startsWithLetter: true) {
        reportValue(rule, of: "rule", form: "long-sentence")
      } else if reason.value.utf8.allSatisfy(\.isSpace) {
        report("malformed-allow", ["text": .text(reason.value)], at: reason.range.offsets)
      } else {
        attributes.allowances.append(
          Allowance(rule: rule.value, reason: reason.value, range: rule.range.union(reason.range)))
      }
    case .field:
      guard let lines = attributes.value("lines"), writtenLines(lines.value) == nil else { return }
      reportValue(lines, of: "lines", form: "1–\(mostWrittenLines)")
    case .steps, .rules, .event, .letter, .note, .warning, .next, .card: break
    }
  }

  private mutating func reportValue(_ value: Located<String>, of name: String, form: String) {
    report(
      "malformed-value", ["value": .text(value.value), "name": .text(name), "form": .text(form)],
      at: value.range.offsets)
  }

  private func isRecord(_ text: String) -> Bool {
    text.utf8.allSatisfy(\.isFactByte)
      && text.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { !$0.isEmpty }
  }
}

// MARK: - Content

extension DocumentBuilder {
  mutating func checkContent(of name: DirectiveName, _ blocks: [Block], at line: Range<Int>) {
    switch name {
    case .steps: _ = onlyList(of: name, blocks, isOrdered: true, at: line)
    case .rules:
      guard let list = onlyList(of: name, blocks, isOrdered: true, at: line) else { return }
      for item in list.items where !startsWithPictogram(item.blocks) {
        report("rule-without-pictogram", at: item.range.offsets)
      }
    case .service, .next, .event, .letter:
      guard let list = onlyList(of: name, blocks, isOrdered: false, at: line) else { return }
      if name != .next { reportRepeatedKeys(list) }
      for key in name.neededKeys where !list.items.contains(where: { $0.key?.value == key }) {
        report("missing-item-key", ["directive": .text(name.rawValue), "key": .text(key.rawValue)], at: line)
      }
    case .contact:
      guard let first = blocks.first, let last = blocks.last else { return }
      report("contact-with-content", at: first.range.offsets.lowerBound..<last.range.offsets.upperBound)
    case .card:
      if !startsWithPictogram(blocks) {
        report("card-without-pictogram", at: line)
      } else if !texts(of: blocks).contains(where: hasWords) {
        report("card-without-words", at: line)
      }
    case .field:
      guard case .paragraph(let label)? = blocks.first?.kind, hasWords(label) else {
        report("field-without-label", at: blocks.first?.range.offsets ?? line)
        return
      }
    case .note, .warning, .allow:
      if blocks.isEmpty { report("empty-directive", ["name": .text(name.rawValue)], at: line) }
    case .hours: break
    }
  }

  private mutating func onlyList(of name: DirectiveName, _ blocks: [Block], isOrdered: Bool, at line: Range<Int>)
    -> List?
  {
    for block in blocks {
      if case .list(let list) = block.kind, list.isOrdered == isOrdered, blocks.count == 1 { return list }
    }
    let wrong = blocks.first { block in
      if case .list(let list) = block.kind { list.isOrdered != isOrdered } else { true }
    }
    report(
      isOrdered ? "not-one-ordered-list" : "not-one-bullet-list", ["name": .text(name.rawValue)],
      at: (wrong ?? blocks.last)?.range.offsets ?? line)
    return nil
  }

  private func startsWithPictogram(_ blocks: [Block]) -> Bool {
    guard case .paragraph(let text)? = blocks.first?.kind, case .pictogram? = document.texts[text].inlines.first else {
      return false
    }
    return true
  }

  private func texts(of blocks: [Block]) -> [TextIndex] {
    blocks.flatMap { block -> [TextIndex] in
      switch block.kind {
      case .heading(_, let text), .paragraph(let text): [text]
      case .list(let list): list.items.flatMap { texts(of: $0.blocks) }
      case .quote(let inner), .directive(_, let inner): texts(of: inner)
      case .table(let table): table.header + table.rows.flatMap(\.self)
      case .code, .thematicBreak: []
      }
    }
  }

  private func hasWords(_ text: TextIndex) -> Bool {
    plainText(of: document.texts[text].inlines).utf8.contains { !$0.isSpace }
  }

  private mutating func reportRepeatedKeys(_ list: List) {
    var first: [ItemKey: SourceRange] = [:]
    for key in list.items.compactMap(\.key) {
      if let earlier = first[key.value] {
        report(
          "repeated-key", ["key": .text(key.value.rawValue)], at: key.range.offsets,
          notes: [DiagnosticNote("first-key", at: earlier)])
      } else {
        first[key.value] = key.range
      }
    }
  }

  /// Takes `cost: ` off the start of an item's first text.
  mutating func takeKey(_ keys: [ItemKey], from blocks: [Block], at item: SourceRange) -> Located<ItemKey>? {
    let known = keys.map(\.rawValue).joined(separator: ", ")
    guard case .paragraph(let index)? = blocks.first?.kind,
      case .text(let text, let range)? = document.texts[index].inlines.first,
      range.offsets.count == text.utf8.count
    else {
      if !blocks.isEmpty { report("item-without-key", ["known": .text(known)], at: item.offsets) }
      return nil
    }
    let bytes = file.bytes
    let start = range.offsets.lowerBound
    var next = start
    while next < range.offsets.upperBound, bytes[next].isLetter || bytes[next] == UInt8(ascii: "-") { next += 1 }
    let end = range.offsets.upperBound
    guard next > start, next < end, bytes[next] == UInt8(ascii: ":"), next + 1 == end || bytes[next + 1].isBlank else {
      report("item-without-key", ["known": .text(known)], at: item.offsets)
      return nil
    }
    let word = file.text(start..<next)
    guard let key = ItemKey(rawValue: word), keys.contains(key) else {
      report("unknown-item-key", ["key": .text(word), "known": .text(known)], at: start..<next)
      return nil
    }
    var inlines = document.texts[index].inlines
    inlines.removeFirst()
    if next + 1 < end { inlines.insert(.text(file.text(next + 1..<end), file.range(next + 1..<end)), at: 0) }
    if case .softBreak? = inlines.first { inlines.removeFirst() }
    reader.trim(&inlines)
    document.texts[index].inlines = inlines
    let textStart = inlines.first?.range.offsets.lowerBound ?? next + 1
    document.texts[index].range = file.range(textStart..<(inlines.last?.range.offsets.upperBound ?? textStart))
    if inlines.isEmpty { report("key-without-text", ["key": .text(word)], at: item.offsets) }
    return Located(key, at: file.range(start..<next))
  }
}
