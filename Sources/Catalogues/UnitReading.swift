internal import SourceText
internal import XML

/// A unit while it is read: its attributes, and its segments before they are joined.
struct UnitParts {
  var unit: TranslationUnit
  var segments: [SegmentPart] = []
  /// True for a unit that is read for its faults only.
  var isRefused = false
}

/// A `<segment>` or `<ignorable>`.
struct SegmentPart {
  var isIgnorable: Bool
  var attributes: [XMLAttribute] = []
  var state: TranslationUnit.State?
  var subState: String?
  var source: [CodedText]?
  var target: [CodedText]?
  /// Where the target stands among the targets, counted from 1 (XLIFF 2.1, 4.3.1.24).
  var order: Int?
  var sourceAttributes: [XMLAttribute] = []
  var targetAttributes: [XMLAttribute] = []
  var sourcePlace: SourceRange?
  var targetPlace: SourceRange?
  var tag: SourceRange
}

extension CatalogueReader {
  func startUnit(_ tag: XMLStartTag, group: Int?, before: [XMLNode]) {
    var unit = TranslationUnit(id: "", source: [])
    unit.places.tag = file.range(tag.range)
    unit.group = group
    unit.preserved.before = before
    unit.preserved.declarations = foreign(tag.declarations)
    for attribute in tag.attributes {
      switch attribute.name.word {
      case .id: unit.id = attribute.value
      case .canResegment: break
      case .state: reportMisplacedState(attribute, tag)
      case .ownPath: unit.path = attribute.value
      case .ownHash: unit.hash = attribute.value
      case .ownFrom: unit.from = attribute.value
      case .ownBy: unit.by = attribute.value
      case .ownDate:
        unit.date = attribute.value
        if !isCalendarDay(attribute.value) {
          report("invalid-date", ["value": .text(attribute.value)], at: place(of: attribute.name, in: tag))
        }
      default: unit.preserved.unit.append(attribute)
      }
    }
    if unit.id.isEmpty { report("missing-id", ["element": "unit"], at: unit.places.tag) }
    self.unit = UnitParts(unit: unit, isRefused: unit.id.isEmpty)
    places.append(.unit)
  }

  func startSegment(_ tag: XMLStartTag) {
    var part = SegmentPart(isIgnorable: tag.name.word == .ignorable, tag: file.range(tag.range))
    for attribute in tag.attributes {
      switch attribute.name.word {
      case .state where part.isIgnorable: reportMisplacedState(attribute, tag)
      case .state:
        part.state = TranslationUnit.State(rawValue: attribute.value)
        if part.state == nil {
          report("unknown-state", ["state": .text(attribute.value)], at: place(of: attribute.name, in: tag))
        }
      case .subState: part.subState = attribute.value
      default: part.attributes.append(attribute)
      }
    }
    unit?.segments.append(part)
    places.append(.segment)
  }

  /// `<source>`, `<target>` or `<sp:previous-source>`.
  func startText(_ tag: XMLStartTag) {
    inlines = [OpenCode(code: nil, tag: tag.range)]
    guard tag.name.word != .previousSource else {
      places.append(.previousSource)
      return
    }
    let isSource = tag.name.word == .source
    places.append(isSource ? .source : .target)
    guard let last = unit?.segments.indices.last else { return }
    for attribute in tag.attributes {
      switch attribute.name.word {
      case .state: reportMisplacedState(attribute, tag)
      case .order where !isSource:
        unit?.segments[last].order = Int(attribute.value)
        unit?.segments[last].targetAttributes.append(attribute)
      default:
        if isSource {
          unit?.segments[last].sourceAttributes.append(attribute)
        } else {
          unit?.segments[last].targetAttributes.append(attribute)
        }
      }
    }
  }

  func endText(_ kind: Place, at end: Range<Int>) {
    guard let whole = inlines.popLast() else { return }
    let range = file.range(whole.tag.lowerBound..<end.upperBound)
    let text = whole.hasHalves ? joiningHalves(whole.content) : whole.content
    if kind == .previousSource {
      unit?.unit.previousSource = text
      return
    }
    guard let last = unit?.segments.indices.last else { return }
    if kind == .source {
      unit?.segments[last].source = text
      unit?.segments[last].sourcePlace = range
    } else {
      unit?.segments[last].target = text
      unit?.segments[last].targetPlace = range
    }
  }

