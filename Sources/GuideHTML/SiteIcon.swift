package import HTML
package import ProjectFiles
import Pictograms

/// A page with lines of text, in the project's colours, on a ground of its own: it is seen on light and on dark.
package func siteIcon(_ colours: Theme.Colours) -> XMLDocument {
  let ground = Colour(hexadecimal: colours.primary)
  let paper = Colour.white.legible(on: ground, contrast: 4.5)
  return XMLDocument(
    svg(
      .svg, [.svgNamespace, .svg(.viewBox, "0 0 32 32")],
      [
        svg(.rect, [.svg(.width, "32"), .svg(.height, "32"), .svg(.rx, "7"), .svg(.fill, ground.hexadecimal)]),
        svg(
          .path,
          [
            .svg(.d, "M8 10h16M8 16h16M8 22h9"), .svg(.fill, "none"), .svg(.stroke, paper.hexadecimal),
            .svg(.strokeWidth, "3.5"), .svg(.strokeLineCap, "round"),
          ]),
      ]))
}
