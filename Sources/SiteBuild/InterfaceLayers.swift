import Catalogues
package import ICU
package import Localisation
import ProjectFiles
import SourceText

extension SiteSources {
  /// The program's own words under the project's.
  static func words(of project: Project, _ diagnostics: inout [Diagnostic]) -> InterfaceWords {
    var layers = shippedLayers
    for language in project.settings.languages {
      if let pseudo = language.tag.pseudoLocale, let source = shippedInterfaceSource {
        let (tag, source) = (language.tag, source)
        layers.append(InterfaceLayer(tag) { pseudoInterface(of: source, language: tag, as: pseudo) })
        continue
      }
      let (catalogue, faults) = project.catalogue(language.tag, .interface)
      diagnostics += faults
      guard let catalogue else { continue }
      diagnostics += messageFaults(of: catalogue, for: language.tag)
      layers.append(InterfaceLayer(language.tag) { catalogue })
    }
    let chains = Dictionary(
      project.settings.languages.map { ($0.tag, project.settings.fallbackChain(of: $0.tag)) },
      uniquingKeysWith: { first, _ in first })
    return InterfaceWords(
      source: .easyFinnish, layers: layers, chains: chains, writing: InterfaceWords.writing(of: project))
  }
}

extension InterfaceWords {
  /// How each language of a project, and each that the program ships words in, writes digits and dates.
  static func writing(of project: Project) -> [LanguageTag: Writing] {
    let tags = Set(project.settings.languages.map(\.tag)).union(Project.shippedInterfaceTags)
    return Dictionary(
      uniqueKeysWithValues: tags.map { tag in
        (tag, Writing(digits: project.digits(of: tag), date: project.languageFile(tag).forms[.date]?.value))
      })
  }
}

/// The program's own words, for what is said before there is a project.
package let shippedWords = InterfaceWords(source: .easyFinnish, layers: shippedLayers)

/// The program's own words in the language that they are written in first.
let shippedInterfaceSource: Catalogue? = Project.shippedInterface(.easyFinnish).flatMap { readCatalogue($0).catalogue }

private let shippedLayers: [InterfaceLayer] = Project.shippedInterfaceTags.map { tag in
  InterfaceLayer(tag) { Project.shippedInterface(tag).flatMap { readCatalogue($0).catalogue } }
}

/// What is wrong with the messages of a project's own catalogue: each stands over one that the program ships, has its
/// arguments and is a pattern.
private func messageFaults(of catalogue: Catalogue, for tag: LanguageTag) -> [Diagnostic] {
  let known = Set(shippedWords.keys(in: .easyFinnish))
  return catalogue.units.flatMap { unit -> [Diagnostic] in
    let isSource = catalogue.targetLanguage == nil
    guard let place = (isSource ? unit.places.source : unit.places.target) ?? unit.places.unit else { return [] }
    guard known.contains(unit.id) else {
      return [Diagnostic(.error, "unknown-message", ["id": .text(unit.id)], at: unit.places.unit ?? place)]
    }
    guard let coded = isSource ? unit.source : unit.target else { return [] }
    do {
      let arguments = shippedWords.argumentNames(of: unit.id, in: .easyFinnish)
      let names = try MessagePattern(plainText(of: coded), language: tag).argumentNames
      return names.subtracting(arguments).sorted().map { name in
        let known = arguments.sorted().joined(separator: ", ")
        return Diagnostic(
          .error, "unknown-message-argument",
          ["name": .text(name), "known": .text(known), "count": .count(arguments.count)], at: place)
      }
    } catch {
      return [Diagnostic(.error, "malformed-message", ["id": .text(unit.id)], at: place)]
    }
  }
}

extension LanguageTag {
  /// The language in which the program's own words are written first.
  package static let easyFinnish = known("fi-simple")
  /// The language of messages where nobody has chosen one.
  package static let english = known("en")

  private static func known(_ text: String) -> LanguageTag {
    guard let tag = try? LanguageTag(text) else { preconditionFailure("\"\(text)\" is a language tag") }
    return tag
  }
}
