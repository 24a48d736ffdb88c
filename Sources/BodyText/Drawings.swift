package import HTML
package import ICU
package import Localisation
package import Pictograms

/// A picture as inline SVG: from disk a browser loads no part of another file, and shapes with presentation attributes
/// need no style.
///
/// - Parameters:
///   - height: in pixels, for a browser that has no style sheet.
///   - paints: what its colours are there.
package func drawing(
  of pictogram: Pictogram, class name: String, height: Double, paints: PaintSet = PaintSet(.screen)
) -> HTMLNode {
  let width = (height * pictogram.viewBox.width / pictogram.viewBox.height).rounded()
  let attributes: [HTMLAttribute] = [
    .class(name), .svg(.viewBox, pictogram.viewBox.text), .svg(.width, String(Int(width))),
    .svg(.height, String(Int(height))), .ariaHidden(true),
  ]
  // Where nothing is said SVG fills with black of the screen, which a press may not be sent.
  let hasFill = pictogram.attributes.contains { $0.name == .fill }
  let fill = hasFill || paints.kind == .screen ? [] : [HTMLAttribute.svg(.fill, paints.css(Colour(rgb: 0)))]
  return svg(
    .svg, attributes + fill + svgAttributes(pictogram.attributes, paints), pictogram.shapes.map { node($0, paints) })
}

/// A drawing that is read out as an image with a name.
package func named(_ drawing: HTMLNode, _ name: LocalisedText, within surrounding: LanguageTag) -> HTMLNode {
  let attributes: [HTMLAttribute] = [.class("image"), .role("img"), .ariaLabel(plainText(of: name.inlines))]
  return span(attributes + name.language.attributes(within: surrounding), [drawing])
}

private func node(_ shape: Shape, _ paints: PaintSet) -> HTMLNode {
  svg(element(shape.element), svgAttributes(shape.attributes, paints), shape.children.map { node($0, paints) })
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

private func svgAttributes(_ attributes: [ShapeAttribute], _ paints: PaintSet) -> [HTMLAttribute] {
  attributes.map { attribute in
    guard let name = SVGAttributeName(rawValue: attribute.name.rawValue) else {
      preconditionFailure("a page may not have the SVG attribute \(attribute.name.rawValue)")
    }
    return .svg(name, paints.text(of: attribute))
  }
}
