package import SourceText

/// Reads a page: its blocks, its texts, and everything that is wrong with them.
///
/// Never fails and never traps, whatever the bytes: what cannot be understood is kept as ordinary text and reported.
/// Whether a fact, term, pictogram or linked page exists is not asked here.
///
/// - Parameters:
///   - body: the UTF-8 offsets after the front matter.
///   - fields: the translatable texts of the front matter; they become the first texts of the document.
/// - Returns: the document, and the findings in the order of their places.
package func parseGuide(
  _ file: SourceFile, body: Range<Int>, fields: [FieldText]
) -> (document: Document, diagnostics: [Diagnostic]) {
  precondition(body.upperBound <= file.bytes.count, "the body ends at \(body.upperBound) of \(file.bytes.count) bytes")
  guard body.count <= MarkupLimits.pageBytes else {
    var (document, diagnostics) = parseFields(file, fields: fields)
    document.file = file
    diagnostics.append(
      Diagnostic(
        .error, "page-too-long",
        ["megabytes": .count((body.count + (1 << 20) - 1) >> 20), "limit": .count(MarkupLimits.pageBytes >> 20)],
        at: file.range(body.lowerBound..<body.lowerBound)))
    return (document, diagnostics)
  }
  var builder = DocumentBuilder(file: file, body: body)
  builder.readFields(fields)
  builder.readBody()
  return (builder.document, builder.diagnostics.sorted(by: Diagnostic.precedes))
}

/// Reads the texts of a record (facts, glossary, pictograms, project): a document that has texts and no blocks.
package func parseFields(_ file: SourceFile, fields: [FieldText]) -> (document: Document, diagnostics: [Diagnostic]) {
  var diagnostics: [Diagnostic] = []
  let texts = fields.map { fieldTextBlock($0, file: file, diagnostics: &diagnostics) }
  return (Document(file: file, blocks: [], texts: texts), diagnostics.sorted(by: Diagnostic.precedes))
}

/// What a page may hold. Real pages stay far below; the limits keep a hostile one from taking the machine's memory or
/// time.
enum MarkupLimits {
  static let pageBytes = 1 << 20
  /// Blocks in blocks, and separately inlines in inlines.
  static let nesting = 100
  static let tableColumns = 50
  /// Cells that rows leave out and that the C library would fill in, over the whole page.
  static let missingCells = 20_000
  /// Image openings in one run of lines: the C library goes back over all of them at each link.
  static let pictogramsInParagraph = 200
  static let attributeBytes = 1_000
}
