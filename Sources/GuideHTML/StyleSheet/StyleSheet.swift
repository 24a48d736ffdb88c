import BodyText
package import ICU
package import ProjectFiles

/// The one style sheet of the site: the project's colours, then the rules by topic.
///
/// Logical properties only, so that one sheet serves both directions; no image from anywhere, and no font but those that
/// the project asks for.
///
/// - Parameters:
///   - native: the languages that are written in digits of their own.
///   - fonts: the languages for which the site brings letters along.
///   - keepsGuides: whether readers can keep guides on their telephones.
package func styleSheet(
  theme: Theme, nativeDigits native: [LanguageTag] = [], fonts: [LanguageFonts] = [], keepsGuides: Bool = false
) -> [UInt8] {
  let topics =
    [
      ThemeColours(theme.colours).styleRules, baseStyle, scriptStyle, webFontStyle(fonts), frameStyle, textStyle,
      wordStyle, boxStyle, formStyle, sheetStyle, siteStyle, homeStyle, searchStyle, listenStyle, shareStyle,
      staffStyle,
      digitRules(of: native), contrastStyle, printStyle, pairStyle, draftStyle,
    ] + (keepsGuides ? [keepStyle] : [])
  return Array(withoutIndentation(topics.joined(separator: "\n")).utf8)
}

/// The rules that a page needs which stands alone.
///
/// - Parameter native: the languages that are written in digits of their own.
package func savedPageRules(theme: Theme, nativeDigits native: [LanguageTag] = []) -> String {
  let topics = [
    ThemeColours(theme.colours).styleRules, baseStyle, scriptStyle, frameStyle, textStyle, wordStyle, boxStyle,
    formStyle,
    sheetStyle, shareStyle, digitRules(of: native), contrastStyle, printStyle, pairStyle, draftStyle,
  ]
  return withoutIndentation(topics.joined(separator: "\n"))
}

/// Without comments, and without the white space at which a line begins: no string of ours has either, and every reader
/// would load them.
private func withoutIndentation(_ rules: String) -> String {
  rules.replacing(/\/\*[^*]*\*\//, with: "").split { $0.isNewline }.map { $0.drop { $0 == " " } }
    .filter { !$0.isEmpty }.joined(separator: "\n") + "\n"
}
