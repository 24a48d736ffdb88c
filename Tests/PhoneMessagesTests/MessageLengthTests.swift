import Testing

@testable import PhoneMessages

/// 3GPP TS 23.038 (alphabets) and 23.040 (parts).
struct MessageLengthTests {
  @Test(arguments: [
    ("Hei", 3), ("äöåÄÖÅ", 6), ("é", 1), ("Ç", 1), ("Δ Ω", 3), ("@£$¥_", 5), ("§¿¡¤", 4), ("a\nb", 3), ("", 0),
    // The extension table: an escape, then the character.
    ("€", 2), ("{}[]~\\^|", 16), ("12,50 €", 8),
  ])
  func septets(text: String, units: Int) {
    let length = MessageLength(of: text)
    #expect(length.alphabet == .gsm7)
    #expect(length.units == units)
    #expect(length.beyondGSM == [])
  }

  @Test(arguments: [
    ("ç", 1, "ç"), ("Привет", 6, "Привет"), ("aç bç", 5, "ç"), ("õ ja š", 6, "õš"), ("🏊", 2, "🏊"), ("`", 1, "`"),
    ("a\u{308}", 2, "\u{308}"), ("á é", 3, "á"), ("\t", 1, "\t"), ("\u{2066}112\u{2069}", 5, "\u{2066}\u{2069}"),
  ])
  func ucs2(text: String, units: Int, because: String) {
    let length = MessageLength(of: text)
    #expect(length.alphabet == .ucs2)
    #expect(length.units == units)
    #expect(length.beyondGSM == Array(because.unicodeScalars))
  }

  @Test(arguments: [
    (0, 1), (1, 1), (160, 1), (161, 2), (306, 2), (307, 3), (459, 3), (460, 4),
  ])
  func messagesOfGSM(units: Int, messages: Int) {
    let length = MessageLength(of: String(repeating: "a", count: units))
    #expect(length.units == units)
    #expect(length.messages == messages)
  }

  @Test(arguments: [(1, 1), (70, 1), (71, 2), (134, 2), (135, 3), (201, 3), (202, 4)])
  func messagesOfUCS2(units: Int, messages: Int) {
    #expect(MessageLength(of: String(repeating: "ж", count: units)).messages == messages)
  }

  /// 152 letters leave one septet: the euro sign goes to the next part as a whole.
  @Test func escapeIsNotCutFromItsCharacter() {
    let letters = String(repeating: "a", count: 152)
    #expect(MessageLength(of: "\(letters)€\(letters)").units == 306)
    #expect(MessageLength(of: "\(letters)€\(letters)").messages == 3)
    #expect(MessageLength(of: "a\(letters)€\(letters.dropLast())").messages == 2)
    // In one message nothing is cut.
    #expect(MessageLength(of: String(repeating: "€", count: 80)).messages == 1)
  }

  @Test func surrogatePairIsNotCut() {
    let letters = String(repeating: "ж", count: 66)
    #expect(MessageLength(of: "\(letters)🏊\(letters)").units == 134)
    #expect(MessageLength(of: "\(letters)🏊\(letters)").messages == 3)
    #expect(MessageLength(of: "\(letters)ж🏊\(letters.dropLast())").messages == 2)
    #expect(MessageLength(of: String(repeating: "🏊", count: 35)).messages == 1)
    #expect(MessageLength(of: String(repeating: "🏊", count: 67)).messages == 3)
  }

  @Test(arguments: [
    ("ma–to klo 10–15", "ma-to klo 10-15"), ("116\u{A0}117", "116 117"), ("”Mikseri”", "\"Mikseri\""),
    ("someone’s", "someone's"), ("odota …", "odota ..."), ("«Kela» − THL", "\"Kela\" - THL"), ("a\u{AD}b", "ab"),
    ("ka\u{308}det", "kädet"), ("12,50\u{A0}€", "12,50 €"),
    // The signs of print stay where the letters need UCS-2 in any case.
    ("пн–чт 10–15", "пн–чт 10–15"), ("ç–", "ç–"), ("الرقم 116\u{A0}117", "الرقم 116\u{A0}117"),
    // What has no plain form is not touched.
    ("🏊–", "🏊–"), ("Hei", "Hei"),
  ])
  func plainSigns(text: String, expected: String) {
    #expect(withPlainSigns(text) == expected)
  }
}
