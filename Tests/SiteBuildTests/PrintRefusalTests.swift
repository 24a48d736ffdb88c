import ICU
import PrintSheets
import SiteBuild
import TestSupport
import Testing

/// What was asked for by name and would come to nothing.
struct PrintRefusalTests {
  private func refusals(
    _ documents: [String], _ languages: [String] = [], with besides: [String] = [], format: PaperFormat? = nil
  ) throws -> [PrintRefusal] {
    let project = try projectWithEngine(["content/juliste/index.md": Self.rules], keepsRequests: false)
    let outcome = try printSite(
      at: project.path,
      choice: PrintChoice(
        documents: documents, languages: try languages.map { try LanguageTag($0) },
        besides: try besides.map { try LanguageTag($0) }, format: format), workers: 1)
    // Nothing is printed that was not asked for in its stead.
    #expect((outcome.commit == nil) == !outcome.refusals.isEmpty)
    return outcome.refusals
  }

  @Test func paperThatTheLayoutHasNot() throws {
    #expect(
      try refusals(["juliste"], format: .cards) == [
        .format(document: "juliste", asked: .cards, known: [.a4, .a3, .picture])
      ])
    // Where no document is named, the others are printed.
    #expect(try refusals([], format: .a3) == [])
    #expect(try refusals([], format: .cards) == [.format(document: nil, asked: .cards, known: Self.papers)])
  }

  @Test func moreLanguagesThanAPaperHas() throws {
    #expect(
      try refusals(["alkuun"], ["fi-simple"], with: ["ar"]) == [.languages(document: "alkuun", asked: 2, most: 1)])
    #expect(try refusals(["juliste"], ["fi-simple"], with: ["ar", "sv"]) == [])
    // The language itself is no other.
    #expect(try refusals(["alkuun"], ["fi-simple"], with: ["fi-simple"]) == [])
  }

  @Test func languageThatADocumentHasNot() throws {
    let arabic = try LanguageTag("ar")
    #expect(
      try refusals(["juliste"], ["ar"])
        == [.untranslated(document: "juliste", asked: [arabic], known: [try LanguageTag("fi-simple")])])
    #expect(try refusals(["juliste", "alkuun"], ["fi-simple"]) == [])
  }

  /// Of all documents of the example town together.
  private static let papers: [PaperFormat] = [.a4, .a3, .a5, .a5Booklet, .picture]

  private static let rules = """
    ---
    kind: sheet
    layout: pictorial-rules
    title: Säännöt
    level: perus
    owner: Esimerkkilän kunta
    review_by: 2027-06-30
    ---

    1. Älä juokse.
    2. Peseydy ensin.
    """
}
