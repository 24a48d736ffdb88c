import BodyText
package import ICU
import Localisation
import MessageDigest
import ProjectFiles
package import PrintSheets

/// What is to be printed; nothing named is everything.
package struct PrintChoice: Sendable, Hashable {
  package var documents: [String]
  package var languages: [LanguageTag]
  /// Languages that stand in the same file with each of `languages`.
  package var besides: [LanguageTag]
  package var purposes: [PrintPurpose]
  /// Nil is the usual paper of each document.
  package var format: PaperFormat?

  package init(
    documents: [String] = [], languages: [LanguageTag] = [], besides: [LanguageTag] = [],
    purposes: [PrintPurpose] = [], format: PaperFormat? = nil
  ) {
    self.documents = documents
    self.languages = languages
    self.besides = besides
    self.purposes = purposes
    self.format = format
  }

  /// Another choice has another one, as a file can be called.
  var digest: String {
    let parts = [documents, languages.map(\.canonical), besides.map(\.canonical), purposes.map(\.rawValue)]
    let text = parts.map { $0.joined(separator: " ") }.joined(separator: "\n") + "\n" + (format?.rawValue ?? "")
    return String(sha256(Array(text.utf8)).prefix(16))
  }

  var isEverything: Bool {
    documents.isEmpty && languages.isEmpty && besides.isEmpty && purposes.isEmpty
      && format == nil
  }

  func holds(_ document: String, _ language: LanguageTag) -> Bool {
    (documents.isEmpty || documents.contains(document)) && (languages.isEmpty || languages.contains(language))
  }

  /// The files of a document in a language. A document that is the same file for all is printed whoever is asked for.
  func variants(of outline: DocumentOutline, in language: LanguageTag) -> [PrintVariant] {
    let isForPress = purposes == [.press]
    // A shop folds and imposes by itself: it gets single pages, of one size unless another is asked for.
    let usual = isForPress ? Array(outline.formats.prefix(1)) : outline.usualFormats
    let possible = outline.formats.filter { !isForPress || $0 != .a5Booklet && $0 != .picture }
    let formats = format.map { [$0].filter(possible.contains) } ?? usual
    let besides = besides.filter { $0 != language }
    return formats.flatMap { format -> [PrintVariant] in
      guard outline.mostLanguages(on: format) > besides.count else { return [] }
      // No template lists the print shop: it gets what it is sent.
      let all = isForPress ? purposes : outline.purposes(on: format)
      return all.filter { all.count == 1 || purposes.isEmpty || purposes.contains($0) }.map {
        PrintVariant(
          document: outline.document.name, language: language, besides: besides, format: format, purpose: $0)
      }
    }
  }
}
