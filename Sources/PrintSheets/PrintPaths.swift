package import ICU

/// The page for staff with everything that is printed.
package let printIndexPath = "tulosta/index.html"

/// `tulosta/uimahalli/ar.pdf`; for the office printer `tulosta/kotikaupunki-kemi/ar.office.pdf`.
package func printPath(of document: String, in language: LanguageTag, for purpose: PrintPurpose) -> String {
  "tulosta/\(document)/\(language.canonical)\(purpose == .office ? ".office" : "").pdf"
}
