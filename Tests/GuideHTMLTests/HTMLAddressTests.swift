import HTML
import Testing

@Suite struct HTMLAddressTests {
  @Test(arguments: [
    ("https://www.kela.fi/maahanmuutto", "https://www.kela.fi/maahanmuutto"),
    ("HTTPS://kela.fi", "HTTPS://kela.fi"),
    ("../ar/uimahalli/index.html#säännöt", "../ar/uimahalli/index.html#säännöt"),
    ("#hatanumero", "#hatanumero"),
    ("tel:+358401234567", "tel:+358401234567"),
    ("mailto:mikseri@example.org?subject=Tapaaminen", "mailto:mikseri@example.org?subject=Tapaaminen"),
    ("haku.html?q=a:b", "haku.html?q=a:b"), ("a/b:c", "a/b:c"),
    ("Kemi opas.html", "Kemi%20opas.html"),
    ("a\"b<c>`{|}^[1]", "a%22b%3Cc%3E%60%7B%7C%7D%5E%5B1%5D"),
    ("100%.html", "100%25.html"), ("%C3%A4", "%C3%A4"), ("%4", "%254"), ("%", "%25"),
    ("https://example.org/العربية", "https://example.org/العربية"),
  ])
  func isAllowed(_ text: String, _ expected: String) throws {
    #expect(try HTMLAddress(text).text == expected)
  }

  @Test(
    arguments: [
      ("", .empty), ("javascript:alert(1)", .unknownScheme("javascript")),
      ("JavaScript:x", .unknownScheme("javascript")),
      ("data:text/html,x", .unknownScheme("data")), ("file:///etc/passwd", .unknownScheme("file")),
      ("vbscript:x", .unknownScheme("vbscript")), (":x", .unknownScheme("")),
      (" javascript:x", .unknownScheme(" javascript")),
      ("java\tscript:x", .forbiddenCharacter), ("java\nscript:x", .forbiddenCharacter),
      ("\u{1}javascript:x", .forbiddenCharacter),
      ("\\\\host\\share", .forbiddenCharacter), ("a\u{85}b", .forbiddenCharacter), ("a\u{2028}b", .forbiddenCharacter),
      ("//example.org/x", .withoutScheme),
      // To a browser a combining mark is a letter of its own, not a part of the sign before it.
      ("javascript:\u{301}x", .unknownScheme("javascript")), ("//\u{301}example.org/x", .withoutScheme),
    ] as [(String, HTMLAddressFault)])
  func isRefused(_ text: String, _ fault: HTMLAddressFault) {
    #expect(throws: fault) { try HTMLAddress(text) }
  }
}
