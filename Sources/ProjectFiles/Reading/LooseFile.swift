import Foundation
package import SourceText

/// The most bytes of a text outside a project: a book of 2,000 pages.
private let looseLimit = 16_000_000

/// Reads a text that need not belong to a project, wherever it is: what a person at the terminal names is theirs to read.
///
/// - Parameter path: of a file; `-` is standard input.
/// - Throws: `FileProblem`; a text of more than 16 MB is too large.
package func readLooseFile(_ path: String) throws(FileProblem) -> SourceFile {
  guard path == "-" else { return try ProjectFolder.fileAnywhere(path, limit: looseLimit) }
  return SourceFile(path: path, bytes: try ProjectFolder.contents(of: STDIN_FILENO, limit: looseLimit))
}

/// The texts in a folder outside a project and in the folders below it: `.md` and `.txt`, sorted by their bytes. Names that
/// begin with a point are left out, and links to folders are not followed.
///
/// - Returns: their paths, beginning with the folder as it was written.
package func looseFiles(in folder: String) throws(FileProblem) -> [String] {
  let base = folder.hasSuffix("/") ? String(folder.dropLast()) : folder
  let names: [String]
  do {
    names = try FileManager.default.contentsOfDirectory(atPath: base.isEmpty ? "/" : base)
  } catch {
    throw .unreadable
  }
  var found: [String] = []
  for name in names.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) where !name.hasPrefix(".") {
    let path = base == "." ? name : "\(base)/\(name)"
    var status = stat()
    guard unsafe lstat(path, &status) == 0 else { continue }
    if status.st_mode & S_IFMT == S_IFDIR {
      found += try looseFiles(in: path)
    } else if isText(name) {
      found.append(path)
    }
  }
  return found
}

private func isText(_ name: String) -> Bool {
  let name = name.lowercased()
  return name.hasSuffix(".txt") || isMarkdown(name)
}

/// Whether a file outside a project is read as Markdown, by its name.
package func isMarkdown(_ path: String) -> Bool {
  let path = path.lowercased()
  return path.hasSuffix(".md") || path.hasSuffix(".markdown")
}

/// What makes a file no text in UTF-8, for the person who wrote it; nil where nothing does.
package func textFault(of file: SourceFile) -> Diagnostic? {
  let bytes = file.bytes
  if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) || looksLikeUTF16(bytes) {
    return Diagnostic(.error, "file-utf16", at: file.range(0..<0))
  }
  if bytes.contains(0) { return Diagnostic(.error, "file-binary", at: file.range(0..<0)) }
  if let offset = firstInvalidUTF8(in: bytes, 0..<bytes.count) {
    // A picture or a document of a word processor has such bytes and signs that command a terminal.
    let controls = bytes.prefix(4_096).count { $0 < 0x20 && !(0x08...0x0D).contains($0) && $0 != 0x1B }
    if controls > 4 { return Diagnostic(.error, "file-binary", at: file.range(0..<0)) }
    return Diagnostic(
      .error, "not-utf8", ["byte": .text(hexadecimal(bytes[offset]))], at: file.range(offset..<(offset + 1)))
  }
  return nil
}

/// Text of Europe in UTF-16 without a mark at its start: every other byte is nothing.
private func looksLikeUTF16(_ bytes: [UInt8]) -> Bool {
  let start = bytes.prefix(512)
  guard start.count >= 4 else { return false }
  let even = stride(from: 0, to: start.count, by: 2).count { start[$0] == 0 }
  let odd = stride(from: 1, to: start.count, by: 2).count { start[$0] == 0 }
  let (fewer, more) = (min(even, odd), max(even, odd))
  return fewer == 0 && more * 10 > start.count * 4
}

/// What stands at the top of a Markdown file outside a project, as far as it says something of the text.
package struct LooseMatter: Sendable {
  /// The level that it is written for.
  package var level: Level?
  /// Its title and summary, which are read too.
  package var texts: [FieldText]
  /// The offsets of the text after it.
  package var body: Range<Int>

  /// Reads what there is. Nothing has to be there, and what else is there is nobody's business here.
  ///
  /// - Parameter diagnostics: takes a level that is none, and YAML that cannot be read.
  package init(of file: SourceFile, _ diagnostics: inout [Diagnostic]) {
    texts = []
    let whole = (file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0)..<file.bytes.count
    body = whole
    let parts = FrontMatterSchema(faults: Faults()).parts(of: file)
    guard parts.matter.lowerBound > whole.lowerBound, parts.matter.lowerBound < file.bytes.count else { return }
    let faults = Faults()
    let value = readYAML(file, part: parts.matter, faults: faults)
    // Lines may stand above and below a paragraph too.
    if let value, !value.isNull, !value.isRefused, !value.isMapping { return }
    body = parts.body
    var level = MappingReader(value, at: parts.opening, faults: faults)
    self.level = level.choice("level", Level.self)?.value
    var fields = MappingReader(value, at: parts.opening, faults: Faults())
    texts = ["title", "summary"].compactMap { key in fields.text(key).map { FieldText(key: key, text: $0) } }
    diagnostics += faults.diagnostics
  }
}

extension YAMLValue {
  fileprivate var isMapping: Bool { if case .mapping = content { true } else { false } }
}
