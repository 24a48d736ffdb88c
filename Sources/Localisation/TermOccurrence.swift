package import GuideMarkup
private import SourceText

/// A place where a page uses a word of the glossary that its writer has not marked.
package struct TermOccurrence: Sendable, Hashable {
  package var text: TextIndex
  /// UTF-8 offsets in the words of the text as `plainText(of:)` gives them.
  package var range: Range<Int>
  /// The key of the word in the glossary.
  package var key: String

  package init(text: TextIndex, range: Range<Int>, key: String) {
    self.text = text
    self.range = range
    self.key = key
  }
}

/// The inlines of one text with its occurrences marked as the writer could have marked them.
///
/// An occurrence that a mark cannot hold, because only a part of an emphasis or a link belongs to it, is left out.
///
/// - Parameter occurrences: of this text, in its order, none inside another.
package func marking(_ occurrences: [TermOccurrence], in inlines: [LocalisedInline]) -> [LocalisedInline] {
  guard !occurrences.isEmpty else { return inlines }
  var offset = 0
  return marking(occurrences[...], in: inlines, from: &offset)
}

/// One level of the tree: pieces that lie inside an occurrence as wholes, or as a part of a text, go into its mark.
private func marking(
  _ occurrences: ArraySlice<TermOccurrence>, in inlines: [LocalisedInline], from offset: inout Int
) -> [LocalisedInline] {
  var result: [LocalisedInline] = []
  var rest = occurrences
  /// The occurrence whose mark is being filled, and what is in it so far.
  var open: (occurrence: TermOccurrence, content: [LocalisedInline])?

  func add(_ piece: LocalisedInline) {
    if open == nil { result.append(piece) } else { open?.content.append(piece) }
  }

  func close(at end: Int) {
    guard let (occurrence, content) = open, occurrence.range.upperBound <= end else { return }
    open = nil
    if occurrence.range.upperBound == end, let range = content.lazy.compactMap(\.sourceRange).first {
      result.append(.term(key: occurrence.key, content, range))
    } else {
      result += content
    }
  }

  for inline in inlines {
    let start = offset
    while let first = rest.first, first.range.upperBound <= start { rest = rest.dropFirst() }
    // An emphasis that is the beginning of an occurrence goes into its mark as a whole.
    if open == nil, let first = rest.first, first.range.lowerBound == start, inline.mayStandInMark,
      start + plainText(of: [inline]).utf8.count < first.range.upperBound
    {
      open = (first, [])
    }
    switch inline {
    case .text(let words, let range):
      var piece = TextPiece(words: words, range: range, start: start)
      while let first = rest.first, first.range.lowerBound < piece.end {
        if first.range.lowerBound >= piece.start, open == nil {
          if let before = piece.cut(at: first.range.lowerBound) { add(before) }
          open = (first, [])
        }
        guard open != nil, first.range.upperBound <= piece.end else { break }
        if let inside = piece.cut(at: first.range.upperBound) { add(inside) }
        close(at: first.range.upperBound)
        rest = rest.dropFirst()
      }
      if let after = piece.rest { add(after) }
      offset = start + words.utf8.count
    case .emphasis(let content): add(.emphasis(marking(rest, in: content, from: &offset)))
    case .strong(let content): add(.strong(marking(rest, in: content, from: &offset)))
    case .link(let target, let content, let range):
      add(.link(target, marking(rest, in: content, from: &offset), range))
    case .term(let key, let content, let range):
      offset += plainText(of: content).utf8.count
      add(.term(key: key, content, range))
    case .code, .fact, .lineBreak, .pictogram:
      offset += plainText(of: [inline]).utf8.count
      add(inline)
    }
    close(at: offset)
  }
  close(at: .max)
  return result
}

/// What is left of a text while occurrences are cut out of it.
private struct TextPiece {
  private let words: [UInt8]
  private let range: SourceRange
  private(set) var start: Int
  var end: Int { start + words.count - cutCount }
  private var cutCount = 0

  init(words: String, range: SourceRange, start: Int) {
    self.words = Array(words.utf8)
    self.range = range
    self.start = start
  }

  /// The words up to an offset of the row, which are taken away; nil for none.
  mutating func cut(at offset: Int) -> LocalisedInline? {
    let count = offset - start
    guard count > 0 else { return nil }
    let upper = min(cutCount + count, words.count)
    defer {
      cutCount = upper
      start = offset
    }
    return piece(cutCount..<upper)
  }

  var rest: LocalisedInline? { cutCount < words.count ? piece(cutCount..<words.count) : nil }

  private func piece(_ part: Range<Int>) -> LocalisedInline {
    let isExact = range.offsets.count == words.count
    let place =
      isExact
      ? range.file.range((range.offsets.lowerBound + part.lowerBound)..<(range.offsets.lowerBound + part.upperBound))
      : range
    return .text(String(decoding: words[part], as: UTF8.self), place)
  }
}

extension LocalisedInline {
  fileprivate var mayStandInMark: Bool {
    switch self {
    case .emphasis, .strong: true
    case .text, .code, .fact, .pictogram, .lineBreak, .link, .term: false
    }
  }

  fileprivate var sourceRange: SourceRange? {
    switch self {
    case .text(_, let range), .code(_, let range), .link(_, _, let range), .term(_, _, let range),
      .fact(_, let range), .pictogram(_, let range):
      range
    case .emphasis(let content), .strong(let content): content.lazy.compactMap(\.sourceRange).first
    case .lineBreak: nil
    }
  }
}
