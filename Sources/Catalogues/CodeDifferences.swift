internal import XML

/// A code of a text that did not come through its translation as it should.
package struct CodeFault: Sendable, Hashable {
  package var kind: Kind
  /// As the target has it; as the source has it where it is missing.
  package var code: Code
  /// The code of the source that it belongs into, for one that stands elsewhere; nil for the text itself.
  package var parent: Code?

  package init(_ kind: Kind, _ code: Code, parent: Code? = nil) {
    self.kind = kind
    self.code = code
    self.parent = parent
  }

  package enum Kind: String, Sendable, Hashable {
    /// In the source, not in the target.
    case missing = "missing-code"
    /// In the target more often than in the source.
    case doubled = "doubled-code"
    /// In the target, not in the source; or there as something else.
    case unknown = "unknown-code"
    /// Inside another code than in the source.
    case reparented = "reparented-code"
    /// Opened inside a code and closed outside it.
    case crossing = "crossing-code"
  }
}

/// What is wrong with the codes of a translation. Their order is free, because languages differ.
///
/// Codes are known by their id. A code of the target that says it is another kind of thing than that of the source is
/// unknown, and the one of the source missing; what a tool left out (`type`, `equiv`) is not held against it.
///
/// - Returns: those of the target in its order, then the missing ones in the order of the source.
package func codeDifferences(source: [CodedText], target: [CodedText]) -> [CodeFault] {
  let expected = codes(of: source)
  let found = codes(of: target)
  guard !(expected.isEmpty && found.isEmpty) else { return [] }
  let originals = Dictionary(expected.map { ($0.code.id, $0) }, uniquingKeysWith: { first, _ in first })
  var faults: [CodeFault] = []
  var seen: Set<String> = []
  for place in found {
    guard let original = originals[place.code.id] else {
      let isCopy = copiedID(place.code).map { originals[$0] != nil } ?? false
      faults.append(CodeFault(isCopy ? .doubled : .unknown, place.code))
      continue
    }
    let isHalf = place.isHalf && !original.isHalf
    guard isHalf || isSame(original, place) else {
      faults.append(CodeFault(.unknown, place.code))
      continue
    }
    guard seen.insert(place.code.id).inserted else {
      faults.append(CodeFault(.doubled, place.code))
      continue
    }
    if isHalf {
      faults.append(CodeFault(.crossing, place.code))
    } else if place.parent?.id != original.parent?.id {
      faults.append(CodeFault(.reparented, place.code, parent: original.parent))
    }
  }
  for original in expected where !seen.contains(original.code.id) {
    faults.append(CodeFault(.missing, original.code))
  }
  return faults
}

private struct CodePlace {
  var code: Code
  var parent: Code?
  var isPaired: Bool
  var isHalf: Bool
}

/// The codes of a text, without annotations; of one in two halves the first.
private func codes(of text: [CodedText]) -> [CodePlace] {
  var places: [CodePlace] = []
  var halves: Set<String> = []
  func collect(_ text: [CodedText], inside parent: Code?) {
    for piece in text {
      switch piece {
      case .text: break
      case .paired(let code, let inner):
        let isCode = code.kind != .annotation
        if isCode { places.append(CodePlace(code: code, parent: parent, isPaired: true, isHalf: false)) }
        collect(inner, inside: isCode ? code : parent)
      case .placeholder(let code):
        switch code.form {
        case .code: places.append(CodePlace(code: code, parent: parent, isPaired: false, isHalf: false))
        case .half(let half) where half == .startCode || half == .endCode && !halves.contains(code.id):
          halves.insert(code.id)
          places.append(CodePlace(code: code, parent: parent, isPaired: false, isHalf: true))
        case .half, .marker, .foreign: break
        }
      }
    }
  }
  collect(text, inside: nil)
  return places
}

private func isSame(_ original: CodePlace, _ place: CodePlace) -> Bool {
  guard original.isPaired == place.isPaired, original.isHalf == place.isHalf else { return false }
  return switch (original.code.kind, place.code.kind) {
  case (_, .other), (.pictogram, .pictogram): true
  // The style of a fact is, as the picture and the address of a link, no part of what was translated.
  case (.fact(let name), .fact(let other)): name.prefix { $0 != ":" } == other.prefix { $0 != ":" }
  default: place.code.kind == original.code.kind
  }
}

private func copiedID(_ code: Code) -> String? {
  code.attributes.first { $0.name.matches("copyOf", in: "") }?.value
}
