import Pictograms
import SourceText

/// Reads the colours of pictograms in `theme` of `project.yml`: `pictograms: {prohibition: "#9c0d1a"}`, and for a press
/// `inks: {prohibition: [0, 100, 90, 20]}`, per cent of cyan, magenta, yellow and black.
struct PictogramColourSchema {
  let faults: Faults

  /// - Parameter primary: the house's colour of the theme, for `primary` where nothing else is said.
  func colours(
    _ theme: inout MappingReader, primary: Colour?
  ) -> (colours: [ColourName: Colour], inks: [ColourName: InkMix]) {
    var colours: [ColourName: Colour] = [:]
    if let primary, primary != ColourName.primary.colour { colours[.primary] = primary }
    var inks: [ColourName: InkMix] = [:]
    if var fields = theme.mapping("pictograms") {
      for name in ColourName.allCases {
        guard let text = fields.text(name.rawValue) else { continue }
        if let colour = Colour(text.value) {
          colours[name] = colour
          checkContrast(of: name, colours, at: text.range)
        } else {
          faults.error("not-a-colour", ["value": .text(text.value)], at: text.range)
        }
      }
      fields.finish()
    }
    if var fields = theme.mapping("inks") {
      for name in ColourName.allCases {
        guard let parts = fields.texts(name.rawValue) else { continue }
        inks[name] = mix(parts)
      }
      fields.finish()
    }
    return (colours, inks)
  }

  /// What cannot be told from its ground is no picture (WCAG 2.2, 1.4.11): lines 4.5:1, areas 3:1.
  private func checkContrast(of name: ColourName, _ colours: [ColourName: Colour], at range: SourceRange) {
    func colour(_ name: ColourName) -> Colour { colours[name] ?? name.colour }
    let ground: ColourName = name == .warning ? .ink : .paper
    guard name != .paper else { return }
    let least = name == .ink ? 4.5 : 3
    let contrast = colour(name).contrast(with: colour(ground))
    guard contrast < least else { return }
    faults.warning(
      "pictogram-colour-faint",
      [
        "name": .text(name.rawValue), "ground": .text(ground.rawValue),
        "contrast": .text(tenths(contrast)), "least": .text(tenths(least)),
      ], at: range)
  }

  private func mix(_ parts: [Located<String>]) -> InkMix? {
    let shares = parts.compactMap { part -> Double? in
      guard let value = Int(part.value), (0...100).contains(value) else {
        faults.error("not-an-ink-share", ["value": .text(part.value)], at: part.range)
        return nil
      }
      return Double(value) / 100
    }
    guard shares.count == parts.count else { return nil }
    guard shares.count == 4 else {
      if let first = parts.first {
        faults.error("not-four-inks", ["count": .count(parts.count)], at: first.range)
      }
      return nil
    }
    return InkMix(cyan: shares[0], magenta: shares[1], yellow: shares[2], black: shares[3])
  }

  private func tenths(_ ratio: Double) -> String {
    let tenths = Int(ratio * 10)
    return "\(tenths / 10).\(tenths % 10)"
  }
}
