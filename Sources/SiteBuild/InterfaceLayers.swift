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
      let (catalogue, faults) = project.catalogue(language.tag, .interface)
      diagnostics += faults
      guard let catalogue else { continue }
      diagnostics += messageFaults(of: catalogue, for: language.tag)
      layers.append((language.tag, catalogue))
    }
    let chains = Dictionary(
      project.settings.languages.map { ($0.tag, project.settings.fallbackChain(of: $0.tag)) },
      uniquingKeysWith: { first, _ in first })
    return InterfaceWords(source: .easyFinnish, layers: layers, chains: chains)
  }
}

/// The program's own words, for what is said before there is a project.
package let shippedWords = InterfaceWords(source: .easyFinnish, layers: shippedLayers)

private let shippedLayers: [(language: LanguageTag, catalogue: Catalogue)] = Project.shippedInterfaces().compactMap {
  tag, file in
  readCatalogue(file).catalogue.map { (tag, $0) }
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
