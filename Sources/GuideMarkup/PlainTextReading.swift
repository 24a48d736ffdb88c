package import SourceText

/// Reads a file of plain text: paragraphs with an empty line between, and no markup. Each line stands at its own place.
package func readPlainText(_ file: SourceFile) -> Document {
  var document = Document(file: file, blocks: [], texts: [])
  document.hasMarkup = false
  var lines: [Range<Int>] = []
  func endParagraph() {
    guard let first = lines.first, let last = lines.last else { return }
    var inlines: [Inline] = []
    for line in lines {
      if let before = inlines.last?.range.offsets.upperBound {
        inlines.append(.softBreak(file.range(before..<line.lowerBound)))
      }
      inlines.append(.text(file.text(line), file.range(line)))
    }
    let range = file.range(first.lowerBound..<last.upperBound)
    document.blocks.append(Block(.paragraph(document.texts.count), range: range))
    document.texts.append(TextBlock(role: .paragraph, path: "paragraph", inlines: inlines, range: range))
    lines = []
  }
  for number in 1...file.lineCount {
    let line = trimmed(file.offsets(ofLine: number), in: file)
    if line.isEmpty { endParagraph() } else { lines.append(line) }
  }
  endParagraph()
  return document
}

private func trimmed(_ line: Range<Int>, in file: SourceFile) -> Range<Int> {
  func isSpace(_ offset: Int) -> Bool {
    file.bytes[offset] == UInt8(ascii: " ") || file.bytes[offset] == UInt8(ascii: "\t")
  }
  var (start, end) = (line.lowerBound, line.upperBound)
  // The mark at the start of a file that says UTF-8.
  if start == 0, file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) { start = 3 }
  while start < end, isSpace(start) { start += 1 }
  while end > start, isSpace(end - 1) { end -= 1 }
  return start..<end
}

/// The offsets of a page's text after its front matter, for a file that is read outside a project.
package func bodyWithoutFrontMatter(_ file: SourceFile) -> Range<Int> {
  guard file.text(file.offsets(ofLine: 1)) == "---" else { return 0..<file.bytes.count }
  for number in 2...max(2, file.lineCount) where number <= file.lineCount {
    let line = file.offsets(ofLine: number)
    if file.text(line) == "---" {
      return
        (number < file.lineCount ? file.offsets(ofLine: number + 1).lowerBound : line.upperBound)..<file.bytes.count
    }
  }
  return 0..<file.bytes.count
}
