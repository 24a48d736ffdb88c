import Pictograms
import SourceText
import Testing

struct PaintSetTests {
  /// One file serves the screen and the press: what it names is another paint in each.
  @Test func namesAreOtherPaintsAtAPress() throws {
    let source = """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 96" fill="none">
        <g fill="#1B1B1B" stroke="#b80f1f"/><g fill="#fff" stroke="none" stroke-width="5"/>
      </svg>
      """
    let picture = try #require(readPictogram(SourceFile(path: "a.svg", bytes: Array(source.utf8))).pictogram)
    func values(_ paints: PaintSet) -> [[String]] {
      picture.shapes.map { $0.attributes.map { paints.text(of: $0) } }
    }
    #expect(values(PaintSet(.screen)) == [["#1B1B1B", "#B80F1F"], ["#FFFFFF", "none", "5"]])
    #expect(
      values(PaintSet(.press)) == [
        ["device-cmyk(0 0 0 1)", "device-cmyk(0 1 0.9 0.2)"], ["device-cmyk(0 0 0 0)", "none", "5"],
      ])
    let own = PaintSet(
      .press, colours: [.prohibition: Colour(rgb: 0xCC0000)],
      inks: [.ink: InkMix(cyan: 0, magenta: 0, yellow: 0, black: 0.9)])
    #expect(values(own)[0] == ["device-cmyk(0 0 0 0.9)", "device-cmyk(0 1 1 0.2)"])
  }

  /// A colour without a name, such as that of a logo: black and grey are black ink alone.
  @Test(arguments: [
    (0x000000, "device-cmyk(0 0 0 1)"), (0xFFFFFF, "device-cmyk(0 0 0 0)"), (0x808080, "device-cmyk(0 0 0 0.5)"),
    (0xFF0000, "device-cmyk(0 1 1 0)"), (0x004F9F, "device-cmyk(1 0.5 0 0.38)"),
  ])
  func coloursBecomeInks(_ rgb: UInt32, _ expected: String) {
    #expect(PaintSet(.press).css(Colour(rgb: rgb)) == expected)
  }

  /// Coated paper takes 300 to 340 per cent of ink, uncoated 280.
  @Test func noPaintHasTooMuchInk() {
    for name in ColourName.allCases { #expect(name.inks.coverage <= 280, "\(name)") }
    for red in stride(from: UInt8(0), through: 255, by: 51) {
      for green in stride(from: UInt8(0), through: 255, by: 51) {
        for blue in stride(from: UInt8(0), through: 255, by: 51) {
          #expect(InkMix(Colour(red: red, green: green, blue: blue)).coverage <= 280)
        }
      }
    }
  }

  /// In grey, at arm's length: each colour that carries a sign stands out from what it stands on.
  @Test func signsStandOut() {
    for name in [ColourName.ink, .prohibition, .obligation, .information, .primary] {
      #expect(name.colour.contrast(with: ColourName.paper.colour) >= 4.5, "\(name)")
    }
    #expect(ColourName.warning.colour.contrast(with: ColourName.ink.colour) >= 4.5)
  }
}
