import ICU
import LineBreaking
import Testing
import WordForms

/// Real sentences of the shipped guide and of letters and signs; `|` stands where a line is to end.
struct LineBreakerTests {
  private func broken(_ text: String, _ tag: String, _ letters: Int) throws -> String {
    let language = try LanguageTag(tag)
    let breaker = try LineBreaker(language: language, forms: FormReader.reads(tag) ? try FormReader() : nil)
    return breaker.setting(of: text, atMost: letters).lines(of: text).joined(separator: " | ")
  }

  private func expect(_ marked: String, _ tag: String, _ letters: Int) throws {
    let plain = marked.replacing(" | ", with: " ")
    let found = try broken(plain, tag, letters)
    #expect(found == marked)
  }

  @Test(arguments: [
    // A sentence that fits is one line; each sentence begins a new one.
    "Nyt moni ihminen on sairas. | Tauti tarttuu helposti. | Näin suojaat muita:",
    "Märkä lattia on liukas.",
    "Tarvitsetko neuvoa? | Soita päivystysapuun, numero 116 117. | Puhelu on ilmainen.",
    "Naisilla on oma sauna, ja miehillä on oma sauna.",
    // A longer one is parted where its clauses are.
    "Ota yhteyttä terveysasemaan, | jos olet sairas ja voit odottaa.",
    "Soita itse heti numeroon 112, | jos ihmisen henki on vaarassa.",
    "Länsi-Pohjan keskussairaala on suuri sairaala Kemissä. | Siellä on lääkäreitä, | jotka tuntevat tietyn sairauden hyvin.",
    "Kirjaudu palveluun verkkopankkitunnuksilla | ja lue, mitä lääkäri on kirjoittanut.",
    "Kun käyt lääkärissä, lääkäri kirjoittaa tiedot käynnistä.",
    // Words that belong together stay together.
    "Terveysasema tutkii ja hoitaa tavallisia sairauksia, | ja siellä voit tavata lääkärin kello 10.",
    "Lääkärin teksti on yleensä suomeksi, | mutta voit pyytää siitä käännöksen.",
    "Neuvonta on auki maanantaista torstaihin kello 10–15.",
    "Maksu on noin 12,50 euroa, | jos sinulla on Kelan kortti mukana.",
    "Mikserin työntekijä neuvoo sinua | Monikulttuurikeskus Mikserissä.",
    "Bussi lähtee aseman vierestä joka aamu | ja tulee sairaalan eteen vartin yli kahdeksan.",
    // No sentence ends in an abbreviation, in an ordinal, or in small letters.
    "Siellä on töissä hoitajia ja lääkäreitä, | jotka puhuvat suomea ja ruotsia.",
    "Ota mukaan henkilökortti ja kirje tai lomake, | jonka olet saanut Kelasta.",
    "Jos et osaa soittaa, | kysy apua Mikserin työntekijältä tai naapurilta.",
    "Sinulla ei ole pakko olla rahaa mukana, kun tulet käymään.",
    "Voit joutua odottamaan myös monta tuntia | klinikan odotushuoneessa toisten kanssa.",
    "Ota mukaan esim. passi.",
    "Toimisto on kiinni 15. maaliskuuta.",
    "Kysy: \"Mitä teen?\" | Hoitaja vastaa.",
  ])
  func finnish(_ marked: String) throws { try expect(marked, "fi-simple", 58) }

  /// What is told of lines that are no unit of meaning: no place for it is left, or the word cannot be parted.
  @Test(arguments: [
    ("Lapin hyvinvointialue", 12, ["parted 5: Lapin | hyvinvointialue"]),
    (
      "Hän on lentokonesuihkuturbiinimoottoriapumekaanikkoaliupseerioppilas.", 58,
      ["long 62: lentokonesuihkuturbiinimoottoriapumekaanikkoaliupseerioppilas."]
    ),
    ("Ota yhteyttä terveysasemaan, jos olet sairas ja voit odottaa.", 58, []),
  ])
  func faults(_ text: String, _ letters: Int, _ expected: [String]) throws {
    let breaker = try LineBreaker(language: LanguageTag("fi-simple"), forms: try FormReader())
    let found = breaker.setting(of: text, atMost: letters).faults(in: text).map { fault in
      "\(fault.kind.rawValue) \(fault.letters): \(fault.line)\(fault.next.isEmpty ? "" : " | \(fault.next)")"
    }
    #expect(found == expected)
  }

  @Test(arguments: [
    "Ota yhteyttä terveysasemaan, | jos olet sairas ja voit odottaa.",
    "Voit lukea tietosi palvelussa, | jonka nimi on Omakanta.",
    "Pyydä tulkki, kun varaat ajan.",
  ])
  func narrowPage(_ marked: String) throws { try expect(marked, "fi-simple", 34) }

  @Test(arguments: [
    ("sv", "Kontakta hälsostationen om du är sjuk | och kan vänta på en tid."),
    ("en", "Call the health centre if you are ill | and you can wait for an appointment."),
    ("en", "Call 116 117. | The call is free of charge."),
    ("ru", "Позвоните в поликлинику, | если вы больны и можете подождать до завтра."),
    ("uk", "Зателефонуйте до поліклініки, | якщо ви хворі й можете зачекати до завтра."),
    ("ar", "اتصل بالمركز الصحي على الرقم 116 117 إذا كنت مريضا | ولكن حياتك ليست في خطر."),
    ("fa-AF", "اگر مریض هستید و می‌توانید منتظر بمانید، | به مرکز صحی زنگ بزنید."),
    ("tr", "Hastaysanız ve bekleyebiliyorsanız, | sağlık merkezini arayın ve randevu alın."),
    ("ti", "ንሓደጋ ጤና ናብ 112 ደውል። | እቲ ደወል ብነጻ እዩ።"),
  ])
  func otherLanguages(_ tag: String, _ marked: String) throws { try expect(marked, tag, 58) }

