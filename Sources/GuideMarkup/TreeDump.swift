internal import SourceText

/// A document as indented lines, each node with its place (`line:column-line:column`): what tests compare.
package func treeDump(_ document: Document) -> String {
  var dump = TreeDump(document: document)
  for text in document.texts {
    if case .field(let key) = text.role {
      dump.line("field \(key)", text.range)
      dump.inlines(text.inlines, 1)
    }
  }
  dump.blocks(document.blocks, 0)
  return dump.output
}

private struct TreeDump {
  let document: Document
  var output = ""

  mutating func line(_ words: String, _ range: SourceRange, _ depth: Int = 0) {
    let (start, end) = (range.start, range.end)
    output += String(repeating: "  ", count: depth)
    output += "\(words) \(start.line):\(start.column)-\(end.line):\(end.column)\n"
  }

  mutating func blocks(_ blocks: [Block], _ depth: Int) {
    for block in blocks {
      let words = describe(block) + describe(block.attributes)
      switch block.kind {
      case .heading(_, let text), .paragraph(let text):
        line(words, block.range, depth)
        inlines(document.texts[text].inlines, depth + 1)
      case .list(let list):
        line(words, block.range, depth)
        for item in list.items {
          line("item" + (item.key.map { " key=\($0.value.rawValue)" } ?? ""), item.range, depth + 1)
          self.blocks(item.blocks, depth + 2)
        }
      case .quote(let inner), .directive(_, let inner):
        line(words, block.range, depth)
        self.blocks(inner, depth + 1)
      case .table(let table):
        line(words, block.range, depth)
        for row in [table.header] + table.rows {
          output += String(repeating: "  ", count: depth + 1) + "row\n"
          for cell in row {
            let text = document.texts[cell]
            line("cell" + describe(text.attributes), text.range, depth + 2)
            inlines(text.inlines, depth + 3)
          }
        }
      case .code, .thematicBreak: line(words, block.range, depth)
      }
    }
  }

  private func describe(_ block: Block) -> String {
    switch block.kind {
    case .heading(let level, _): "heading level=\(level)"
    case .paragraph: "paragraph"
    case .list(let list): list.isOrdered ? "ordered-list start=\(list.start)" : "bullet-list"
    case .quote: "quote"
    case .code(let text, let info): "code \(info.map { $0 + " " } ?? "")\(text.debugDescription)"
    case .table(let table): "table \(table.alignments.map(\.rawValue).joined(separator: ","))"
    case .thematicBreak: "thematic-break"
    case .directive(let name, _): "directive \(name.rawValue)"
    }
  }

  private func describe(_ attributes: Attributes) -> String {
    var words = attributes.id.map { " #\($0.value)" } ?? ""
    for name in attributes.classes { words += " .\(name.value)" }
    for (key, value) in attributes.values { words += " \(key.value)=\(value.value.debugDescription)" }
    for allowance in attributes.allowances { words += " allows(\(allowance.rule))" }
    return words
  }

  mutating func inlines(_ inlines: [Inline], _ depth: Int) {
    for inline in inlines {
      switch inline {
      case .text(let text, let range): line("text \(text.debugDescription)", range, depth)
      case .code(let text, let range): line("code \(text.debugDescription)", range, depth)
      case .emphasis(let content, let range):
        line("emphasis", range, depth)
        self.inlines(content, depth + 1)
      case .strong(let content, let range):
        line("strong", range, depth)
        self.inlines(content, depth + 1)
      case .link(let link):
        line("link \(describe(link.destination))", link.range, depth)
        self.inlines(link.content, depth + 1)
      case .term(let term):
        line("term" + (term.id.map { " id=\($0.value)" } ?? ""), term.range, depth)
        self.inlines(term.content, depth + 1)
      case .fact(let fact): line("fact \(describe(fact))", fact.range, depth)
      case .pictogram(let name): line("pictogram \(name.value)", name.range, depth)
      case .softBreak(let range): line("soft-break", range, depth)
      case .lineBreak(let range): line("line-break", range, depth)
      }
    }
  }

  private func describe(_ fact: FactReference) -> String {
    "{{" + fact.name + (fact.style.map { ":" + $0 } ?? "") + "}}"
  }

  private func describe(_ destination: [Link.DestinationPart]) -> String {
    destination.map { part in
      switch part {
      case .text(let text): text.debugDescription
      case .fact(let fact): describe(fact)
      }
    }.joined(separator: "+")
  }
}
