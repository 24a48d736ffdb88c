import Foundation
import ICU
import Localisation
import SiteBuild
import SourceText
import TestSupport
import Testing

/// "This change needs no translation", and "I have read it through": what they change in the catalogues, and what not.
struct UnitMarkingTests {
  private let day = CalendarDate(iso: "2026-11-21")

  private func town(
    _ edits: [(file: String, old: String, new: String)] = []
  ) throws -> FixtureProject {
    let project = try FixtureProject(copyOf: exampleTown)
    for (file, old, new) in edits {
      let text = try project.text("content/\(file)")
      #expect(text.contains(old), "\(file)")
      try project.write(text.replacing(old, with: new), to: "content/\(file)")
    }
    _ = try updateCatalogues(at: project.path)
    return project
  }

  private func mark(
    _ addresses: [String], in languages: [String], as marking: UnitMarking, staleOnly: Bool = false,
    _ project: FixtureProject
  ) throws -> MarkingOutcome {
    try markTranslations(
      addresses.map { UnitAddress($0) }, in: languages.map { try LanguageTag($0) }, as: marking, staleOnly: staleOnly,
      by: "Aila", on: #require(day), at: project.path)
  }

  private func stale(_ project: FixtureProject, _ language: String) throws -> [String] {
    try translationStatus(at: project.path, today: #require(day), languages: [LanguageTag(language)])
      .report.translations.flatMap(\.pages).flatMap { page in
        page.units.filter { $0.condition == .stale }.map { "\(page.name)#\($0.id)" }
      }
  }

  /// Each unit of a catalogue as it is written, by its id, and what stands round them.
  private func units(_ text: String) -> [String: String] {
    let pieces = text.matches(of: /(?s)<unit id="([^"]+)".*?<\/unit>/)
    var units = Dictionary(pieces.map { (String($0.1), String($0.0)) }, uniquingKeysWith: { first, _ in first })
    units[""] = text.replacing(/(?s)<unit .*?<\/unit>/, with: "")
    return units
  }

  /// What a catalogue that cannot be read holds is not known: nobody is told to translate it again.
  @Test func aCatalogueWithAFaultIsNotMissing() throws {
    let project = try town()
    let path = "locales/sv/jatteet/index.xlf"
    let broken = try project.text(path).replacing("</segment>", with: "", maxReplacements: 1)
    try project.write(broken, to: path)
    let outcome = try mark(["jatteet"], in: ["sv"], as: .review(isFinal: false), project)
    #expect(outcome.refused.isEmpty == false)
    #expect(outcome.refused.allSatisfy { $0.reason == .faulty })
    #expect(try project.text(path) == broken)
  }

  /// Whatever text changed: accepting it makes it fresh, in that language alone, and no other byte changes.
  @Test(arguments: [
    ("alkuun/index.md", "Näin aloitat", "Näin aloitat nyt", "sv"),
    ("alkuun/index.md", "joka olet *uusi* Esimerkkilässä", "joka olet täysin *uusi* Esimerkkilässä", "sv"),
    ("alkuun/index.md", "Varaa aika. Aika maksaa", "Varaa ensin aika. Aika maksaa", "sv"),
    ("alkuun/index.md", "Työntekijä kertoo", "Neuvoja kertoo", "sv"),
    ("alkuun/neuvonta.md", "Maanantai", "Maanantait", "sv"),
    ("jatteet/index.md", "Säännöt ovat kaikille.", "Säännöt ovat meille.", "ar"),
    ("alkuun/neuvonta.md", "Ensimmäinen kerta on ilmainen.", "Eka kerta on ilmainen.", "sv"),
    (
      "alkuun/neuvonta.md", "summary: Neuvonnassa voit kysyä mitä vain.", "summary: Neuvonnassa voit kysyä kaikkea.",
      "sv"
    ),
    ("jatteet/index.md", "Säännöt ovat kaikille.", "Säännöt ovat meille.", "sv"),
    ("glossary.yml", "term: sekajäte", "term: sekajätteet", "sv"),
  ])
  func acceptMakesFreshAndChangesNothingElse(
    _ file: String, _ old: String, _ new: String, _ language: String
  ) throws {
    let known = try stale(town(), language)
    let project = try town([(file, old, new)])
    let changed = try stale(project, language).filter { !known.contains($0) }
    #expect(changed.count == 1)
    let before = try project.files(below: "")
    let outcome = try mark(changed, in: [language], as: .accept, project)
    #expect(outcome.refused == [])
    #expect(outcome.marked.map(\.name) == changed)
    #expect(try stale(project, language) == known)

    var after = try project.files(below: "")
    let path = try #require(outcome.written.first)
    #expect(outcome.written.count == 1)
    let id = changed[0].split(separator: "#")[1]
    var (unitsBefore, unitsAfter) = (units(text(before[path])), units(text(after[path])))
    let accepted = unitsAfter.removeValue(forKey: String(id))
    let stale = unitsBefore.removeValue(forKey: String(id))
    let unit = try #require(accepted)
    let was = try #require(stale)
    #expect(unitsBefore == unitsAfter)
    #expect(unit.contains("sp:date=\"2026-11-21\" sp:by=\"Aila\""))
    #expect(was.contains("previous-source") && !unit.contains("previous-source"))
    func segment(_ unit: String) -> Substring? { unit.firstRange(of: "<segment").map { unit[$0.lowerBound...] } }
    #expect(segment(unit) == segment(was), "state, source and target stay")
    // No other file changes, and an update has nothing left to do.
    after[path] = before[path]
    #expect(after == before)
    #expect(try updateCatalogues(at: project.path).written == [])
  }

  private func text(_ data: Data?) -> String { String(decoding: data ?? Data(), as: UTF8.self) }

  @Test func whatIsMissingIsRefusedAndNothingIsWritten() throws {
    let project = try town([("jatteet/index.md", "Säännöt ovat kaikille.", "Säännöt ovat meille.")])
    let before = try project.files(below: "locales")
    let outcome = try mark(["jatteet/index"], in: ["sv"], as: .accept, project)
    #expect(outcome.refused.map { "\($0.name) \($0.reason)" } == ["jatteet/index#u3 missing"])
    #expect(outcome.marked == [])
    #expect(try project.files(below: "locales") == before)
    // Of the stale ones alone, none is missing.
    let stale = try mark(["content/jatteet/index.md"], in: ["sv"], as: .accept, staleOnly: true, project)
    #expect(stale.marked.map(\.name) == ["jatteet/index#u1"])
    // Where no language is named, one without the text is passed over.
    let all = try mark(["jatteet#u3"], in: [], as: .accept, project)
    #expect(all.refused == [])
  }

  /// A link came: the translation cannot stand for the text, whatever its words say.
  @Test func aTranslationWithoutTheCodesOfTheTextIsRefused() throws {
    let project = try town([("jatteet/index.md", "Säännöt ovat kaikille.", "Säännöt ovat **kaikille**.")])
    let outcome = try mark(["jatteet/index#u1"], in: ["sv"], as: .accept, project)
    #expect(outcome.refused.map(\.reason) == [.codes])
  }

  @Test func aReviewIsOfWhatIsFresh() throws {
    let project = try town([("jatteet/index.md", "Säännöt ovat kaikille.", "Säännöt ovat meille.")])
    let refused = try mark(["jatteet/index"], in: ["sv"], as: .review(isFinal: false), project)
    #expect(
      refused.refused.map { "\($0.name) \($0.reason)" } == ["jatteet/index#u1 stale", "jatteet/index#u3 missing"])
    let path = "locales/sv/jatteet/index.xlf"
    let before = units(try project.text(path))
    let outcome = try mark(["jatteet/index#u2"], in: ["sv"], as: .review(isFinal: true), project)
    #expect(outcome.written == [path])
    var after = units(try project.text(path))
    #expect(after["u2"]?.contains("<segment state=\"final\">") == true)
    #expect(after["u2"]?.contains("sp:date=\"2026-11-21\" sp:by=\"Aila\"") == true)
    after["u2"] = before["u2"]
    #expect(after == before)
  }

