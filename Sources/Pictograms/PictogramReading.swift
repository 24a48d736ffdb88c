package import SourceText
internal import XML

/// What a drawing may be at the most.
enum PictogramLimits {
  /// Bytes of the file.
  static let size = 64 << 10
  static let elements = 2_000
  /// Elements inside each other, the `<svg>` among them.
  static let depth = 16
  /// The least width and height, in the drawing's own units: beside a side of next to nothing the other has no measure.
  static let side = 0.001
}

/// Reads a drawing: SVG 1.1 in UTF-8, of shapes, groups and a title alone.
///
/// What editors leave in a file beside the drawing is dropped. Everything else that is not known to be harmless is an
/// error with its place, and all of them are found in one run.
///
/// - Returns: the picture, nil when there is an error among the diagnostics; and the diagnostics in the file's order.
package func readPictogram(
  _ file: SourceFile, palette: PictogramPalette = .pictograms
) -> (pictogram: Pictogram?, diagnostics: [Diagnostic]) {
  let reader = PictogramReader(file, palette: palette)
  let limits = XMLLimits(bytes: PictogramLimits.size, depth: PictogramLimits.depth)
  do throws(XMLError) {
    try parse(file.bytes, limits: limits, handler: reader)
    reader.finish()
  } catch {
    reader.diagnostics.append(diagnostic(for: error, in: file, limits: limits))
  }
  let hasError = reader.diagnostics.contains { $0.severity == .error }
  return (hasError ? nil : reader.pictogram, reader.diagnostics.sorted(by: Diagnostic.precedes))
}

/// What is said of any XML has the names that catalogues have too.
private func diagnostic(for error: XMLError, in file: SourceFile, limits: XMLLimits) -> Diagnostic {
  let detail: [String: MessageArgument] = ["detail": .text(error.message)]
  let (name, arguments): (String, [String: MessageArgument]) =
    switch error.fault {
    case .empty: ("file-empty", [:])
    case .tooLarge:
      // In kB; what is over by a byte is over by a kB in the message.
      ("svg-too-large", ["size": .count((file.bytes.count + 1023) >> 10), "limit": .count(limits.bytes >> 10)])
    case .tooDeep: ("svg-too-deep", ["limit": .count(limits.depth)])
    case .tooManyAttributes: ("xml-too-many-attributes", ["limit": .count(limits.attributes)])
    case .doctypeRefused: ("doctype-refused", [:])
    case .notUTF8: ("xml-not-utf-8", detail)
    case .undeclaredEntity: ("undeclared-entity", detail)
    case .unboundPrefix: ("unbound-prefix", detail)
    case .notWellFormed: ("xml-not-well-formed", detail)
    }
  return Diagnostic(.error, name, arguments, at: file.range(error.offset..<error.offset))
}
