internal import SourceText
internal import XML

/// A text while it is read: that of an element, or that inside a code which is still open.
struct OpenCode {
  var code: Code?
  /// The start tag.
  var tag: Range<Int>
  /// A lone element (`<ph/>`, `<sc/>`), which holds no text of ours.
  var isPlaceholder = false
  var content: [CodedText] = []
  /// Whether halves of codes (`<sc>`, `<ec>`) stand in it or deeper.
  var hasHalves = false

  init(code: Code?, tag: Range<Int>) {
    self.code = code
    self.tag = tag
  }

  mutating func add(_ piece: CodedText) { content.append(piece) }
}

extension CatalogueReader {
  func startInline(_ tag: XMLStartTag) {
    places.append(.code)
    var open = OpenCode(code: nil, tag: tag.range)
    switch tag.name.word {
    case .pc: open.code = code(tag, isPaired: true)
    case .mrk: open.code = marker(tag, form: .marker)
    case .ph:
      open.code = code(tag, isPaired: false)
      open.isPlaceholder = true
    case .sc, .ec:
      open.code = half(tag, tag.name.word == .sc ? .startCode : .endCode)
      open.isPlaceholder = true
    case .sm, .em:
      open.code = half(tag, tag.name.word == .sm ? .startMarker : .endMarker)
      open.isPlaceholder = true
    case .cp:
      if let scalar = character(tag) {
        open.content = [.text(String(Character(scalar)), file.range(tag.range))]
      } else {
        report("invalid-character-code", at: file.range(tag.range))
        open.code = Code(
          id: "", kind: .other, form: .foreign(XMLElement(tag.name, attributes: tag.attributes)),
          range: file.range(tag.range))
        open.isPlaceholder = true
      }
    default:
      startForeign(tag)
      return
    }
    inlines.append(open)
  }

  func endCode(at range: Range<Int>) {
    // The bottom is the text of the element itself.
    guard inlines.count > 1, let closed = inlines.popLast() else { return }
    let outer = inlines.count - 1
    guard let code = closed.code else {
      inlines[outer].content += closed.content
      return
    }
    if closed.isPlaceholder {
      if case .half = code.form { inlines[outer].hasHalves = true }
      inlines[outer].add(.placeholder(code))
      // Text inside an element that takes none is not lost, though the file is wrong.
      if !closed.content.isEmpty {
        report("text-in-placeholder", ["element": .text(code.readableForm)], at: file.range(closed.tag))
        inlines[outer].content += closed.content
      }
      return
    }
    inlines[outer].add(.paired(code, closed.hasHalves ? joiningHalves(closed.content) : closed.content))
  }

  /// An element that does not belong into a text is kept whole.
  private func startForeign(_ tag: XMLStartTag) {
    reportUnexpected(tag)
    places.removeLast()
    capture(tag)
  }

  // MARK: Codes

  private func code(_ tag: XMLStartTag, isPaired: Bool) -> Code {
    var code = Code(id: "", kind: .other, range: file.range(tag.range))
    var type: XMLAttribute?
    var subType: XMLAttribute?
    var permissions: [XMLAttribute] = []
    for attribute in tag.attributes {
      switch (attribute.name.word, isPaired) {
      case (.id, _): code.id = attribute.value
      case (.type, _): type = attribute
      case (.subType, _): subType = attribute
      case (.equivStart, true), (.equiv, false): code.equivalent = attribute.value
      case (.equivEnd, true): code.equivalentEnd = attribute.value
      case (.dispStart, true), (.disp, false): code.display = attribute.value
      case (.canCopy, _), (.canDelete, _): permissions.append(attribute)
      default: code.attributes.append(attribute)
      }
    }
    if code.id.isEmpty { reportMissingID(tag) }
    code.kind = kind(
      type: type?.value, subType: subType?.value, equivalent: code.equivalent, isPaired: isPaired)
    // Those of our own kinds are always the same.
    if code.kind == .other { code.attributes = [type, subType].compactMap { $0 } + permissions + code.attributes }
    return code
  }

  private func marker(_ tag: XMLStartTag, form: Code.Form) -> Code {
    let id = tag.attributes.value(.id) ?? ""
    if id.isEmpty { reportMissingID(tag) }
    return Code(
      id: id, kind: .annotation, attributes: tag.attributes.filter { $0.name.word != .id }, form: form,
      range: file.range(tag.range))
  }

