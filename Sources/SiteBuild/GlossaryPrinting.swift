import BodyText
import ICU
import Localisation
import PrintSheets
import ProjectFiles
import SourceText

extension Project {
  /// What the glossary is called where documents are asked for; nil where the project has none.
  fileprivate var printedGlossary: String? {
    let documents = Set(documents.map(\.name))
    guard !glossary.terms.isEmpty else { return nil }
    return GlossarySheet.names.first { !documents.contains($0) }
  }
}

extension PrintedCopies {
  /// Of each document, and of the glossary, which is none.
  func copies(of project: Project, in language: LanguageTag) -> [String: [PrintedCopy]] {
    var copies = Dictionary(
      project.documents.map { ($0.name, self.copies(of: $0.name, in: language)) },
      uniquingKeysWith: { first, _ in first })
    if let name = project.printedGlossary { copies[PaperPlace.glossary] = self.copies(of: name, in: language) }
    return copies
  }
}

extension CheckedSite {
  var printedGlossary: String? { sources.project.printedGlossary }

  /// The glossary in each language that has words of it, with the languages beside it that are asked for.
  ///
  /// - Returns: each file with what is to be laid out and the place in the sources that answers for it.
  func glossaryRequests(
    _ choice: PrintChoice, editions: [LanguageTag: Edition]
  ) throws -> [(variant: PrintVariant, request: LayoutRequest, place: SourceRange)] {
    let tag = sources.project.settings.source
    guard let name = printedGlossary, let source = editions[tag],
      let place = sources.project.glossary.terms.first?.term.range,
      choice.format.map(GlossarySheet.formats.contains) ?? true
    else { return [] }
    return try sources.languages.compactMap { language in
      guard choice.holds(name, language), let edition = editions[language], isGlossaryPrinted(in: language, editions)
      else { return nil }
      let besides = choice.besides.filter { $0 != language }
      guard besides.count < GlossarySheet.mostLanguages else { return nil }
      let variant = PrintVariant(
        document: name, language: language, besides: besides, format: choice.format ?? GlossarySheet.formats[0],
        purpose: .download)
      let request = try GlossarySheet.layoutRequest(
        in: edition, besides: besides.compactMap { editions[$0] }, source: source, as: variant)
      return request.map { (variant, $0, place) }
    }
  }

  /// Whether the glossary has words of a language.
  func isGlossaryPrinted(in language: LanguageTag, _ editions: [LanguageTag: Edition]) -> Bool {
    guard let edition = editions[language] else { return false }
    return language == sources.project.settings.source || edition.glossary.translatedInto.contains(language)
  }
}

extension PrintChoice {
  /// The glossary is asked for by either of its names.
  func namingGlossary(_ name: String?, among documents: [String]) -> PrintChoice {
    guard let name else { return self }
    var choice = self
    choice.documents = self.documents.map {
      GlossarySheet.names.contains($0) && !documents.contains($0) ? name : $0
    }
    return choice
  }
}
