import ICU
import Localisation
import ProjectFiles
import TestSupport
import Testing

@testable import BodyText
@testable import GuideHTML

/// What a page is made of.
@Suite struct PageFormTests {
  private func article(_ text: String, kind: String = "guide") throws -> String {
    let html = try PageSite([("index", text)], kind: kind).html("index", in: PageSite.finnish)
    let start = try #require(html.split(separator: "<div class=\"text\">\n").dropFirst().first)
    return String(start.components(before: "\n</div>\n</article>")).replacing(/\ id="Text-u[0-9]+"/, with: "")
  }

  @Test func aServiceHasRowsWithLabels() throws {
    #expect(
      try article("# Apua\n:::service {authority=yes}\n- what: Neuvoja.\n- cost: Ilmainen.\n:::") == """
        <div class="box service">
        <dl class="rows">
        <div class="what">
        <dt>service.what</dt>
        <dd>Neuvoja.</dd>
        </div>
        <div class="cost">
        <dt>service.cost</dt>
        <dd>Ilmainen.</dd>
        </div>
        </dl>
        <p class="authority is">service.authority-yes</p>
        </div>
        """)
  }

  @Test func aContactGivesTheTelephoneFirst() throws {
    let html = try article("# Apua\n:::contact {of=\"mikseri\"}\n:::")
    #expect(
      html.hasPrefix(
        """
        <div class="box contact">
        <p class="box-title">Mikseri</p>
        <p class="call"><span class="call-label">contact.phone</span> <a href="tel:+358401234567" class="phone" dir="ltr">
        """))
    #expect(
      html.contains(
        """
        <bdi dir="ltr">Lapintie\u{a0}11–13, 94100\u{a0}Kemi</bdi> <a \
        href="https://www.openstreetmap.org/search?query=Lapintie%2011-13%2C%2094100%20Kemi" class="map">contact.map</a>
        """))
  }

  @Test func hoursAreATableWithTheLanguagesServed() throws {
    #expect(
      try article("# Apua\n:::hours {of=\"mikseri.hours\"}\nTervetuloa.\n:::") == """
        <div class="box opening">
        <p>Tervetuloa.</p>
        <table class="hours">
        <caption>Mikseri</caption>
        <thead>
        <tr>
        <th scope="col">hours.days</th>
        <th scope="col">hours.times</th>
        <th scope="col">hours.languages</th>
        </tr>
        </thead>
        <tbody>
        <tr>
        <th scope="row">maanantaista torstaihin</th>
        <td>kello 10–15</td>
        <td>suomi ja englanti</td>
        </tr>
        </tbody>
        <tbody class="exceptions">
        <tr>
        <th scope="rowgroup" colspan="3">hours.exceptions</th>
        </tr>
        <tr>
        <th scope="row"><bdi dir="ltr">6.12.2026</bdi></th>
        <td colspan="2">hours.closed</td>
        </tr>
        </tbody>
        </table>
        </div>
        """)
  }

  @Test func aRuleSaysWhatItsSignSays() throws {
    #expect(
      try article(
        "# Säännöt\n:::rules\n1. ![](ala-juokse) Kävele rauhassa.\n\n   Lattia on liukas.\n:::", kind: "sheet") == """
          <ol class="rules" role="list">
          <li><svg class="picture" viewBox="0 0 96 96" width="64" height="64" aria-hidden="true"><circle cx="48" cy="48" r="43" fill="#FFFFFF"/></svg><div class="rule-text">
          <p class="rule-name"><span class="spoken">sign.prohibition Älä juokse. </span>Kävele rauhassa.</p>
          <p>Lattia on liukas.</p>
          </div></li>
          </ol>
          """)
  }

  @Test func aSignOfTheRulesOwnWordsIsNamedAlone() throws {
    #expect(
      try article("# Säännöt\n:::rules\n1. ![](ala-juokse) Älä juokse.\n:::", kind: "sheet")
        .contains("<span class=\"spoken\">sign.prohibition </span>Älä juokse."))
  }

  @Test func aPictureBesideItsWordsIsDecoration() throws {
    #expect(
      try article("# Apua\n## Älä juokse!\n\n![](ala-juokse)\n\nLattia on märkä.").contains(
        "<div class=\"headed\"><svg"))
    #expect(
      try article("# Apua\n![](ala-juokse)\n\nLattia on märkä.")
        .hasPrefix("<div class=\"pictured\"><span class=\"image\" role=\"img\" aria-label=\"Älä juokse\"><svg"))
  }

  @Test func blocksForOtherLanguagesAreLeftOut() throws {
    let html = try article("# Apua\nKaikille.\n\nVain arabiaksi. {only=ar}\n\n- Yksi\n- Kaksi {only=ar}")
    #expect(!html.contains("Vain arabiaksi"))
    #expect(html.contains("<ul>\n<li>Yksi</li>\n</ul>"))
  }

  @Test func stepsAndWarningsAreMoreThanColour() throws {
    let html = try article("# Apua\n:::steps\n1. Soita.\n2. Odota.\n:::\n\n:::warning\nVaara.\n:::")
    #expect(html.contains("<ol class=\"steps\" role=\"list\">\n<li>\n<div>Soita.</div>\n</li>"))
    #expect(html.contains("<span class=\"label-words\">box.warning</span>"))
    #expect(html.contains("<div class=\"box warning\" role=\"note\">"))
  }

  @Test func pagesLeadToTheirNeighbours() throws {
    let site = try PageSite([("index", "# Opas\nHei."), ("yksi", "# Yksi\nA."), ("kaksi", "# Kaksi\nB.")])
    let html = try site.html("yksi", in: PageSite.finnish)
    #expect(
      html.contains(
        "<a href=\"index.html\" class=\"prev\" rel=\"prev\"><span class=\"label\">page.previous</span><span class=\"name\">Opas</span></a>"
      ))
    #expect(html.contains("<a href=\"kaksi.html\" class=\"next\" rel=\"next\">"))
    #expect(html.contains("<title>Yksi – Opas – Oppaat</title>"))
    #expect(try site.html("index", in: PageSite.finnish).contains("class=\"page-link\">Kaksi</a>"))
  }

  @Test func nothingRunsAndNothingIsStyledInThePage() throws {
    let contact = ":::contact {of=\"mikseri\"}\n:::\n"
    let page = "# Opas\n## A\n\n\(contact)\n## B\n\n## C\n\n| a | b |\n|---|--:|\n| 1 | 2 |"
    let html = try PageSite([("index", page)]).html("index", in: PageSite.finnish)
      // Data for programs is no script; the one that there is is a file of the site, for two buttons.
      .replacing("<script type=\"application/ld+json\">", with: "")
      // The one script is a file of the site; nothing essential needs it.
      .replacing("<script src=\"../../assets/sivu.js\" defer=\"defer\">", with: "")
    for forbidden in ["<script", " style=", "<style", "javascript:", " src=", "onload"] {
      #expect(!html.contains(forbidden))
    }
    #expect(html.contains("<nav class=\"contents\" aria-labelledby=\"Contents\">"))
  }

  @Test func theWholeOfASmallPage() throws {
    let site = try PageSite(
      [("index", "# Opas\nTervetuloa!")], translations: [PageSite.arabic: ["index": "# دليل\nأهلاً!"]])
    assertSnapshot(try site.html("index", in: PageSite.arabic), named: "small-page.html")
  }
}