  func endSegment() {
    guard let part = unit?.segments.last, part.source == nil else { return }
    report("no-source", ["id": .text(unit?.unit.id ?? "")], at: part.tag)
    unit?.isRefused = true
  }

  func endUnit(at end: Range<Int>) {
    guard var parts = unit.take() else { return }
    let tag = parts.unit.places.tag ?? file.range(end)
    parts.unit.places.unit = file.range(tag.offsets.lowerBound..<end.upperBound)
    guard parts.segments.contains(where: { !$0.isIgnorable }) else {
      report("no-segment", ["id": .text(parts.unit.id)], at: tag)
      return
    }
    join(parts.segments, into: &parts.unit)
    reportDuplicateCodes(of: parts.unit, at: tag)
    if !parts.isRefused { catalogue.units.append(parts.unit) }
  }

  /// A unit is one text; what a tool has split is put together again.
  private func join(_ segments: [SegmentPart], into unit: inout TranslationUnit) {
    if segments.count == 1, let only = segments.first {
      unit.source = only.source ?? []
      unit.target = only.target
      unit.state = only.state ?? .initial
      unit.subState = only.subState
      unit.preserved.segment = only.attributes
      unit.preserved.source = only.sourceAttributes
      unit.preserved.target = only.targetAttributes
    } else {
      unit.source = segments.flatMap { $0.source ?? [] }
      let translatable = segments.filter { !$0.isIgnorable }
      unit.state = translatable.map { $0.state ?? .initial }.min() ?? .initial
      unit.subState = nil
      if segments.contains(where: { $0.target != nil }) {
        unit.target = target(joinedFrom: segments)
        if let without = translatable.first(where: { $0.target == nil }) {
          unit.state = .initial
          diagnostics.append(
            Diagnostic(.warning, "partly-translated-unit", ["id": .text(unit.id)], at: without.tag))
        }
      }
    }
    unit.places.saysState = segments.contains { $0.state != nil }
    unit.places.source = segments.first { $0.sourcePlace != nil }?.sourcePlace
    unit.places.target = segments.first { $0.targetPlace != nil }?.targetPlace
  }

  private func target(joinedFrom segments: [SegmentPart]) -> [CodedText] {
    // Those that say their place take it; the others fill what is left in the order written.
    var ordered = [[CodedText]?](repeating: nil, count: segments.count)
    var others: [[CodedText]] = []
    for part in segments {
      let text = part.target ?? (part.isIgnorable ? part.source : nil) ?? []
      if let order = part.order, ordered.indices.contains(order - 1), ordered[order - 1] == nil {
        ordered[order - 1] = text
      } else {
        others.append(text)
      }
    }
    var next = others.makeIterator()
    return ordered.flatMap { $0 ?? next.next() ?? [] }
  }

  private func reportDuplicateCodes(of unit: TranslationUnit, at tag: SourceRange) {
    var seen: Set<String> = []
    forEachCode(in: unit.source) { code, _ in
      guard !code.id.isEmpty else { return }
      if case .half(let half) = code.form, half == .endCode || half == .endMarker { return }
      if !seen.insert(code.id).inserted {
        report("duplicate-code-id", ["id": .text(code.id), "unit": .text(unit.id)], at: code.range ?? tag)
      }
    }
  }

  private func reportMisplacedState(_ attribute: XMLAttribute, _ tag: XMLStartTag) {
    report(
      "misplaced-state", ["element": .text(tag.name.qualified), "state": .text(attribute.value)],
      at: place(of: attribute.name, in: tag))
  }
}

/// `2026-03-31`, with a month and day that there can be.
private func isCalendarDay(_ text: String) -> Bool {
  var numbers = [0, 0, 0]
  var part = 0
  for (index, byte) in text.utf8.enumerated() {
    if index == 4 || index == 7 {
      guard byte == UInt8(ascii: "-") else { return false }
      part += 1
    } else {
      guard index < 10, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return false }
      numbers[part] = numbers[part] * 10 + Int(byte - UInt8(ascii: "0"))
    }
  }
  guard text.utf8.count == 10 else { return false }
  let (year, month, day) = (numbers[0], numbers[1], numbers[2])
  let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
  return lengths.indices.contains(month - 1) && (1...lengths[month - 1]).contains(day)
}
