import Foundation
import ICU
import SiteBuild
import TestSupport
import Testing

struct LanguageAddingTests {
  /// Everything of the project file but the new line stays byte for byte.
  @Test(arguments: [
    // A line for each language; what comes after belongs to what follows.
    (
      "languages:\n  fi-simple:\n  sv: {fallback: fi-simple} # naapuri\n", "  th: {fallback: fi-simple}\n",
      "\n# loppu\n"
    ),
    ("languages:\n  fi-simple:\n  sv:\n    # varalla\n    fallback: fi-simple\n", "  th: {fallback: fi-simple}\n", ""),
    ("languages:\r\n    fi-simple:\r\n    sv: {}\r\n", "    th: {fallback: fi-simple}\r\n", ""),
    ("languages:\n  fi-simple:\n  sv:", "\n  th: {fallback: fi-simple}", ""),
    // In braces.
    ("languages: {fi-simple: , sv: {fallback: \"fi-simple\"}", ", th: {fallback: fi-simple}", "} # kielet\n"),
    ("languages: {fi-simple: , sv: ", ", th: {fallback: fi-simple}", "}\n"),
  ])
  func oneLineIsPutIn(before: String, line: String, after: String) throws {
    let head = before.contains("\r\n") ? Self.head.replacing("\n", with: "\r\n") : Self.head
    let project = try FixtureProject(["content/project.yml": head + before + after])
    let addition = try addLanguage(try LanguageTag("th"), at: project.path)
    #expect(addition.isNew)
    #expect(try project.text("content/project.yml") == head + before + line + after)
  }

  private static let head =
    "# Kunnan oppaat\nname: Oppaat\nbase_address: https://a.example/\nsource: fi-simple\nissuer: Kunta\n"

  @Test func aSecondTimeNothingIsWritten() throws {
    let project = try FixtureProject(copyOf: exampleTown)
    let first = try addLanguage(try LanguageTag("prs"), at: project.path)
    #expect(first.tag.canonical == "fa-AF")
    #expect(first.catalogues.contains("locales/fa-AF/alkuun/neuvonta.xlf"))
    let files = try project.files(below: "")
    let second = try addLanguage(try LanguageTag("fa-AF"), at: project.path)
    #expect(!second.isNew && second.catalogues == [])
    #expect(try project.files(below: "") == files)
  }

  /// The catalogues of the other languages are the business of `translate update`.
  @Test func otherLanguagesAreLeftAlone() throws {
    let project = try FixtureProject(copyOf: exampleTown)
    let before = try project.files(below: "locales").filter { !$0.key.hasPrefix("fi-simple/") }
    _ = try addLanguage(try LanguageTag("th"), at: project.path)
    let after = try project.files(below: "locales")
    for (path, bytes) in before { #expect(after[path] == bytes, "\(path)") }
    #expect(after.keys.contains("th/interface.xlf"))
    #expect(!after.keys.contains("th/language.yml"))
  }

  @Test func theFallbackIsTheNearestLanguage() throws {
    let project = try FixtureProject(copyOf: exampleTown)
    for tag in ["fa", "fa-AF", "sv-simple"] { _ = try addLanguage(try LanguageTag(tag), at: project.path) }
    _ = try addLanguage(
      try LanguageTag("am"), fallback: try LanguageTag("ar"), digits: .native, at: project.path)
    let text = try project.text("content/project.yml")
    for line in [
      "  fa: {fallback: fi-simple}\n", "  fa-AF: {fallback: fa}\n", "  sv-simple: {fallback: sv}\n",
      "  am: {fallback: ar, digits: native}\n",
    ] { #expect(text.contains(line), "\(line)") }
  }

  @Test func aFallbackThatIsNotThereIsRefused() throws {
    let project = try FixtureProject(copyOf: exampleTown)
    let before = try project.files(below: "")
    #expect(throws: LanguageAddingError.self) {
      try addLanguage(try LanguageTag("so"), fallback: try LanguageTag("fr"), at: project.path)
    }
    #expect(try project.files(below: "") == before)
  }

  /// CLDR has no name for Azerbaijani of Iran in itself.
  @Test func aLanguageWithoutANameGetsAFileForIt() throws {
    let project = try FixtureProject(copyOf: exampleTown)
    let addition = try addLanguage(try LanguageTag("az-IR"), at: project.path)
    #expect(addition.languageFile == "locales/az-IR/language.yml")
    #expect(try project.text("locales/az-IR/language.yml") == "name: 'azeri (Iran)'\n")
    #expect(try buildSite(at: project.path).commit != nil)
    #expect(try project.text("site-out/az-IR/index.html").contains("<html lang=\"az-IR\" dir=\"rtl\">"))
  }

  @Test(arguments: ["qqq", "fi_FI", "", "../x"])
  func whatIsNoLanguageIsRefused(text: String) {
    #expect(throws: LanguageChoiceError.self) { try LanguageTag.chosen(text) }
  }
}
