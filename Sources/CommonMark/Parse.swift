internal import CCommonMark

/// Parses CommonMark 0.29 with tables (GitHub's), without smart punctuation.
///
/// - Parameter bytes: at most 1 GB: the C library counts in 32 bits. Bytes that are not UTF-8 and NUL become U+FFFD.
/// - Returns: a copy of the C library's tree, which is freed before this returns.
package func parse(_ bytes: some Collection<UInt8>) -> MarkdownTree {
  precondition(bytes.count <= 1 << 30, "\(bytes.count) bytes are more than the C library can count")
  _ = tableExtensionIsRegistered
  // The parser and the tree are ours from here on and freed below, on every way out.
  guard let parser = unsafe cmark_parser_new(CMARK_OPT_VALIDATE_UTF8) else {
    preconditionFailure("the C library's allocator stops the program instead of returning nothing")
  }
  defer { unsafe cmark_parser_free(parser) }
  // The extension belongs to the library's registry, which lives as long as the process.
  if let table = unsafe cmark_find_syntax_extension("table") {
    _ = unsafe cmark_parser_attach_syntax_extension(parser, table)
  }
  let fed: Void? = bytes.withContiguousStorageIfAvailable { buffer in
    unsafe buffer.withMemoryRebound(to: CChar.self) { unsafe cmark_parser_feed(parser, $0.baseAddress, $0.count) }
  }
  if fed == nil {
    unsafe Array(bytes).withUnsafeBufferPointer { buffer in
      unsafe buffer.withMemoryRebound(to: CChar.self) { unsafe cmark_parser_feed(parser, $0.baseAddress, $0.count) }
    }
  }
  guard let root = unsafe cmark_parser_finish(parser) else {
    preconditionFailure("a parser that was fed has a document")
  }
  defer { unsafe cmark_node_free(root) }
  var copier = TreeCopier()
  unsafe copier.copy(root)
  return copier.tree
}

/// What a character reference (`&auml;`, `&#228;`) stands for.
///
/// - Parameter reference: from `&` to `;`.
/// - Returns: its text in UTF-8, or nothing when there is no such character.
package func character(named reference: some Collection<UInt8>) -> [UInt8]? {
  let tree = parse(reference)
  guard tree.nodes.count == 3, case .text(let literal) = tree.nodes[2].kind else { return nil }
  let bytes = tree.bytes(literal)
  return bytes.elementsEqual(reference) ? nil : Array(bytes)
}

/// The library's registration checks an unlocked flag; a global is set once, whichever thread comes first.
private let tableExtensionIsRegistered: Bool = {
  cmark_gfm_core_extensions_ensure_registered()
  return true
}()

private struct TreeCopier {
  var tree = MarkdownTree(nodes: [], literals: [])

  /// Walks the tree by its pointers, not by recursion: the depth is the author's.
  mutating func copy(_ root: OpaquePointer) {
    var node = unsafe root
    var open: [Int] = []
    while true {
      open.append(tree.nodes.count)
      unsafe append(node)
      if let child = unsafe cmark_node_first_child(node) {
        unsafe node = child
        continue
      }
      while true {
        if let index = open.popLast() { tree.nodes[index].end = tree.nodes.count }
        if open.isEmpty { return }
        if let sibling = unsafe cmark_node_next(node) {
          unsafe node = sibling
          break
        }
        guard let parent = unsafe cmark_node_parent(node) else { return }
        unsafe node = parent
      }
    }
  }

  private mutating func append(_ node: OpaquePointer) {
    let kind = unsafe kind(of: node)
    unsafe tree.nodes.append(
      MarkdownNode(
        kind: kind, end: 0, startLine: Int(cmark_node_get_start_line(node)),
        startColumn: Int(cmark_node_get_start_column(node)), endLine: Int(cmark_node_get_end_line(node)),
        endColumn: Int(cmark_node_get_end_column(node))))
  }

