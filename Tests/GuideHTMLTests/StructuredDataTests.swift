import Foundation
import HTML
import ICU
import Testing

@testable import BodyText
@testable import GuideHTML

/// What a page says to programs.
@Suite struct StructuredDataTests {
  private func data(_ text: String, in language: LanguageTag = PageSite.finnish) throws -> [[String: Any]] {
    let html = try PageSite([("index", text)]).html("index", in: language)
    guard let match = html.firstMatch(of: /<script type="application\/ld\+json">(.*?)<\/script>/) else { return [] }
    let object = try JSONSerialization.jsonObject(with: Data(match.1.utf8)) as? [String: Any]
    #expect(object?["@context"] as? String == "https://schema.org")
    return object?["@graph"] as? [[String: Any]] ?? []
  }

  @Test func aContactSaysHowThePlaceIsReached() throws {
    let records = try data("# Apua\n:::contact {of=\"mikseri\"}\n:::", in: PageSite.arabic)
    let record = try #require(records.first)
    #expect(records.count == 1)
    #expect(record["@type"] as? String == "Organization")
    #expect(record["name"] as? String == "Mikseri")
    #expect(record["telephone"] as? String == "+358401234567")
    #expect(record["email"] as? String == "mikseri@example.org")
    #expect(record["url"] as? String == "https://example.org/")
    let address = record["address"] as? [String: String]
    #expect(
      address == [
        "@type": "PostalAddress", "streetAddress": "Lapintie 11–13", "postalCode": "94100", "addressLocality": "Kemi",
        "addressCountry": "FI",
      ])
    // An organisation has no hours in schema.org: its place has.
    #expect(record["openingHoursSpecification"] == nil)
    let place = try #require(record["location"] as? [String: Any])
    let hours = try #require((place["openingHoursSpecification"] as? [[String: Any]])?.first)
    #expect(hours["opens"] as? String == "10:00" && hours["closes"] as? String == "15:00")
    #expect((hours["dayOfWeek"] as? [String])?.first == "https://schema.org/Monday")
    let special = try #require((place["specialOpeningHoursSpecification"] as? [[String: String]])?.first)
    #expect(special["validFrom"] == "2026-12-06" && special["opens"] == "00:00" && special["closes"] == "00:00")
    let contact = try #require(record["contactPoint"] as? [String: Any])
    #expect(contact["availableLanguage"] as? [String] == ["fi", "en"])
  }

  /// A page says what it shows: the hours alone, each record once, and nothing without a box.
  @Test func onlyWhatThePageShowsIsSaid() throws {
    let hours = try data("# Apua\n:::hours {of=\"mikseri.hours\"}\n:::")
    #expect(hours.count == 1)
    #expect(hours[0]["telephone"] == nil && hours[0]["location"] != nil)
    let both = try data("# Apua\n:::hours {of=\"mikseri.hours\"}\n:::\n\n:::contact {of=\"mikseri\"}\n:::")
    #expect(both.count == 1 && both[0]["telephone"] != nil)
    #expect(try data("# Apua\nSoita {{mikseri.phone}}.").isEmpty)
  }

  /// No value ends the element, opens another or is markup to an XML parser.
  @Test(arguments: [
    "</script><script>alert(1)</script>", "<!-- <script>", "a & b &amp; c", "]]>", "\"\\\n\t\u{2028}\u{7}",
  ])
  func valuesCannotBreakOut(_ value: String) throws {
    let bytes = linkedData(.object([("name", .list([.text(value)]))])).serialised()
    let html = String(decoding: bytes, as: UTF8.self)
    let start = try #require(html.firstRange(of: ">")?.upperBound)
    let end = try #require(html.range(of: "</script>", options: .backwards)?.lowerBound)
    let json = html[start..<end]
    #expect(!json.contains { "<>&\n".contains($0) })
    let read = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: [String]]
    #expect(read == ["name": [value]])
  }
}
