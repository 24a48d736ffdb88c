import Glibc

// Contrast as WCAG 2.2 counts it.

extension Colour {
  /// 0 for black, 1 for white.
  package var relativeLuminance: Double {
    func linear(_ part: UInt8) -> Double {
      let value = Double(part) / 255
      return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
  }

  /// 1 (the same) to 21 (black and white).
  package func contrast(with other: Colour) -> Double {
    let light = max(relativeLuminance, other.relativeLuminance)
    let dark = min(relativeLuminance, other.relativeLuminance)
    return (light + 0.05) / (dark + 0.05)
  }
}
