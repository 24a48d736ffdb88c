package import Catalogues

/// A translation of a text given the codes of another text of the same hash: other addresses, other marks of terms.
///
/// - Returns: nil where the codes do not fit: a code of the translation that the text does not have, or one that the
///   translation lacks. Marks of terms may be missing.
package func translation(_ target: [CodedText], fittedTo source: [CodedText]) -> [CodedText]? {
  let codes = SourceCodeTable(source)
  guard let fitted = codes.fitted(target), !plainText(of: fitted).isEmpty || plainText(of: source).isEmpty,
    codeDifferences(source: withoutTerms(source), target: withoutTerms(fitted)).isEmpty
  else { return nil }
  return withoutRanges(fitted)
}

private struct SourceCodeTable {
  private let codes: [String: Code]

  init(_ source: [CodedText]) { codes = codesByID(of: source) }

  func fitted(_ target: [CodedText]) -> [CodedText]? {
    var result: [CodedText] = []
    for piece in target {
      switch piece {
      case .text(let words, _): result.append(.text(words, nil))
      case .placeholder(let code):
        guard code.form == .code, let own = codes[code.id] else { return nil }
        result.append(.placeholder(own))
      case .paired(let code, let inner):
        guard let inner = fitted(inner) else { return nil }
        if let own = codes[code.id], own.kind == code.kind || code.kind == .other {
          result.append(.paired(own, inner))
        } else if code.kind == .term || code.kind == .annotation {
          result += inner
        } else {
          return nil
        }
      }
    }
    return result
  }
}
