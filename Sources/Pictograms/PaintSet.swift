/// What a picture is painted with.
package enum PaintKind: Sendable, Hashable, CaseIterable {
  /// The light of a screen and an office's printer: sRGB.
  case screen
  /// The four inks of a press.
  case press
}

/// What the colours of pictures are in one place. A drawing names its colours, so one file serves all of them.
package struct PaintSet: Sendable, Hashable {
  package let kind: PaintKind
  /// Colours that a project has in place of ours.
  package var colours: [ColourName: Colour]
  package var inks: [ColourName: InkMix]

  package init(_ kind: PaintKind, colours: [ColourName: Colour] = [:], inks: [ColourName: InkMix] = [:]) {
    self.kind = kind
    self.colours = colours
    self.inks = inks
  }

  /// As CSS writes it: `#B80F1F`, `device-cmyk(0 1 0.9 0.15)`.
  package func css(_ name: ColourName) -> String {
    switch kind {
    case .screen: (colours[name] ?? name.colour).hexadecimal
    case .press: (inks[name] ?? colours[name].map(InkMix.init) ?? name.inks).css
    }
  }

  /// A colour that has no name, such as that of a logo.
  package func css(_ colour: Colour) -> String {
    switch kind {
    case .screen: colour.hexadecimal
    case .press: InkMix(colour).css
    }
  }

  /// The value of an attribute as SVG writes it.
  package func text(of attribute: ShapeAttribute) -> String {
    switch attribute.value {
    case .text(let text): text
    case .named(let name): css(name)
    case .colour(let colour): css(colour)
    case .none: "none"
    }
  }
}

/// How much of each ink of a press stands on one place, each from 0 to 1.
package struct InkMix: Sendable, Hashable {
  package var cyan: Double
  package var magenta: Double
  package var yellow: Double
  package var black: Double

  package init(cyan: Double, magenta: Double, yellow: Double, black: Double) {
    self.cyan = cyan
    self.magenta = magenta
    self.yellow = yellow
    self.black = black
  }

  /// All the grey that is in a colour becomes black ink, so no place has more than three inks and text and lines in
  /// black have one. Without a profile: the shade may be a little off, never the kind of colour.
  package init(_ colour: Colour) {
    let light = max(colour.red, colour.green, colour.blue)
    func part(_ value: UInt8) -> Double {
      light == 0 ? 0 : (100 * Double(light - value) / Double(light)).rounded() / 100
    }
    self.init(
      cyan: part(colour.red), magenta: part(colour.green), yellow: part(colour.blue),
      black: (100 * (1 - Double(light) / 255)).rounded() / 100)
  }

  /// The sum of the four, in per cent. A press takes from 280 (uncoated paper) to 340.
  package var coverage: Double { 100 * (cyan + magenta + yellow + black) }

  /// CSS Color 5: `device-cmyk(0 1 0.9 0.15)`.
  package var css: String {
    let parts = [cyan, magenta, yellow, black].map(svgNumber)
    return "device-cmyk(\(parts.joined(separator: " ")))"
  }
}
