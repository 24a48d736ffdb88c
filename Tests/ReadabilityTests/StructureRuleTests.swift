import GuideMarkup
import ICU
import ProjectFiles
import Readability
import SourceText
import Testing
import TextAnalysis

/// Rules on links, paragraphs, sections, lists and length.
@Suite struct StructureRuleTests {
  @Test(
    arguments: [
      ("sv", "Läs mer [⟦här⟧](https://www.kela.fi)."), ("en", "[⟦Click here⟧](https://www.kela.fi) to apply."),
      ("ru", "Подробнее [⟦здесь⟧](https://www.kela.fi)."), ("ar", "اقرأ المزيد [⟦هنا⟧](https://www.kela.fi)."),
      ("uk", "[⟦Докладніше⟧](https://www.kela.fi)"), ("tr", "[⟦buraya tıklayın⟧](https://www.kela.fi)"),
      ("so", "[⟦Halkan⟧](https://www.kela.fi) guji."), ("fa-AF", "[⟦اینجا⟧](https://www.kela.fi) کلیک کنید."),
      ("ckb", "[⟦لێرە⟧](https://www.kela.fi) کلیک بکە."), ("kmr", "[⟦li vir⟧](https://www.kela.fi)"),
      ("ti", "[⟦ኣብዚ⟧](https://www.kela.fi)"), ("my", "[⟦ဒီမှာ⟧](https://www.kela.fi)"),
      ("de", "[⟦Hier klicken⟧](https://www.kela.fi)"), ("es", "[⟦aquí⟧](https://www.kela.fi)"),
      ("et", "[⟦siit⟧](https://www.kela.fi)"), ("fr", "[⟦Cliquez ici⟧](https://www.kela.fi)"),
      ("fi-simple", "[**⟦Lue lisää⟧**!](https://www.kela.fi)"), ("fi-simple", "[**⟦LUE LISÄÄ⟧**](https://www.kela.fi)"),
      ("fi-simple", "| [⟦Tästä⟧](https://www.kela.fi) |\n|---|"),
      ("fi-simple", "[{{mikseri.words}}](https://www.kela.fi) ja [`tästä`](https://www.kela.fi)"),
      ("fi-simple", "[www.kela.fi/](https://www.kela.fi)"),
    ] as [(String, String)])
  func wordsOfALink(_ language: String, _ text: String) throws {
    let page = try RulePage(text, language: language)
    let found = try page.findings(rules: [VagueLink()])
    // A mark of punctuation inside the link belongs to its words.
    #expect(found.compactMap { $0.range?.offsets.lowerBound } == page.marks.map(\.lowerBound))
  }

  @Test(
    arguments: [(Level.helppo, 3), (.perus, 5), (.vaativa, 6)])
  func aParagraphHasSoManySentences(_ level: Level, _ most: Int) throws {
    func text(_ count: Int, _ sentence: String = "Soita ensin ja kerro, kuka olet ja missä asut.") -> String {
      Array(repeating: sentence, count: count).joined(separator: " ")
    }
    #expect(try RulePage(text(most)).findings(at: level, rules: [LongParagraph()]).isEmpty)
    let found = try #require(try RulePage(text(most + 1)).findings(at: level, rules: [LongParagraph()]).first)
    #expect(found.arguments == ["sentences": .count(most + 1), "limit": .count(most)])
    #expect(found.severity == .warning)
    // Four short sentences are short still, at the level whose sentences are short.
    #expect(try RulePage(text(4, "Soita ensin.")).findings(at: .helppo, rules: [LongParagraph()]).isEmpty)
  }

  @Test(
    arguments: [
      ("sv", "- ⟦Ring först.⟧\n- Boka en tid.\n- Kom sedan hit."),
      ("en", "- ⟦First call us.⟧\n- Book a time.\n- Then come."),
      ("ar", "- ⟦أولاً اتصل بنا.⟧\n- احجز موعداً.\n- ثم تعال."),
      ("ru", "- ⟦Сначала позвоните.⟧\n- Назовите имя.\n- Потом приходите."),
      ("fi-simple", "- Kurssi oli vuosi sitten.\n- Kirjasto on auki.\n- Halli on kiinni."),
      (
        "fi-simple",
        ":::service {authority=no}\n- what: Ensin autamme.\n- who: Sitten kaikille.\n- cost: Lopuksi maksat.\n:::"
      ),
    ] as [(String, String)])
  func stepsWithoutNumbers(_ language: String, _ text: String) throws {
    let page = try RulePage(text, language: language)
    #expect(try page.findings(rules: [UnnumberedSteps()]).offsets == page.marks)
  }

  // MARK: Length

  private func lengths(_ markdown: String, _ length: LengthAllowed?, _ rules: [any Rule]) throws -> [Diagnostic] {
    let page = try RulePage(markdown, fields: ["title": "Mikseri"])
    var analysed = try page.analysed()
    analysed.length = length
    return check(analysed, level: .perus, rules: rules).diagnostics
  }

  @Test func aDocumentIsJudgedOnItsFirstPage() throws {
    let budget = LengthBudget(words: 10)
    let text = "Soita ensin. Kerro nimesi."
    #expect(try lengths(text, LengthAllowed(budget: budget), [LongText()]).isEmpty)
    #expect(try lengths(text, LengthAllowed(budget: budget, wordsOfOtherPages: 6), [LongText()]).isEmpty)
    let found = try lengths(text, LengthAllowed(budget: budget, wordsOfOtherPages: 7), [LongText()])
    #expect(found.map(\.arguments) == [["part": "document", "words": 11, "limit": 10]])
    #expect(found.first?.range?.text == "Mikseri")
    #expect(try lengths(text, nil, [LongText()]).isEmpty)
  }

  /// A project's budget for sections takes the place of the rule's own limit.
  @Test func aSectionIsJudgedOnce() throws {
    let text = "## Kirjasto\n\n" + Array(repeating: "Soita ensin.", count: 130).joined(separator: "\n\n")
    let rules: [any Rule] = [HeadingDistance(), LongText()]
    #expect(try lengths(text, nil, rules).names == ["heading-distance"])
    let budget = LengthBudget(sectionWords: 100)
    #expect(try lengths(text, LengthAllowed(budget: budget), rules).names == ["long-text"])
  }

  @Test func lixSaysWhatItIs() throws {
    let sentence = "Socialförvaltningen behandlar ansökningar om utkomststöd inom sju vardagar."
    func page(_ count: Int) throws -> [Diagnostic] {
      try RulePage(Array(repeating: sentence, count: count).joined(separator: "\n\n"), language: "sv")
        .findings(rules: [Lix()])
    }
    // 8 words, 5 of them long: 8 + 100 · 5 / 8.
    #expect(try page(24).isEmpty)
    let found = try #require(try page(25).first)
    #expect(found.severity == .error)
    #expect(found.arguments["lix"] == 71)
  }

  @Test(arguments: ["", " ", "\n\n", "## ", "- ", "😀", "{{mikseri.words}}", "| |\n|---|"])
  func nothingIsNothing(_ text: String) throws {
    #expect(try RulePage(text).findings().isEmpty)
  }
}
