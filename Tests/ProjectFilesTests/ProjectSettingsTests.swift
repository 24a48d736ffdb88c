import ICU
import ProjectFiles
import SourceText
import TestSupport
import Testing

@Suite struct ProjectSettingsTests {
  @Test func `a project file is read whole`() throws {
    let text = """
      name: Kotikaupunki Kemi
      base_address: https://opas.example/kemi
      source: fi-simple
      languages:
        fi-simple:
        sv: {fallback: fi-simple}
        prs: {fallback: fa, digits: native}
        fa:
      theme: {colours: {primary: "#0A4B6C"}}
      logos:
        issuer: {file: logos/kemi.svg, words: Kemin kaupunki}
      issuer: Kemin kaupunki
      feedback: palaute@kemi.example
      messages: sv
      budgets: {guide: {section_words: 120, words: 4000}, bulletin: {messages: 3}, page: {kilobytes: 40}}
      side_by_side: no
      """
    let svg = "<svg xmlns='http://www.w3.org/2000/svg'/>"
    let fixture = try FixtureProject(
      SmallProject.files.merging(["content/project.yml": text, "content/logos/kemi.svg": svg]) { $1 })
    let (project, faults) = try SmallProject.read(fixture)
    #expect(faults == [])
    let settings = project.settings
    #expect(settings.baseAddress.value == "https://opas.example/kemi/")
    #expect(settings.languages.map(\.tag.canonical) == ["fi-simple", "sv", "fa-AF", "fa"])
    #expect(settings.languages.map(\.digits) == [nil, nil, .native, nil])
    #expect(settings.theme.colours.primary == "#0a4b6c")
    #expect(settings.theme.colours.text == Theme.Colours.standard.text)
    #expect(settings.logos.issuer?.words.value == "Kemin kaupunki")
    #expect(settings.logos.issuer.map(project.logoFile)?.file?.path == "content/logos/kemi.svg")
    #expect(settings.feedback == .mail("palaute@kemi.example"))
    #expect(settings.messages?.canonical == "sv")
    #expect(settings.budget(for: .guide) == LengthBudget(sectionWords: 120, words: 4000))
    #expect(settings.budget(for: .sheet) == LengthBudget(words: 120))
    #expect(settings.budget(for: .bulletin) == LengthBudget(messages: 3))
    #expect(settings.pageBudget.bytes == 40_000 && settings.pageBudget.requests == 3)
    #expect(settings.isSideBySide == false)
    #expect(settings.texts.map(\.key) == ["name", "issuer", "logos.issuer.words"])
    let dari = try LanguageTag("fa-AF")
    #expect(settings.fallbackChain(of: dari).map(\.canonical) == ["fa-AF", "fa", "fi-simple"])
    #expect(settings.fallbackChain(of: try LanguageTag("fi-simple")).map(\.canonical) == ["fi-simple"])
  }

