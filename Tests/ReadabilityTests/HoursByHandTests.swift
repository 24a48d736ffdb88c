import ICU
import Readability
import SourceText
import Testing
import TextAnalysis

@Suite struct HoursByHandTests {
  /// Each text stands on a page that uses the record, whose hours are mon–thu 10–15.
  private func findings(_ text: String, _ language: String = "fi-simple") throws -> (RulePage, [Diagnostic]) {
    let page = try RulePage("{{mikseri.address}}\n\n\(text)", language: language)
    return (page, try page.findings(rules: [HoursByHand()]))
  }

  @Test(
    arguments: [
      ("fi-simple", "Auki ⟦ma–to klo 10-15⟧.", "equal"), ("fi-simple", "Auki ⟦maanantaisin klo 10–16⟧.", nil),
      ("fi-simple", "Auki ⟦ma–to 10–15⟧.", "equal"), ("fi-simple", "Auki ⟦klo 10.00–15.00⟧.", "equal"),
      ("fi-simple", "Auki ⟦maanantaista torstaihin kello 10–16⟧.", "contradiction"),
      ("fi-simple", ":::hours {of=\"mikseri.hours\"}\nAuki ⟦ma–to klo 8–9⟧.\n:::", "contradiction"),
      ("sv", "Öppet ⟦måndag–torsdag kl. 10–15⟧.", "equal"),
      ("sv", "Öppet ⟦måndag till torsdag klockan 10–14⟧.", "contradiction"),
      ("en", "Open ⟦Monday to Thursday from 10:00 to 15:00⟧.", "equal"),
      ("en", "Open ⟦Mon–Thu 10:00–16:00⟧.", "contradiction"),
      ("ru", "Открыто с ⟦10:00 до 15:00⟧.", "equal"), ("ar", "مفتوح من الساعة ⟦10:00 إلى الساعة 15:00⟧.", "equal"),
    ] as [(String, String, String?)])
  func isFound(_ language: String, _ text: String, _ kind: String?) throws {
    let (page, found) = try findings(text, language)
    #expect(found.offsets == (kind == nil ? [] : page.marks))
    #expect(found.first?.severity == (kind == nil ? nil : .warning))
    #expect(found.first?.arguments["kind"] == kind.map { .text($0) })
    if kind != nil { #expect(found.first?.arguments["name"] == "mikseri.hours") }
  }

  @Test(
    arguments: [
      "Ryhmä on keskiviikkona kello 17–19.", "Ryhmä on ma–to kello 12–14.", "Ryhmä on maanantaina kello 10–12.",
      "Lue sivut 10–15.", "Se maksaa 10–15 €.", "Tulos oli 10–15.", "Ikä 10–15 vuotta.", "Kurssi on 10–15.6.2026.",
      "Auki keskiviikkona kello 10–14.", "Katso 1.10–15.", "Kesällä ma, ti ja to 11–14.",
    ])
  func staysSilent(_ text: String) throws {
    #expect(try findings(text).1.isEmpty)
  }

  /// What a page does not use is another's.
  @Test func otherPagesAreLetBe() throws {
    #expect(try RulePage("Auki ma–to kello 10–15.").findings(rules: [HoursByHand()]).isEmpty)
  }
}
