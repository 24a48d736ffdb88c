package import Catalogues
package import ICU
import ShippedLocales
package import SourceText

/// One of the catalogues that every language has.
package enum CatalogueName: Sendable, Hashable {
  case page(document: String, page: String)
  case project, glossary, pictograms, interface

  /// The path from the language's folder.
  package var path: String {
    switch self {
    case .page(let document, let page): "\(document)/\(page).xlf"
    case .project: "project.xlf"
    case .glossary: "glossary.xlf"
    case .pictograms: "pictograms.xlf"
    case .interface: "interface.xlf"
    }
  }

  /// The path of what it translates, as its `original` has it.
  package var original: String {
    switch self {
    case .page(let document, let page): "content/\(document)/\(page).md"
    case .project: "content/project.yml"
    case .glossary: "content/glossary.yml"
    case .pictograms: "content/pictograms.yml"
    case .interface: "interface"
    }
  }

  /// The path from the project's folder.
  package func path(for tag: LanguageTag) -> String { "locales/\(tag.canonical)/\(path)" }
}

extension Project {
  /// The file of a catalogue, read now; `nil` when there is none, or when it cannot be read, which is then reported.
  package func catalogueFile(
    _ tag: LanguageTag, _ name: CatalogueName
  ) -> (file: SourceFile?, diagnostics: [Diagnostic]) {
    let path = name.path(for: tag)
    do throws(FileProblem) {
      let file = try folder.file(path, limit: 16_000_000)
      guard !file.bytes.isEmpty else {
        return (nil, [Diagnostic(.error, "file-empty", at: file.range(0..<0))])
      }
      return (file, [])
    } catch {
      return (nil, error == .missing ? [] : [error.diagnostic(path: path)])
    }
  }

  /// A catalogue, read now; `nil` as in `catalogueFile`, or when the file is no catalogue or that of something else.
  package func catalogue(
    _ tag: LanguageTag, _ name: CatalogueName
  ) -> (catalogue: Catalogue?, diagnostics: [Diagnostic]) {
    let (file, problems) = catalogueFile(tag, name)
    guard let file else { return (nil, problems) }
    let (catalogue, diagnostics) = readCatalogue(file)
    guard let catalogue else { return (nil, diagnostics) }
    if name != .interface, catalogue.original != name.original {
      let arguments: [String: MessageArgument] = [
        "original": .text(catalogue.original), "wanted": .text(name.original),
      ]
      return (nil, diagnostics + [Diagnostic(.error, "catalogue-of-other-source", arguments, at: file.range(0..<0))])
    }
    if let written = catalogue.targetLanguage, (try? LanguageTag(written)) != tag {
      let arguments: [String: MessageArgument] = ["tag": .text(written), "wanted": .text(tag.canonical)]
      return (nil, diagnostics + [Diagnostic(.error, "catalogue-of-other-language", arguments, at: file.range(0..<0))])
    }
    return (catalogue, diagnostics)
  }

  /// The pages that a language has catalogues of, whether there are such pages or not.
  package func pagesWithCatalogue(_ tag: LanguageTag) -> [CatalogueName] {
    let folder = "locales/\(tag.canonical)"
    return subfolders(of: folder).flatMap { document in
      ((try? self.folder.entries("\(folder)/\(document)")) ?? []).compactMap { entry in
        guard !entry.isFolder, entry.problem == nil, entry.name.hasSuffix(".xlf") else { return nil }
        return .page(document: document, page: String(entry.name.dropLast(".xlf".count)))
      }
    }
  }

  private func subfolders(of path: String) -> [String] {
    ((try? folder.entries(path)) ?? []).filter(\.isFolder).map(\.name)
  }

  /// The interface catalogue that the program ships for a language.
  package static func shippedInterface(_ tag: LanguageTag) -> SourceFile? {
    shippedFiles().first { $0.tag == tag.canonical && $0.name == "interface.xlf" }.map {
      SourceFile(path: "locales/\($0.tag)/\($0.name)", bytes: $0.bytes)
    }
  }

  /// The pictogram of a record for readers of a language.
  package func pictogramFile(
    _ record: PictogramRecord, for tag: LanguageTag
  ) -> (file: SourceFile?, diagnostics: [Diagnostic]) {
    picture(record.file(for: tag), in: "content/pictograms")
  }

  package func logoFile(_ logo: Logo) -> (file: SourceFile?, diagnostics: [Diagnostic]) {
    picture(logo.file, in: "content")
  }

  private func picture(
    _ name: Located<String>, in parent: String
  ) -> (file: SourceFile?, diagnostics: [Diagnostic]) {
    let path = "\(parent)/\(name.value)"
    do throws(FileProblem) {
      return (try folder.file(path), [])
    } catch {
      return (nil, [error.diagnostic(path: path, at: .range(name.range))])
    }
  }
}
