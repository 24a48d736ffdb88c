import ICU
import Localisation
import SiteBuild
import SourceText

/// The program's words in the language of whoever is at the terminal.
struct Speech {
  let words: InterfaceWords
  let language: LanguageTag

  func callAsFunction(_ key: String, _ arguments: [String: MessageArgument] = [:]) -> String {
    words.text(key, arguments, in: language)
  }
}
