import Foundation
import SiteBuild
import TestSupport
import Testing

/// What the index of the search says of a word, without a browser.
struct SearchedTitleTests {
  /// A word that the glossary wants another one for leads to a page that has the other one in its title alone.
  @Test(arguments: ["fi-simple", "sv"]) func wordToAvoidFindsTheTitle(_ tag: String) throws {
    let project = try FixtureProject(copyOf: exampleTown)
    let glossary = "content/glossary.yml"
    try project.write(
      try project.text(glossary) + """

        sahkolasku:
          term: sähkölasku
          explanation: Sähkölasku kertoo, paljonko sähkö maksaa.
          avoid: [energiafaktuura]

        """, to: glossary)
    let page = "content/alkuun/neuvonta.md"
    let title = try #require(try project.text(page).firstMatch(of: #/title: .*/#)).output
    try project.write(try project.text(page).replacing(title, with: "title: Sähkölasku"), to: page)
    let outcome = try buildSite(at: project.path, workers: 2)
    #expect(outcome.commit != nil)
    let index = try index(in: tag, of: project)
    let number = try #require(index.words.firstIndex { $0.split(separator: " ").contains("energiafaktuura") })
    let found = index.places(ofWord: number).filter { $0 < index.places.count }.map { index.pages[index.places[$0]] }
    #expect(found.contains { $0.hasSuffix("alkuun/neuvonta.html") }, "\(found)")
  }

  /// Who asks for Tuesday is not told of "from Monday to Thursday" by the letters of its days.
  @Test(arguments: [
    ("fi-simple", "tiistai"), ("fi-simple", "aukioloajat"), ("sv", "tisdag"), ("sv", "oppettid"),
    ("fi-simple", "0400000000"), ("sv", "0400000000"),
  ])
  func hoursAndNumbersAreFound(_ tag: String, _ stem: String) throws {
    let project = try FixtureProject(copyOf: exampleTown)
    _ = try buildSite(at: project.path, workers: 2)
    let index = try index(in: tag, of: project)
    let number = try #require(
      index.words.firstIndex { $0.split(separator: " ").contains { $0 == stem } }, "\(index.words)")
    let found = index.places(ofWord: number).filter { $0 < index.places.count }.map { index.pages[index.places[$0]] }
    #expect(found.contains { $0.hasSuffix("alkuun/neuvonta.html") }, "\(found)")
  }

  /// Readers pay for what they load.
  @Test func scriptsAreServedWithoutComments() throws {
    let project = try FixtureProject(copyOf: exampleTown)
    _ = try buildSite(at: project.path, workers: 2)
    for name in ["haku", "sivu"] {
      let lines = try project.text("site-out/assets/\(name).js").split(separator: "\n")
      #expect(lines.count > 100 && !lines.contains { $0.hasPrefix("//") || $0.hasPrefix(" ") })
    }
  }

  private struct Index {
    var words: [Substring]
    var hits: [Substring]
    /// The page of each place, by number, and the address of each page.
    var places: [Int]
    var pages: [String]

    /// Each hit is what it is more than the one before, to base 36; its last three bits say where the word stands.
    func places(ofWord number: Int) -> [Int] {
      var last = 0
      return hits[number].split(separator: " ").map { difference in
        last += Int(difference, radix: 36) ?? 0
        return last >> 3
      }
    }
  }

  private func index(in tag: String, of project: FixtureProject) throws -> Index {
    let script = try project.text("site-out/assets/haku-index.\(tag).js")
    let json = script.dropFirst("selkopajaSearch(".count).dropLast(");\n".count)
    let value = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    let places = try #require(value["places"] as? [[Any]])
    let pages = try #require(value["pages"] as? [[Any]])
    return Index(
      words: try #require(value["words"] as? String).split(separator: ",", omittingEmptySubsequences: false),
      hits: try #require(value["hits"] as? String).split(separator: ",", omittingEmptySubsequences: false),
      places: places.compactMap { $0.first as? Int }, pages: pages.compactMap { $0.first as? String })
  }
}
