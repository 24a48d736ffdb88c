import Foundation
import TestSupport
import Testing

/// Something that goes wrong in a project of whoever writes it.
struct BadInput: Sendable, CustomTestStringConvertible {
  let name: String
  var languages = ["en"]
  let spoil: @Sendable (FixtureProject) throws -> Void

  init(_ name: String, in languages: [String] = ["en"], spoil: @escaping @Sendable (FixtureProject) throws -> Void) {
    self.name = name
    self.languages = languages
    self.spoil = spoil
  }

  var testDescription: String { name }
}

private let everyLanguage = ["en", "fi-simple", "sv"]
private let page = "content/alkuun/neuvonta.md"
private let index = "content/alkuun/index.md"
private let settings = "content/project.yml"
private let catalogue = "locales/sv/alkuun/index.xlf"

extension BadInput {
  static let all = files + settingsAndRecords + markup + catalogues + pictures

  /// Files that are missing, unreadable, too large, or not text.
  static let files = [
    BadInput("page-missing", in: everyLanguage) { try $0.remove(page) },
    BadInput("folder-in-place-of-page") {
      try $0.remove(page)
      try $0.makeFolder(page)
    },
    BadInput("folder-in-place-of-facts") {
      try $0.remove("content/facts.yml")
      try $0.makeFolder("content/facts.yml")
    },
    BadInput("empty-page") { try $0.write("", to: page) },
    BadInput("empty-facts") { try $0.write("", to: "content/facts.yml") },
    BadInput("empty-project") { try $0.write("", to: settings) },
    BadInput("empty-catalogue") { try $0.write("", to: catalogue) },
    BadInput("not-utf-8") {
      try $0.write(Data("---\ntitle: Neuvonta\n---\n\nTervetuloa \u{e4}".utf8.dropLast(2)) + [0xE4, 0x0A], to: page)
    },
    BadInput("not-utf-8-in-facts") { try $0.write(Data([0x61, 0x3A, 0x20, 0xE4, 0x0A]), to: "content/facts.yml") },
    BadInput("nul") { try $0.edit(page, "Tule käymään.", "Tule \u{0} käymään.") },
    BadInput("nul-in-project") { try $0.edit(settings, "Esimerkkilän kunta", "Esimerkkilän \u{0}kunta") },
    BadInput("large-page") { try $0.makeFile(page, bytes: 50_000_000) },
    BadInput("large-catalogue") { try $0.makeFile(catalogue, bytes: 50_000_000) },
    BadInput("large-picture") { try $0.makeFile("content/pictograms/kysy.svg", bytes: 50_000_000) },
    BadInput("link-out-of-project", in: everyLanguage) {
      try $0.remove(page)
      try $0.link(page, to: "/etc/passwd")
    },
    BadInput("link-loop") {
      try $0.remove(page)
      try $0.link(page, to: "neuvonta.md")
    },
    BadInput("folder-link-loop") { try $0.link("content/silmukka", to: "silmukka") },
    BadInput("logo-out-of-project") { try $0.edit(settings, "logos/kunta.svg", "../../x.svg") },
    BadInput("page-out-of-project") { try $0.edit(index, "  - neuvonta", "  - ../neuvonta") },
  ]

  static let settingsAndRecords = [
    BadInput("broken-front-matter", in: everyLanguage) { try $0.edit(page, "title: Neuvonta", "title: \"Neuvonta") },
    BadInput("broken-facts") { try $0.edit("content/facts.yml", "{type: phone, ", "{type: phone ") },
    BadInput("broken-project") { try $0.edit(settings, "name: Esimerkkilän oppaat", "name: Esimerkkilä: oppaat") },
    BadInput("unknown-key") { try $0.append("issuers: kunta\n", to: settings) },
    BadInput("wrong-type") { try $0.edit(settings, "issuer: Esimerkkilän kunta\n", "issuer: [Esimerkkilän kunta]\n") },
    BadInput("not-a-tag") { try $0.edit(settings, "  sv: ", "  ruotsi_fi: ") },
    BadInput("no-title") { try $0.edit(page, "title: Neuvonta\n", "") },
    BadInput("several-faults") {
      try $0.append("issuers: kunta\n", to: settings)
      try $0.edit(page, "{{neuvonta.groups}}", "{{neuvonta.ryhmat}}")
      try $0.edit(page, ":::warning\n", ":::varoitus\n")
      try $0.edit(index, "{{neuvonta.phone}}", "{{neuvonta.puhelin}}")
      try $0.edit("content/jatteet/index.md", "![](lajittele)", "![](lajitele)")
      try $0.edit(catalogue, "Börja i Exempelby</target>", "Börja i Exempelby</target")
    },
  ]

