import ProjectFiles
import Readability
import SourceText
import TestSupport
import Testing
import TextAnalysis

/// Rules on what the reader is told to do, where their examples cannot say it: what a step knows that a paragraph does
/// not, and what follows the reader's part.
@Suite struct InstructionTests {
  @Test(arguments: [
    (":::steps\n1. Ensin.\n2. Ovi ⟦avataan⟧ kortilla.\n:::", 1),
    ("Ovi avataan kello 10.", 0),
    (":::steps\n1. Ensin.\n2. Sinulle tehdään hakemus.\n:::", 0),
    (":::next\n- then: Lomake täytetään Mikserissä.\n- help: Kysy neuvoa.\n:::", 0),
  ])
  func passiveIsTheReadersAct(_ page: String, _ count: Int) throws {
    #expect(try RulePage(page).findings(rules: [PassiveInstruction()]).count == count)
  }

  @Test(arguments: [
    ("Lomake täytetään ensin.", "Täytä lomake"),
    ("Ensin täytetään lomake.", "Täytä ensin"),
    ("Hakijan omat tiedot täytetään lomakkeeseen.", "Täytä hakijan omat tiedot"),
    ("Täytetään lomake.", "Täytä"),
    ("Hakemusta täydennetään Kelassa.", "Täydennä hakemusta"),
    ("Kelassa täytetään lomake.", nil),
    ("Kela-lomake ja hakemus täytetään.", nil),
  ])
  func imperativeComesFirst(_ sentence: String, _ suggestion: String?) throws {
    let findings = try RulePage(sentence).findings(rules: [PassiveInstruction()])
    #expect(findings.count == 1)
    #expect(findings.first?.suggestion == suggestion)
  }

  @Test func secondPassiveGoesOn() throws {
    let page = try RulePage("⟦Lomake täytetään⟧ ja ⟦lähetetään⟧ Kelaan.")
    let findings = try page.findings(rules: [PassiveInstruction()])
    #expect(findings.offsets == page.marks)
    #expect(findings.map(\.suggestion) == ["Täytä lomake", "lähetä"])
  }

  @Test(arguments: [
    ("Lomake täytetään ensin.", [Level.helppo: Severity.warning, .perus: .warning, .vaativa: .warning]),
    ("Sinun on toimitettava lomake.", [.helppo: .warning, .perus: .information, .vaativa: .information]),
    ("Soita, jos et tiedä, mihin menet.", [.helppo: .warning, .perus: .warning]),
    (
      "Soita, jos et tiedä, mihin menet, kun muutat.",
      [.helppo: .warning, .perus: .warning, .vaativa: .warning]
    ),
  ])
  func severityFollowsLevel(_ sentence: String, _ severities: [Level: Severity]) throws {
    let rules: [any Rule] = [PassiveInstruction(), ObligationForm(), ManySubclauses()]
    for level in Level.allCases {
      #expect(try RulePage(sentence).findings(at: level, rules: rules).map(\.severity).max() == severities[level])
    }
  }

  @Test func fewerThanAHundredWordsHaveNoShare() throws {
    let page = "Lomakkeen täyttäminen ja tuen hakeminen vaatii lukemista. Kirjoittaminen auttaa."
    #expect(try RulePage(page).findings(rules: [NounStyle()]).isEmpty)
  }
}
