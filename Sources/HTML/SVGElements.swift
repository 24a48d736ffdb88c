// SVG inside a page. Names are case-sensitive (`viewBox`), and both lists hold what can show a shape and nothing that
// can run, load or refer.

/// An element of SVG 1.1 that a page may have.
package enum SVGElementName: String, Sendable, CaseIterable {
  case svg, title, g, path, circle, ellipse, rect, line, polyline, polygon
}

/// An attribute of SVG 1.1 that a page may have, spelt as in the standard.
package enum SVGAttributeName: String, Sendable, CaseIterable {
  // Geometry
  case viewBox, preserveAspectRatio, transform, d, points, pathLength
  case x, y, x1, y1, x2, y2, cx, cy, r, rx, ry, width, height
  // Presentation
  case color, fill, stroke, opacity, display, visibility
  case fillOpacity = "fill-opacity"
  case fillRule = "fill-rule"
  case strokeWidth = "stroke-width"
  case strokeLineCap = "stroke-linecap"
  case strokeLineJoin = "stroke-linejoin"
  case strokeMiterLimit = "stroke-miterlimit"
  case strokeDashArray = "stroke-dasharray"
  case strokeDashOffset = "stroke-dashoffset"
  case strokeOpacity = "stroke-opacity"
}

extension HTMLAttribute {
  package static func svg(_ name: SVGAttributeName, _ value: String) -> Self { Self(name.rawValue, value) }

  /// For a drawing that is a file of its own.
  package static let svgNamespace = Self("xmlns", "http://www.w3.org/2000/svg")

  /// For an `<svg>` that is decoration or has its name elsewhere; older browsers put it in the tab order otherwise.
  package static let notFocusable = Self("focusable", "false")
}

/// An element of SVG: `svg(.path, [.svg(.d, "M0 0h8")])`, `svg(.svg, [.svg(.viewBox, "0 0 96 96")], shapes)`.
package func svg(_ name: SVGElementName, _ attributes: [HTMLAttribute], _ content: [HTMLNode] = []) -> HTMLNode {
  .element(HTMLElement(HTMLElementName(spelling: name.rawValue, layout: .foreign), attributes, content))
}
