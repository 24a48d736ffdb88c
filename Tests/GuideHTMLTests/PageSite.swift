import Catalogues
import GuideMarkup
import HTML
import ICU
import Localisation
import Pictograms
import ProjectFiles
import SourceText
import TestSupport

@testable import BodyText
@testable import GuideHTML
@testable import Readability

/// A small site on the way from its files to its pages: easy Finnish, English and Arabic.
///
/// A translation is written as a page of the same shape. Its words for the page's surroundings are their own ids.
final class PageSite {
  let project: Project
  private let fixture: FixtureProject
  private var pages: [(page: ProjectFiles.Page, text: IdentifiedDocument, tables: [LanguageTag: UnitTable])] = []
  private let localiser: Localiser
  private let words: InterfaceWords
  private let pictograms: [String: Pictogram]
  private let glossaryWords: [LanguageTag: [String: String]]
  private let found: [String: String]

  static let finnish = tag("fi-simple")
  static let english = tag("en")
  static let arabic = tag("ar")

  /// - Parameters:
  ///   - texts: the pages of the document `opas` by name, `index` among them, as Markdown without the front matter of the
  ///     document.
  ///   - translations: the same pages in other languages.
  ///   - glossary: the file of the glossary.
  ///   - glossaryWords: translations of the glossary's texts, by their ids (`lahete.term`).
  ///   - found: words of the easy Finnish texts that the checker finds, with their keys.
  ///   - languages: more than easy Finnish, English and Arabic.
  ///   - settings: more lines of `project.yml`.
  ///   - stale: translations of these source texts were made from older ones.
  init(
    _ texts: [(name: String, text: String)], translations: [LanguageTag: [String: String]] = [:],
    stale: Set<String> = [], state: TranslationState = .translated, policy: String = "keep-and-mark",
    kind: String = "guide", matter: String = "", glossary: String = PageSite.glossary,
    glossaryWords: [LanguageTag: [String: String]] = [:], found: [String: String] = [:],
    languages: [LanguageTag] = [], settings: String = ""
  ) throws {
    self.glossaryWords = glossaryWords
    self.found = found
    var files: [String: String] = [
      "content/project.yml": Self.projectFile(with: languages) + settings, "content/facts.yml": Self.facts,
      "content/glossary.yml": glossary,
      "content/pictograms.yml": Self.pictogramFile, "content/pictograms/ala-juokse.svg": Self.picture,
    ]
    if glossary.isEmpty { files["content/glossary.yml"] = nil }
    for (name, text) in texts {
      let matter = name == "index" ? Self.documentMatter(texts.map(\.name), policy: policy, kind: kind) + matter : ""
      files["content/opas/\(name).md"] = Self.page(text, matter: matter)
    }
    fixture = try FixtureProject(files)
    let (project, faults) = try readProject(at: fixture.path)
    precondition(!faults.contains { $0.severity == .error }, "\(faults.map { ($0.name, $0.arguments) })")
    self.project = project
    for page in project.documents[0].allPages {
      let parsed = parseGuide(page.file, body: page.body, fields: page.texts).document
      let text = identify(parsed, at: PageAddress(document: "opas", page: page.name), with: nil)
      var tables: [LanguageTag: UnitTable] = [:]
      for (language, pages) in translations {
        guard let translation = pages[page.name] else { continue }
        tables[language] = try Self.table(translation, of: text, stale: stale, state: state)
      }
      pages.append((page, text, tables))
    }
    localiser = Localiser(index: SiteIndex(project: project, pages: pages.map(\.text)))
    words = Self.words
    let file = SourceFile(path: "ala-juokse.svg", text: Self.picture)
    pictograms = readPictogram(file).pictogram.map { ["ala-juokse": $0] } ?? [:]
  }

  static func tag(_ text: String) -> LanguageTag {
    guard let tag = try? LanguageTag(text) else { preconditionFailure("\(text) is no language tag") }
    return tag
  }

  func html(_ name: String, in language: LanguageTag) throws -> String {
    let (page, original) = (try localised(name, in: language), try localised(name, in: Self.finnish))
    return String(
      decoding: documentPage(
        page, original: original, in: try edition(language), source: try edition(Self.finnish)
      ).serialised(), as: UTF8.self)
  }

  func sideBySide(_ name: String, in language: LanguageTag) throws -> String? {
    let (page, original) = (try localised(name, in: language), try localised(name, in: Self.finnish))
    return sideBySidePage(
      page, original: original, in: try edition(language), source: try edition(Self.finnish)
    ).map { String(decoding: $0.serialised(), as: UTF8.self) }
  }

