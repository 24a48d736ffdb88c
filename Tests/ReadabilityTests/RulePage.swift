import Catalogues
import GuideMarkup
import ICU
import Localisation
import ProjectFiles
import Readability
import SourceText
import Synchronization
import TestSupport
import TextAnalysis
import WordForms

/// A page whose expected findings are marked in its text, read with real ICU and Voikko.
struct RulePage {
  /// The ranges that were marked, in offsets of the file.
  let marks: [Range<Int>]
  let file: SourceFile
  let document: IdentifiedDocument
  let language: LanguageTag
  private let index: SiteIndex

  /// - Parameters:
  ///   - fields: texts of the front matter, by their key; each stands on a line of its own above the page.
  ///   - fact: the value of the fact `{{mikseri.words}}`.
  init(
    _ markdown: String, fields: KeyValuePairs<String, String> = [:], language: String = "fi-simple",
    fact: String = "Valtakatu"
  ) throws {
    self.language = try LanguageTag(language)
    let lines = fields.map { $0.value + "\n" }
    let whole = MarkedText(lines.joined() + markdown)
    let file = SourceFile(path: "content/opas/sivu.md", text: whole.text)
    var start = 0
    var texts: [FieldText] = []
    for (key, value) in fields {
      let text = MarkedText(value).text
      let end = start + text.utf8.count
      texts.append(FieldText(key: key, text: Located(text, at: file.range(start..<end))))
      start = end + 1
    }
    let parsed = parseGuide(file, body: start..<file.bytes.count, fields: texts).document
    self.file = file
    marks = whole.ranges
    document = identify(parsed, at: PageAddress(document: "opas", page: "sivu"), with: nil)
    index = SiteIndex(project: try sampleProject(source: language, fact: fact), pages: [document])
  }

  func analysed(
    in other: LanguageTag? = nil, catalogues: [LanguageTag: UnitTable] = [:], vocabulary: Vocabulary = Vocabulary()
  ) throws -> AnalysedDocument {
    let (localised, _) = try Localiser(index: index).localise(document, in: other ?? language, catalogues: catalogues)
    return try TextAnalyser(forms: try FormReader()).analyse(localised, vocabulary: vocabulary)
  }

  func findings(
    at level: Level = .perus, rules: [any Rule] = Rules.all, vocabulary: Vocabulary = .withHours,
    budget: LengthBudget? = nil
  ) throws -> [Diagnostic] {
    var analysed = try analysed(vocabulary: vocabulary)
    analysed.length = budget.map { LengthAllowed(budget: $0, wordsOfOtherPages: 0) }
    return check(analysed, level: level, rules: rules).diagnostics
  }
}

extension Vocabulary {
  /// The opening hours of the sample project.
  static let withHours: Vocabulary = {
    guard let opens = ClockTime(hour: 10, minute: 0), let closes = ClockTime(hour: 15, minute: 0) else {
      preconditionFailure("there are such times")
    }
    let opening = RecordedHours.Opening(
      days: [.monday, .tuesday, .wednesday, .thursday], opens: opens, closes: closes)
    return Vocabulary(openingHours: [
      RecordedHours(record: "mikseri", name: "mikseri.hours", openings: [opening])
    ])
  }()
}

extension Rules {
  /// The rules that hold for a language.
  static func names(in language: LanguageTag) -> [String] {
    all.map(\.documentation).filter { $0.languages.contain(language) }.map(\.name)
  }
}

extension [Diagnostic] {
  var offsets: [Range<Int>?] { map { $0.range?.offsets } }
  var names: [String] { map(\.name) }
}

/// Projects are read from a folder, so each is read once.
private let projects = Mutex<[String: Project]>([:])

/// A project whose source is the language asked for, with a few facts and a term.
private func sampleProject(source: String, fact: String) throws -> Project {
  try projects.withLock { known in
    if let project = known[source + fact] { return project }
    let project = try readSampleProject(source: source, fact: fact)
    known[source + fact] = project
    return project
  }
}

private func readSampleProject(source: String, fact: String) throws -> Project {
  let fixture = try FixtureProject([
    "content/project.yml": """
    name: Kemin oppaat
    base_address: https://opas.example/kemi/
    source: \(source)
    languages:
      \(source):
      \(source == "sv" ? "fi-simple" : "sv"):
    issuer: Kemin kaupunki
    """,
    "content/facts.yml": """
    mikseri:
      name: Mikseri
      owner: Kemin kaupunki
      source: kemi.fi
      parts:
        address: {type: address, street: Valtakatu 26, postcode: "94100", town: Kemi}
        phone: {type: phone, value: "+358 16 259 111"}
        url: {type: url, value: "https://www.kemi.fi/"}
        hours:
          type: hours
          weekly:
            - {days: mon-thu, open: "10:00", close: "15:00"}
        words: {type: text, value: "\(fact.escapedForYAML)"}
    """,
    "content/glossary.yml": """
    asumistuki:
      term: asumistukihakemuslomake
      explanation: Sillä haet rahaa vuokraan.
    """,
  ])
  let (project, diagnostics) = try readProject(at: fixture.path)
  guard diagnostics.allSatisfy({ $0.severity < .error }) else { throw FaultyProject(diagnostics: diagnostics) }
  return project
}

extension String {
  /// As it stands between quotation marks in YAML.
  fileprivate var escapedForYAML: String {
    replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n")
  }
}

struct FaultyProject: Error {
  var diagnostics: [Diagnostic]
}
