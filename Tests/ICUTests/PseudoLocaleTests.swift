import Testing

@testable import ICU

@Suite("Pseudo-locales")
struct PseudoLocaleTests {
  @Test(arguments: [
    ("en-XA", PseudoLocale.accented), ("EN-xa", .accented), ("ar-XB", .rightToLeft), ("en", nil), ("ar-FI", nil),
  ])
  func isKnownByItsTag(text: String, locale: PseudoLocale?) throws {
    #expect(try LanguageTag(text).pseudoLocale == locale)
  }

  @Test func accentedTextIsLongerAndInBrackets() {
    let text = "Kysy lisää uimahallin henkilökunnalta."
    let pseudo = PseudoLocale.accented.words(text)
    #expect(pseudo.hasPrefix("⟦Ķ") && pseudo.hasSuffix("⟧"))
    let letters = { (text: String) in Double(text.filter { $0.isLetter || $0 == "~" }.count) }
    #expect((1.35...1.45).contains(letters(pseudo) / letters(text)), "\(pseudo)")
    #expect(pseudo.allSatisfy { !$0.isASCII || !$0.isLetter })
  }

  @Test(arguments: [
    ("112", "⟦112⟧"), (" Soita ", " ⟦Şóíţáá⟧ "), ("", "⟦⟧"), ("TV", "⟦ṮṼ~⟧"),
  ])
  func figuresStay(text: String, pseudo: String) {
    // Short words have no room for two fifths more but at their end.
    let made = PseudoLocale.accented.words(text)
    #expect(made.filter { !$0.isLetter && $0 != "~" } == pseudo.filter { !$0.isLetter && $0 != "~" })
  }

  @Test func turnedTextKeepsItsFigures() {
    #expect(
      PseudoLocale.rightToLeft.words("Soita 112, apua!")
        == "\u{202E}Soita\u{202C} 112, \u{202E}apua\u{202C}!")
  }

  @Test(arguments: [
    ("Sivu", "<Sivu>"),
    ("{name}: valmis", "{name}<: valmis>"),
    ("{count, plural, one {# sivu} other {# sivua}}", "{count, plural, one {#< sivu>} other {#< sivua>}}"),
    (
      "{tag, select, fi {suomeksi} other {kielellä {language}}} nyt",
      "{tag, select, fi {<suomeksi>} other {<kielellä >{language}}}< nyt>"
    ),
    ("{day, date, long} klo {hour, number,00}", "{day, date, long}< klo >{hour, number,00}"),
    ("aita '{x}' ja l''x", "<aita >'{x}'< ja l''x>"),
    ("vaa'an", "<vaa''an>"),
  ])
  func onlyTheWordsOfAPatternChange(pattern: String, expected: String) throws {
    let changed = MessagePattern.changingWords(of: pattern) { words, _, _ in "<\(words)>" }
    #expect(changed == expected)
    let language = try LanguageTag("fi")
    #expect(
      try MessagePattern(changed, language: language).argumentNames
        == MessagePattern(pattern, language: language).argumentNames)
  }

  /// Whatever a project writes as a pattern, reading it ends.
  @Test(arguments: ["{", "}", "'", "{a, plural, one {", "{a, plural, one {x}", "}}}{{{", "{'", "#{#}#'#"])
  func brokenPatternsEnd(pattern: String) {
    _ = MessagePattern.changingWords(of: pattern) { words, _, _ in words }
  }
}
