internal import XML

/// The names that the reader knows, as numbers: comparing strings for each attribute costs more than parsing it.
enum Word: Int {
  case unknown = 0
  // Elements of XLIFF.
  case xliff, file, skeleton, group, unit, notes, note, originalData, segment, ignorable, source, target
  // Inline elements, of XLIFF or (in an earlier source) of our own namespace.
  case pc, ph, sc, ec, mrk, sm, em, cp
  // Our element.
  case previousSource
  // Attributes in no namespace.
  case version, srcLang, trgLang, id, original, canResegment, state, subState, order, type, subType, hex
  case equiv, equivStart, equivEnd, disp, dispStart, canCopy, canDelete, startRef, isolated, dataRef, subFlows
  // Our attributes.
  case ownNext, ownPath, ownHash, ownFrom, ownBy, ownDate
  // xml:space
  case space

  static func number(of name: XMLName) -> Int {
    let word: Word? =
      switch name.namespace {
      case "": plain[name.local]
      case xliffNamespace: elements[name.local] ?? inline[name.local]
      case catalogueNamespace: own[name.local] ?? inline[name.local]
      case xmlNamespace: name.local == "space" ? .space : nil
      default: nil
      }
    return (word ?? .unknown).rawValue
  }

  private static let elements: [String: Word] = [
    "xliff": .xliff, "file": .file, "skeleton": .skeleton, "group": .group, "unit": .unit, "notes": .notes,
    "note": .note, "originalData": .originalData, "segment": .segment, "ignorable": .ignorable, "source": .source,
    "target": .target,
  ]

  private static let inline: [String: Word] = [
    "pc": .pc, "ph": .ph, "sc": .sc, "ec": .ec, "mrk": .mrk, "sm": .sm, "em": .em, "cp": .cp,
  ]

  private static let own: [String: Word] = [
    "previous-source": .previousSource, "next": .ownNext, "path": .ownPath, "hash": .ownHash, "from": .ownFrom,
    "by": .ownBy, "date": .ownDate,
  ]

  private static let plain: [String: Word] = [
    "version": .version, "srcLang": .srcLang, "trgLang": .trgLang, "id": .id, "original": .original,
    "canResegment": .canResegment, "state": .state, "subState": .subState, "order": .order, "type": .type,
    "subType": .subType, "hex": .hex, "equiv": .equiv, "equivStart": .equivStart, "equivEnd": .equivEnd, "disp": .disp,
    "dispStart": .dispStart, "canCopy": .canCopy, "canDelete": .canDelete, "startRef": .startRef,
    "isolated": .isolated, "dataRef": .dataRef, "subFlows": .subFlows,
  ]
}

extension XMLName {
  /// Only for names that the reader itself was given.
  var word: Word { Word(rawValue: number) ?? .unknown }
}

extension [XMLAttribute] {
  func value(_ word: Word) -> String? { first { $0.name.word == word }?.value }
}
