package import ICU
package import SourceText

/// A script for which the site can bring letters of its own: those that phones lack or draw wrong.
package enum WebFontScript: String, CaseIterable, Sendable, Codable {
  case arabic, ethiopic, myanmar

  /// Nil for a language of any other script: every phone has its letters.
  package init?(of language: LanguageTag) {
    switch language.script {
    case "Arab": self = .arabic
    case "Ethi": self = .ethiopic
    case "Mymr": self = .myanmar
    default: return nil
    }
  }
}

/// A file of letters that the site brings along.
package struct WebFont: Sendable, Hashable, Codable {
  package var script: WebFontScript
  package var weight: Weight

  package enum Weight: String, CaseIterable, Sendable, Codable {
    case regular, bold
  }

  package init(script: WebFontScript, weight: Weight) {
    self.script = script
    self.weight = weight
  }

  /// The name of the file, in `content/fonts/` and in the site's `assets/fonts/`.
  package var fileName: String { "\(script.rawValue)-\(weight.rawValue).woff2" }

  /// Where the project has it, made by `script/web-fonts`.
  package var sourcePath: String { "content/fonts/\(fileName)" }

  /// 500 kB: the whole of such a script is a tenth of it.
  package static let sizeLimit = 500_000
}

/// What `fonts` of `project.yml` says of a language.
package struct LanguageFonts: Sendable {
  package var language: Located<LanguageTag>
  package var script: WebFontScript
  package var isOwn: Bool

  package init(language: Located<LanguageTag>, script: WebFontScript, isOwn: Bool) {
    self.language = language
    self.script = script
    self.isOwn = isOwn
  }
}

extension ProjectSettings {
  /// The scripts for which the site brings letters along, in the order of `WebFontScript`; none unless a project asks.
  package var webFontScripts: [WebFontScript] {
    WebFontScript.allCases.filter { script in fonts.contains { $0.isOwn && $0.script == script } }
  }

  /// The files that the site brings along.
  package var webFonts: [WebFont] {
    webFontScripts.flatMap { script in WebFont.Weight.allCases.map { WebFont(script: script, weight: $0) } }
  }
}
