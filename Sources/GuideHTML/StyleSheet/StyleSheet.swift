import BodyText
package import ICU
package import ProjectFiles

/// The one style sheet of the site: the project's colours, then the rules by topic.
///
/// Logical properties only, so that one sheet serves both directions; no font and no image from anywhere.
///
/// - Parameter native: the languages that are written in digits of their own.
package func styleSheet(theme: Theme, nativeDigits native: [LanguageTag] = []) -> [UInt8] {
  let topics = [
    ThemeColours(theme.colours).styleRules, baseStyle, scriptStyle, frameStyle, textStyle, wordStyle, boxStyle,
    formStyle, sheetStyle, siteStyle, searchStyle, listenStyle, staffStyle, digitRules(of: native), printStyle,
    pairStyle, draftStyle,
  ]
  return Array(topics.joined(separator: "\n").utf8)
}
