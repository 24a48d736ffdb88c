import Pictograms
package import ProjectFiles
package import SourceText

/// What is wrong with the colours that a project names. Text that cannot be read on the project's own ground is an error
/// (WCAG 2.2, 1.4.3: 4.5:1); a colour that is too light or dark for links is made fit, which is said for information.
package func colourFindings(of theme: Theme) -> [Diagnostic] {
  let colours = ThemeColours(theme.colours)
  let ground = Colour(hexadecimal: theme.colours.background)
  var findings: [Diagnostic] = []
  let contrast = Colour(hexadecimal: theme.colours.text).contrast(with: ground)
  if contrast < leastContrast, let place = theme.places[.text] ?? theme.places[.background] {
    findings.append(
      Diagnostic(
        .error, "colours-too-alike",
        [
          "text": .text(theme.colours.text), "background": .text(theme.colours.background),
          "contrast": .number(roundedDown(contrast)), "least": .number(leastContrast),
        ], at: place))
  }
  let links = [(Theme.ColourKey.primary, theme.colours.primary, colours.light.link)]
  let signs = [(Theme.ColourKey.accent, theme.colours.accent, colours.light.accent)]
  for (name, named, shown) in links + signs {
    guard let place = theme.places[name], Colour(hexadecimal: named) != shown else { continue }
    findings.append(
      Diagnostic(
        .information, "colour-adjusted",
        [
          "colour": .text(named), "shown": .text(shown.hexadecimal.lowercased()),
          "contrast": .number(roundedDown(Colour(hexadecimal: named).contrast(with: colours.light.surface))),
          "least": .number(leastContrast),
        ], at: place))
  }
  return findings
}

private let leastContrast = 4.5

/// To one decimal, down: 4.49 must not read as enough.
private func roundedDown(_ contrast: Double) -> Double { (contrast * 10).rounded(.down) / 10 }
