import ICU
import ProjectFiles
import SourceText
import TestSupport
import Testing

@Suite struct RecordsTests {
  @Test func `a glossary names facts, and words to avoid`() throws {
    let facts = """
      kela:
        name: Kela
        owner: Kela
        source: kela.fi
        checked: 2026-11-21
        parts: {url: {type: url, value: https://www.kela.fi/}, phone: {type: phone, value: 112}}
      """
    let glossary = """
      toimeentulotuki:
        term: toimeentulotuki
        explanation: Toimeentulotuki on rahaa.
        see: kela.url
        avoid: [tuki, sossun raha]
        reason: Sana on epäselvä.
      a: {term: a, explanation: b, see: kela.urll}
      b: {term: a, explanation: b, see: kela.phone}
      c: {term: a, explanation: b, see: kela}
      """
    let (project, faults) = try SmallProject.read(with: [
      "content/facts.yml": facts, "content/glossary.yml": glossary,
    ])
    #expect(
      faults == [
        "content/glossary.yml:7:35-44 error unknown-fact name=kela.urll [did-you-mean] → kela.url",
        "content/glossary.yml:8:35-45 error fact-of-other-type name=kela.phone type=phone wanted=url",
        "content/glossary.yml:9:35-39 error not-a-fact-name value=kela",
      ])
    let term = try #require(project.glossary.term("toimeentulotuki"))
    #expect(term.see?.value == FactName(record: "kela", part: "url"))
    #expect(term.avoid.map(\.value) == ["tuki", "sossun raha"])
    #expect(
      project.glossary.texts.prefix(2).map(\.key) == ["toimeentulotuki.term", "toimeentulotuki.explanation"])
  }

  @Test func `pictograms have words, an author and a licence, and other pictures for some readers`() throws {
    let svg = "<svg xmlns='http://www.w3.org/2000/svg'/>"
    let fixture = try FixtureProject(
      SmallProject.files.merging([
        "content/pictograms.yml": """
        peseydy: {words: Peseydy ensin, sign: obligation, author: Selkopaja, licence: CC0-1.0, tried_with: none}
        apua:
          words: Kysy apua
          file: kysy.svg
          author: Selkopaja
          licence: CC-BY-4.0
          attribution: yes
          tried_with: kuusi lukijaa
          replace: {fa: kysy-fa.svg}
        puuttuu: {words: x, author: y, licence: z, sign: forbidden}
        ilman: {author: y, licence: z, file: ../kemi.svg}
        """,
        "content/pictograms/peseydy.svg": svg, "content/pictograms/kysy.svg": svg,
        "content/pictograms/kysy-fa.svg": svg, "content/pictograms/vanha.svg": svg,
      ]) { $1 })
    let (project, faults) = try SmallProject.read(fixture)
    #expect(
      faults == [
        "content/pictograms.yml:10:1-8 error file-missing path=content/pictograms/puuttuu.svg",
        "content/pictograms.yml:10:50-59 error unknown-choice known=prohibition, obligation, information value=forbidden",
        "content/pictograms.yml:11:1-6 error missing-key key=words",
        "content/pictograms/vanha.svg warning pictogram-not-recorded path=content/pictograms/vanha.svg",
      ])
    let record = try #require(project.pictograms.record("apua"))
    #expect(record.triedWith?.value == "kuusi lukijaa")
    #expect(record.needsAttribution)
    #expect(project.pictograms.record("peseydy")?.triedWith == nil)
    #expect(record.file(for: try LanguageTag("fa-AF")).value == "kysy-fa.svg")
    #expect(record.file(for: try LanguageTag("sv")).value == "kysy.svg")
    let picture = project.pictogramFile(record, for: try LanguageTag("fa"))
    #expect(picture.file?.path == "content/pictograms/kysy-fa.svg")
    #expect(project.pictograms.texts.first?.key == "peseydy.words")
  }
}
