import Foundation
import SourceText
import TestSupport
import TextAnalysis
import Testing
import Voikko

/// Sentences and words, each with the exact place that it came from.
@Suite struct TextAnalysisTests {
  /// `word|word / word`, sentences parted by strokes. A word that stands otherwise in the file is `word=file`, an opaque
  /// one in `⟨⟩`, a number `#…`.
  private func words(_ markdown: String, language: String = "fi-simple") throws -> String {
    let text = try #require(try RulePage(markdown, language: language).analysed().texts.first)
    return text.sentences.map { sentence in
      sentence.words.map { word in
        let shown = text.flat.text(word.range)
        let written = text.flat.range(word.range)?.text ?? "?"
        let mark =
          switch word.kind {
          case .word: shown
          case .number: "#\(shown)"
          case .opaque: "⟨\(shown)⟩"
          }
        return shown == written ? mark : "\(mark)=\(written)"
      }.joined(separator: "|")
    }.joined(separator: " / ")
  }

  @Test(
    arguments: [
      ("Tule Mikseriin. Apu on ilmaista.", "Tule|Mikseriin / Apu|on|ilmaista"),
      ("Tule *heti* **tänne**.", "Tule|heti|tänne"),
      ("Lue [tämä ohje](ohje.md), kiitos.", "Lue|tämä|ohje|kiitos"),
      ("Tom &amp; Liisa tulevat.", "Tom|Liisa|tulevat"),
      ("Hy&auml;t on h&#228;n.", "Hyät=Hy&auml;t|on|hän=h&#228;n"),
      ("Hinta on 5\\*2 ja C\\+\\+ on kieli.", "Hinta|on|#5|#2|ja|C|on|kieli"),
      ("Tule**kaa** tänne.", "Tulekaa=Tule**kaa|tänne"),
      ("Kela:n ja Länsi-Pohjan sivut.", "Kela:n|ja|Länsi-Pohjan|sivut"),
      ("Kela\u{2019}n ja ex‑rehtorin", "Kela\u{2019}n|ja|ex\u{2011}rehtorin"),
      ("Hoitaja ja/tai lääkäri.", "Hoitaja|ja/tai|lääkäri"),
      (
        "Mene sivulle https://www.kemi.fi/hyvinvointi-ja-vapaa-aika ja kela.fi nyt.",
        "Mene|sivulle|⟨https://www.kemi.fi/hyvinvointi-ja-vapaa-aika⟩|ja|⟨kela.fi⟩|nyt"
      ),
      ("Kirjoita neuvonta@kemi.fi heti.", "Kirjoita|⟨neuvonta@kemi.fi⟩|heti"),
      ("Maksu on 12,50 euroa. Kello 10.30 on auki.", "Maksu|on|#12,50|euroa / Kello|#10.30|on|auki"),
      ("Kirjoita `let a` tähän.", "Kirjoita|⟨let a⟩=`let a`|tähän"),
      (
        "Soita {{mikseri.phone}}. Tule {{mikseri.hours}}.",
        "Soita|⟨016\u{a0}259\u{a0}111⟩={{mikseri.phone}} / "
          + "Tule|⟨maanantaista torstaihin kello 10–15⟩={{mikseri.hours}}"
      ),
      ("Lue {{mikseri.url}}. Sitten tule.", "Lue|⟨www.kemi.fi⟩={{mikseri.url}} / Sitten|tule"),
      ("{{mikseri.words}}. Tule.", "⟨Valtakatu⟩={{mikseri.words}} / Tule"),
      ("Täytä [lomake]{.term id=asumistuki} ensin.", "Täytä|lomake|ensin"),
      ("Tule\nMikseriin\\\nheti.", "Tule|Mikseriin|heti"),
      ("![](kello) Tule ajoissa.", "Tule|ajoissa"),
      ("Onko kiire? Soita! Tule.", "Onko|kiire / Soita / Tule"),
      ("Tammikuun 1. päivä on vapaa.", "Tammikuun|#1|päivä|on|vapaa"),
      ("Osoite on {{mikseri.address}}", "Osoite|on|⟨Valtakatu\u{a0}26, 94100\u{a0}Kemi⟩={{mikseri.address}}"),
    ])
  func areFound(_ markdown: String, _ expected: String) throws {
    #expect(try words(markdown) == expected)
  }

