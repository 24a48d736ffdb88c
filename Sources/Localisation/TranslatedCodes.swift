package import Catalogues
package import GuideMarkup
private import SourceText

/// A text of a translated Markdown page with the codes of its source.
package struct CodedTranslation: Sendable {
  package var target: [CodedText]
  /// What keeps it from being a translation of the source, as people write it: `{{kela.phone}}`, `[…](terveys.md)`.
  package var missing: [String]
  /// What the source does not have.
  package var surplus: [String]
}

/// Gives a text of a translated page the codes of its source: links by their address, facts and pictograms by their name,
/// what is left by its order.
///
/// What a word processor loses is put back where there is one place for it: a fact that is written out, a pictogram at
/// the beginning or end, an emphasis of the whole text.
///
/// - Parameter writtenForms: how a fact may stand in the translation, by its name.
package func codedTranslation(
  _ inlines: [Inline], of source: [CodedText], writtenForms: (String) -> [String]
) -> CodedTranslation {
  var mapping = CodeMatching(source, coded(inlines))
  mapping.match()
  var target = mapping.mapped()
  for code in mapping.freeFacts {
    guard case .fact(let name) = code.kind else { continue }
    let forms = writtenForms(name).filter { !$0.isEmpty }.sorted { $0.count > $1.count }
    for form in forms where replace(form, by: code, in: &target) { break }
  }
  if case .placeholder(let code)? = source.first, case .pictogram = code.kind, mapping.isFree(code) {
    target = [.placeholder(code), .text(" ", nil)] + target
  } else if case .placeholder(let code)? = source.last, case .pictogram = code.kind, mapping.isFree(code) {
    target += [.text(" ", nil), .placeholder(code)]
  }
  if source.count == 1, case .paired(let code, _)? = source.first, mapping.isFree(code),
    code.kind == .emphasis || code.kind == .strong
  {
    target = [.paired(code, target)]
  }
  let faults = codeDifferences(source: withoutTerms(source), target: withoutTerms(target))
  return CodedTranslation(
    target: withoutRanges(target), missing: faults.map(\.code.readableForm), surplus: mapping.surplus)
}

/// Which code of the source each code of a translation is.
private struct CodeMatching {
  private let source: [Code]
  private let translation: [CodedText]
  private let found: [Code]
  private var taken: Set<String> = []
  /// By the translation's own ids.
  private var partners: [String: Code] = [:]

  init(_ source: [CodedText], _ translation: [CodedText]) {
    self.source = Self.codes(of: source)
    self.translation = translation
    found = Self.codes(of: translation)
  }

  private static func codes(of content: [CodedText]) -> [Code] {
    content.flatMap { piece -> [Code] in
      switch piece {
      case .text: []
      case .placeholder(let code): [code]
      case .paired(let code, let inner): [code] + codes(of: inner)
      }
    }
  }

  mutating func match() {
    pair { $0.kind == $1.kind && Self.sameThing($0, $1) }
    pair { code, other in
      switch (code.kind, other.kind) {
      // Another fact or picture is another thing.
      case (.fact, _), (.pictogram, _): false
      case (.emphasis, .strong), (.strong, .emphasis): true
      default: code.kind == other.kind
      }
    }
  }

  private static func sameThing(_ code: Code, _ other: Code) -> Bool {
    switch code.kind {
    case .link: code.equivalentEnd == other.equivalentEnd
    case .code: code.display == other.display
    case .term: code.id == other.id || code.equivalentEnd == other.equivalentEnd && code.equivalentEnd != "]{.term}"
    case .emphasis, .strong, .lineBreak: false
    case .fact, .pictogram, .other, .annotation: true
    }
  }

  private mutating func pair(_ isPair: (Code, Code) -> Bool) {
    for code in found where partners[code.id] == nil {
      guard let partner = source.first(where: { !taken.contains($0.id) && isPair(code, $0) }) else { continue }
      partners[code.id] = partner
      taken.insert(partner.id)
    }
  }

  func isFree(_ code: Code) -> Bool { !taken.contains(code.id) }

  var freeFacts: [Code] { source.filter { if case .fact = $0.kind { isFree($0) } else { false } } }

  /// Emphasis that the source does not have is no loss.
  var surplus: [String] {
    found.filter { partners[$0.id] == nil && ![.emphasis, .strong, .term, .lineBreak].contains($0.kind) }
      .map(\.readableForm)
  }

  func mapped() -> [CodedText] { mapped(translation) }

  private func mapped(_ content: [CodedText]) -> [CodedText] {
    content.flatMap { piece -> [CodedText] in
      switch piece {
      case .text: [piece]
      case .placeholder(let code):
        if let partner = partners[code.id] {
          [.placeholder(partner)]
        } else {
          switch code.kind {
          case .lineBreak: [.text(" ", nil)]
          case .code: [.text(code.display ?? "", nil)]
          default: []
          }
        }
      case .paired(let code, let inner):
        if let partner = partners[code.id] { [.paired(partner, mapped(inner))] } else { mapped(inner) }
      }
    }
  }
}

/// Puts a code in place of the words that it stands for; spaces and marks of direction do not count.
private func replace(_ form: String, by code: Code, in content: inout [CodedText]) -> Bool {
  let wanted = form.unicodeScalars.filter { !isPassedOver($0) }
  guard wanted.count > 1 else { return false }
  for (index, piece) in withoutRanges(content).enumerated() {
    guard case .text(let words, _) = piece, let place = place(of: Array(wanted), in: words) else { continue }
    var pieces = withoutRanges(content)
    let scalars = words.unicodeScalars
    let parts = [String(scalars[..<place.lowerBound]), String(scalars[place.upperBound...])]
    pieces.replaceSubrange(index...index, with: [.text(parts[0], nil), .placeholder(code), .text(parts[1], nil)])
    content = withoutRanges(pieces)
    return true
  }
  return false
}

private func place(of wanted: [Unicode.Scalar], in words: String) -> Range<String.UnicodeScalarView.Index>? {
  let scalars = words.unicodeScalars
  let seen = scalars.indices.filter { !isPassedOver(scalars[$0]) }
  guard seen.count >= wanted.count else { return nil }
  for start in 0...(seen.count - wanted.count) {
    let range = start..<(start + wanted.count)
    guard zip(range, wanted).allSatisfy({ scalars[seen[$0]] == $1 }) else { continue }
    let first = seen[start]
    let last = scalars.index(after: seen[range.upperBound - 1])
    // Not a part of a longer number or word.
    let before = first > scalars.startIndex ? scalars[scalars.index(before: first)] : nil
    let after = last < scalars.endIndex ? scalars[last] : nil
    guard [before, after].allSatisfy({ $0.map { !isLetterOrDigit($0) } ?? true }) else { continue }
    return first..<last
  }
  return nil
}

private func isPassedOver(_ scalar: Unicode.Scalar) -> Bool {
  scalar.properties.isWhitespace || scalar.properties.generalCategory == .format
}

private func isLetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
  scalar.properties.isAlphabetic || scalar.properties.numericType != nil
}
