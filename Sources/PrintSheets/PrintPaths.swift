package import BodyText
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
  /// Set where it is one list of steps of the document.
  package var steps: StepListName?

  package init(
    document: String, language: LanguageTag, besides: [LanguageTag] = [], format: PaperFormat = .a4,
    purpose: PrintPurpose = .download, steps: StepListName? = nil
  ) {
    self.steps = steps
    self.document = document
    self.language = language
    self.besides = besides
    self.format = format
    self.purpose = purpose
  }

  /// `tulosta/uimahalli/ar.pdf`, `tulosta/uimahalli/ar+fi-simple.a3.pdf`, `tulosta/kotikaupunki-kemi/ar.office.pdf`;
  /// pictures `tulosta/uimahalli/ar.png`, `tulosta/kotikaupunki-kemi/ar.terveys.hatanumero.png`.
  package var path: String {
    let languages = ([language] + besides).map(\.canonical).joined(separator: "+")
    if format == .picture {
      let part = steps.map { ".\($0.page).\($0.list)" } ?? ""
      return "tulosta/\(document)/\(languages)\(part).png"
    }
    let paper = format == .a4 ? "" : ".\(format.rawValue)"
    let reader = purpose == .download ? "" : ".\(purpose.rawValue)"
    return "tulosta/\(document)/\(languages)\(paper)\(reader).pdf"
  }
}

extension PrintVariant {
  /// - Returns: nil for a path that no file of `print` has.
  package init?(path: String) {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0] == "tulosta" else { return nil }
    let isPicture = parts[2].hasSuffix(".png")
    guard isPicture || parts[2].hasSuffix(".pdf") else { return nil }
    var names = parts[2].dropLast(".pdf".count).split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    let tags = names.removeFirst().split(separator: "+").compactMap { try? LanguageTag(String($0)) }
    guard let language = tags.first else { return nil }
    self.init(document: String(parts[1]), language: language, besides: Array(tags.dropFirst()))
    if isPicture {
      format = .picture
      if names.count == 2 {
        steps = StepListName(page: names[0], list: names[1])
        names.removeAll()
      }
    } else if let format = names.first.flatMap(PaperFormat.init) {
      self.format = format
      names.removeFirst()
    }
    if let purpose = names.first.flatMap(PrintPurpose.init) {
      self.purpose = purpose
      names.removeFirst()
    }
    // Whatever it is, it is not one of ours, or of a later kind.
    guard names.isEmpty, self.path == path else { return nil }
  }
}
