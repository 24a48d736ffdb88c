import Foundation
import ICU
import PrintSheets
import SiteBuild
import SourceText
import TestSupport
import Testing

/// Papers for the wall, the hand and the letter-box: what they hold, and what happens where it does not fit.
struct ProductPrintTests {
  private static let products = repositoryRoot.appending(path: "Tests/SiteBuildTests/Products")

  // MARK: Pages on the web

  @Test func eventAndLetterHaveTheirLabels() throws {
    let project = try FixtureProject(copyOf: Self.products)
    let outcome = try buildSite(at: project.path)
    #expect(outcome.diagnostics.filter { $0.severity == .error }.map(\.name) == [])
    let event = try project.text("site-out/ar/ilta/index.html")
    for label in ["متى؟", "أين؟", "هل يوجد مترجم؟", "هل توجد رعاية للأطفال؟"] { #expect(event.contains(label)) }
    #expect(event.contains(#"<div class="box event">"#))
    let letter = try project.text("site-out/so/kirje/index.html")
    #expect(letter.contains("Maxaa lagaa rabaa inaad samayso?"))
    // Nobody writes on a screen by hand.
    #expect(!letter.contains("Lambarka warqadda"))
  }

  static let needs: [(path: String, directive: String, known: String)] = [
    ("ilta", "event", ":::event"), ("ajat", "contact", ":::hours / :::contact"), ("kirje", "letter", ":::letter"),
  ]

  @Test(arguments: needs)
  func layoutWithoutItsDirectiveIsWarnedOf(_ path: String, _ directive: String, _ known: String) throws {
    let project = try FixtureProject(copyOf: Self.products)
    let file = "content/\(path)/index.md"
    let text = try project.text(file)
    let block = try #require(text.firstMatch(of: try Regex("(?s):::\(directive)\\b.*?\n:::\n")))
    try project.write(text.replacing(String(text[block.range]), with: "Teksti.\n"), to: file)
    let found = try SiteSources(root: project.path).diagnostics.filter { $0.name == "layout-without-directive" }
    #expect(found.map(\.severity) == [.warning])
    #expect(found.first?.arguments["known"] == .text(known))
    #expect(found.first?.path == file)
  }

  // MARK: What the engine is asked

  private struct Request: Decodable {
    var html: String
    var style: String
    var mostPages: Int?
    var rightToLeft: Bool
    var isForOffice: Bool
  }

  private func requests(_ document: String, _ tag: String, format: PaperFormat? = nil) throws -> [Request] {
    let project = try FixtureProject(copyOf: Self.products)
    let greeting = #"printf '\000\000\000\017{"ready": true}'"#
    let keep = #"n=$(head -c 4 | od -An -tu1 | awk '{print (($1*256+$2)*256+$3)*256+$4}'); head -c "$n" > "$4/$$.json""#
    try project.write("test", to: ".selkopaja/print-engine/installed")
    try project.write("#!/bin/sh\n\(greeting)\n\(keep)\n", to: ".selkopaja/print-engine/bin/python3")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: project.path + "/.selkopaja/print-engine/bin/python3")
    _ = try printSite(
      at: project.path,
      choice: PrintChoice(documents: [document], languages: [try LanguageTag(tag)], format: format), workers: 1)
    return try project.files(below: ".selkopaja/print-engine").filter {
      $0.key.hasSuffix(".json") && !isOfPicture($0.value)
    }
    .map { try JSONDecoder().decode(Request.self, from: $0.value) }
  }

  @Test func flyerIsMadeInBothSizes() throws {
    let requests = try requests("ilta", "so")
    #expect(Set(requests.compactMap { $0.style.firstMatch(of: #/size: (A\d);/#)?.1 }) == ["A4", "A5"])
    #expect(requests.allSatisfy { $0.mostPages == 1 && $0.isForOffice })
  }

