import ICU
import Pictograms
import ProjectFiles
import SourceText
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
    for palette in [theme.light, theme.dark, theme.strongLight, theme.strongDark] {
      for pair in palette.pairs {
        let contrast = pair.text.contrast(with: pair.ground)
        #expect(contrast >= 4.5, "\(pair.text.hexadecimal) on \(pair.ground.hexadecimal): \(contrast)")
      }
    }
  }

  /// What a reader asks for who needs more contrast: 7:1 (WCAG 2.2, 1.4.6), whatever the town's colours are.
  @Test(arguments: ["#ffd400", "#777777", "#0b4a6f", "#000000", "#ffffff"])
  func moreContrastIsMore(_ colour: String) {
    let theme = ThemeColours(
      Theme.Colours(primary: colour, accent: colour, background: "#ffffff", text: "#1a1a1a"))
    for palette in [theme.strongLight, theme.strongDark] {
      for pair in palette.pairs { #expect(pair.text.contrast(with: pair.ground) >= 7) }
    }
  }

  @Test(arguments: [
    ("#1a1a1a", "#ffffff", "#0b4a6f", []),
    ("#777777", "#ffffff", "#0b4a6f", ["colours-too-alike"]),
    // 4.54:1
    ("#767676", "#ffffff", "#0b4a6f", []),
    ("#000000", "#ffffff", "#ffd400", ["colour-adjusted"]),
    ("#ffffff", "#101010", "#0000ff", ["colour-adjusted"]),
  ])
  func coloursThatCannotBeReadAreReported(
    _ text: String, _ background: String, _ primary: String, _ expected: [String]
  ) {
    let file = SourceFile(path: "content/project.yml", text: "theme:")
    let theme = Theme(
      colours: Theme.Colours(primary: primary, accent: "#8a3b12", background: background, text: text),
      places: [.text: file.range(0..<5), .primary: file.range(0..<5)])
    #expect(colourFindings(of: theme).map(\.name) == expected)
  }

  @Test func onlyTheLanguagesThatAskHaveLettersOfTheSite() throws {
    let file = SourceFile(path: "content/project.yml", text: "fonts:")
    func fonts(_ tag: String, _ script: WebFontScript, own: Bool) throws -> LanguageFonts {
      LanguageFonts(language: Located(try LanguageTag(tag), at: file.range(0..<5)), script: script, isOwn: own)
    }
    let fonts = [try fonts("ckb", .arabic, own: true), try fonts("my", .myanmar, own: false)]
    let sheet = String(decoding: styleSheet(theme: Theme(colours: .standard), fonts: fonts), as: UTF8.self)
    #expect(sheet.contains("src: url(\"fonts/arabic-bold.woff2\") format(\"woff2\");"))
    #expect(sheet.contains(":root:lang(ckb) { --own: \"Selkopaja Arabic\",; }"))
    #expect(!sheet.contains("myanmar-"))
    #expect(sheet.ranges(of: "@font-face").count == 3)
    #expect(sheet.ranges(of: "font-display: swap").count == 3)
  }

  @Test func aPhoneThatLacksTheLettersOfALanguageCanStillReadItsName() throws {
    let file = SourceFile(path: "content/project.yml", text: "fonts:")
    let burmese = LanguageFonts(
      language: Located(try LanguageTag("my"), at: file.range(0..<5)), script: .myanmar, isOwn: true)
    let sheet = String(decoding: styleSheet(theme: Theme(colours: .standard), fonts: [burmese]), as: UTF8.self)
    let face = try #require(sheet.firstMatch(of: /font-family: "Selkopaja Myanmar names";[^}]*src: ([^;]*);/)).1
    let sources = face.split(separator: ", ")
    #expect(sources.first == "local(\"NotoSansMyanmar-Regular\")")
    #expect(sources.last == "url(\"fonts/myanmar-regular.woff2\") format(\"woff2\")")
    #expect(
      sheet.contains(
        ":root:not(:lang(my)) :is(.own-name, .chooser a, .languages a):lang(my) { --own: \"Selkopaja Myanmar names\",; }"
      ))
  }

  @Test func readersLoadNeitherCommentsNorIndentation() {
    #expect(!sheet.contains("/*"))
    #expect(sheet.split(separator: "\n", omittingEmptySubsequences: false).allSatisfy { !$0.hasPrefix(" ") })
    #expect(sheet.hasSuffix("}\n"))
  }
}
