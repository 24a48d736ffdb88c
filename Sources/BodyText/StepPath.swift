import GuideMarkup
import HTML
import ICU
import SourceText

// Steps as a path: two in a row, and the next row back the other way, so that each step stands beside the one before it.
// Which way the first row goes is the way that the language is read.

extension BodyWriter {
  /// A step of a path, with the arrows that lead to it and past it.
  mutating func stepOnPath(_ item: ListItem, number: Int, of count: Int) -> HTMLNode {
    let content = itemContent(item)
    return li {
      if number > 1, number % 2 == 1 { arrow(.down, class: "arrow-down") }
      // The arrow between the two steps of a row stands in the one on the side where reading begins.
      if number % 4 == 1, number < count { arrow(isRightToLeft ? .left : .right, class: "arrow-on") }
      if number % 4 == 0 { arrow(isRightToLeft ? .right : .left, class: "arrow-on") }
      div(content.attributes + [.class("step-text")], content.nodes)
    }
  }

  private var isRightToLeft: Bool { surrounding.direction == .rightToLeft }

  private enum ArrowDirection { case left, right, down }

  /// Drawn, because a letter that is an arrow is turned round by some readers and not by others.
  private func arrow(_ direction: ArrowDirection, class name: String) -> HTMLNode {
    let (box, width, height, line) =
      switch direction {
      case .right: ("0 0 300 40", 300, 40, "M4 20H288M268 4l24 16-24 16")
      case .left: ("0 0 300 40", 300, 40, "M296 20H12M32 4 8 20l24 16")
      case .down: ("0 0 40 60", 40, 60, "M20 2v50M4 32l16 24 16-24")
      }
    return svg(
      .svg,
      [
        .class(name), .svg(.viewBox, box), .svg(.width, String(width)), .svg(.height, String(height)),
        .ariaHidden(true),
      ],
      [
        svg(
          .path,
          [
            .svg(.d, line), .svg(.fill, "none"), .svg(.stroke, "#000000"), .svg(.strokeWidth, "6"),
            .svg(.strokeLineCap, "round"), .svg(.strokeLineJoin, "round"),
          ])
      ])
  }
}
