import BodyText
import ICU
import PrintSheets
import ProjectFiles

/// Files of a document that an earlier printing made and that are gone now.
package struct PrintRemoval: Sendable, Hashable {
  package var document: String
  /// Their paths in the site, in order.
  package var paths: [String]
  package var reason: Reason

  package enum Reason: String, Sendable, CaseIterable {
    /// The project publishes no such document.
    case document
    /// The document is not in the language, or the project has it no more.
    case language
    /// The layout of the document makes no such file: another paper, fewer languages, a list of steps that is gone.
    case layout
    /// A picture that cannot be made of today's words.
    case picture
    /// Somebody has removed a file that was once asked for by name, and is rid of it so.
    case byHand = "by-hand"
  }
}

extension CheckedSite {
  /// What a plain printing would not make and somebody once asked for: with today's words, where it can still be made
  /// and nobody has removed it from the site.
  ///
  /// - Parameter paths: of the files of earlier printings that are not planned.
  func filesAskedFor(
    among paths: Set<String>, _ editions: [LanguageTag: Edition], engine: PrintEngine
  ) throws -> [PrintedFile] {
    let site = "\(sources.project.folder.root)/site-out"
    let wanted = paths.filter { Disk.exists("\(site)/\($0)") }
    var documents: [PrintChoice: [String]] = [:]
    for variant in wanted.sorted().compactMap({ PrintVariant(path: $0) }) {
      documents[PrintChoice(of: variant), default: []].append(variant.document)
    }
    return try documents.sorted { $0.key.digest < $1.key.digest }.flatMap { choice, names -> [PrintedFile] in
      var choice = choice
      choice.documents = names
      return try printedFiles(choice, editions: editions, engine: engine).filter { wanted.contains($0.path) }
    }
  }

  /// Why files of earlier printings are not there any more, document by document.
  ///
  /// - Parameters:
  ///   - paths: of the files that go.
  ///   - planned: what this printing was to make.
  func removals(
    of paths: Set<String>, planned: Set<String>, _ editions: [LanguageTag: Edition]
  ) -> [PrintRemoval] {
    let site = "\(sources.project.folder.root)/site-out"
    var removals: [PrintRemoval] = []
    for path in paths.sorted() {
      // The page for staff goes where nothing is printed, and nobody asked for it.
      guard let variant = PrintVariant(path: path) else { continue }
      let reason =
        planned.contains(path)
        ? PrintRemoval.Reason.picture : reasonToRemove(variant, editions, isThere: Disk.exists("\(site)/\(path)"))
      if let index = removals.firstIndex(where: { $0.document == variant.document && $0.reason == reason }) {
        removals[index].paths.append(path)
      } else {
        removals.append(PrintRemoval(document: variant.document, paths: [path], reason: reason))
      }
    }
    return removals
  }

  private func reasonToRemove(
    _ variant: PrintVariant, _ editions: [LanguageTag: Edition], isThere: Bool
  ) -> PrintRemoval.Reason {
    let isGlossary = variant.document == printedGlossary
    guard isGlossary || printableDocuments.contains(variant.document) else { return .document }
    let isInLanguages = ([variant.language] + variant.besides).allSatisfy { language in
      guard let edition = editions[language] else { return false }
      if isGlossary { return isGlossaryPrinted(in: language, editions) }
      return edition.outline(of: variant.document).map { isPrinted($0, in: language, editions) } ?? false
    }
    guard isInLanguages else { return .language }
    return isThere ? .layout : .byHand
  }
}

extension PrintChoice {
  /// What somebody asked for who got a file, but for the name of its document.
  fileprivate init(of variant: PrintVariant) {
    self.init(
      languages: [variant.language], besides: variant.besides, purposes: [variant.purpose], format: variant.format)
  }
}
