/// A solid colour of the sRGB space.
package struct Colour: Sendable, Hashable {
  package var red: UInt8
  package var green: UInt8
  package var blue: UInt8

  package init(red: UInt8, green: UInt8, blue: UInt8) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  /// - Parameter rgb: 0xRRGGBB.
  package init(rgb: UInt32) {
    self.init(
      red: UInt8(truncatingIfNeeded: rgb >> 16), green: UInt8(truncatingIfNeeded: rgb >> 8),
      blue: UInt8(truncatingIfNeeded: rgb))
  }

  /// The name that the palette has for it.
  package var name: ColourName? { ColourName.allCases.first { $0.colour == self } }

  /// `#RRGGBB` in capitals.
  package var hexadecimal: String {
    "#"
      + [red, green, blue].map { part in
        let digits = String(part, radix: 16, uppercase: true)
        return part < 16 ? "0" + digits : digits
      }.joined()
  }
}

/// The colours that pictograms are drawn in. A file holds the colour that is given here, so that any program shows it;
/// read, it is the name, which a project's theme, a press and a dark page may know another colour for.
package enum ColourName: String, Sendable, CaseIterable {
  case ink, paper
  /// The red of a prohibition sign (ISO 7010), dark enough for text beside it.
  case prohibition
  /// The blue of a mandatory action sign.
  case obligation
  /// The green of a safe condition sign, here of anything that informs.
  case information
  /// The yellow of a warning sign, a ground for ink.
  case warning
  /// The house's own colour: that of the theme.
  case primary

  package var colour: Colour {
    switch self {
    case .ink: Colour(rgb: 0x1B1B1B)
    case .paper: Colour(rgb: 0xFFFFFF)
    case .prohibition: Colour(rgb: 0xB80F1F)
    case .obligation: Colour(rgb: 0x004F9F)
    case .information: Colour(rgb: 0x00664F)
    case .warning: Colour(rgb: 0xF9A800)
    case .primary: Colour(rgb: 0x0B4A6F)
    }
  }

  /// Near the signal colours of ISO 3864-4 in four inks. Ink is black ink alone, paper none at all.
  package var inks: InkMix {
    switch self {
    case .ink: InkMix(cyan: 0, magenta: 0, yellow: 0, black: 1)
    case .paper: InkMix(cyan: 0, magenta: 0, yellow: 0, black: 0)
    case .prohibition: InkMix(cyan: 0, magenta: 1, yellow: 0.9, black: 0.2)
    case .obligation: InkMix(cyan: 1, magenta: 0.6, yellow: 0, black: 0.15)
    case .information: InkMix(cyan: 0.9, magenta: 0.2, yellow: 0.7, black: 0.35)
    case .warning: InkMix(cyan: 0, magenta: 0.35, yellow: 1, black: 0)
    case .primary: InkMix(cyan: 0.95, magenta: 0.5, yellow: 0.2, black: 0.4)
    }
  }
}

/// Which colours a picture may have without a warning.
package enum PictogramPalette: Sendable, Hashable {
  /// The colours of `ColourName`.
  case pictograms
  /// Any solid colour: logos, which are not ours to colour.
  case free
}

extension Colour {
  /// Reads `#RGB`, `#RRGGBB`, `rgb(0, 79, 159)`, `rgb(0%, 31%, 62%)` or one of the basic colour names (CSS Color 4);
  /// nil for anything else, transparent colours among them.
  package init?(_ text: String) {
    let text = text.lowercased()
    if text.hasPrefix("#") {
      let digits = Array(text.utf8.dropFirst())
      let values = digits.compactMap(hexadecimalValue)
      guard values.count == digits.count else { return nil }
      switch values.count {
      case 3: self.init(red: values[0] * 17, green: values[1] * 17, blue: values[2] * 17)
      case 6:
        self.init(
          red: values[0] << 4 | values[1], green: values[2] << 4 | values[3], blue: values[4] << 4 | values[5])
      default: return nil
      }
    } else if text.hasPrefix("rgb("), text.hasSuffix(")") {
      let parts = text.dropFirst(4).dropLast().split(separator: ",", omittingEmptySubsequences: false)
        .map(Colour.component)
      guard parts.count == 3, let red = parts[0], let green = parts[1], let blue = parts[2] else { return nil }
      self.init(red: red, green: green, blue: blue)
    } else if let rgb = basicColours[text] {
      self.init(rgb: rgb)
    } else {
      return nil
    }
  }

  private static func component(_ text: Substring) -> UInt8? {
    let bytes = text.utf8.drop { $0 == UInt8(ascii: " ") }
    let trimmed = bytes.reversed().drop { $0 == UInt8(ascii: " ") }.reversed()
    let word = String(decoding: Array(trimmed), as: UTF8.self)
    guard word.hasSuffix("%") else { return UInt8(word) }
    guard let percent = UInt8(word.dropLast()), percent <= 100 else { return nil }
    return UInt8((Int(percent) * 255 + 50) / 100)
  }
}

private func hexadecimalValue(_ digit: UInt8) -> UInt8? {
  switch digit {
  case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
  case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
  default: nil
  }
}

/// The sixteen of HTML 4, and orange.
private let basicColours: [String: UInt32] = [
  "black": 0x000000, "silver": 0xC0C0C0, "gray": 0x808080, "white": 0xFFFFFF, "maroon": 0x800000, "red": 0xFF0000,
  "purple": 0x800080, "fuchsia": 0xFF00FF, "green": 0x008000, "lime": 0x00FF00, "olive": 0x808000,
  "yellow": 0xFFFF00, "navy": 0x000080, "blue": 0x0000FF, "teal": 0x008080, "aqua": 0x00FFFF, "orange": 0xFFA500,
]
