import Catalogues
import ICU
import Localisation
import ProjectFiles
import Readability
import SourceText
import Testing

/// Rules on numbers and punctuation in other languages than Finnish, and on what only looks like a fault.
@Suite struct NumberRuleTests {
  private func expect(_ rule: String, _ language: String, _ text: String) throws {
    let page = try RulePage(text, language: language)
    let found = try page.findings(rules: [try #require(Rules.named(rule))])
    #expect(found.offsets == page.marks, "\(found.map { $0.range?.text ?? "" })")
  }

  @Test(
    arguments: [
      ("percent", "sv", "⟦25 % av invånarna⟧ bor ensamma."), ("percent", "en", "About ⟦25% of people⟧ live alone."),
      ("percent", "en", "⟦25 per cent of people⟧ live alone."), ("percent", "ru", "⟦25 % людей⟧ живут одни."),
      ("percent", "ar", "⟦25% من السكان⟧ يعيشون وحدهم."),
      ("big-number", "en", "About ⟦20,707⟧ people live in Kemi."), ("big-number", "sv", "Kemi har ⟦20 707⟧ invånare."),
      ("big-number", "de", "Kemi hat ⟦20.707⟧ Einwohner."), ("big-number", "ar", "يعيش هنا ⟦٢٠٬٧٠٧⟧ شخص."),
      ("big-number", "en", "The library has ⟦100000⟧ books."),
      ("roman-numeral", "sv", "Nu börjar ⟦II⟧ delen."), ("roman-numeral", "uk", "Це було у ⟦XX⟧ столітті."),
      ("numeric-date", "en", "Come on ⟦6/7/2019⟧ at 10."), ("numeric-date", "sv", "Kom den ⟦2019-06-24⟧."),
      ("numeric-date", "ru", "Приходите ⟦24/6/2019⟧."), ("numeric-date", "ar", "تعال في ⟦2019-06-24⟧."),
      ("range-dash", "sv", "Biblioteket är öppet ⟦mån–tors⟧ på kvällen."),
      ("range-dash", "en", "The library is open ⟦Mon–Thu⟧ in the evening."),
      ("range-dash", "en", "Wait for ⟦2–3⟧ weeks."), ("range-dash", "ru", "Ждите ответа ⟦2–3⟧ недели."),
      ("and-or", "sv", "Ta med pass ⟦och/eller⟧ id-kort."), ("and-or", "en", "Bring a passport ⟦and/or⟧ a card."),
      ("and-or", "ru", "Возьмите паспорт ⟦и/или⟧ карту."), ("and-or", "ar", "أحضر جواز السفر ⟦و/أو⟧ البطاقة."),
      ("parenthesis", "en", "Bring your passport ⟦(or another document)⟧."),
      ("parenthesis", "ar", "أحضر جواز السفر ⟦(أو وثيقة أخرى)⟧."), ("parenthesis", "ar", "اتصل أولاً⟦؛⟧ ثم تعال."),
      ("parenthesis", "so", "Ku qufac tiish ⟦(warqad jilicsan)⟧ ama xusulka."),
      ("inline-list", "sv", "Ta med ⟦pass, skattekort, intyg och foto⟧."),
      ("inline-list", "en", "There are ⟦books, games, films or papers⟧."),
      ("capitals", "en", "⟦DO NOT ENTER⟧ without permission."), ("capitals", "uk", "⟦НЕ ВХОДИТИ БЕЗ ДОЗВОЛУ⟧."),
    ] as [(String, String, String)])
  func isFound(_ rule: String, _ language: String, _ text: String) throws {
    try expect(rule, language, text)
  }

  @Test(
    arguments: [
      ("percent", "sv", "Skatten är 25 % av lönen."), ("percent", "en", "You get 50% off all tickets."),
      ("percent", "en", "Pay 20% of the rent."), ("percent", "ru", "Налог 25 % и сбор."),
      ("percent", "fi-simple", "Akku on täynnä 80 prosenttia."), ("percent", "fi-simple", "%"),
      ("big-number", "en", "You get the benefit if you have less than €12,500."),
      ("big-number", "ar", "العنوان 94100 كيمي."), ("big-number", "sv", "Ring numret 259 111 eller 016-259 111."),
      ("big-number", "fi-simple", "ISBN on 978-952-12-3456-7."), ("big-number", "fi-simple", "Y-tunnus 1234567-8."),
      ("big-number", "fi-simple", "Soita +358 16 259 111 tai (016) 259 111."),
      ("big-number", "fi-simple", "Lue www.kemi.fi/123456 ja `123 456`."),
      ("big-number", "fi-simple", "999999999999999999999999999999"), ("big-number", "fi-simple", "Maksa 0,12345 €."),
      ("roman-numeral", "en", "I am here. Type I diabetes. CV, MM, X."),
      ("roman-numeral", "fi-simple", "MIX, DIY, LCD, VIX, IIII ja II2."),
      ("numeric-date", "es", "Ven el 24/06/2019."), ("numeric-date", "fr", "Venez le 24/06/2019."),
      ("numeric-date", "en", "Open 24/7 and 1/2 price."),
      ("numeric-date", "fi-simple", "1/2/3, 99/99/2019 ja 2019-13-45."),
      ("numeric-date", "fi-simple", "Versio 13.4.15.2 ja 1.2.10."),
      ("numeric-date", "fi-simple", "Lasku 2019-06-24-1."),
      ("range-dash", "en", "Read pages 10–15 of the book."), ("range-dash", "en", "Open 10:00–15:00 hours."),
      ("range-dash", "fi-simple", "- Ma–to kello 10–15"), ("range-dash", "fi-simple", "Peli päättyi 2–1."),
      ("range-dash", "fi-simple", ":::hours {of=\"mikseri.hours\"}\nMikseri on auki ma–to.\n:::"),
      ("range-dash", "fi-simple", "Soita 040-1234 tai 09–12 34."),
      ("and-or", "fi-simple", "Lue content/opas/sivu.md ja https://kemi.fi/a/bcd."),
      ("and-or", "fi-simple", "// /// a/b 5/6 km/h / ja /"), ("and-or", "en", "It costs 10 euros/month."),
      ("parenthesis", "ru", "Mikseri — это место, где вам помогут."), ("parenthesis", "fi-simple", "Hei :) ja ;)"),
      ("parenthesis", "fi-simple", "((((("), ("parenthesis", "fi-simple", ")("), ("parenthesis", "fi-simple", "()"),
      ("parenthesis", "fi-simple", "EFÖ:n (Evangeliska folkhögskolan) kurssi on ilmainen."),
      ("parenthesis", "fi-simple", "Valitse kielto (`prohibition`) tai `helppo` (helpoin)."),
      ("inline-list", "ru", "Скажите, что вам нужно, кто вы, и ждите."),
      ("inline-list", "fi-simple", "Kerro, mitä teet, missä asut, ja kuka auttaa."),
      ("capitals", "en", "UNICEF, UNHCR and NATO help."), ("capitals", "ar", "مركز UNHCR في كيمي"),
      ("capitals", "de", "Die EINZIGE Chance."), ("capitals", "fi-simple", "AB CD EF GH"),
    ] as [(String, String, String)])
  func isLetBe(_ rule: String, _ language: String, _ text: String) throws {
    try expect(rule, language, text)
  }

  /// What stands in the place of the words, to the letter.
  @Test(
    arguments: [
      ("range-dash", "fi-simple", "Kirjasto on auki ma–to illalla.", "maanantaista torstaihin"),
      ("range-dash", "fi-simple", "Auki ti–ke illalla.", "tiistaista keskiviikkoon"),
      ("range-dash", "sv", "Öppet mån–tors på kvällen.", "måndag till torsdag"),
      ("range-dash", "en", "Open Mon–Thu in the evening.", "Monday to Thursday"),
      ("range-dash", "fi-simple", "Odota 2–3 viikkoa.", "2 tai 3"), ("range-dash", "en", "Wait 2–3 weeks.", "2 or 3"),
      ("range-dash", "fi-simple", "Kurssi maksaa 10–15 euroa.", nil),
      ("big-number", "fi-simple", "Siellä on 20 000 kirjaa.", "20 tuhatta"),
      ("big-number", "fi-simple", "Suomessa on 5 500 000 ihmistä.", "5,5 miljoonaa"),
      ("big-number", "fi-simple", "Kemissä asuu 20 707 ihmistä.", nil),
      ("numeric-date", "fi-simple", "Kurssi alkaa 2019-06-24.", "24.6.2019"),
      ("numeric-date", "fi-simple", "Kurssi alkaa 24/6/2019.", "24.6.2019"),
      ("numeric-date", "fi-simple", "Kurssi alkaa 6/7/2019.", nil),
      ("percent", "fi-simple", "25 % ihmisistä asuu yksin.", "Joka neljäs ihminen"),
      ("percent", "fi-simple", "Tapasin 25 % ihmisistä.", nil),
      ("roman-numeral", "fi-simple", "Nyt alkaa II-vaihe.", "2. vaihe"),
      ("roman-numeral", "fi-simple", "Lue osa II.", nil),
      ("capitals", "fi-simple", "ÄLÄ MENE SISÄÄN.", "Älä mene sisään"),
    ] as [(String, String, String, String?)])
  func proposes(_ rule: String, _ language: String, _ text: String, _ suggestion: String?) throws {
    let found = try RulePage(text, language: language).findings(rules: [try #require(Rules.named(rule))])
    #expect(found.count == 1)
    #expect(found.first?.suggestion == suggestion)
  }

  /// One finding for the same words, and the fact's rule has it.
  @Test func hoursOfAFactAreOfOneRule() throws {
    let page = try RulePage("{{mikseri.address}} Tule ⟦ma–to kello 10–15⟧. Ryhmä on ⟦ma–ke⟧ aamulla.")
    let found = try page.findings(rules: [HoursByHand(), RangeDash()])
    #expect(found.offsets == page.marks)
    #expect(found.names == ["hours-by-hand", "range-dash"])
  }

  @Test func aNumeralOfANameIsForInformation() throws {
    let found = try RulePage("Kuningas Kaarle XII oli sotilas.").findings(rules: [RomanNumeral()])
    #expect(found.map(\.severity) == [.information])
  }

  /// A translation keeps a word of its source and says what it means; any other aside is one.
  @Test func whatAKeptWordMeansIsNoAside() throws {
    let page = try RulePage("Käytä lyhyempää sanaa, esimerkiksi *keskus*.")
    let unit = try #require(page.document.segments.first)
    let word = "<pc id=\"1\" type=\"fmt\" subType=\"xlf:i\">keskus</pc>"
    let file = SourceFile(
      path: "locales/en/opas/sivu.xlf",
      text: """
        <?xml version="1.0" encoding="UTF-8"?>
        <xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" xmlns:sp="urn:selkopaja:catalogue:1" version="2.1" srcLang="fi-simple" trgLang="en">
          <file id="f1" original="content/opas/sivu.md">
            <unit id="\(unit.id)" sp:from="\(unit.hash)"><segment><source>Käytä lyhyempää sanaa, esimerkiksi \(word).</source><target>Use a shorter word (if you can), such as \(word) (centre).</target></segment></unit>
          </file>
        </xliff>
        """)
    let catalogue = try #require(readCatalogue(file).catalogue)
    let english = try LanguageTag("en")
    let analysed = try page.analysed(in: english, catalogues: [english: UnitTable(catalogue)])
    let found = check(analysed, level: .perus, rules: [Parenthesis()]).diagnostics
    #expect(found.compactMap { $0.range?.text } == ["(if you can)"])
  }

  /// Input that no one would write ends, and ends soon.
  @Test(arguments: ["(", "12 ", "a/", "– ", "25 % ihmisistä ", "II ", "😀 ", "kissa, ", "1-2 "])
  func aVeryLongLineIsRead(_ piece: String) throws {
    let page = try RulePage(String(repeating: piece, count: 5_000))
    _ = try page.findings()
  }

  @Test func linesMayEndAsOnWindows() throws {
    let page = try RulePage("Kemissä asuu\r\n⟦20 707⟧ ihmistä.\r\n\r\n- Tule ⟦ma–to⟧ aamulla.\r\n")
    #expect(try page.findings(rules: [BigNumber(), RangeDash()]).offsets == page.marks)
  }
}