  static let markup = [
    BadInput("unclosed-directive", in: everyLanguage) { try $0.append("\n:::note\nKysy lisää.\n", to: page) },
    BadInput("unknown-directive") { try $0.edit(page, ":::warning\n", ":::varoitus\n") },
    BadInput("unknown-fact") { try $0.edit(page, "{{neuvonta.groups}}", "{{neuvonta.ryhmat}}") },
    BadInput("fact-that-is-no-address") { try $0.append("\n[Lue lisää]({{neuvonta.opened}})\n", to: page) },
    BadInput("unknown-term") { try $0.edit(page, "[Neuvonta]{.term}", "[Neuvoja]{.term}") },
    BadInput("unknown-pictogram") { try $0.edit(page, "![](kysy) Ota", "![](kysyy) Ota") },
    BadInput("unknown-record") { try $0.edit(page, ":::contact {of=\"neuvonta\"}", ":::contact {of=\"neuvoja\"}") },
    BadInput("unknown-language-in-only") { try $0.edit(index, "{only=ar}", "{only=ru}") },
    BadInput("duplicate-id") { try $0.edit(page, "## Mikä neuvonta on?", "## Mikä neuvonta on? {#aukiolo}") },
    BadInput("link-to-no-page") { try $0.edit(index, "(neuvonta.md#aukiolo)", "(neuvola.md)") },
    BadInput("link-to-no-heading") { try $0.edit(index, "#aukiolo", "#aukioloajat") },
    BadInput("html") { try $0.edit(page, "Tule käymään.", "Tule <b>käymään</b>.") },
    BadInput("reference-definition") { try $0.append("\n[kunta]: https://oppaat.example/\n", to: page) },
    BadInput("javascript-link") { try $0.edit(index, "(https://oppaat.example/)", "(javascript:alert(1))") },
  ]

  static let catalogues = [
    BadInput("catalogue-not-well-formed") { try $0.edit(catalogue, "</file>", "</fil>") },
    BadInput("catalogue-with-doctype") {
      try $0.edit(
        catalogue, "<xliff ",
        "<!DOCTYPE xliff [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>\n<xliff ")
    },
    BadInput("catalogue-with-entity") { try $0.edit(catalogue, "Så börjar du", "Så &b; du") },
    BadInput("catalogue-of-other-source") {
      try $0.edit(catalogue, "content/alkuun/index.md", "content/alkuun/muu.md")
    },
    BadInput("catalogue-of-other-language") { try $0.edit(catalogue, "trgLang=\"sv\"", "trgLang=\"so\"") },
    BadInput("missing-code", in: everyLanguage) {
      let text = try $0.text(catalogue)
      try $0.write(text.replacing(/<target>Ring <ph[^>]*>/, with: "<target>Ring oss"), to: catalogue)
    },
    BadInput("bad-interface") {
      try $0.write(
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="fi-simple" trgLang="sv">
          <file id="f1" original="interface">
            <unit id="page.nextt"><segment><source>Seuraava</source><target>Nästa</target></segment></unit>
            <unit id="page.moved"><segment><source>x</source><target>Flyttad {när</target></segment></unit>
            <unit id="page.fallback"><segment><source>x</source><target>Sidan är på {språk}.</target></segment></unit>
          </file>
        </xliff>

        """, to: "locales/sv/interface.xlf")
    },
    BadInput("interface-not-well-formed") { try $0.write("<xliff>", to: "locales/sv/interface.xlf") },
  ]

  static let pictures = [
    BadInput("picture-with-script") {
      try $0.edit("content/pictograms/kysy.svg", "</svg>", "  <script>alert(1)</script>\n</svg>")
    },
    BadInput("picture-bomb") {
      var text = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 96 96\">"
      text += String(repeating: "<g>", count: 20_000) + String(repeating: "</g>", count: 20_000)
      try $0.write(text + "</svg>\n", to: "content/pictograms/kysy.svg")
    },
    BadInput("picture-with-entities") {
      try $0.write(
        """
        <!DOCTYPE svg [<!ENTITY a "M0 0"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 96"><path d="&b;"/></svg>

        """, to: "content/pictograms/kysy.svg")
    },
  ]
}
