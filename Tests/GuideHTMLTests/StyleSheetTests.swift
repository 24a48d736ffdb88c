import Pictograms
import ProjectFiles
import Testing

@testable import BodyText
@testable import GuideHTML

@Suite struct StyleSheetTests {
  private let sheet = String(decoding: styleSheet(theme: Theme(colours: .standard)), as: UTF8.self)

  @Test func propertiesAreLogical() {
    let physical =
      #/(?:^|[\s;{-])(?:left|right|top|bottom)\s*:|\b(?:margin|padding|border)-(?:left|right|top|bottom)\b|[^-]\b(?:min-|max-)?(?:width|height)\s*:(?![^{;]*\))|text-align:\s*(?:left|right)|float:/#
    for (number, line) in sheet.split(separator: "\n").enumerated() where !line.contains("@media") {
      #expect(line.firstMatch(of: physical) == nil, "\(number): \(line)")
    }
  }

  @Test func nothingIsLoaded() {
    for forbidden in ["url(", "@import", "@font-face", "http"] { #expect(!sheet.contains(forbidden)) }
  }

  @Test func bracesAreClosed() {
    #expect(sheet.filter { $0 == "{" }.count == sheet.filter { $0 == "}" }.count)
  }

  @Test func everyColourThatIsUsedIsDefined() {
    let used = Set(sheet.matches(of: /var\((--[a-z-]+)\)/).map { String($0.1) })
    let defined = Set(sheet.matches(of: /(--[a-z-]+):/).map { String($0.1) })
    #expect(used.subtracting(defined).isEmpty)
  }

  /// Themes that a town might have, among them some that would be unreadable if they were taken as they are.
  @Test(arguments: [
    Theme.Colours.standard,
    Theme.Colours(primary: "#ffd400", accent: "#ff8c00", background: "#ffffff", text: "#888888"),
    Theme.Colours(primary: "#0000ff", accent: "#00ff00", background: "#101010", text: "#303030"),
    Theme.Colours(primary: "#777777", accent: "#777777", background: "#777777", text: "#777777"),
    Theme.Colours(primary: "#000000", accent: "#000000", background: "#fdf6e3", text: "#333333"),
  ])
  func textCanBeRead(_ colours: Theme.Colours) {
    let theme = ThemeColours(colours)
    for palette in [theme.light, theme.dark] {
      for pair in palette.pairs {
        let contrast = pair.text.contrast(with: pair.ground)
        #expect(contrast >= 4.5, "\(pair.text.hexadecimal) on \(pair.ground.hexadecimal): \(contrast)")
      }
    }
  }
}