  @Test func decomposedTextKeepsItsBytes() throws {
    let markdown = "Hätänumero on tärkeä.".decomposedStringWithCanonicalMapping
    let found = try words(markdown)
    #expect(Array(found.utf8) == Array("Hätänumero|on|tärkeä".decomposedStringWithCanonicalMapping.utf8))
  }

  @Test func decomposedWordsAreReadAsTheSame() throws {
    let text = try #require(
      try RulePage("Soita hätänumeroon.".decomposedStringWithCanonicalMapping).analysed().texts.first)
    let bases = text.sentences.flatMap(\.words).flatMap(\.readings).map(\.baseForm)
    #expect(bases.contains("hätänumero"))
  }

  /// Arabic with Finnish words inside: an Arabic full stop, comma and question mark, and the Finnish left as it is.
  @Test func arabicWithFinnishInside() throws {
    #expect(
      try words("اسأل عن toimeentulotuki، ثم اتصل بـ Kela. هل تحتاج إلى مساعدة؟ تعال.", language: "ar")
        == "اسأل|عن|toimeentulotuki|ثم|اتصل|بـ|Kela / هل|تحتاج|إلى|مساعدة / تعال")
  }

  @Test func onlyFinnishHasReadings() throws {
    let arabic = try #require(try RulePage("اسأل عن lomake.", language: "ar").analysed().texts.first)
    #expect(arabic.sentences.flatMap(\.words).map(\.readings.count) == [0, 0, 0])
    let finnish = try #require(try RulePage("Täytä lomake.").analysed().texts.first)
    #expect(!finnish.sentences.flatMap(\.words).map(\.readings.isEmpty).contains(true))
  }

  /// A sentence's range begins at its first letter and ends with its full stop.
  @Test(
    arguments: [
      "⟦Tule Mikseriin.⟧ ⟦Apu on ilmaista.⟧",
      "![](kello) ⟦Tule ajoissa.⟧",
      "- ⟦Soita *heti.*⟧",
      "⟦Soita {{mikseri.phone}}.⟧ ⟦Lue\n{{mikseri.url}}⟧",
      "⟦Lue [ohje](ohje.md).⟧ ⟦Sitten tule.⟧",
    ])
  func sentencesAreExact(_ marked: String) throws {
    let page = try RulePage(marked)
    let text = try #require(try page.analysed().texts.first)
    let ranges = text.sentences.compactMap { text.flat.range($0.range)?.offsets }
    // Marks of emphasis at an end belong to no word.
    let trimmed = page.marks.map { mark in
      page.file.bytes[mark].last == UInt8(ascii: "*") ? mark.lowerBound..<mark.upperBound - 1 : mark
    }
    #expect(ranges == trimmed)
  }

  @Test func textsWithoutWordsHaveNoSentences() throws {
    let texts = try RulePage("![](kello)\n\n…").analysed().texts
    #expect(texts.map(\.sentences.count) == [0, 0])
  }

  @Test func textsForOtherLanguagesAreLeftOut() throws {
    let texts = try RulePage("Kaikille.\n\nMuille. {only=sv}").analysed().texts
    #expect(texts.map(\.flat.text) == ["Kaikille."])
  }

  @Test(arguments: [
    ("fi-simple", "Hae tukea esim. Kelasta. Maksu on n. 50 euroa.", 2),
    ("fi-simple", "Soita puh. 116 117. Tule klo 10.", 2),
    ("fi-simple", "Tule 15. maaliskuuta. Ota mukaan passi ym. Sitten odota.", 3),
    ("fi-simple", "Kysy lisää (ks. Kelan sivu). Odota.", 2),
    ("sv", "Ring t.ex. FPA. Kom kl. 10.", 2),
    ("en", "Ask Dr. Smith. See e.g. Kela.", 2),
    ("ru", "Звоните по тел. 112. Адрес: ул. Лесная.", 2),
    ("tr", "Kela'yı arayın. Bekleyin.", 2),
  ])
  func sentencesGoOnAfterAbbreviations(_ language: String, _ markdown: String, _ count: Int) throws {
    let text = try #require(try RulePage(markdown, language: language).analysed().texts.first)
    #expect(text.sentences.count == count)
  }
}
