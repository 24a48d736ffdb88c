import GuideMarkup
import ICU
import Localisation
import ProjectFiles
import SourceText

/// Writes the text of one page in one language, line by line: what a message without pictures and tables can say.
struct MessageWriter {
  let page: LocalisedDocument
  let project: LocalisedProject
  let words: InterfaceWords
  /// What had to be left out.
  private(set) var tables: [SourceRange] = []
  private var lines: [String] = []

  init(_ page: LocalisedDocument, project: LocalisedProject, words: InterfaceWords) {
    self.page = page
    self.project = project
    self.words = words
  }

  /// The text with one empty line between its blocks.
  mutating func text(notice: LocalisedText?, remarks: [InterfaceWords.Phrase]) -> String {
    if let title = page.field("title") { add(title) }
    if let notice { add(notice) }
    for remark in remarks { add(remark) }
    write(page.source.document.blocks)
    while lines.last == "" { lines.removeLast() }
    return lines.joined(separator: "\n")
  }

  // MARK: Blocks

  private mutating func write(_ blocks: [Block], first prefix: Prefix? = nil) {
    var prefix = prefix
    for block in blocks where isShown(block) {
      endBlock()
      write(block, after: prefix)
      prefix = nil
    }
  }

  private mutating func write(_ block: Block, after prefix: Prefix?) {
    switch block.kind {
    case .heading(_, let index), .paragraph(let index): add(page.texts[index], after: prefix)
    case .list(let list): write(list)
    case .quote(let inner): write(inner, first: prefix)
    case .code(let text, _):
      for line in text.split(separator: "\n") { lines.append(String(line)) }
    case .table: tables.append(block.range)
    case .thematicBreak: break
    case .directive(let name, let inner): write(name, inner, of: block)
    }
  }

  private mutating func write(_ name: DirectiveName, _ inner: [Block], of block: Block) {
    switch name {
    case .warning: write(inner, first: .word("box.warning", ": "))
    case .contact:
      if let record = (block.attributes.value("of")?.value).flatMap({ project.records[$0] }) { write(record) }
      write(inner)
    case .hours:
      write(inner)
      writeHours(named: block.attributes.value("of")?.value)
    case .steps, .rules, .service, .event, .letter, .next, .note, .card, .field, .allow: write(inner)
    }
  }

  private mutating func write(_ list: List) {
    var number = list.start
    for item in list.items {
      let mark = item.key.map { Prefix.word($0.value.messageID, " ") } ?? .mark(list.isOrdered ? "\(number). " : "- ")
      guard item.blocks.contains(where: { isShown($0) }) else { continue }
      number += 1
      for (place, block) in item.blocks.enumerated() where isShown(block) {
        write(block, after: place == 0 ? mark : nil)
      }
    }
  }

  private mutating func endBlock() {
    if let last = lines.last, last != "" { lines.append("") }
  }

  private func isShown(_ block: Block) -> Bool {
    let only = block.attributes.only
    if !only.isEmpty, !only.contains(where: { (try? LanguageTag($0.value)) == page.language }) { return false }
    return switch block.kind {
    case .heading(_, let index), .paragraph(let index):
      page.texts[index].isForThisLanguage && !plainText(of: page.texts[index].inlines).allSatisfy(\.isWhitespace)
    case .list, .quote, .code, .table, .thematicBreak, .directive: true
    }
  }

  // MARK: Facts of records

  /// The name with the first way to reach the place, then each other way on a line of its own.
  private mutating func write(_ record: LocalisedRecord) {
    var start = [MessageLine.Piece.words("\(plainText(of: record.name.inlines)): ")]
    for kind in [FormattedFact.Kind.phone, .email, .url, .address, .hours] {
      for part in record.parts where part.fact.kind == kind {
        append(MessageLine(pieces: start + [piece(part.fact)]), in: page.language)
        start = []
      }
    }
  }

