package import SourceText

/// What the project's print shop wants, the key `press` of `project.yml`.
package struct PressSettings: Sendable {
  package var standard: PressStandard
  package var paper: PressPaper
  /// How far a picture goes over the edge, in millimetres, `bleedRange`.
  package var bleed: Int
  /// The print shop's own ICC profile, below `content/`; nil for the one that `script/bootstrap` makes for the paper.
  package var profile: Located<String>?

  /// What print shops ask for.
  package static let bleedRange = 3...5

  package init(
    standard: PressStandard = .x4, paper: PressPaper = .coated, bleed: Int = 3, profile: Located<String>? = nil
  ) {
    self.standard = standard
    self.paper = paper
    self.bleed = bleed
    self.profile = profile
  }
}

/// The standard that a print shop's file keeps.
package enum PressStandard: String, Sendable, CaseIterable {
  /// PDF/X-4 (ISO 15930-7:2010).
  case x4 = "x-4"
  /// PDF/X-1a:2001 (ISO 15930-1): PDF 1.3, nothing transparent.
  case x1a = "x-1a"

  /// As it is called in an order.
  package var title: String {
    switch self {
    case .x4: "PDF/X-4"
    case .x1a: "PDF/X-1a:2001"
    }
  }
}

/// What is printed on: how much ink it takes, and how the inks look on it.
package enum PressPaper: String, Sendable, CaseIterable {
  case coated, uncoated

  /// The four inks together, in per cent.
  package var inkLimit: Int {
    switch self {
    case .coated: 300
    case .uncoated: 280
    }
  }

  /// The printing condition that its profile stands for (registry of the ICC).
  package var condition: String {
    switch self {
    case .coated: "FOGRA39"
    case .uncoated: "FOGRA29"
    }
  }
}

/// What the header of an ICC profile says (ICC.1:2010, 7.2).
package struct ProfileHeader: Sendable, Hashable {
  /// `prtr` for a press or printer, `mntr` for a screen.
  package var deviceClass: String
  /// `CMYK`, `RGB `.
  package var colourSpace: String

  /// - Returns: nil where the bytes are no profile.
  package init?(_ bytes: [UInt8]) {
    guard bytes.count >= 128, bytes[36..<40].elementsEqual("acsp".utf8) else { return nil }
    deviceClass = String(decoding: bytes[12..<16], as: UTF8.self)
    colourSpace = String(decoding: bytes[16..<20], as: UTF8.self)
  }

  package var isForPress: Bool { deviceClass == "prtr" && colourSpace == "CMYK" }
}

extension Project {
  /// 8 MB: those of print shops have one to three.
  package static let profileLimit = 8_000_000
}
