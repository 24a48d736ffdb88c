/// A CommonMark document as plain Swift values: the nodes in document order, each with the end of its own part.
///
/// A flat list and not a tree of boxes, so that text nested a million deep can be copied, walked and freed without
/// recursion.
package struct MarkdownTree: Sendable {
  /// In document order; the first is the document. Never empty.
  package var nodes: [MarkdownNode]
  /// The bytes of all literals, one after another.
  package var literals: [UInt8]

  package func bytes(_ range: Range<Int>) -> ArraySlice<UInt8> { literals[range] }
  package func string(_ range: Range<Int>) -> String { String(decoding: literals[range], as: UTF8.self) }

  /// The children of a node, as indices of `nodes`.
  package func children(of node: Int) -> Children {
    Children(nodes: nodes, upcoming: node + 1, end: nodes[node].end)
  }

  package struct Children: Sequence, IteratorProtocol {
    fileprivate let nodes: [MarkdownNode]
    fileprivate var upcoming: Int
    fileprivate let end: Int

    package mutating func next() -> Int? {
      guard upcoming < end else { return nil }
      defer { upcoming = nodes[upcoming].end }
      return upcoming
    }
  }
}

package struct MarkdownNode: Sendable {
  package var kind: Kind
  /// The index after the last node of this node's part of the tree.
  package var end: Int
  /// Lines and columns as the C library gives them, counted from 1 and in bytes; 0 where it gives none. The lines and
  /// the start columns of blocks can be relied on; end positions and all columns of inlines cannot (lazy lines, tabs,
  /// `\|`).
  package var startLine: Int
  package var startColumn: Int
  package var endLine: Int
  package var endColumn: Int

  package enum Kind: Sendable, Hashable {
    case document
    case blockQuote
    case list(isOrdered: Bool, start: Int, isTight: Bool)
    case item
    case codeBlock(literal: Range<Int>, info: Range<Int>, isFenced: Bool)
    case htmlBlock(Range<Int>)
    case paragraph
    case heading(level: Int)
    case thematicBreak
    case table([MarkdownAlignment])
    case tableRow(isHeader: Bool)
    case tableCell
    case text(Range<Int>)
    case softBreak
    case lineBreak
    case code(Range<Int>)
    case htmlInline(Range<Int>)
    case emphasis
    case strong
    case link(destination: Range<Int>, title: Range<Int>)
    case image(destination: Range<Int>, title: Range<Int>)
    /// A kind that this program does not know; its children are kept.
    case other
  }
}

package enum MarkdownAlignment: String, Sendable {
  case natural, left, centre, right
}