  /// The cover is read first, whichever side it is on, and all panels together are as wide as the paper.
  @Test(arguments: ["fi-simple", "ar"], ["esite", "esite-z"])
  func panelsOfALeafletFillThePaper(_ tag: String, _ document: String) throws {
    let request = try #require(try requests(document, tag).first)
    let fold = document == "esite" ? "three" : "z"
    func millimetres(_ pattern: String) throws -> Double {
      let match = try #require(request.style.firstMatch(of: try Regex(pattern, as: (Substring, Substring).self)))
      return try #require(Double(match.output.1))
    }
    let cover = try millimetres(#"\.\#(fold) \.cover, \.\#(fold) \.back \{ width: ([0-9.]+)mm"#) + 16
    let third = try millimetres(#"\.\#(fold) \.third \{ width: ([0-9.]+)mm"#) + 16
    #expect(abs(2 * cover + third - 297) < 0.05)
    #expect(abs(cover - third - (fold == "three" ? 2 : 0)) < 0.02)
    // The mark nearest to the left edge stands at the far side of the panel that is there.
    let first = try millimetres(#"\.\#(fold) \.first \{ left: ([0-9.]+)mm"#)
    #expect(abs(first - (tag == "ar" ? cover : third)) < 0.02)
    let places = try ["panel cover", "panel back", "panel third", #"class="inside""#].map { name in
      try #require(request.html.range(of: name)).lowerBound
    }
    #expect(places == places.sorted())
    #expect(request.style.contains("direction: \(tag == "ar" ? "ltr" : "rtl")"))
    #expect(request.mostPages == 2)
  }

  @Test func partsOfALeafletStandWhereTheirFoldSaysSo() throws {
    func panel(_ name: String, in html: String) throws -> Substring {
      let start = try #require(html.range(of: "panel \(name)"))
      let rest = html[start.upperBound...]
      return rest[
        ..<(rest.range(of: name == "third" ? "class=\"inside\"" : "class=\"panel")?.lowerBound ?? rest.endIndex)]
    }
    let three = try #require(try requests("esite", "fi-simple").first).html
    let z = try #require(try requests("esite-z", "fi-simple").first).html
    for html in [three, z] {
      #expect(try panel("cover", in: html).contains("Tämä esite kertoo"))
      #expect(try panel("back", in: html).contains("Ota yhteyttä"))
      #expect(try panel("back", in: html).contains(#"class="imprint""#))
    }
    #expect(try panel("third", in: three).contains("Mitä neuvonta on?"))
    #expect(try panel("third", in: z).contains("Mitä muut sanovat?"))
  }

  /// The person who hands it out writes the day and the number of the letter, and reads Finnish.
  @Test func letterHasLinesInBothLanguages() throws {
    let html = try #require(try requests("kirje", "ar").first).html
    let lines = html.matches(of: #/<p class="fill">(.+)<\/p>/#).map { String($0.1) }
    #expect(lines.count == 3)
    for (line, words) in zip(lines, ["Kirjeen päivä", "Kirjeen numero", "Mihin päivään mennessä?"]) {
      #expect(line.contains(words) && line.contains(#"lang="fi-simple" dir="ltr""#))
    }
    let project = try FixtureProject(copyOf: Self.products)
    #expect(try project.text("content/kirje/index.md").contains("- by:") == false)
  }
}

/// With the engine itself, where `script/bootstrap` has made it.
@Suite(.enabled(if: FileManager.default.fileExists(atPath: realEngine + "/installed")))
struct ProductOverflowTests {
  private static let products = repositoryRoot.appending(path: "Tests/SiteBuildTests/Products")

  private func outcome(_ document: String, replacing old: String, with new: String) throws -> PrintOutcome {
    let project = try FixtureProject(copyOf: Self.products)
    try project.link(".selkopaja/print-engine", to: realEngine)
    let file = "content/\(document)/index.md"
    let text = try project.text(file)
    #expect(text.contains(old))
    try project.write(text.replacing(old, with: new), to: file)
    return try printSite(
      at: project.path,
      choice: PrintChoice(documents: [document], languages: [try LanguageTag("fi-simple")], format: .a4), workers: 1)
  }

  private static let longText = String(repeating: "Tule kysymään. Me autamme sinua.\n\n", count: 60)
  private static let longWord = String(repeating: "sana", count: 75)

  static let faults: [(document: String, old: String, new: String, fault: String)] = [
    ("ilmoitus", "Hissi ei toimi tänään.", longText, "page-overflow"),
    ("ilta", "Kysy lisää", longText + "Kysy lisää", "page-overflow"),
    ("ajat", "Voit tulla,", longText + "Voit tulla,", "page-overflow"),
    ("kirje", ":::warning", longText + ":::warning", "page-overflow"),
    ("vesi", "Vesijohdossa", longText + "Vesijohdossa", "rule-overflow"),
    ("esite", "## Ajat", longText + longText + "## Ajat", "sides-overflow"),
    ("esite", "Tämä esite", longText + "Tämä esite", "sides-overflow"),
    ("ilmoitus", "Käytä portaita", longWord, "word-too-wide"),
    ("esite-z", "Ymmärsin", longWord, "word-too-wide"),
    ("vesi", "Juo vasta", "\u{1200}\u{16A0} Juo vasta", "letter-without-font"),
  ]

  /// The one place where a word may be broken: a table would not be one without it.
  @Test func wordThatNoCellHoldsIsBrokenInIt() throws {
    let outcome = try outcome(
      "perehdytys", replacing: "| kahvi | 9–9.15 |", with: "| \(Self.longWord) | 9–9.15 |")
    #expect(outcome.diagnostics.filter { $0.severity == .error }.map(\.name) == [])
    #expect(outcome.laidOut == 1)
  }

  @Test(arguments: faults)
  func whatDoesNotFitIsAnError(_ document: String, _ old: String, _ new: String, _ fault: String) throws {
    let outcome = try outcome(document, replacing: old, with: new)
    let errors = outcome.diagnostics.filter { $0.severity == .error }
    #expect(errors.map(\.name) == [fault])
    #expect(outcome.laidOut == 0)
    for case .number(let millimetres)? in errors.map({ $0.arguments["millimetres"] }) { #expect(millimetres > 20) }
  }
}

private let realEngine = repositoryRoot.appending(path: ".selkopaja/print-engine").path(percentEncoded: false)