  private mutating func writeHours(named name: String?) {
    guard let name = name.flatMap({ FactName($0) }), let part = project.records[name.record]?.part(name.part) else {
      return
    }
    for row in part.hours { append(MessageLine(pieces: [.words(row.text)]), in: page.language) }
    for row in part.exceptions {
      let times = row.times ?? words.text("hours.closed", in: page.language)
      let reason = row.why.map { " (\(plainText(of: $0.inlines)))" } ?? ""
      append(MessageLine(pieces: [.words("\(row.days): \(times)\(reason)")]), in: page.language)
    }
  }

  // MARK: Texts

  private mutating func add(_ text: LocalisedText, after prefix: Prefix? = nil) {
    guard text.isForThisLanguage else { return }
    var lines = [MessageLine()]
    collect(text.inlines, into: &lines)
    if let prefix {
      // The space that stood between a picture and the words.
      if case .words(let words)? = lines[0].pieces.first {
        lines[0].pieces[0] = .words(String(words.drop { $0 == " " }))
      }
      lines[0].pieces.insert(.words(prefix.text(words, in: text.language)), at: 0)
    }
    for line in lines { append(line, in: text.language) }
  }

  private mutating func add(_ phrase: InterfaceWords.Phrase) {
    append(MessageLine(pieces: [.words(phrase.text)]), in: phrase.language)
  }

  private mutating func append(_ line: MessageLine, in language: LanguageTag) {
    let text = line.text(in: language.direction).trimmingSpaces
    if !text.isEmpty { lines.append(text) }
  }

  private func collect(_ inlines: [LocalisedInline], into lines: inout [MessageLine]) {
    for inline in inlines {
      switch inline {
      case .text(let words, _): lines[lines.count - 1].pieces.append(.words(words))
      case .code(let words, _): lines[lines.count - 1].pieces.append(.leftToRight(words))
      case .emphasis(let content), .strong(let content), .term(_, let content, _): collect(content, into: &lines)
      case .fact(let fact, _): lines[lines.count - 1].pieces.append(piece(fact))
      case .pictogram: break
      case .lineBreak: lines.append(MessageLine())
      case .link(let target, let content, _):
        collect(content, into: &lines)
        // A page of the site is named; the message leads to its own page, which leads there.
        guard case .external(let address) = target, let shown = addressNotSaid(address, by: plainText(of: content))
        else { continue }
        lines[lines.count - 1].pieces += [.words(" ("), .leftToRight(shown), .words(")")]
      }
    }
  }

  private func piece(_ fact: FormattedFact) -> MessageLine.Piece {
    fact.isLeftToRight ? .leftToRight(fact.text) : .words(fact.text)
  }

  /// Where a link leads as it is typed or dialled, or nil where its words say that already.
  private func addressNotSaid(_ address: String, by words: String) -> String? {
    var shown = address[...]
    for scheme in ["https://", "http://", "mailto:", "tel:", "sms:"] where shown.hasPrefix(scheme) {
      shown = shown.dropFirst(scheme.count)
    }
    if shown.hasSuffix("/") { shown = shown.dropLast() }
    let isSaid = address.hasPrefix("tel:") || address.hasPrefix("sms:") ? words.contains(where: \.isNumber) : false
    let short = shown.hasPrefix("www.") ? shown.dropFirst("www.".count) : shown
    return isSaid || words.contains(short) ? nil : String(shown)
  }
}

/// What stands before the first line of a block.
private enum Prefix {
  case mark(String)
  /// A message of the interface and what follows it: in the language of the line, because a line has one direction.
  case word(String, String)

  func text(_ words: InterfaceWords, in language: LanguageTag) -> String {
    switch self {
    case .mark(let mark): mark
    case .word(let key, let end): words.text(key, in: language) + end
    }
  }
}

extension ItemKey {
  /// The message that stands before an item of the key.
  fileprivate var messageID: String {
    switch self {
    case .what, .who, .cost, .languages, .start: "service.\(rawValue)"
    case .then, .help: "next.\(rawValue)"
    case .when, .where, .interpreter, .children: "event.\(rawValue)"
    case .from, .about, .do, .by: "letter.\(rawValue)"
    }
  }
}

extension String {
  fileprivate var trimmingSpaces: String {
    let inner = drop(while: \.isWhitespace)
    guard let last = inner.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(inner[...last])
  }
}
