import SourceText
import XML

/// Hears a drawing and keeps what may be shown.
final class PictogramReader: XMLHandler {
  var diagnostics: [Diagnostic] = []
  private(set) var pictogram: Pictogram?
  let file: SourceFile
  private let palette: PictogramPalette
  private var open: [OpenElement] = []
  private var elementCount = 0
  /// The longer side of the drawing, in its own units.
  private var side = 1.0
  private var title = ""
  private var titleRange: Range<Int>?

  init(_ file: SourceFile, palette: PictogramPalette) {
    self.file = file
    self.palette = palette
  }

  /// An element that is not closed yet.
  private enum OpenElement {
    case root
    case shape(Shape, hasFill: Bool)
    case title
    /// Left out with everything in it, because it shows nothing or was reported.
    case dropped
    /// `<defs>`, which editors write even when it is empty: what stands in it is at fault, not it.
    case definitions
  }

  func start(_ tag: XMLStartTag) {
    elementCount += 1
    if elementCount == PictogramLimits.elements + 1 {
      report("svg-too-many-elements", ["limit": .count(PictogramLimits.elements)], at: nameRange(tag))
    }
    guard let parent = open.last else { return startRoot(tag) }
    switch parent {
    case .dropped, .title: open.append(.dropped)
    case .definitions:
      refuse(tag)
      open.append(.dropped)
    case .root, .shape: open.append(child(tag, of: parent))
    }
  }

  func end(_ name: XMLName, at range: Range<Int>) {
    guard case .shape(let shape, _)? = open.popLast() else { return }
    // Taken out of the list while it grows, so that its children are not copied each time.
    switch open.popLast() {
    case .shape(var parent, let hasFill):
      parent.children.append(shape)
      open.append(.shape(parent, hasFill: hasFill))
    case let other?:
      open.append(other)
      pictogram?.shapes.append(shape)
    case nil: break
    }
  }

