package import SourceText

/// A page of a guide as it was written: blocks that hold texts.
///
/// The tree of blocks is the same in every language. What differs is the words, so every piece of text that is
/// translated as one stands in `texts`, and a block names it by its index. A language is then a list as long as `texts`.
package struct Document: Sendable {
  package var file: SourceFile
  package var blocks: [Block]
  /// Every translatable text in reading order: those of the front matter first, then those of the body.
  package var texts: [TextBlock]
  /// False for plain text, whose headings are known by their look alone.
  package var hasMarkup = true

  package init(file: SourceFile, blocks: [Block], texts: [TextBlock]) {
    self.file = file
    self.blocks = blocks
    self.texts = texts
  }
}

/// The index of a text in `Document.texts`.
package typealias TextIndex = Int

package struct Block: Sendable {
  package var kind: Kind
  package var attributes: Attributes
  package var range: SourceRange

  package init(_ kind: Kind, attributes: Attributes = Attributes(), range: SourceRange) {
    self.kind = kind
    self.attributes = attributes
    self.range = range
  }

  package indirect enum Kind: Sendable {
    /// Level 2 to 6: level 1 is the page's title, which the front matter holds.
    case heading(level: Int, TextIndex)
    case paragraph(TextIndex)
    case list(List)
    case quote([Block])
    /// Never translated.
    case code(String, info: String?)
    case table(Table)
    case thematicBreak
    case directive(DirectiveName, [Block])
  }
}

package struct List: Sendable {
  package var isOrdered: Bool
  package var start: Int
  package var items: [ListItem]

  package init(isOrdered: Bool, start: Int, items: [ListItem]) {
    self.isOrdered = isOrdered
    self.start = start
    self.items = items
  }
}

package struct ListItem: Sendable {
  /// The key that stands before the text in `service`, `next`, `event` and `letter` (`- cost: …`); printed as a label in the reader's language.
  package var key: Located<ItemKey>?
  package var blocks: [Block]
  package var range: SourceRange

  package init(key: Located<ItemKey>? = nil, blocks: [Block], range: SourceRange) {
    self.key = key
    self.blocks = blocks
    self.range = range
  }
}

package enum ItemKey: String, Sendable, CaseIterable {
  case what, who, cost, languages, start, then, help
  /// Of an event.
  case when, `where`, interpreter, children
  /// Of a letter: who sent it, what it is, what to do, and by which day.
  case from, about, `do`, by
}

package struct Table: Sendable {
  package var alignments: [Alignment]
  package var header: [TextIndex]
  package var rows: [[TextIndex]]

  package init(alignments: [Alignment], header: [TextIndex], rows: [[TextIndex]]) {
    self.alignments = alignments
    self.header = header
    self.rows = rows
  }

  package enum Alignment: String, Sendable {
    case natural, start, centre, end
  }
}

package enum DirectiveName: String, Sendable, CaseIterable {
  case steps, rules, contact, service, event, letter, hours, note, warning, next, card, field, allow
}

/// One text that is translated as a whole: a paragraph, heading, list item, table cell, or a text of the front matter.
package struct TextBlock: Sendable {
  package var role: Role
  /// The directives around it, the outermost first.
  package var directives: [DirectiveName]
  /// Where it stands, by kinds of block: `service/list/item/paragraph`. Two texts may share a path.
  package var path: String
  package var inlines: [Inline]
  package var attributes: Attributes
  /// The whole text with its markup, without the attributes at its end.
  package var range: SourceRange

  package init(
    role: Role, directives: [DirectiveName] = [], path: String, inlines: [Inline],
    attributes: Attributes = Attributes(),
    range: SourceRange
  ) {
    self.role = role
    self.directives = directives
    self.path = path
    self.inlines = inlines
    self.attributes = attributes
    self.range = range
  }

  package enum Role: Sendable, Hashable {
    case heading(level: Int)
    case paragraph
    /// The first paragraph of a list item.
    case listItem
    case tableCell(isHeader: Bool)
    /// A text of the front matter or of a record (facts, glossary, pictograms, project), named by its key.
    case field(String)
  }
}

/// What stands between braces: `{#id .class key="value"}`.
package struct Attributes: Sendable {
  package var id: Located<String>?
  package var classes: [Located<String>]
  /// In the order written; keys that mean something of their own are below.
  package var values: [(key: Located<String>, value: Located<String>)]
  /// The languages that the block is for, as written; empty when it is for all.
  package var only: [Located<String>]
  /// Rules that the writer has switched off here.
  package var allowances: [Allowance]

  package init(
    id: Located<String>? = nil, classes: [Located<String>] = [],
    values: [(key: Located<String>, value: Located<String>)] = [],
    only: [Located<String>] = [], allowances: [Allowance] = []
  ) {
    self.id = id
    self.classes = classes
    self.values = values
    self.only = only
    self.allowances = allowances
  }

  package func value(_ key: String) -> Located<String>? {
    values.last { $0.key.value == key }?.value
  }
}

/// A rule switched off for a block, and why.
package struct Allowance: Sendable, Hashable {
  package var rule: String
  package var reason: String
  package var range: SourceRange

  package init(rule: String, reason: String, range: SourceRange) {
    self.rule = rule
    self.reason = reason
    self.range = range
  }
}
