package import Localisation
package import SourceText

/// The words of one text in a row, as they are read, with the way back to the file of each of them.
package struct FlatText: Sendable {
  package private(set) var utf8: [UInt8] = []
  private var pieces: [Piece] = []
  /// The links of the text, in order.
  package private(set) var links: [Link] = []

  /// The words of a link: UTF-8 offsets in the row.
  package struct Link: Sendable {
    package var range: Range<Int>
    package var target: LinkTarget
  }
  /// The stretches that the writer has set apart from the rest, in order: emphasised words and links.
  package private(set) var setApart: [Range<Int>] = []

  /// A stretch of the row and where it came from.
  fileprivate struct Piece: Sendable {
    var start: Int
    var end: Int
    var range: SourceRange
    var content: Content
  }

  /// What a stretch of the row is.
  package enum Content: Sendable, Hashable {
    case words
    /// Text that no rule reads inside: the value of a fact, a web address, code.
    case opaque(Opaque)
    /// The words of a marked term, with its key.
    case term(String)
  }

  package enum Opaque: Sendable, Hashable {
    case fact, code
  }

  package init(_ inlines: [LocalisedInline]) {
    append(inlines, as: .words)
  }

  package var text: String { String(decoding: utf8, as: UTF8.self) }

  package func text(_ range: Range<Int>) -> String { String(decoding: utf8[range], as: UTF8.self) }

  /// What stands at an offset of the row.
  package func content(at offset: Int) -> Content {
    piece(at: offset)?.content ?? .words
  }

  /// The stretches that no rule reads inside, in order.
  package var opaqueRanges: [Range<Int>] {
    pieces.compactMap { if case .opaque = $0.content { $0.start..<$0.end } else { nil } }
  }

  /// The words of a stretch, with U+FFFC in place of each fact.
  package func textWithoutFacts(_ range: Range<Int>) -> String {
    var bytes: [UInt8] = []
    var start = range.lowerBound
    var index = pieceIndex(at: start)
    while index < pieces.count, pieces[index].start < range.upperBound {
      let piece = pieces[index]
      if piece.content == .opaque(.fact) {
        bytes += utf8[start..<max(start, piece.start)]
        bytes += "\u{FFFC}".utf8
        start = min(max(start, piece.end), range.upperBound)
      }
      index += 1
    }
    bytes += utf8[start..<max(start, range.upperBound)]
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Where a stretch of the row stands in its file.
  ///
  /// Nil for an empty row, and for a stretch whose ends came from two files.
  package func range(_ stretch: Range<Int>) -> SourceRange? {
    guard let first = piece(at: stretch.lowerBound),
      let last = piece(at: max(stretch.upperBound - 1, stretch.lowerBound)),
      first.range.file == last.range.file
    else { return nil }
    let start =
      first.isExact ? first.range.offsets.lowerBound + stretch.lowerBound - first.start : first.range.offsets.lowerBound
    let end =
      last.isExact ? last.range.offsets.lowerBound + stretch.upperBound - last.start : last.range.offsets.upperBound
    return SourceRange(file: first.range.file, offsets: start..<max(start, end))
  }

  private func piece(at offset: Int) -> Piece? {
    let index = pieceIndex(at: offset)
    return index < pieces.count ? pieces[index] : pieces.last
  }

  /// The first piece that ends after an offset.
  private func pieceIndex(at offset: Int) -> Int {
    var low = 0
    var high = pieces.count
    while low < high {
      let middle = (low + high) / 2
      if pieces[middle].end <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private mutating func append(_ inlines: [LocalisedInline], as content: Content) {
    for inline in inlines {
      switch inline {
      case .text(let words, let range): append(words, range, as: content)
      case .code(let words, let range): append(words, range, as: .opaque(.code))
      case .emphasis(let inner), .strong(let inner):
        let start = utf8.count
        append(inner, as: content)
        if start < utf8.count { setApart.append(start..<utf8.count) }
      case .link(let target, let inner, _):
        let start = utf8.count
        append(inner, as: content)
        links.append(Link(range: start..<utf8.count, target: target))
        if start < utf8.count { setApart.append(start..<utf8.count) }
      case .term(let key, let inner, _): append(inner, as: .term(key))
      case .fact(let fact, let range): append(fact.text, range, as: .opaque(.fact))
      case .pictogram: break
      case .lineBreak: appendSpace()
      }
    }
  }

  private mutating func append(_ words: String, _ range: SourceRange, as content: Content) {
    let start = utf8.count
    utf8 += words.utf8
    guard utf8.count > start else { return }
    pieces.append(Piece(start: start, end: utf8.count, range: range, content: content))
  }

  /// A break is a space to whoever counts words; it stands where the piece before it ends.
  private mutating func appendSpace() {
    guard let last = pieces.last else { return }
    utf8.append(UInt8(ascii: " "))
    let end = last.range.offsets.upperBound
    pieces.append(
      Piece(start: last.end, end: utf8.count, range: last.range.file.range(end..<end), content: .words))
  }
}

extension FlatText.Piece {
  fileprivate var isExact: Bool { range.offsets.count == end - start }
}
