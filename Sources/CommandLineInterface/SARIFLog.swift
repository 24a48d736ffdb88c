import Foundation
import ICU
import Localisation
import ProjectFiles
import Readability
import SiteBuild
import SourceText

/// Findings as SARIF 2.1.0 (OASIS, errata 01): what code hosts and editors read.
struct SARIFLog: Encodable {
  var schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
  var version = "2.1.0"
  var runs: [Run]

  enum CodingKeys: String, CodingKey {
    case schema = "$schema"
    case version, runs
  }

  struct Run: Encodable {
    var tool: Tool
    var language: String?
    var columnKind = "utf16CodeUnits"
    var newlineSequences = ["\r\n", "\n", "\r"]
    var results: [SARIFResult]
    var properties: Properties
  }

  /// Which rules read which language: SARIF itself has no place for it.
  struct Properties: Encodable {
    var languages: [Language]

    struct Language: Encodable {
      var tag: String
      var calibrated: Bool
      var rules: [String]
    }
  }

  struct Tool: Encodable {
    var driver: Driver

    struct Driver: Encodable {
      var name = "Selkopaja"
      var rules: [SARIFRule]
    }
  }

  init(_ outcome: CheckOutcome, text: DiagnosticText) {
    let all = outcome.diagnostics + outcome.suppressed.map(\.diagnostic)
    let active = Set(outcome.languages.flatMap(\.rules))
    let rules = Rules.all.map(\.documentation).filter { active.contains($0.name) }
    // A fault of a file is no rule of easy language; it stands in the list by its name alone.
    let faults = Set(all.map(\.name)).subtracting(rules.map(\.name)).sorted()
    let descriptors = rules.map { SARIFRule($0, say: text.say) } + faults.map { SARIFRule(id: $0) }
    let places = Dictionary(uniqueKeysWithValues: descriptors.enumerated().map { ($1.id, $0) })
    var seen: [Fingerprint: Int] = [:]
    func result(_ diagnostic: Diagnostic, allowed reason: String? = nil) -> SARIFResult {
      let fingerprint = Fingerprint(diagnostic)
      seen[fingerprint, default: 0] += 1
      return SARIFResult(
        diagnostic, reason: reason, rule: places[diagnostic.name],
        fingerprint: "\(fingerprint.digits):\(seen[fingerprint, default: 1])", text: text)
    }
    let results =
      outcome.diagnostics.map { result($0) } + outcome.suppressed.map { result($0.diagnostic, allowed: $0.reason) }
    let language = text.say.language.language
    runs = [
      Run(
        tool: Tool(driver: Tool.Driver(rules: descriptors)), language: language.count == 2 ? language : nil,
        results: results,
        properties: Properties(
          languages: outcome.languages.map {
            Properties.Language(tag: $0.tag.canonical, calibrated: $0.isCalibrated, rules: $0.rules)
          }))
    ]
  }

  /// Keys sorted, so that the same findings are the same bytes.
  var text: String {
    get throws {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
      return String(decoding: try encoder.encode(self), as: UTF8.self)
    }
  }
}

struct SARIFText: Encodable {
  var text: String
}

/// SARIF's reportingDescriptor (3.49).
struct SARIFRule: Encodable {
  var id: String
  var shortDescription: SARIFText?
  var fullDescription: SARIFText?
  var help: SARIFText?
  var defaultConfiguration: Configuration?
  var properties: Properties?

  struct Configuration: Encodable {
    var level: String
  }

  struct Properties: Encodable {
    /// The guideline that asks for it.
    var source: String
  }

  init(id: String) {
    self.id = id
  }

  init(_ rule: RuleDocumentation, say: Speech) {
    id = rule.name
    func words(_ key: String) -> SARIFText? {
      say.words.language(of: key, for: say.language).map { _ in SARIFText(text: say(key)) }
    }
    shortDescription = words("rule.\(rule.name)")
    fullDescription = words("rule.\(rule.name).why")
    help = words("rule.\(rule.name).advice")
    let gravest = rule.limits.limits[.perus, default: []].map(\.severity).max()
    defaultConfiguration = Configuration(level: gravest?.sarifLevel ?? "none")
    properties = Properties(source: rule.source)
  }
}

extension Severity {
  var sarifLevel: String {
    switch self {
    case .error: "error"
    case .warning: "warning"
    case .information: "note"
    }
  }
}
