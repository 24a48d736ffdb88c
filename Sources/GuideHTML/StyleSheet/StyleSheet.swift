package import ProjectFiles

/// The one style sheet of the site: the project's colours, then the rules by topic.
///
/// Logical properties only, so that one sheet serves both directions; no font and no image from anywhere.
package func styleSheet(theme: Theme) -> [UInt8] {
  let topics = [
    ThemeColours(theme.colours).styleRules, baseStyle, scriptStyle, frameStyle, textStyle, boxStyle, sheetStyle,
    siteStyle, printStyle, draftStyle,
  ]
  return Array(topics.joined(separator: "\n").utf8)
}