  /// Copies a string that the node owns.
  private mutating func literal(_ string: UnsafePointer<CChar>?) -> Range<Int> {
    let start = tree.literals.count
    if let string = unsafe string {
      var next = unsafe string
      while unsafe next.pointee != 0 {
        unsafe tree.literals.append(UInt8(bitPattern: next.pointee))
        unsafe next += 1
      }
    }
    return start..<tree.literals.count
  }

  private mutating func kind(of node: OpaquePointer) -> MarkdownNode.Kind {
    switch unsafe cmark_node_get_type(node) {
    case CMARK_NODE_DOCUMENT: return .document
    case CMARK_NODE_BLOCK_QUOTE: return .blockQuote
    case CMARK_NODE_LIST:
      return unsafe .list(
        isOrdered: cmark_node_get_list_type(node) == CMARK_ORDERED_LIST, start: Int(cmark_node_get_list_start(node)),
        isTight: cmark_node_get_list_tight(node) != 0)
    case CMARK_NODE_ITEM: return .item
    case CMARK_NODE_CODE_BLOCK:
      let text = unsafe literal(cmark_node_get_literal(node))
      let info = unsafe literal(cmark_node_get_fence_info(node))
      var (length, offset, character): (CInt, CInt, CChar) = (0, 0, 0)
      let isFenced = unsafe cmark_node_get_fenced(node, &length, &offset, &character) != 0
      return .codeBlock(literal: text, info: info, isFenced: isFenced)
    case CMARK_NODE_HTML_BLOCK: return unsafe .htmlBlock(literal(cmark_node_get_literal(node)))
    case CMARK_NODE_PARAGRAPH: return .paragraph
    case CMARK_NODE_HEADING: return unsafe .heading(level: Int(cmark_node_get_heading_level(node)))
    case CMARK_NODE_THEMATIC_BREAK: return .thematicBreak
    case CMARK_NODE_TEXT: return unsafe .text(literal(cmark_node_get_literal(node)))
    case CMARK_NODE_SOFTBREAK: return .softBreak
    case CMARK_NODE_LINEBREAK: return .lineBreak
    case CMARK_NODE_CODE: return unsafe .code(literal(cmark_node_get_literal(node)))
    case CMARK_NODE_HTML_INLINE: return unsafe .htmlInline(literal(cmark_node_get_literal(node)))
    case CMARK_NODE_EMPH: return .emphasis
    case CMARK_NODE_STRONG: return .strong
    case CMARK_NODE_LINK:
      let destination = unsafe literal(cmark_node_get_url(node))
      return unsafe .link(destination: destination, title: literal(cmark_node_get_title(node)))
    case CMARK_NODE_IMAGE:
      let destination = unsafe literal(cmark_node_get_url(node))
      return unsafe .image(destination: destination, title: literal(cmark_node_get_title(node)))
    default: return unsafe extensionKind(of: node)
    }
  }

  /// An extension's kinds have numbers given at registration and kept in C globals: their names are the safe way to
  /// them.
  private func extensionKind(of node: OpaquePointer) -> MarkdownNode.Kind {
    guard let name = unsafe cmark_node_get_type_string(node) else { return .other }
    switch unsafe String(cString: name) {
    case "table":
      // The array is the table's own and has one byte for each column.
      let count = unsafe Int(cmark_gfm_extensions_get_table_columns(node))
      guard let alignments = unsafe cmark_gfm_extensions_get_table_alignments(node) else { return .table([]) }
      return .table(
        (0..<count).map { column in
          switch unsafe alignments[column] {
          case UInt8(ascii: "l"): .left
          case UInt8(ascii: "c"): .centre
          case UInt8(ascii: "r"): .right
          default: .natural
          }
        })
    case "table_header": return .tableRow(isHeader: true)
    case "table_row": return .tableRow(isHeader: false)
    case "table_cell": return .tableCell
    default: return .other
    }
  }
}
