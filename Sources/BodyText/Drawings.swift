package import HTML
package import ICU
package import Localisation
package import Pictograms

/// A picture as inline SVG: from disk a browser loads no part of another file, and shapes with presentation attributes
/// need no style.
///
/// - Parameter height: in pixels, for a browser that has no style sheet.
package func drawing(of pictogram: Pictogram, class name: String, height: Double) -> HTMLNode {
  let width = (height * pictogram.viewBox.width / pictogram.viewBox.height).rounded()
  let attributes: [HTMLAttribute] = [
    .class(name), .svg(.viewBox, pictogram.viewBox.text), .svg(.width, String(Int(width))),
    .svg(.height, String(Int(height))), .ariaHidden(true),
  ]
  return svg(.svg, attributes + svgAttributes(pictogram.attributes), pictogram.shapes.map(node))
}

/// A drawing that is read out as an image with a name.
package func named(_ drawing: HTMLNode, _ name: LocalisedText, within surrounding: LanguageTag) -> HTMLNode {
  let attributes: [HTMLAttribute] = [.class("image"), .role("img"), .ariaLabel(plainText(of: name.inlines))]
  return span(attributes + name.language.attributes(within: surrounding), [drawing])
}

private func node(_ shape: Shape) -> HTMLNode {
  svg(element(shape.element), svgAttributes(shape.attributes), shape.children.map(node))
}

private func element(_ element: ShapeElement) -> SVGElementName {
  switch element {
  case .g: .g
  case .path: .path
  case .circle: .circle
  case .ellipse: .ellipse
  case .rect: .rect
  case .line: .line
  case .polyline: .polyline
  case .polygon: .polygon
  }
}

private func svgAttributes(_ attributes: [ShapeAttribute]) -> [HTMLAttribute] {
  attributes.map { attribute in
    guard let name = SVGAttributeName(rawValue: attribute.name.rawValue) else {
      preconditionFailure("a page may not have the SVG attribute \(attribute.name.rawValue)")
    }
    return .svg(name, attribute.text)
  }
}