  /// The id of a closing half is the one that it closes, or its own where it stands alone.
  private func half(_ tag: XMLStartTag, _ half: Code.Half) -> Code {
    let isEnd = half == .endCode || half == .endMarker
    let key: Word = isEnd && tag.attributes.value(.isolated) != "yes" ? .startRef : .id
    let id = tag.attributes.value(key) ?? ""
    if id.isEmpty { reportMissingID(tag) }
    let isMarker = half == .startMarker || half == .endMarker
    return Code(
      id: id, kind: isMarker ? .annotation : .other,
      equivalent: tag.attributes.value(.equiv),
      attributes: tag.attributes.filter { $0.name.word != key && $0.name.word != .equiv },
      form: .half(half), range: file.range(tag.range))
  }

  private func reportMissingID(_ tag: XMLStartTag) {
    report("missing-id", ["element": .text(tag.name.qualified)], at: file.range(tag.range))
  }

  private func character(_ tag: XMLStartTag) -> Unicode.Scalar? {
    tag.attributes.value(.hex).flatMap { UInt32($0, radix: 16) }
      .flatMap(Unicode.Scalar.init)
  }

  // MARK: Halves

  /// Makes pairs of the halves that stand beside each other in one text, well nested.
  func joiningHalves(_ content: [CodedText]) -> [CodedText] {
    var result: [CodedText] = []
    var open: [(code: Code, index: Int, isClosed: Bool)] = []
    /// The open ones by id and form, the innermost last: a text may hold tens of thousands.
    var places: [HalfKey: [Int]] = [:]
    for piece in content {
      guard case .placeholder(let code) = piece, case .half(let half) = code.form, !isIsolated(code) else {
        result.append(piece)
        continue
      }
      switch half {
      case .startCode, .startMarker:
        places[HalfKey(id: code.id, half: half), default: []].append(open.count)
        open.append((code, result.count, false))
      case .endCode, .endMarker:
        let opening: Code.Half = half == .endCode ? .startCode : .startMarker
        while open.last?.isClosed == true { open.removeLast() }
        let place = places[HalfKey(id: code.id, half: opening)]?.popLast()
        if let place, place == open.count - 1 {
          let last = open.removeLast()
          let inner = Array(result[(last.index + 1)...])
          result.removeLast(result.count - last.index)
          result.append(.paired(joined(last.code, code), inner))
          continue
        }
        if let place { open[place].isClosed = true }
        reportHalf(place == nil ? "unpaired-code" : "crossing-code", code)
      }
      result.append(piece)
    }
    for left in open where !left.isClosed { reportHalf("unpaired-code", left.code) }
    return result
  }

  private func reportHalf(_ name: String, _ code: Code) {
    report(name, ["code": .text(code.readableForm), "unit": .text(unit?.unit.id ?? "")], at: code.range)
  }

  private func isIsolated(_ code: Code) -> Bool {
    code.attributes.value(.isolated) == "yes"
  }

  private func joined(_ start: Code, _ end: Code) -> Code {
    if start.kind == .annotation {
      return Code(id: start.id, kind: .annotation, attributes: start.attributes, form: .marker, range: start.range)
    }
    var type: String?
    var subType: String?
    var code = Code(
      id: start.id, kind: .other, equivalent: start.equivalent, equivalentEnd: end.equivalent, range: start.range)
    for attribute in start.attributes {
      switch attribute.name.word {
      case .type: type = attribute.value
      case .subType: subType = attribute.value
      case .disp: code.display = attribute.value
      case .isolated: break
      case .dataRef, .subFlows: code.attributes.append(attribute.renamed("\(attribute.name.local)Start"))
      default: code.attributes.append(attribute)
      }
    }
    for attribute in end.attributes where [.disp, .dataRef, .subFlows].contains(attribute.name.word) {
      code.attributes.append(attribute.renamed("\(attribute.name.local)End"))
    }
    code.kind = kind(type: type, subType: subType, equivalent: code.equivalent, isPaired: true)
    if code.kind == .other {
      let kept = [type.map { XMLAttribute(XMLName("type"), $0) }, subType.map { XMLAttribute(XMLName("subType"), $0) }]
      code.attributes = kept.compactMap { $0 } + code.attributes
    } else {
      code.attributes.removeAll { $0.name.word == .canCopy || $0.name.word == .canDelete }
    }
    return code
  }
}

private struct HalfKey: Hashable {
  var id: String
  var half: Code.Half
}

extension XMLAttribute {
  fileprivate func renamed(_ local: String) -> XMLAttribute { XMLAttribute(XMLName(local), value) }
}
