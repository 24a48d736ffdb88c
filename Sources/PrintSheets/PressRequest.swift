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
