import ICU
import Localisation
import ProjectFiles
import SourceText
import TestSupport

/// A project of four languages – ar falls back to ru, ru to sv, sv to the source – with a fact of every type.
struct SampleProject {
  private let fixture: FixtureProject
  let project: Project

  init(_ others: [String: String] = [:]) throws {
    fixture = try FixtureProject(
      [
        "content/project.yml": Self.settings, "content/facts.yml": Self.facts, "content/glossary.yml": Self.glossary,
        "content/pictograms.yml": "",
      ].filter { !$0.value.isEmpty }.merging(others) { $1 })
    let (project, diagnostics) = try readProject(at: fixture.path)
    guard diagnostics.isEmpty else { throw FaultyProject(diagnostics: diagnostics) }
    self.project = project
  }

  static let settings = """
    name: Kemin oppaat
    base_address: https://opas.example/kemi/
    source: fi-simple
    languages:
      fi-simple:
      sv: {fallback: fi-simple}
      en: {fallback: fi-simple}
      ru: {fallback: sv}
      ar: {fallback: ru}
      uk: {fallback: ru}
    issuer: Kemin kaupunki
    """

  static let glossary = """
    jarjesto:
      term: järjestö
      explanation: Järjestö on ryhmä ihmisiä.
    verokortti:
      term: verokortti
      explanation: Verokortti kertoo, paljonko veroa maksat.
    """

  static let facts = """
    emergency:
      name: Hätänumero
      owner: Hätäkeskuslaitos
      source: yleisesti tiedossa
      parts:
        phone: {type: phone, value: "112"}
        doctor: {type: phone, value: "116 117"}
    office:
      name: Kaupungintalo
      owner: Kemin kaupunki
      source: kemi.fi
      parts:
        phone: {type: phone, value: "+358 16 259 111"}
        mail: {type: email, value: neuvonta@kemi.example}
        url: {type: url, value: {fi: https://www.kemi.fi/, sv: https://www.kemi.fi/sv/, en: https://www.kemi.fi/en}}
        plain_url: {type: url, value: http://kemi.example/}
        address: {type: address, street: {fi: Valtakatu 26, sv: Riksgatan 26}, postcode: "94100", town: Kemi}
        opened: {type: date, value: 2023-01-01}
        season: {type: date-range, from: 2026-06-01, to: 2026-08-15}
        closed: {type: date-range, from: 2026-12-24, to: 2027-01-06}
        distance: {type: number, value: "2.5", unit: {fi: kilometriä, sv: kilometer, en: kilometres}}
        people: {type: number, value: "19500"}
        floor: {type: text, value: {fi: toinen kerros, sv: andra våningen, en: second floor}}
        door: {type: text, value: sininen ovi}
        stairs: {type: number, value: "12", unit: askelmaa}
        mobile: {type: phone, value: "+358401234567"}
        mailbox: {type: email, value: "a&b%c?d@kemi.example"}
    pool:
      name: Uimahalli
      owner: Kemin kaupunki
      source: kemi.fi
      parts:
        adult: {type: money, amount: "6", currency: EUR}
        child: {type: money, amount: "1", currency: EUR}
        family: {type: money, amount: "12.50", currency: EUR}
        season: {type: money, amount: "1250", currency: EUR}
        sweden: {type: money, amount: "75", currency: SEK}
    hours:
      name: Ajat
      owner: Kemin kaupunki
      source: kemi.fi
      parts:
        weekdays:
          type: hours
          weekly:
            - {days: mon-thu, open: "10:00", close: "15:00"}
        half:
          type: hours
          weekly:
            - {days: mon-fri, open: "8:30", close: "16:15"}
        rows:
          type: hours
          weekly:
            - {days: mon-thu, open: "10:00", close: "15:00", languages: [fi, en]}
            - {days: fri, open: "10:00", close: "13:30"}
        single:
          type: hours
          weekly:
            - {days: [tue, thu], open: "9:00", close: "20:00"}
        three:
          type: hours
          weekly:
            - {days: [mon, wed, sat], open: "9:00", close: "20:00"}
        appointment:
          type: hours
          weekly:
            - {days: wed, by_appointment: yes}
        holidays:
          type: hours
          weekly:
            - {days: mon-sun, open: "6:00", close: "24:00"}
          exceptions:
            - {date: 2026-12-06, closed: yes, why: Itsenäisyyspäivä}
            - {from: 2026-12-24, to: 2026-12-26, open: "10:00", close: "12:00"}
        split:
          type: hours
          weekly:
            - {days: mon-fri, open: "9:00", close: "12:00"}
            - {days: mon-fri, open: "13:00", close: "16:00"}
        summer:
          type: hours
          weekly:
            - {days: mon-thu, open: "10:00", close: "15:00"}
            - {days: fri, open: "11:30", close: "13:00", by_appointment: yes}
          seasons:
            - from: 2026-06-01
              to: 2026-08-15
              weekly:
                - {days: mon-wed, open: "9:00", close: "12:30", languages: [fi, ar]}
            - {from: 2026-12-20, to: 2027-01-06, weekly: []}
    """
}

struct FaultyProject: Error, CustomStringConvertible {
  var diagnostics: [Diagnostic]
  var description: String {
    diagnostics.map { "\($0.path):\($0.range?.start.line ?? 0) \($0.name) \($0.arguments)" }.joined(separator: "\n")
  }
}
