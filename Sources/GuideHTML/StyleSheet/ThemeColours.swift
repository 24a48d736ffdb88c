import Pictograms
import ProjectFiles

/// The colours of the pages, by day and by night, made from the four that a project names. Whatever those are, text has
/// a contrast of at least 4.5:1 with what it stands on (WCAG 2.2, 1.4.3).
struct ThemeColours {
  let light: Palette
  let dark: Palette
  /// For those who ask for more contrast.
  let strongLight: Palette
  let strongDark: Palette

  init(_ colours: Theme.Colours) {
    let primary = Colour(hexadecimal: colours.primary)
    let accent = Colour(hexadecimal: colours.accent)
    light = Palette(
      ground: Colour(hexadecimal: colours.background), text: Colour(hexadecimal: colours.text), primary: primary,
      accent: accent)
    let night = Colour(rgb: 0x0F1214).mixed(with: primary, 0.08)
    dark = Palette(
      ground: night, text: Colour.white.mixed(with: night, 0.08), primary: primary, accent: accent)
    strongLight = Palette(strongOn: .white, text: .black, primary: primary, accent: accent)
    strongDark = Palette(strongOn: .black, text: .white, primary: primary, accent: accent)
  }

  struct Palette {
    let ground: Colour
    let surface: Colour
    let text: Colour
    let muted: Colour
    let line: Colour
    let band: Colour
    let onBand: Colour
    let link: Colour
    let accent: Colour
    let warning: Colour
    let warningGround: Colour

    init(ground: Colour, text: Colour, primary: Colour, accent: Colour) {
      let isDark = ground.contrast(with: .white) >= 10
      // On a middle grey no text can be read well: such a ground is made lighter.
      let ground = isDark ? ground : ground.legible(on: .black, contrast: 10)
      self.ground = ground
      surface = isDark ? ground.mixed(with: .white, 0.07) : ground.mixed(with: primary, 0.06)
      self.text = text.legible(on: ground, surface, contrast: 7)
      muted = self.text.mixed(with: ground, 0.22).legible(on: ground, surface, contrast: 4.5)
      line = ground.mixed(with: self.text, isDark ? 0.3 : 0.22)
      band = isDark ? ground.mixed(with: primary, 0.6) : primary
      onBand = Colour.white.legible(on: band, contrast: 4.5)
      link = primary.legible(on: ground, surface, contrast: isDark ? 7 : 4.5)
      self.accent = accent.legible(on: ground, surface, contrast: isDark ? 7 : 4.5)
      let danger = Colour(rgb: 0xB3141F)
      warningGround = ground.mixed(with: danger, isDark ? 0.22 : 0.07)
      warning = danger.legible(on: warningGround, contrast: isDark ? 7 : 4.5)
    }

    /// Black and white, and the project's colours no nearer to the ground than 10:1.
    init(strongOn ground: Colour, text: Colour, primary: Colour, accent: Colour) {
      self.ground = ground
      self.text = text
      surface = ground
      muted = text
      line = text
      band = ground
      onBand = text
      link = primary.legible(on: ground, contrast: 10)
      self.accent = accent.legible(on: ground, contrast: 10)
      warning = Colour(rgb: 0xB3141F).legible(on: ground, contrast: 10)
      warningGround = ground
    }

    /// Each pair of text and what it may stand on.
    var pairs: [(text: Colour, ground: Colour)] {
      [
        (text, ground), (text, surface), (text, warningGround), (muted, ground), (muted, surface), (link, ground),
        (link, surface), (accent, ground), (accent, surface), (warning, warningGround), (onBand, band),
      ]
    }

    fileprivate var declarations: String {
      let values: [(String, Colour)] = [
        ("ground", ground), ("surface", surface), ("text", text), ("muted", muted), ("line", line), ("band", band),
        ("on-band", onBand), ("link", link), ("accent", accent), ("warning", warning),
        ("warning-ground", warningGround),
      ]
      return values.map { "  --\($0): \($1.hexadecimal);\n" }.joined()
    }
  }

  var styleRules: String {
    """
    :root {
      color-scheme: light dark;
    \(light.declarations)}

    @media screen and (prefers-color-scheme: dark) {
    :root {
    \(dark.declarations)}
    }

    @media screen and (prefers-contrast: more) {
    :root {
    \(strongLight.declarations)}
    }

    @media screen and (prefers-contrast: more) and (prefers-color-scheme: dark) {
    :root {
    \(strongDark.declarations)}
    }

    """
  }
}

extension Colour {
  /// - Parameter text: `#RRGGBB`, as the project's file was read.
  init(hexadecimal text: String) {
    self.init(rgb: UInt32(text.dropFirst(), radix: 16) ?? 0)
  }
}
