package import ICU

/// The page for staff with everything that is printed.
package let printIndexPath = "tulosta/index.html"

/// One file: a document, on which paper, in which languages, for whom.
package struct PrintVariant: Sendable, Hashable {
  package var document: String
  package var language: LanguageTag
  /// Languages whose words stand with those of `language` in the same file.
  package var besides: [LanguageTag]
  package var format: PaperFormat
  package var purpose: PrintPurpose

  package init(
    document: String, language: LanguageTag, besides: [LanguageTag] = [], format: PaperFormat = .a4,
    purpose: PrintPurpose = .download
  ) {
    self.document = document
    self.language = language
    self.besides = besides
    self.format = format
    self.purpose = purpose
  }

  /// `tulosta/uimahalli/ar.pdf`, `tulosta/uimahalli/ar+fi-simple.a3.pdf`, `tulosta/kotikaupunki-kemi/ar.office.pdf`.
  package var path: String {
    let languages = ([language] + besides).map(\.canonical).joined(separator: "+")
    let paper = format == .a4 ? "" : ".\(format.rawValue)"
    let reader = purpose == .download ? "" : ".\(purpose.rawValue)"
    return "tulosta/\(document)/\(languages)\(paper)\(reader).pdf"
  }
}
