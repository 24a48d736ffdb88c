package import SourceText

/// A picture as it was drawn, with nothing left in it that runs, loads, refers or styles.
package struct Pictogram: Sendable, Hashable {
  /// What the file calls itself. Readers get the words of the pictogram's record instead.
  package var title: Located<String>?
  package var viewBox: ViewBox
  /// Attributes of the `<svg>` itself that every shape inherits, such as `fill="none"`.
  package var attributes: [ShapeAttribute]
  package var shapes: [Shape]

  package init(title: Located<String>? = nil, viewBox: ViewBox, attributes: [ShapeAttribute] = [], shapes: [Shape]) {
    self.title = title
    self.viewBox = viewBox
    self.attributes = attributes
    self.shapes = shapes
  }
}

/// The rectangle of the drawing that is shown, in the drawing's own units.
package struct ViewBox: Sendable, Hashable {
  package var minX: Double
  package var minY: Double
  /// More than 0.
  package var width: Double
  /// More than 0.
  package var height: Double

  package init(minX: Double, minY: Double, width: Double, height: Double) {
    self.minX = minX
    self.minY = minY
    self.width = width
    self.height = height
  }

  /// As SVG writes it: `0 0 96 96`.
  package var text: String { [minX, minY, width, height].map(svgNumber).joined(separator: " ") }
}

/// One shape, or a group of them.
package struct Shape: Sendable, Hashable {
  package var element: ShapeElement
  /// In the order written.
  package var attributes: [ShapeAttribute]
  /// Empty but for a group.
  package var children: [Shape]

  package init(_ element: ShapeElement, attributes: [ShapeAttribute] = [], children: [Shape] = []) {
    self.element = element
    self.attributes = attributes
    self.children = children
  }
}

/// The elements of SVG 1.1 that draw a shape, and the group.
package enum ShapeElement: String, Sendable, CaseIterable {
  case g, path, circle, ellipse, rect, line, polyline, polygon
}

package struct ShapeAttribute: Sendable, Hashable {
  package var name: ShapeAttributeName
  package var value: Value

  package init(_ name: ShapeAttributeName, _ value: Value) {
    self.name = name
    self.value = value
  }

  package enum Value: Sendable, Hashable {
    /// Checked against the attribute's grammar.
    case text(String)
    /// A colour of the palette: what it looks like is said where the picture is shown (`PaintSet`).
    case named(ColourName)
    /// Any other.
    case colour(Colour)
    /// No paint.
    case none
  }
}

/// The attributes of SVG 1.1 that place and paint a shape, spelt as in the standard.
package enum ShapeAttributeName: String, Sendable, CaseIterable {
  case d, points, x, y, x1, y1, x2, y2, cx, cy, r, rx, ry, width, height, transform
  case fill, stroke, opacity
  case fillRule = "fill-rule"
  case fillOpacity = "fill-opacity"
  case strokeOpacity = "stroke-opacity"
  case strokeWidth = "stroke-width"
  case strokeLineCap = "stroke-linecap"
  case strokeLineJoin = "stroke-linejoin"
  case strokeMiterLimit = "stroke-miterlimit"
  case strokeDashArray = "stroke-dasharray"
  case strokeDashOffset = "stroke-dashoffset"
}

/// A number without the `.0` that Swift writes after a whole one.
func svgNumber(_ number: Double) -> String {
  Int(exactly: number).map { String($0) } ?? String(number)
}
