package import GuideMarkup
package import ProjectFiles
package import SourceText

/// One place where a fact stands: in a text, in the address of a link, or in a box that a directive makes of it.
package struct FactUse: Sendable, Hashable {
  package var record: String
  /// Nil for a directive that shows all ways to reach the record (`contact`).
  package var part: String?
  package var range: SourceRange

  package init(record: String, part: String?, range: SourceRange) {
    self.record = record
    self.part = part
    self.range = range
  }
}

/// The facts that a page, or a file of records, uses; in the order of the file.
package func factUses(in document: Document) -> [FactUse] {
  var uses: [FactUse] = []
  for text in document.texts { collect(text.inlines, &uses) }
  collect(document.blocks, &uses)
  return uses.sorted { $0.range.offsets.lowerBound < $1.range.offsets.lowerBound }
}

/// The facts that records name: where the feedback goes, and where there is more about a service word.
package func factUses(in project: Project) -> [FactUse] {
  var uses: [FactUse] = []
  for (address, range) in project.feedbackAddresses {
    guard case .fact(let record, let part) = address else { continue }
    uses.append(FactUse(record: record, part: part, range: range))
  }
  for term in project.glossary.terms {
    guard let see = term.see else { continue }
    uses.append(FactUse(record: see.value.record, part: see.value.part, range: see.range))
  }
  return uses
}

private func collect(_ inlines: [Inline], _ uses: inout [FactUse]) {
  for inline in inlines {
    switch inline {
    case .fact(let fact): uses.append(FactUse(record: fact.record, part: fact.part, range: fact.range))
    case .emphasis(let content, _), .strong(let content, _): collect(content, &uses)
    case .term(let term): collect(term.content, &uses)
    case .link(let link):
      for part in link.destination {
        guard case .fact(let fact) = part else { continue }
        uses.append(FactUse(record: fact.record, part: fact.part, range: fact.range))
      }
      collect(link.content, &uses)
    case .text, .code, .pictogram, .softBreak, .lineBreak: continue
    }
  }
}

private func collect(_ blocks: [Block], _ uses: inout [FactUse]) {
  for block in blocks {
    switch block.kind {
    case .heading, .paragraph, .code, .table, .thematicBreak: continue
    case .quote(let inner): collect(inner, &uses)
    case .list(let list): for item in list.items { collect(item.blocks, &uses) }
    case .directive(let name, let inner):
      if let of = block.attributes.value("of") {
        if name == .contact { uses.append(FactUse(record: of.value, part: nil, range: of.range)) }
        if name == .hours, let fact = FactName(of.value) {
          uses.append(FactUse(record: fact.record, part: fact.part, range: of.range))
        }
      }
      collect(inner, &uses)
    }
  }
}
