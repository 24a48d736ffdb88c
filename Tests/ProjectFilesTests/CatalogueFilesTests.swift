import ICU
import ProjectFiles
import SourceText
import TestSupport
import Testing

@Suite struct CatalogueFilesTests {
  @Test func `a catalogue is found by the canonical tag and the page`() throws {
    let fixture = try FixtureProject(
      SmallProject.files.merging(["locales/fa-AF/kemi/mikseri.xlf": "<xliff/>", "locales/sv/project.xlf": ""]) { $1 })
    let project = try readProject(at: fixture.path).project
    let name = CatalogueName.page(document: "kemi", page: "mikseri")
    #expect(project.catalogueFile(try LanguageTag("prs"), name).file?.path == "locales/fa-AF/kemi/mikseri.xlf")
    let missing = project.catalogueFile(try LanguageTag("sv"), name)
    #expect(missing.file == nil && missing.diagnostics.isEmpty)
    let empty = project.catalogueFile(try LanguageTag("sv"), .project)
    #expect(empty.file == nil)
    #expect(empty.diagnostics.map(SmallProject.line) == ["locales/sv/project.xlf:1:1 error file-empty"])
  }

  static let catalogues: [(original: String, language: String, fault: String?)] = [
    ("content/kemi/mikseri.md", "fa-AF", nil),
    ("content/kemi/mikseri.md", "prs", nil),
    (
      "content/kemi/terveys.md", "fa-AF",
      "error catalogue-of-other-source original=content/kemi/terveys.md wanted=content/kemi/mikseri.md"
    ),
    ("content/kemi/mikseri.md", "sv", "error catalogue-of-other-language tag=sv wanted=fa-AF"),
  ]

  @Test(arguments: catalogues)
  func `a catalogue of something else is refused`(original: String, language: String, fault: String?) throws {
    let text = """
      <?xml version="1.0" encoding="UTF-8"?>
      <xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="fi-simple" trgLang="\(language)">
        <file id="f" original="\(original)"><unit id="u1"><segment><source>Mikseri</source></segment></unit></file>
      </xliff>
      """
    let path = "locales/fa-AF/kemi/mikseri.xlf"
    let fixture = try FixtureProject(SmallProject.files.merging([path: text]) { $1 })
    let project = try readProject(at: fixture.path).project
    let (catalogue, diagnostics) = project.catalogue(
      try LanguageTag("fa-AF"), .page(document: "kemi", page: "mikseri"))
    let lines = diagnostics.map(SmallProject.line).filter { $0.contains("catalogue-of-other") }
    #expect(lines == (fault.map { ["\(path):1:1 \($0)"] } ?? []))
    #expect((catalogue == nil) == (fault != nil))
  }
}