  func text(_ text: String, at range: Range<Int>) {
    switch open.last {
    case .title:
      title += text
      titleRange = (titleRange?.lowerBound ?? range.lowerBound)..<range.upperBound
    case .root, .shape, .definitions:
      let isSpace = text.utf8.allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }
      if !isSpace { report("svg-text-not-allowed", at: trimmed(range)) }
    case .dropped, nil: break
    }
  }

  func comment(_ text: String, at range: Range<Int>) {}

  /// A style sheet may be named in one.
  func processingInstruction(target: String, data: String, at range: Range<Int>) {
    if target == "xml-stylesheet" { report("svg-reference-not-allowed", ["name": .text(target)], at: range) }
  }

  func finish() {
    let words = title.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    if let titleRange, !words.isEmpty { pictogram?.title = Located(words, at: file.range(titleRange)) }
    if let pictogram, pictogram.shapes.isEmpty, diagnostics.allSatisfy({ $0.severity < .error }) {
      report("svg-without-shapes", at: file.bytes.isEmpty ? 0..<0 : 0..<1)
    }
  }

  // MARK: Elements

  private func startRoot(_ tag: XMLStartTag) {
    guard tag.name.matches("svg", in: svgNamespace) else {
      report("svg-not-svg", ["element": .text(tag.name.qualified)], at: nameRange(tag))
      open.append(.dropped)
      return
    }
    let attributes = tag.attributes.filter { $0.name.namespace != "" || !isRootsOwn($0.name.local) }
    // A root without a viewBox is read on, so that the other faults are found in the same run.
    let viewBox = viewBox(tag) ?? ViewBox(minX: 0, minY: 0, width: 1, height: 1)
    side = max(viewBox.width, viewBox.height)
    pictogram = Pictogram(
      viewBox: viewBox,
      attributes: shapeAttributes(attributes, of: nil, tag), shapes: [])
    open.append(.root)
  }

  private func isRootsOwn(_ name: String) -> Bool { name == "viewBox" || droppedRootAttributes.contains(name) }

  private func viewBox(_ tag: XMLStartTag) -> ViewBox? {
    guard let text = tag.attributes.first(where: { $0.name.matches("viewBox", in: "") })?.value else {
      report("svg-viewbox-missing", at: nameRange(tag))
      return nil
    }
    var scanner = ValueScanner(text)
    guard let numbers = scanner.numbers(), numbers.count == 4, min(numbers[2], numbers[3]) >= PictogramLimits.side
    else {
      report("svg-viewbox-wrong", ["value": .text(shortened(text))], at: valueRange("viewBox", tag))
      return nil
    }
    return ViewBox(minX: numbers[0], minY: numbers[1], width: numbers[2], height: numbers[3])
  }

  private func child(_ tag: XMLStartTag, of parent: OpenElement) -> OpenElement {
    guard tag.name.namespace == svgNamespace else {
      if !isEditorNamespace(tag.name.namespace) { refuse(tag) }
      return .dropped
    }
    switch tag.name.local {
    case "title":
      // One deeper down is a tool tip.
      guard case .root = parent, titleRange == nil else { return .dropped }
      return .title
    case "defs": return .definitions
    case let name where describingElements.contains(name): return .dropped
    default: break
    }
    guard let element = ShapeElement(rawValue: tag.name.local) else {
      refuse(tag)
      return .dropped
    }
    var inheritsFill = pictogram?.attributes.contains { $0.name == .fill } ?? false
    if case .shape(let group, let hasFill) = parent {
      guard group.element == .g else {
        refuse(tag)
        return .dropped
      }
      inheritsFill = hasFill
    }
    let attributes = shapeAttributes(tag.attributes, of: element, tag)
    let hasFill = inheritsFill || attributes.contains { $0.name == .fill }
    // SVG fills with black where nothing is said; a line has nothing to fill.
    if !hasFill, element != .g, element != .line, palette == .pictograms {
      warnOfColour(Colour(rgb: 0), at: nameRange(tag))
    }
    return .shape(Shape(element, attributes: attributes), hasFill: hasFill)
  }

  private func refuse(_ tag: XMLStartTag) {
    let name = tag.name.qualified
    let diagnostic =
      switch tag.name.local {
      case "script", "handler", "listener": "svg-script-not-allowed"
      case "style": "svg-style-not-allowed"
      case let local where referringElements.contains(local): "svg-reference-not-allowed"
      case "text", "tspan", "textPath", "tref": "svg-text-not-allowed"
      default: "svg-element-not-allowed"
      }
    report(diagnostic, ["name": .text(name)], at: nameRange(tag))
  }

  // MARK: Attributes

  /// - Parameter element: nil for the root.
  private func shapeAttributes(
    _ attributes: [XMLAttribute], of element: ShapeElement?, _ tag: XMLStartTag
  ) -> [ShapeAttribute] {
    attributes.compactMap { attribute in
      let name = attribute.name
      if name.namespace.isEmpty {
        if isDroppedAttribute(name.local) { return nil }
        guard let known = ShapeAttributeName(rawValue: name.local),
          known.isPresentation || element?.geometry.contains(known) ?? false
        else {
          refuse(attribute, tag)
          return nil
        }
        return shapeAttribute(known, attribute, tag)
      }
      if !isEditorNamespace(name.namespace) { refuse(attribute, tag) }
      return nil
    }
  }

  private func shapeAttribute(
    _ name: ShapeAttributeName, _ attribute: XMLAttribute, _ tag: XMLStartTag
  ) -> ShapeAttribute? {
    let text = attribute.value.trimmed
    do throws(ValueFault) {
      let value = try value(of: text, for: name.grammar)
      if name == .strokeDashArray, areDashesTooFine(text) { throw .outOfRange(at: 0) }
      guard case .colour(let colour) = value, palette == .pictograms else { return ShapeAttribute(name, value) }
      if let known = colour.name { return ShapeAttribute(name, .named(known)) }
      warnOfColour(colour, at: valueRange(name.rawValue, tag))
      return ShapeAttribute(name, value)
    } catch {
      report(error, in: text, of: attribute, tag)
      return nil
    }
  }

  /// Whether a line falls into so many dashes that drawing it takes for ever: what is finer than a thousandth of the
  /// drawing cannot be seen. Where all are 0 a line is drawn whole.
  private func areDashesTooFine(_ text: String) -> Bool {
    var scanner = ValueScanner(text)
    let sum = scanner.numbers()?.reduce(0, +) ?? 0
    return sum > 0 && sum < side / 1000
  }

  private func report(_ fault: ValueFault, in text: String, of attribute: XMLAttribute, _ tag: XMLStartTag) {
    let name = attribute.name.qualified
    let range = valueRange(name, tag)
    // Only where the file has the value's bytes as they are, a place in the value is a place in the file.
    func place(_ offset: Int) -> Range<Int> {
      guard range.count == attribute.value.utf8.count, text.utf8.count == range.count, offset < range.count else {
        return range
      }
      return range.lowerBound + offset..<range.upperBound
    }
    func rest(_ offset: Int) -> MessageArgument {
      .text(shortened(String(decoding: text.utf8.dropFirst(offset), as: UTF8.self)))
    }
    if text.lowercased().contains("url(") {
      return report("svg-reference-not-allowed", ["name": .text(name)], at: range)
    }
    switch fault {
    case .notUnderstood(let offset):
      report("svg-value-wrong", ["name": .text(name), "value": rest(offset)], at: place(offset))
    case .outOfRange(let offset):
      let start = offset < text.utf8.count ? offset : 0
      report("svg-number-out-of-range", ["name": .text(name), "value": rest(start)], at: place(start))
    case .unknownColour:
      report("svg-colour-unreadable", ["name": .text(name), "value": .text(shortened(text))], at: range)
    }
  }

  private func refuse(_ attribute: XMLAttribute, _ tag: XMLStartTag) {
    let name = attribute.name.qualified
    let local = attribute.name.local.lowercased()
    let diagnostic =
      switch local {
      case "style", "class": "svg-style-not-allowed"
      case "href", "src", "base", "filter", "mask", "clip-path": "svg-reference-not-allowed"
      case let local where local.hasPrefix("on"): "svg-script-not-allowed"
      default: "svg-attribute-not-allowed"
      }
    report(
      diagnostic, ["name": .text(name), "element": .text(tag.name.qualified)],
      at: attributeNameRange(name, tag))
  }

  private func warnOfColour(_ colour: Colour, at range: Range<Int>) {
    diagnostics.append(
      Diagnostic(
        .warning, "svg-colour-outside-palette", ["colour": .text(colour.hexadecimal)], at: file.range(range)))
  }

  // MARK: Places

  private func report(_ name: String, _ arguments: [String: MessageArgument] = [:], at range: Range<Int>) {
    diagnostics.append(Diagnostic(.error, name, arguments, at: file.range(range)))
  }

  private func nameRange(_ tag: XMLStartTag) -> Range<Int> {
    let start = tag.range.lowerBound + 1
    return start..<min(start + tag.name.qualified.utf8.count, file.bytes.count)
  }

  private func valueRange(_ name: String, _ tag: XMLStartTag) -> Range<Int> {
    attributePlaces(ofTag: tag.range, in: file.bytes).first { $0.name == name }?.value ?? nameRange(tag)
  }

  private func attributeNameRange(_ name: String, _ tag: XMLStartTag) -> Range<Int> {
    guard let value = attributePlaces(ofTag: tag.range, in: file.bytes).first(where: { $0.name == name })?.value else {
      return nameRange(tag)
    }
    var end = value.lowerBound - 1
    while end > tag.range.lowerBound, isSpaceOrEquals(file.bytes[end - 1]) { end -= 1 }
    return max(end - name.utf8.count, tag.range.lowerBound)..<end
  }

  private func isSpaceOrEquals(_ byte: UInt8) -> Bool { byte <= 0x20 || byte == UInt8(ascii: "=") }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var range = range
    while !range.isEmpty, file.bytes[range.lowerBound] <= 0x20 { range = range.lowerBound + 1..<range.upperBound }
    while !range.isEmpty, file.bytes[range.upperBound - 1] <= 0x20 { range = range.lowerBound..<range.upperBound - 1 }
    return range
  }
}

/// As much of a value as a message can show.
private func shortened(_ text: String) -> String { text.count > 24 ? String(text.prefix(23)) + "…" : text }

extension String {
  /// Without white space round it.
  fileprivate var trimmed: String {
    guard utf8.first.map({ $0 <= 0x20 }) ?? false || utf8.last.map({ $0 <= 0x20 }) ?? false else { return self }
    let start = utf8.firstIndex { $0 > 0x20 } ?? utf8.endIndex
    let end = utf8.lastIndex { $0 > 0x20 }.map { utf8.index(after: $0) } ?? start
    return String(self[start..<end])
  }
}