  static let faults: [(change: (String, String), fault: String)] = [
    (
      ("issuer:", "isuer:"),
      "8:1-6 error unknown-key key=isuer known=name, base_address, languages, source, theme, logos, issuer, feedback, messages, budgets, facts_checked_within, side_by_side, accessibility, press, books, situations, fonts, offline [did-you-mean] → issuer"
    ),
    (("name: Kotikaupunki Kemi", "name: [Kemi]"), "1:7-12 error wrong-shape found=list wanted=text"),
    (("name: Kotikaupunki Kemi", "name: "), "1:1-5 error empty-value key=name"),
    (("name: Kotikaupunki Kemi", "name: \"  \""), "1:8-10 error empty-text"),
    (("name: Kotikaupunki Kemi\n", ""), "1:1 error missing-key key=name"),
    (("https://opas", "//opas"), "2:15-34 error not-a-base-address value=//opas.example/kemi"),
    (("https://opas", "javascript:opas"), "2:15-43 error not-a-base-address value=javascript:opas.example/kemi"),
    (("/kemi", "/kemi?a=1"), "2:15-44 error not-a-base-address value=https://opas.example/kemi?a=1"),
    (("source: fi-simple", "source: fi_simple"), "3:9-18 error tag-malformed tag=fi_simple"),
    (("source: fi-simple", "source: en"), "3:9-11 error language-not-listed tag=en"),
    (
      ("  ar: {digits: native}", "  ar: {digits: arabic}"),
      "7:16-22 error unknown-choice known=latin, native value=arabic"
    ),
    (("  ar: {digits: native}", "  ar: {fallback: en}"), "7:18-20 error language-not-listed tag=en"),
    (("  fi-simple:\n", "  fi-simple: {fallback: sv}\n"), "5:25-27 error source-has-fallback tag=fi-simple"),
    (("  ar: {digits: native}", "  ar: {fallback: ar}"), "7:18-20 error fallback-circle circle=ar → ar"),
    (("  ar: {digits: native}", "  prs:\n  fa-AF:"), "8:3-8 error language-twice tag=fa-AF [first-here:7]"),
    (("  ar: {digits: native}", "  ar:\n  ar:"), "8:3-5 error duplicate-key key=ar [first-here:7]"),
    (("  ar: {digits: native}", "  qqq-zz-12345:"), "7:3-15 warning language-unknown tag=qqq-zz-12345"),
    (("issuer:", "theme: {colours: {primary: 12}}\nissuer:"), "8:28-30 error not-a-colour value=12"),
    (
      ("issuer:", "theme: {colours: {primry: '#000000'}}\nissuer:"),
      "8:19-25 error unknown-key key=primry known=primary, accent, background, text [did-you-mean] → primary"
    ),
    (("issuer:", "theme: {pictograms: {ink: inky}}\nissuer:"), "8:27-31 error not-a-colour value=inky"),
    (
      ("issuer:", "theme: {pictograms: {prohibition: '#ffb0b0'}}\nissuer:"),
      "8:36-43 warning pictogram-colour-faint contrast=1.7 ground=paper least=3.0 name=prohibition"
    ),
    (("issuer:", "theme: {inks: {ink: [0, 0, 0, 101]}}\nissuer:"), "8:31-34 error not-an-ink-share value=101"),
    (("issuer:", "theme: {inks: {ink: [0, 100]}}\nissuer:"), "8:22-23 error not-four-inks count=2.0"),
    (("issuer:", "budgets: {guide: {words: 0x10}}\nissuer:"), "8:26-30 error not-a-count value=0x10"),
    (("issuer:", "budgets: {page: {kilobytes: 25 kB}}\nissuer:"), "8:29-34 error not-a-count value=25 kB"),
    (
      ("issuer:", "budgets: {page: {bytes: 25000}}\nissuer:"),
      "8:18-23 error unknown-key key=bytes known=kilobytes, requests"
    ),
    (
      ("issuer:", "logos: {issuer: {file: ../kemi.svg, words: K}}\nissuer:"),
      "8:24-35 error path-leaves-project path=content/../kemi.svg"
    ),
    (
      ("issuer:", "logos: {issuer: {file: kemi.svg, words: K}}\nissuer:"),
      "8:24-32 error file-missing path=content/kemi.svg"
    ),
    (
      ("issuer:", "feedback: \"{{kemi.mail}}\"\nissuer:"),
      "8:12-25 error feedback-in-braces name=kemi.mail value={{kemi.mail}} → kemi.mail"
    ),
    (("issuer:", "feedback: kemi.mail\nissuer:"), "8:11-20 error unknown-fact name=kemi.mail"),
    (("issuer:", "feedback: a@b\nissuer:"), "8:11-14 error not-a-mail-address value=a@b"),
  ]

  @Test(arguments: faults)
  func `a fault of the project file is told with its place`(change: (String, String), fault: String) throws {
    let text = SmallProject.project.replacing(change.0, with: change.1)
    let faults = try SmallProject.read(with: ["content/project.yml": text]).faults
    #expect(faults == ["content/project.yml:\(fault)"])
  }

  @Test func `a circle of fallbacks is told once, with its way`() throws {
    let text = SmallProject.project.replacing("{fallback: fi-simple}", with: "{fallback: ar}")
      .replacing("{digits: native}", with: "{fallback: sv}")
    let (project, faults) = try SmallProject.read(with: ["content/project.yml": text])
    #expect(faults == ["content/project.yml:6:18-20 error fallback-circle circle=sv → ar → sv"])
    #expect(project.settings.fallbackChain(of: try LanguageTag("ar")).map(\.canonical) == ["ar", "sv", "fi-simple"])
  }

  @Test func `all faults are found in one run`() throws {
    let text = """
      nmae: Kemi
      base_address: opas
      source: x_y
      source: sv
      languages:
        sv: {digits: maybe}
        sv:
      issuer: 0401234567
      """
    #expect(
      try SmallProject.read(with: ["content/project.yml": text]).faults == [
        "content/project.yml:1:1-5 error unknown-key key=nmae known=name, base_address, languages, source, theme, logos, issuer, feedback, messages, budgets, facts_checked_within, side_by_side, accessibility, press, books, situations, fonts, offline [did-you-mean] → name",
        "content/project.yml:2:15-19 error not-a-base-address value=opas",
        "content/project.yml:3:9-12 error tag-malformed tag=x_y",
        "content/project.yml:4:1-7 error duplicate-key key=source [first-here:3]",
        "content/project.yml:6:16-21 error unknown-choice known=latin, native value=maybe",
        "content/project.yml:7:3-5 error duplicate-key key=sv [first-here:6]",
      ])
  }

  @Test func `a project file that cannot be read at all leaves the rest to be read`() throws {
    let (project, faults) = try SmallProject.read(with: ["content/project.yml": "name: [Kemi\n"])
    #expect(faults.first == "content/project.yml:2:1 error yaml-syntax problem=bracket [yaml-begins-here:1]")
    #expect(project.documents.map(\.name) == ["kemi"])
  }
}
