package import ProjectFiles

/// What a print shop's file is to be. The worker reads the profile itself.
package struct PressRequest: Sendable, Encodable, Hashable {
  /// `x-4` or `x-1a`.
  package var standard: String
  /// In millimetres, on all four sides.
  package var bleed: Int
  /// The path of an ICC profile of class `prtr` for CMYK, and the SHA-256 of its bytes: another profile is another file.
  package var profile: String
  package var profileDigest: String
  /// What a reader of the file is told of it.
  package var profileName: String
  /// The printing condition as the registry of the ICC names it; `Custom` for a print shop's own.
  package var condition: String
  /// The most ink in one place: the shares of the four inks together, in per cent.
  package var inkLimit: Int
  package var colours: [PressColour]
  /// Whether the number of pages has to be one that four divides.
  package var isStapled: Bool
  package var hasBackCover: Bool
  /// How far from the edge text has to stand, in millimetres.
  package var textInside = 3

  package init(
    _ settings: PressSettings, profile: PressProfile, isStapled: Bool, hasBackCover: Bool
  ) {
    standard = settings.standard.rawValue
    bleed = settings.bleed
    self.profile = profile.path
    profileDigest = profile.digest
    profileName = profile.name
    condition = profile.condition
    inkLimit = settings.paper.inkLimit
    colours = PressColour.all
    self.isStapled = isStapled
    self.hasBackCover = hasBackCover
  }
}

extension LayoutRequest {
  /// Makes it one for a print shop. What only a screen reader reads is no part of it: it is transparent.
  package mutating func make(_ press: PressRequest) {
    self.press = press
    style += """

      @page { bleed: \(press.bleed)mm; }
      .spoken { display: none !important; }

      """
  }
}

/// The ICC profile of a press.
package struct PressProfile: Sendable, Hashable {
  package var path: String
  package var digest: String
  package var name: String
  package var condition: String

  package init(path: String, digest: String, name: String, condition: String) {
    self.path = path
    self.digest = digest
    self.name = name
    self.condition = condition
  }
}

/// The inks of a colour that signs are drawn in. A profile would mix each of three or four inks; these stay what they
/// mean, and thin lines stay sharp.
package struct PressColour: Sendable, Encodable, Hashable {
  /// Red, green, blue, 0…255.
  var rgb: [Int]
  /// Cyan, magenta, yellow, black, in per cent.
  var cmyk: [Int]

  /// Those of `ColourName` in `Pictograms`.
  static let all = [
    // ink
    PressColour(rgb: [0x1B, 0x1B, 0x1B], cmyk: [0, 0, 0, 100]),
    // prohibition, obligation, information (ISO 7010)
    PressColour(rgb: [0xB8, 0x0F, 0x1F], cmyk: [15, 100, 90, 10]),
    PressColour(rgb: [0x00, 0x4F, 0x9F], cmyk: [100, 70, 0, 10]),
    PressColour(rgb: [0x00, 0x66, 0x4F], cmyk: [95, 25, 75, 20]),
  ]
}
