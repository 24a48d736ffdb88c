/// What may stand in an attribute.
enum AttributeGrammar {
  case number
  /// A number from 0.
  case length
  /// A number from 0 to 1.
  case opacity
  /// A number from 1.
  case miterLimit
  case paint
  case pathData
  case points
  case transform
  case dashes
  case keyword(Set<String>)
}

extension ShapeAttributeName {
  var grammar: AttributeGrammar {
    switch self {
    case .d: .pathData
    case .points: .points
    case .x, .y, .x1, .y1, .x2, .y2, .cx, .cy, .strokeDashOffset: .number
    case .r, .rx, .ry, .width, .height, .strokeWidth: .length
    case .transform: .transform
    case .fill, .stroke: .paint
    case .opacity, .fillOpacity, .strokeOpacity: .opacity
    case .fillRule: .keyword(["nonzero", "evenodd"])
    case .strokeLineCap: .keyword(["butt", "round", "square"])
    case .strokeLineJoin: .keyword(["miter", "round", "bevel"])
    case .strokeMiterLimit: .miterLimit
    case .strokeDashArray: .dashes
    }
  }

  /// Whether any element may have it; otherwise it is one of the element's own (`geometry`).
  var isPresentation: Bool {
    switch self {
    case .d, .points, .x, .y, .x1, .y1, .x2, .y2, .cx, .cy, .r, .rx, .ry, .width, .height: false
    default: true
    }
  }
}

extension ShapeElement {
  /// The attributes that place it.
  var geometry: Set<ShapeAttributeName> {
    switch self {
    case .g: []
    case .path: [.d]
    case .circle: [.cx, .cy, .r]
    case .ellipse: [.cx, .cy, .rx, .ry]
    case .rect: [.x, .y, .width, .height, .rx, .ry]
    case .line: [.x1, .y1, .x2, .y2]
    case .polyline, .polygon: [.points]
    }
  }
}

/// Why a text is no value for its attribute. Offsets are bytes of the text.
enum ValueFault: Error {
  case notUnderstood(at: Int)
  /// A number that is infinite, too large, or not allowed for this attribute.
  case outOfRange(at: Int)
  case unknownColour
}

/// What an attribute's text says.
func value(of text: String, for grammar: AttributeGrammar) throws(ValueFault) -> ShapeAttribute.Value {
  switch grammar {
  case .paint:
    if text == "none" { return .none }
    guard let colour = Colour(text) else { throw .unknownColour }
    return .colour(colour)
  case .dashes where text == "none": return .none
  case .keyword(let words):
    guard words.contains(text) else { throw .notUnderstood(at: 0) }
    return .text(text)
  default:
    var scanner = ValueScanner(text)
    guard scanner.isValue(for: grammar) else {
      throw scanner.isOutOfRange ? .outOfRange(at: scanner.offset) : .notUnderstood(at: scanner.offset)
    }
    return .text(text)
  }
}
