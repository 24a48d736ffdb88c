import BodyText
import HTML
import Localisation
import QRCode

/// The page on the web that paper was printed of: its address as a code for a telephone, and in letters for a person.
struct WebCode {
  let context: PageContext
  let page: PageAddress

  /// Millimetres of a module: a telephone reads 0.4 from an arm's length; what is read on a wall or from the cover is larger.
  enum Size: Double {
    case small = 0.45
    case usual = 0.6
  }

  /// The code with the words that say what it is, and the address under it.
  func nodes(_ size: Size) -> HTMLNode {
    div(.class("web-code")) {
      drawing(size)
      div(.class("web-words")) {
        p([], context.words(.onWeb))
        p(.class("web-address")) { link }
      }
    }
  }

  /// The address without its scheme, as a person types it: one run from left to right, whatever stands round it.
  var link: HTMLNode {
    let address = context.webAddress(of: page)
    let short = ["https://", "http://"].first { address.hasPrefix($0) }.map { String(address.dropFirst($0.count)) }
    return anchor(address, [.dir(.leftToRight)], [.text(short ?? address)])
  }

  /// Nil where no code holds the address; the letters are there all the same.
  ///
  /// Black alone on what the paper is: a printing press makes it of one ink.
  func drawing(_ size: Size) -> HTMLNode? {
    guard let code = QRCode(context.webAddress(of: page)) else { return nil }
    let side = code.side + 2 * QRCode.quietZone
    let length = "\(Double(side) * size.rawValue)mm"
    let shape = code.runs.map { "M\($0.x) \($0.y)h\($0.length)v1h-\($0.length)z" }.joined()
    return svg(
      .svg,
      [
        .class("code"), .svg(.viewBox, "0 0 \(side) \(side)"), .svg(.width, length), .svg(.height, length),
        .svg(.fill, "none"), .ariaHidden(true),
      ], [svg(.path, [.svg(.d, shape), .svg(.fill, "#000000")])])
  }
}
