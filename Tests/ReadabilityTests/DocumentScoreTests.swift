import Foundation
import GuideMarkup
import ICU
import Localisation
import ProjectFiles
import Readability
import SourceText
import TestSupport
import Testing
import TextAnalysis
import WordForms

@Suite struct DocumentScoreTests {
  private func score(_ text: String, language: String = "fi-simple") throws -> DocumentScore {
    Readability.score(try RulePage(text, language: language).analysed())
  }

  @Test func eachPenaltyIsShownAndTheyMakeTheScore() throws {
    let hard = try score(
      "Saapuessasi Suomeen tarvitset passin. Hakemuksen käsitteleminen edellyttää asumistukihakemuslomakkeen täyttämistä."
    )
    #expect(hard.penalties.map(\.penalty.measure.rawValue).count == 10)
    let points = Dictionary(uniqueKeysWithValues: hard.penalties.map { ($0.penalty.measure, $0.points) })
    #expect(points[.clauseSubstitutes] == 15)
    #expect(points[.minenNouns] == 10)
    #expect(points[.longCompounds] == 10)
    #expect(points[.rareWords] == 4.1)
    #expect(points[.sentenceLength] == 0)
    let taken = hard.penalties.compactMap(\.points).reduce(0, +)
    #expect(abs((hard.value ?? 0) - (100 - taken)) < 0.05)
  }

  @Test func aPenaltyGrowsWithTheTextAndIsCapped() throws {
    func points(_ words: Int) throws -> Double? {
      let sentence = Array(repeating: "sana", count: words).joined(separator: " ") + "."
      return try score(sentence).penalties.first { $0.penalty.measure == .sentenceLength }?.points
    }
    #expect(try points(8) == 0)
    #expect(try points(9) == 4)
    #expect(try points(12) == 16)
    #expect(try points(40) == 40)
  }

  @Test func shortTextsSaySo() throws {
    #expect(try score("Tule heti. " + String(repeating: "Soita ensin. ", count: 98)).isTooShort)
    #expect(try !score(String(repeating: "Soita ensin. ", count: 100)).isTooShort)
    #expect(try score("").value == nil)
    #expect(try score("## Otsikko\n\n- passi").value == nil)
    #expect(try score("Tule.").value == 100)
  }

  /// In other languages the limits move by how many words they take, and nothing is counted that was not measured there.
  @Test func otherLanguagesHaveWhatIsValidInThem() throws {
    let ten = "Kom hit i dag och ta med dig ditt pass."
    let swedish = try score(ten, language: "sv")
    #expect(!swedish.isCalibrated)
    #expect(swedish.penalties.map(\.penalty.measure) == [.sentenceLength, .longSentences, .lix])
    #expect(swedish.value == 100)
    #expect(try score("Jos sinä tulet tänne heti, ota mukaan sinun oma passi.").value == 92)
    #expect(try score(ten, language: "so").penalties.map(\.penalty.measure) == [.sentenceLength, .longSentences])
    #expect(try score("Tule.").isCalibrated)
  }

  /// A long text is scored in one pass: twice the text takes no more than its share.
  @Test func aLongTextIsScored() throws {
    let text = try score(String(repeating: "Soita ensin ja varaa aika. ", count: 20_000))
    #expect(text.measures.words == 100_000)
    #expect(text.measures[.sentences] == 20_000)
  }
}

/// Thirty texts that were written for these tests: ten topics, each in easy Finnish, in standard Finnish, and as offices
/// write.
@Suite struct GradedTextTests {
  struct Topic: Sendable, CustomTestStringConvertible {
    var name: String
    var testDescription: String { name }

    func analysed(_ kind: String) throws -> AnalysedDocument {
      let url = Self.folder.appending(path: "\(name)-\(kind).txt")
      let file = SourceFile(path: url.lastPathComponent, bytes: Array(try Data(contentsOf: url)))
      return try TextAnalyser(forms: try FormReader())
        .analyse(looseDocument(readPlainText(file), in: try LanguageTag("fi-simple")))
    }

    private static let folder = repositoryRoot.appending(path: "Tests/ReadabilityTests/Texts")

    static let all: [Topic] = {
      let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path(percentEncoded: false))) ?? []
      return Set(files.filter { $0.hasSuffix(".txt") }.compactMap { $0.split(separator: "-").first }).sorted()
        .map { Topic(name: String($0)) }
    }()
  }

  @Test func thereAreTen() { #expect(Topic.all.count == 10) }

  @Test(arguments: Topic.all)
  func theScoreOrdersThem(_ topic: Topic) throws {
    let values = try ["helppo", "standard", "officialese"].map { try score(topic.analysed($0)).value ?? -1 }
    #expect(values[0] >= 90, "\(values)")
    #expect((30..<80).contains(values[1]), "\(values)")
    #expect(values[2] < 25, "\(values)")
    // Not by a hair: by more than a rare case or a few long words make.
    #expect(values[0] - values[1] > 20 && values[1] - values[2] > 20, "\(values)")
  }

  /// Whatever is found in the easy texts is a false alarm, for they were written to be easy.
  @Test(arguments: [Level.helppo, .perus])
  func easyTextsRaiseFewAlarms(at level: Level) throws {
    var sentences = 0
    var found: [Diagnostic] = []
    for topic in Topic.all {
      let text = try topic.analysed("helppo")
      sentences += text.texts.map(\.sentences.count).reduce(0, +)
      found += check(text, level: level, rules: Rules.all).diagnostics
    }
    func perHundred(_ severity: Severity) -> Double {
      100 * Double(found.count { $0.severity == severity }) / Double(max(sentences, 1))
    }
    let rules = Dictionary(grouping: found, by: \.name).map { "\($0.key) \($0.value.count)" }.sorted()
    #expect(sentences > 300)
    #expect(perHundred(.error) <= 1, "\(rules)")
    #expect(perHundred(.warning) <= 15, "\(rules)")
  }
}
