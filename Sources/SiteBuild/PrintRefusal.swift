import BodyText
package import ICU
import Localisation
package import PrintSheets
import ProjectFiles
import SourceText

/// Why something that was asked for by name is not printed. Each would be nothing, said by nobody.
package enum PrintRefusal: Sendable, Hashable {
  /// No such paper: which there are. The document is nil where none of them has it.
  case format(document: String?, asked: PaperFormat, known: [PaperFormat])
  /// More languages than one file of it has room for.
  case languages(document: String?, asked: Int, most: Int)
  /// Not translated into any of the languages that were asked for: into which it is.
  case untranslated(document: String?, asked: [LanguageTag], known: [LanguageTag])
}

extension CheckedSite {
  /// The documents that there are to ask for.
  var printableDocuments: [String] { sources.project.documents.filter(\.matter.isPublished).map(\.name) }

  /// Whether the texts are right and every name of a choice is one that there is.
  ///
  /// - Parameter documents: the names that may be asked for.
  func mayPrint(_ choice: PrintChoice, among documents: [String]) -> Bool {
    isFitToPublish && choice.documents.allSatisfy(documents.contains)
      && (choice.languages + choice.besides).allSatisfy(sources.languages.contains)
  }

  /// What of a choice comes to nothing, document by document; where none is named, only what comes to nothing for all.
  func refusals(of choice: PrintChoice, editions: [LanguageTag: Edition]) -> [PrintRefusal] {
    let isForPress = choice.purposes == [.press]
    let papers = papers(editions, isForPress: isForPress)
    if !choice.documents.isEmpty {
      return papers.filter { choice.documents.contains($0.document) }.compactMap { paper in
        paper.refusal(of: choice, isForPress: isForPress, named: true)
      }
    }
    let refusals = papers.map { $0.refusal(of: choice, isForPress: isForPress, named: false) }
    guard !refusals.contains(nil) else { return [] }
    return refusals.compactMap { $0 }.reduce(nil) { $0?.joined(with: $1) ?? $1 }.map { [$0] } ?? []
  }

  /// Each document, and the glossary, which is none and goes to no print shop.
  private func papers(_ editions: [LanguageTag: Edition], isForPress: Bool) -> [PrintableDocument] {
    guard let source = editions[sources.project.settings.source] else { return [] }
    var papers = source.documents.map { outline in
      let name = outline.document.name
      return PrintableDocument(
        document: name, formats: outline.formats, usual: outline.usualFormats,
        languages: sources.languages.filter { isPrinted(outline, in: $0, editions) },
        mostLanguages: { outline.mostLanguages(on: $0) })
    }
    if let name = printedGlossary, !isForPress {
      papers.append(
        PrintableDocument(
          document: name, formats: GlossarySheet.formats, usual: GlossarySheet.formats,
          languages: sources.languages.filter { isGlossaryPrinted(in: $0, editions) },
          mostLanguages: { _ in GlossarySheet.mostLanguages }))
    }
    return papers
  }

  /// Whether a document has a file in a language: hidden from it or not translated, it has none.
  func isPrinted(_ outline: DocumentOutline, in language: LanguageTag, _ editions: [LanguageTag: Edition]) -> Bool {
    guard let first = editions[language]?.outline(of: outline.document.name)?.pages.first else { return false }
    return (language == sources.project.settings.source || first.translatedInto.contains(language))
      && outline.document.matter.languages.map({ $0.contains { $0.value == language } }) ?? true
  }
}

/// What can be printed of a document.
private struct PrintableDocument {
  var document: String
  var formats: [PaperFormat]
  var usual: [PaperFormat]
  var languages: [LanguageTag]
  var mostLanguages: (PaperFormat) -> Int

  func refusal(of choice: PrintChoice, isForPress: Bool, named: Bool) -> PrintRefusal? {
    let document = named ? self.document : nil
    let possible = formats.filter { !isForPress || ($0 != .a5Booklet && $0 != .picture) }
    if let asked = choice.format, !possible.contains(asked) {
      return .format(document: document, asked: asked, known: possible)
    }
    let asked = choice.languages.isEmpty ? languages : choice.languages.filter(languages.contains)
    guard !asked.isEmpty else {
      return .untranslated(document: document, asked: choice.languages, known: languages)
    }
    let most = (choice.format.map { [$0] } ?? usual).map(mostLanguages).max() ?? 1
    let counts = asked.map { language in choice.besides.count { $0 != language } + 1 }
    // Where every language is meant, one of those beside it has room for one more than the others.
    guard let count = choice.languages.isEmpty ? counts.min() : counts.max(), count > most else { return nil }
    return .languages(document: document, asked: count, most: most)
  }
}

extension PrintRefusal {
  /// What two documents have in common that both come to nothing.
  fileprivate func joined(with other: PrintRefusal) -> PrintRefusal {
    switch (self, other) {
    case (.format(_, let asked, let first), .format(_, _, let second)):
      .format(
        document: nil, asked: asked, known: PaperFormat.allCases.filter { first.contains($0) || second.contains($0) })
    case (.languages(_, let first, let most), .languages(_, let second, let more)):
      .languages(document: nil, asked: min(first, second), most: max(most, more))
    case (.untranslated(_, let asked, let first), .untranslated(_, _, let second)):
      .untranslated(document: nil, asked: asked, known: first + second.filter { !first.contains($0) })
    // Too many languages for the one, no such paper for the other: what could be printed at all is what helps.
    case (.format, _): other
    default: self
    }
  }
}
