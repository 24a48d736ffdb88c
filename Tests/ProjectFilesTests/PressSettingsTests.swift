import ProjectFiles
import SourceText
import TestSupport
import Testing

struct PressSettingsTests {
  private func read(_ press: String, profile: [UInt8]? = nil) throws -> (settings: PressSettings, faults: [String]) {
    let text = "\(SmallProject.project)\npress: \(press)\n"
    let fixture = try FixtureProject(SmallProject.files.merging(["content/project.yml": text]) { $1 })
    if let profile { try fixture.write(String(decoding: profile, as: UTF8.self), to: "content/paino/kone.icc") }
    let (project, faults) = try SmallProject.read(fixture)
    return (project.settings.press, faults)
  }

  /// The header of an ICC profile, and nothing behind it.
  private static func header(_ deviceClass: String, _ space: String) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: 128)
    bytes.replaceSubrange(12..<20, with: (deviceClass + space).utf8)
    bytes.replaceSubrange(36..<40, with: "acsp".utf8)
    return bytes
  }

  @Test func unwrittenIsWhatMostShopsTake() throws {
    let (project, faults) = try SmallProject.read()
    #expect(faults == [])
    let press = project.settings.press
    #expect(press.standard == .x4 && press.paper == .coated && press.bleed == 3 && press.profile == nil)
  }

  @Test func whatAShopAsksForIsRead() throws {
    let (press, faults) = try read(
      "{standard: x-1a, paper: uncoated, bleed: 5, profile: paino/kone.icc}", profile: Self.header("prtr", "CMYK"))
    #expect(faults == [])
    #expect(press.standard == .x1a && press.paper == .uncoated && press.bleed == 5)
    #expect(press.paper.inkLimit == 280 && press.profile?.value == "paino/kone.icc")
  }

  @Test(arguments: ["0", "2", "6", "3.5", "3 mm", "-3", "99999999999999999999"])
  func bleedIsThreeToFiveMillimetres(_ bleed: String) throws {
    let (press, faults) = try read("{bleed: \(bleed)}")
    #expect(faults.count == 1 && faults.allSatisfy { $0.contains("error not-a-bleed least=3.0 most=5.0") }, "\(faults)")
    #expect(press.bleed == 3)
  }

  @Test(arguments: [
    ("{paper: glossy}", "unknown-choice"), ("{standard: x-3}", "unknown-choice"), ("{papper: coated}", "unknown-key"),
    ("{profile: ../kone.icc}", "path-leaves-project"), ("{profile: paino/puuttuu.icc}", "missing"),
    ("coated", "wrong-shape"),
  ])
  func slipIsNamed(_ press: String, _ fault: String) throws {
    let faults = try read(press).faults
    #expect(faults.count == 1 && faults.allSatisfy { $0.contains(fault) }, "\(faults)")
  }

  @Test(arguments: [header("mntr", "RGB "), header("prtr", "RGB "), header("mntr", "CMYK"), [], Array("acsp".utf8)])
  func onlyThatOfAPressIsAPressProfile(_ profile: [UInt8]) throws {
    let faults = try read("{profile: paino/kone.icc}", profile: profile).faults
    #expect(faults.count == 1 && faults.allSatisfy { $0.contains("error not-a-press-profile") }, "\(faults)")
  }
}
