package import Pictograms

/// The paper that a document is made for (ISO 216).
package enum PaperFormat: String, Sendable, CaseIterable {
  case a4, a3, a5
  /// Pages of A5, two on each side of an A4, to be folded and stapled.
  case a5Booklet = "a5-booklet"
  /// A4 to be cut into cards.
  case cards
  /// No paper: a picture (PNG) that readers send on by telephone, as wide as its screen and as high as its text.
  case picture

  /// The size of a page, as CSS names it.
  package var pageSize: String {
    switch self {
    case .a4, .cards: "A4"
    case .a3: "A3"
    case .a5, .a5Booklet: "A5"
    case .picture: "\(PictureRequest.width)px \(PictureRequest.mostHeight)px"
    }
  }
}

extension PaperFormat {
  /// The size of a page in millimetres, upright.
  var millimetres: (width: Double, height: Double) {
    switch self {
    case .a4, .cards: (210, 297)
    case .a3: (297, 420)
    case .a5, .a5Booklet: (148, 210)
    case .picture: (Double(PictureRequest.width) * 25.4 / 96, Double(PictureRequest.mostHeight) * 25.4 / 96)
    }
  }
}

extension PaperFormat {
  /// Of its files.
  package var fileEnding: String { self == .picture ? "png" : "pdf" }
}

/// Whom a file is made for.
package enum PrintPurpose: String, Sendable, CaseIterable {
  /// The office printer: real size, both sides, room for the punch or staple.
  case office
  /// A reader's telephone or printer at home.
  case download
  /// A print shop: inks, bleed and crop marks. Made by an order alone.
  case press

  /// What the pictures are painted with.
  package var paints: PaintKind {
    switch self {
    case .office, .download: .screen
    case .press: .press
    }
  }
}
