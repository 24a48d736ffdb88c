import BodyText
import ICU
import ProjectFiles
import SourceText

/// Letters that the site brings along, for the languages that ask for them. They stand before those of the machine: a
/// word of which the machine has but a part of the letters would fall to pieces, for Arabic and Burmese letters join.
///
/// Only pages in such a language have them so. Elsewhere stands the language's own name, by which its reader gets there:
/// there the machine's letters come first, or every reader would load those of all languages.
func webFontStyle(_ settings: [LanguageFonts]) -> String {
  let own = settings.filter(\.isOwn)
  guard !own.isEmpty else { return "" }
  let scripts = WebFontScript.allCases.filter { script in own.contains { $0.script == script } }
  let faces = scripts.flatMap { script in WebFont.Weight.allCases.map { WebFont(script: script, weight: $0) } }
  let languages = own.map { ":root:lang(\($0.language.value.canonical)) { --own: \"\($0.script.family)\",; }\n" }
  let names = own.map { entry in
    let tag = entry.language.value.canonical
    return """
      :root:not(:lang(\(tag))) :is(.own-name, .chooser a, .languages a):lang(\(tag)) { --own: "\(entry.script.nameFamily)",; }

      """
  }
  return faces.map(face).joined() + scripts.map(nameFace).joined() + languages.joined() + names.joined() + "\n"
}

private func face(_ font: WebFont) -> String {
  """
  @font-face {
    font-family: "\(font.script.family)";
    font-weight: \(font.weight == .bold ? "600 900" : "100 500");
    font-display: swap;
    src: url("\(relativeAddress(from: styleSheetPath, to: fontPath(font)))") format("woff2");
    unicode-range: \(font.script.letters);
  }

  """
}

/// The letters of names: loaded by a machine alone that has no font of the script. One weight is enough for a word.
private func nameFace(_ script: WebFontScript) -> String {
  let file = relativeAddress(from: styleSheetPath, to: fontPath(WebFont(script: script, weight: .regular)))
  let sources = script.machineFonts.map { "local(\"\($0)\")" } + ["url(\"\(file)\") format(\"woff2\")"]
  return """
    @font-face {
      font-family: "\(script.nameFamily)";
      font-weight: 100 900;
      font-display: swap;
      src: \(sources.joined(separator: ", "));
      unicode-range: \(script.letters);
    }

    """
}

extension WebFontScript {
  fileprivate var family: String {
    switch self {
    case .arabic: "Selkopaja Arabic"
    case .ethiopic: "Selkopaja Ethiopic"
    case .myanmar: "Selkopaja Myanmar"
    }
  }

  fileprivate var nameFamily: String { "\(family) names" }

  /// Fonts that telephones and computers bring along for the script, by their full names or PostScript names.
  fileprivate var machineFonts: [String] {
    switch self {
    case .arabic:
      [
        "NotoNaskhArabic-Regular", "NotoNaskhArabicUI-Regular", "NotoNaskhArabic", "NotoNaskhArabicUI",
        "NotoSansArabic-Regular", "NotoSansArabic", "GeezaPro", "SegoeUI", "Tahoma", "DejaVuSans",
      ]
    case .ethiopic:
      [
        "NotoSansEthiopic-Regular", "NotoSansEthiopic", "NotoSerifEthiopic-Regular", "NotoSerifEthiopic",
        "Kefa-Regular", "Ebrima", "Nyala-Regular", "AbyssinicaSIL",
      ]
    case .myanmar:
      [
        "NotoSansMyanmar-Regular", "NotoSansMyanmar", "NotoSansMyanmarUI-Regular", "NotoSansMyanmarUI",
        "MyanmarSangamMN", "MyanmarMN", "MyanmarText", "Padauk",
      ]
    }
  }

  /// The blocks of the script, and the joiners that its words are written with. A page without such a letter loads
  /// nothing.
  fileprivate var letters: String {
    switch self {
    case .arabic: "U+0600-06FF, U+0750-077F, U+08A0-08FF, U+200C-200D, U+FB50-FDFF, U+FE70-FEFC"
    case .ethiopic: "U+1200-139F, U+2D80-2DDF, U+AB00-AB2F"
    case .myanmar: "U+1000-109F, U+200C-200D, U+25CC, U+A9E0-A9FF, U+AA60-AA7F"
    }
  }
}
