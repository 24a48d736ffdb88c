package import SourceText

/// A page that somebody has translated outside the project: Markdown, perhaps with front matter.
package struct TranslatedMarkdown: Sendable {
  package var file: SourceFile
  /// The offsets of the text after the front matter.
  package var body: Range<Int>
  /// `title`, `summary` and `notice`, where the front matter has them.
  package var texts: [FieldText]
}

/// Reads such a file, from anywhere on the disk. Of its front matter only the texts are read: an agency sends what it
/// likes.
///
/// - Parameter path: as it was typed; the findings name it so.
package func readTranslatedMarkdown(_ path: String) -> (markdown: TranslatedMarkdown?, diagnostics: [Diagnostic]) {
  let parts = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { slash in
    (folder: String(path[...slash]), name: String(path[path.index(after: slash)...]))
  }
  let file: SourceFile
  do throws(FileProblem) {
    let found = try ProjectFolder(parts?.folder ?? ".").file(parts?.name ?? path)
    file = SourceFile(path: path, bytes: found.bytes)
  } catch {
    return (nil, [error.diagnostic(path: path)])
  }
  if let offset = firstInvalidUTF8(in: file.bytes, 0..<file.bytes.count) {
    let byte = hexadecimal(file.bytes[offset])
    return (nil, [Diagnostic(.error, "not-utf8", ["byte": .text(byte)], at: file.range(offset..<(offset + 1)))])
  }
  guard file.bytes.contains(where: { $0 > 0x20 }) else {
    return (nil, [Diagnostic(.error, "file-empty", at: file.range(0..<0))])
  }
  return frontMatter(of: file)
}

private func frontMatter(of file: SourceFile) -> (markdown: TranslatedMarkdown?, diagnostics: [Diagnostic]) {
  let whole = TranslatedMarkdown(file: file, body: 0..<file.bytes.count, texts: [])
  // A file that begins otherwise, or with a line across the page, has none.
  let fences = Faults()
  let parts = FrontMatterSchema(faults: fences).parts(of: file)
  guard fences.diagnostics.isEmpty else { return (whole, []) }
  let faults = Faults()
  guard let value = readYAML(file, part: parts.matter, faults: faults) else {
    let read = TranslatedMarkdown(file: file, body: parts.body, texts: [])
    return (faults.diagnostics.isEmpty ? read : nil, faults.diagnostics)
  }
  var fields = MappingReader(value, at: parts.opening, faults: Faults())
  let texts = ["title", "summary", "notice"].compactMap { key in
    fields.text(key).map { FieldText(key: key, text: $0) }
  }
  return (TranslatedMarkdown(file: file, body: parts.body, texts: texts), faults.diagnostics)
}