  @Test(arguments: ["jatteet/index#u99", "jatteet/muu", "muu", "jatteet#", ""])
  func anAddressOfNothingIsAFault(_ address: String) throws {
    let project = try town()
    #expect(throws: MarkingFault.self) { try mark([address], in: ["sv"], as: .accept, project) }
  }

  /// A page called by another name: its catalogues are told of once, with the page that has its texts.
  @Test func cataloguesOfARenamedPageAreOrphans() throws {
    let project = try town()
    let text = try project.text("content/alkuun/neuvonta.md")
    try project.remove("content/alkuun/neuvonta.md")
    try project.write(text, to: "content/alkuun/apu.md")
    let index = try project.text("content/alkuun/index.md")
    try project.write(
      index.replacing("- neuvonta\n", with: "- apu\n").replacing("neuvonta.md", with: "apu.md"),
      to: "content/alkuun/index.md")
    let outcome = try translationStatus(at: project.path, today: #require(day))
    let finding = try #require(outcome.diagnostics.first { $0.name == "catalogue-without-page" })
    #expect(outcome.diagnostics.count { $0.name == finding.name } == 1)
    #expect(finding.severity == .warning)
    #expect(finding.arguments["page"] == "content/alkuun/neuvonta.md")
    #expect(finding.arguments["likely"] == "content/alkuun/apu.md")
    let swedish = try #require(outcome.report.translations.first)
    #expect((swedish.language.canonical, swedish.document) == ("sv", "alkuun"))
    #expect(swedish.counts.orphan > 15)
    #expect(swedish.pages.last?.name == "alkuun/neuvonta")
    #expect(swedish.pages.last?.units.allSatisfy { $0.condition == .orphan } == true)
  }
}
