package import SourceText
internal import XML

/// Reads a catalogue: XLIFF 2.0 or 2.1 in UTF-8, of one `<file>`, at most 16 MB.
///
/// - Returns: the catalogue, as far as it could be understood, and what is wrong with the file. It is nil where the file
///   is not XLIFF 2 at all. A catalogue with an error among its diagnostics must not be written back: parts may be
///   missing.
package func readCatalogue(_ file: SourceFile) -> (catalogue: Catalogue?, diagnostics: [Diagnostic]) {
  let reader = CatalogueReader(file)
  let limits = XMLLimits()
  do {
    try parse(file.bytes, limits: limits, handler: reader)
  } catch {
    return (nil, [diagnostic(for: error, in: file, limits: limits)])
  }
  let catalogue = reader.finish()
  return (catalogue, reader.diagnostics.sorted(by: Diagnostic.precedes))
}

private func diagnostic(for error: XMLError, in file: SourceFile, limits: XMLLimits) -> Diagnostic {
  var arguments: [String: MessageArgument] = [:]
  switch error.fault {
  case .empty, .doctypeRefused: break
  case .tooLarge:
    arguments = [
      "path": .text(file.path), "size": .number(megabytes(file.bytes.count)), "limit": .number(megabytes(limits.bytes)),
    ]
  case .tooManyAttributes: arguments = ["limit": .count(limits.attributes)]
  case .tooDeep: arguments = ["limit": .count(limits.depth)]
  case .notUTF8, .undeclaredEntity, .unboundPrefix, .notWellFormed: arguments = ["detail": .text(error.message)]
  }
  return Diagnostic(.error, error.fault.diagnosticName, arguments, at: file.range(error.offset..<error.offset))
}

/// With one decimal.
private func megabytes(_ bytes: Int) -> Double { (Double(bytes) / 100_000).rounded() / 10 }

extension XMLError.Fault {
  fileprivate var diagnosticName: String {
    switch self {
    case .empty: "file-empty"
    case .tooLarge: "file-too-large"
    case .tooDeep: "xml-too-deep"
    case .tooManyAttributes: "xml-too-many-attributes"
    case .doctypeRefused: "doctype-refused"
    case .notUTF8: "xml-not-utf-8"
    case .undeclaredEntity: "undeclared-entity"
    case .unboundPrefix: "unbound-prefix"
    case .notWellFormed: "xml-not-well-formed"
    }
  }
}
