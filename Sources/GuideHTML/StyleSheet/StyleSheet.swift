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
package func styleSheet(
  theme: Theme, nativeDigits native: [LanguageTag] = [], fonts: [LanguageFonts] = []
) -> [UInt8] {
  let topics = [
    ThemeColours(theme.colours).styleRules, baseStyle, scriptStyle, webFontStyle(fonts), frameStyle, textStyle,
    wordStyle, boxStyle, formStyle, sheetStyle, siteStyle, homeStyle, searchStyle, listenStyle, staffStyle,
    digitRules(of: native), contrastStyle, printStyle, pairStyle, draftStyle,
  ]
  return Array(topics.joined(separator: "\n").utf8)
}