  /// Burmese writes spaces between phrases and none between words: a line ends between phrases, and where there is none,
  /// where the dictionary has the end of a word.
  @Test(arguments: [
    "ချောင်းဆိုးရင် ပါးစပ်ကို တစ်ရှူး | ဒါမှမဟုတ် အင်္ကျီလက်နဲ့ အုပ်ပါ။",
    "လူတစ်ယောက်ရဲ့ အသက် အန္တရာယ် ရှိရင် | နံပါတ် 112 ကို ချက်ချင်း ဖုန်းခေါ်ပါ။",
  ])
  func burmese(_ marked: String) throws { try expect(marked, "my", 31) }

  @Test func burmeseWithoutSpacesIsPartedBetweenWords() throws {
    let text = "ကျန်းမာရေးအကြံပေးဖုန်းဆိုတာဖုန်းနံပါတ်ဖြစ်ပါတယ်"
    let lines = try broken(text, "my", 20).split(separator: " | ").map(String.init)
    #expect(lines.count >= 2 && lines.joined() == text)
  }

  /// A fact is one piece, however many spaces it has.
  @Test func wholePiecesAreNotParted() throws {
    let text = "Tule osoitteeseen Lapintie 11–13, 94100 Kemi, niin saat neuvoa asiaasi."
    let street = try #require(text.utf8.firstRange(of: "Lapintie 11–13, 94100 Kemi".utf8))
    let whole =
      text.utf8.distance(
        from: text.startIndex, to: street.lowerBound)..<text.utf8.distance(from: text.startIndex, to: street.upperBound)
    let breaker = try LineBreaker(language: try LanguageTag("fi"), forms: try FormReader())
    let setting = breaker.setting(of: text, atMost: 45, whole: [whole])
    #expect(
      setting.lines(of: text) == ["Tule osoitteeseen Lapintie 11–13, 94100 Kemi,", "niin saat neuvoa asiaasi."])
  }

  @Test(arguments: [
    ("Ota 10 euroa mukaan.", ["10 euroa"]), ("Tule kello 10–15.", ["kello 10–15"]),
    ("Soita numeroon 116 117.", ["numeroon 116", "116 117"]), ("Ota kaksi passia.", []),
    ("Odota 10, sitten lähde.", []),
  ])
  func figuresAreTied(_ text: String, _ tied: [String]) throws {
    let breaker = try LineBreaker(language: try LanguageTag("fi"), forms: try FormReader())
    let bytes = Array(text.utf8)
    let found = breaker.setting(of: text, atMost: 58).ties.map { tie -> String in
      var start = tie.lowerBound
      var end = tie.upperBound
      while start > 0, bytes[start - 1] != UInt8(ascii: " ") { start -= 1 }
      while end < bytes.count, bytes[end] != UInt8(ascii: " "), bytes[end] != UInt8(ascii: ".") { end += 1 }
      return String(decoding: bytes[start..<end], as: UTF8.self)
    }
    #expect(found == tied)
  }

  /// A phrase that is longer than a line is parted all the same, and said to be.
  @Test func phraseWithoutRoomIsPartedAndToldOf() throws {
    let text = "Lapin hyvinvointialueen päivystyspoliklinikan ajanvarauspalvelun puhelinnumero"
    let breaker = try LineBreaker(language: try LanguageTag("fi"), forms: try FormReader())
    let setting = breaker.setting(of: text, atMost: 40)
    #expect(!setting.partedPhrases.isEmpty)
    #expect(setting.longestLine <= 40)
    #expect(breaker.setting(of: text, atMost: 80).breaks.isEmpty)
  }

  /// Whatever the text, it is parted into itself and ends.
  @Test(arguments: [
    "", " ", "   \n ", String(repeating: "a", count: 300), String(repeating: "a ", count: 400), "–", "… ! ? .",
    "\u{202E}abc\u{200B}", "10 10 10 10", "!!!", "(((", "a\u{301}\u{301}\u{301} b", "👩‍👩‍👧 👩‍👩‍👧",
    "ja ja ja ja ja ja ja ja ja ja ja ja",
  ])
  func anyTextIsPartedIntoItself(_ text: String) throws {
    for tag in ["fi-simple", "ar", "my", "vi"] {
      let breaker = try LineBreaker(language: try LanguageTag(tag), forms: try FormReader())
      let setting = breaker.setting(of: text, atMost: 30)
      #expect(setting.breaks == setting.breaks.sorted())
      #expect(
        setting.lines(of: text).joined(separator: " ").filter { !$0.isWhitespace } == text.filter { !$0.isWhitespace })
    }
  }

  @Test(arguments: [
    ("fi", 163.0, 16.0, 58), ("my", 163, 16, 34), ("ti", 163, 16, 50), ("fi", 100, 12, 50), ("ar", 20, 16, 20),
  ])
  func lettersThatFitDependOnTheScript(_ tag: String, _ width: Double, _ size: Double, _ letters: Int) throws {
    #expect(lettersThatFit(width, points: size, language: try LanguageTag(tag)) == letters)
  }
}