  func localised(_ name: String, in language: LanguageTag) throws -> CheckedDocument {
    guard let page = pages.first(where: { $0.page.name == name }) else { preconditionFailure("no page \(name)") }
    let text = try localiser.localise(page.text, in: language, catalogues: page.tables).document
    return CheckedDocument(
      localised: text, diagnostics: [], activeRules: [], terms: language == Self.finnish ? occurrences(in: text) : [])
  }

  func edition(_ language: LanguageTag) throws -> Edition {
    let records = IdentifiedRecords(
      project: fields(project.settings.file, project.settings.texts + project.facts.texts),
      glossary: fields(project.glossary.file, project.glossary.texts),
      pictograms: fields(project.pictograms.file, project.pictograms.texts))
    var catalogues = RecordCatalogues()
    catalogues.glossary = glossaryWords.mapValues { words in Self.table(words, of: records.glossary) }
    let shared = try localiser.localise(records, of: project, in: language, catalogues: catalogues).project
    return Edition(
      language: language, settings: project.settings, project: shared, words: words, pictograms: pictograms,
      documents: [try outline(in: language)],
      languages: project.settings.languages.map { LanguageLink(tag: $0.tag, ownName: $0.tag.ownName) },
      pictogramRecords: project.pictograms,
      glossary: GlossaryUses(
        pages: try uses(in: language), translatedInto: Set([Self.finnish] + glossaryWords.keys)))
  }

  private func uses(in language: LanguageTag) throws -> [String: [PageAddress]] {
    var uses: [String: [PageAddress]] = [:]
    for page in pages {
      let (text, original) = try (localised(page.page.name, in: language), localised(page.page.name, in: Self.finnish))
      for key in termsExplained(on: text, original: original, policy: .keepAndMark) {
        uses[key, default: []].append(page.text.address)
      }
    }
    return uses
  }

  /// Where the words that the checker is said to find stand.
  private func occurrences(in page: LocalisedDocument) -> [TermOccurrence] {
    page.texts.enumerated().flatMap { index, text -> [TermOccurrence] in
      let row = Localisation.plainText(of: text.inlines)
      return found.flatMap { word, key in
        row.ranges(of: word).map { range in
          let start = row.utf8.distance(from: row.startIndex, to: range.lowerBound)
          return TermOccurrence(text: index, range: start..<(start + word.utf8.count), key: key)
        }
      }.sorted { $0.range.lowerBound < $1.range.lowerBound }
    }
  }

  private static func table(_ words: [String: String], of records: IdentifiedDocument) -> UnitTable {
    var catalogue = Catalogue(original: "", sourceLanguage: "fi-simple", targetLanguage: "ar")
    for (segment, text) in zip(records.segments, records.document.texts) {
      guard let words = words[segment.id] else { continue }
      catalogue.units.append(
        TranslationUnit(
          id: segment.id, source: coded(text.inlines), target: [.text(words, nil)], state: .reviewed,
          from: segment.hash))
    }
    return UnitTable(catalogue)
  }

  private func fields(_ file: SourceFile?, _ fields: [FieldText]) -> IdentifiedDocument {
    let file = file ?? SourceFile(path: "", bytes: [])
    return identify(
      parseFields(file, fields: fields).document, at: PageAddress(document: "", page: file.path), with: nil)
  }

  private func outline(in language: LanguageTag) throws -> DocumentOutline {
    let outlines = try pages.map { page in
      let text = try localised(page.page.name, in: language).localised
      let headings = text.source.document.texts.indices.compactMap { index -> HeadingOutline? in
        guard text.source.document.texts[index].role == .heading(level: 2) else { return nil }
        return text.source.segments[index].anchor.map { HeadingOutline(anchor: $0, text: text.texts[index]) }
      }
      guard let title = text.field("title") else { preconditionFailure("a page without a title") }
      return PageOutline(
        address: page.text.address, depth: page.page.name == "index" ? 0 : 1, title: title,
        summary: text.field("summary"), headings: headings, translatedInto: Set([Self.finnish] + page.tables.keys))
    }
    return DocumentOutline(
      document: project.documents[0], pages: outlines,
      notice: try localised("index", in: language).localised.field("notice"))
  }

