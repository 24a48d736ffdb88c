import Pictograms

// Colours that are made from others until they can be read.

extension Colour {
  /// This colour with a share, 0…1, of another.
  func mixed(with other: Colour, _ share: Double) -> Colour {
    func mix(_ own: UInt8, _ others: UInt8) -> UInt8 {
      UInt8(clamping: Int((Double(own) + (Double(others) - Double(own)) * share).rounded()))
    }
    return Colour(red: mix(red, other.red), green: mix(green, other.green), blue: mix(blue, other.blue))
  }

  /// The nearest colour towards black or white that has at least this contrast with each of the grounds; black or white
  /// itself where none has.
  func legible(on grounds: Colour..., contrast least: Double) -> Colour {
    let worst = { (colour: Colour) in grounds.map { colour.contrast(with: $0) }.min() ?? 21 }
    let goal: Colour = worst(.black) > worst(.white) ? .black : .white
    for step in 0...40 {
      let candidate = mixed(with: goal, Double(step) / 40)
      if worst(candidate) >= least { return candidate }
    }
    return goal
  }

  static let black = Colour(rgb: 0x000000)
  static let white = Colour(rgb: 0xFFFFFF)
}