  /// Units from a page of the same shape. A text that is `…` is not translated.
  private static func table(
    _ translation: String, of source: IdentifiedDocument, stale: Set<String>, state: TranslationState
  ) throws -> UnitTable {
    let (title, body) = titleAndBody(translation)
    let file = SourceFile(path: "translation.md", text: body)
    let fields = [FieldText(key: "title", text: Located(title, at: file.range(0..<0)))]
    let units = parseGuide(file, body: 0..<file.bytes.count, fields: fields).document.texts
    var catalogue = Catalogue(original: "", sourceLanguage: "fi-simple", targetLanguage: "ar")
    var next = units.makeIterator()
    for (segment, text) in zip(source.segments, source.document.texts) where text.role != .field("notice") {
      guard let unit = next.next() else { break }
      let target = coded(unit.inlines)
      guard Catalogues.plainText(of: target) != "…" else { continue }
      let isStale = stale.contains(Catalogues.plainText(of: coded(text.inlines)))
      catalogue.units.append(
        TranslationUnit(
          id: segment.id, source: coded(text.inlines), target: target, state: state,
          from: isStale ? "0000000000000000" : segment.hash, date: "2026-03-31"))
    }
    return UnitTable(catalogue)
  }

  /// `# Otsikko` on the first line is the title.
  private static func titleAndBody(_ text: String) -> (title: String, body: String) {
    let lines = text.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
    return (String(lines[0].drop { $0 == "#" || $0 == " " }), lines.count > 1 ? String(lines[1]) : "")
  }

  private static func page(_ text: String, matter: String) -> String {
    let (title, body) = titleAndBody(text)
    return "---\ntitle: \(title)\n\(matter.isEmpty || matter.hasSuffix("\n") ? matter : matter + "\n")---\n\(body)"
  }

  private static func documentMatter(_ names: [String], policy: String, kind: String) -> String {
    let others = names.filter { $0 != "index" }.map { "  - \($0)\n" }.joined()
    return """
      kind: \(kind)
      owner: Mikseri
      review_by: 2027-06-30
      policy: \(policy)
      notice: Tämä on esimerkki.

      """ + (others.isEmpty ? "" : "pages:\n\(others)")
  }

  /// The ids of the messages stand for their words; those about another language name it.
  private static var words: InterfaceWords {
    var catalogue = Catalogue(original: "interface", sourceLanguage: "fi-simple")
    let plain = PageWord.allCases.map { ($0.rawValue, $0.rawValue) }
    let others = LanguageMessage.allCases.map { ($0.rawValue, "\($0.rawValue) {tag}") }
    // A day is not written out: some languages put invisible marks into it.
    let dated = [
      (DateMessage.date.rawValue, "page.date"), (DateMessage.stale.rawValue, "page.stale {date, date, short}"),
    ]
    catalogue.units = (plain + others + dated).map { TranslationUnit(id: $0.0, source: [.text($0.1, nil)]) }
    let layers = [finnish, english, arabic].map { (language: $0, catalogue: catalogue) }
    return InterfaceWords(source: finnish, layers: layers)
  }

  private static func projectFile(with languages: [LanguageTag]) -> String {
    """
    name: Oppaat
    base_address: https://oppaat.example/
    source: fi-simple
    languages:
      fi-simple:
      en: {fallback: fi-simple}
      ar: {fallback: fi-simple, digits: latin}
    \(languages.map { "  \($0.canonical): {fallback: fi-simple}\n" }.joined())
    issuer: Esimerkkikunta

    """
  }

  private static let facts = """
    mikseri:
      name: Mikseri
      owner: Mikseri
      source: Opas
      checked: 2026-01-01
      parts:
        phone: {type: phone, value: "+358 40 123 4567"}
        email: {type: email, value: mikseri@example.org}
        url: {type: url, value: "https://example.org/"}
        address: {type: address, street: Lapintie 11–13, postcode: "94100", town: Kemi}
        hours:
          type: hours
          weekly:
            - {days: mon-thu, open: "10:00", close: "15:00", languages: [fi, en]}
          exceptions:
            - {date: 2026-12-06, closed: yes}

    """

  static let glossary = """
    lahete:
      term: lähete
      explanation: Lääkäri kirjoittaa lähetteen.

    """

  private static let pictogramFile = """
    ala-juokse:
      words: Älä juokse
      sign: prohibition
      author: Selkopaja
      licence: CC0-1.0

    """

  private static let picture = """
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 96"><circle cx="48" cy="48" r="43" fill="#FFFFFF"/></svg>
    """
}
