import Foundation
import ICU
import ProjectFiles
import SiteBuild
import SourceText
import TestSupport
import Testing

/// Texts and pictograms that somebody has spoken. The sounds of these tests were made by a program.
struct RecordingTests {
  private static let sounds = repositoryRoot.appending(path: "Tests/SiteBuildTests/Sounds")
  private let arabic: LanguageTag
  private let finnish: LanguageTag
  private let day: CalendarDate

  init() throws {
    arabic = try LanguageTag("ar")
    finnish = try LanguageTag("fi-simple")
    day = try #require(CalendarDate(iso: "2026-11-21"))
  }

  private func town() throws -> FixtureProject { try FixtureProject(copyOf: exampleTown) }

  @discardableResult private func speak(
    _ name: String, in language: LanguageTag, _ project: FixtureProject, from file: String? = nil,
    mayReplace: Bool = false
  ) throws -> RecordingOutcome {
    let sound = file ?? Self.sounds.appending(path: "sana.mp3").path(percentEncoded: false)
    return try addRecording(
      of: name, in: language, from: sound, by: "Aila", on: day, mayReplace: mayReplace, at: project.path)
  }

  private func exists(_ path: String, in project: FixtureProject) -> Bool {
    FileManager.default.fileExists(atPath: "\(project.path)/\(path)")
  }

  private let page = "site-out/ar/jatteet/index.html"
  private func player(_ file: String) -> String { "preload=\"none\" src=\"../../audio/ar/\(file)\"" }

  @Test func aTextAndAPictogramThatAreSpokenHavePlayers() throws {
    let project = try town()
    try speak("jatteet/index#u1", in: arabic, project)
    try speak("lajittele", in: arabic, project)
    let built = try buildSite(at: project.path)
    #expect(!built.diagnostics.contains { $0.name.hasPrefix("recording") })
    let html = try project.text(page)
    #expect(html.contains(player("jatteet.index.u1.mp3")) && html.contains(player("lajittele.mp3")))
    #expect(html.contains("<script src=\"../../assets/sivu.js\" defer=\"defer\">"))
    #expect(html.contains("script-src 'self' file:; media-src 'self' file:;"))
    let copied = try project.files(below: "site-out/audio/ar")
    #expect(copied.keys.sorted() == ["jatteet.index.u1.mp3", "lajittele.mp3"])
    // Other languages and other pages are as they were.
    for other in ["site-out/sv/jatteet/index.html", "site-out/ar/alkuun/index.html"] {
      #expect(try !project.text(other).contains("<audio") && !project.text(other).contains("media-src"))
    }
  }

  /// One button for each text of a page, whatever block it stands in.
  @Test(arguments: [
    ":::rules\n1. ![](lajittele) Lajittele jätteet.\n\n   Laita roskat astiaan.\n:::",
    ":::steps\n1. Soita.\n2. ![](kysy) Kysy neuvoa.\n\n   Odota.\n:::",
    ":::service {authority=yes}\n- what: Tässä on astia.\n- start: ![](kysy) Soita ensin.\n:::",
    ":::next\n- then: Saat kirjeen.\n- help: Kysy neuvoa.\n:::",
    ":::card\n![](lajittele)\n\nLajittele jätteet.\n:::", ":::card\n![](lajittele) Lajittele.\n:::",
    ":::note\nLattia on märkä.\n:::", ":::warning\nLattia on märkä.\n:::",
    "## Astiat\n\n![](lajittele)\n\nAstia on pihalla.", "![](lajittele)\n\nAstia on pihalla.",
    "- Ota kirje.\n  - Ota myös kynä.\n- ![](kysy) Kysy.", "> Astia on pihalla.",
    "| Päivä | Astia |\n|---|---|\n| maanantai | ![](lajittele) paperi |",
  ])
  func everyTextHasItsButton(_ block: String) throws {
    let project = try town()
    let path = "content/jatteet/index.md"
    let text = try project.text(path)
    let start = try #require(text.firstRange(of: "Säännöt ovat kaikille."))
    try project.write(text[..<start.lowerBound] + block + "\n", to: path)
    let texts = try #require(try listRecordings(at: project.path).texts.first { $0.language == finnish }).texts
      .filter { $0.name.hasPrefix("jatteet/") }
    #expect(texts.count > 1)
    let sound = try Data(contentsOf: Self.sounds.appending(path: "sana.mp3"))
    var list = ""
    for (number, text) in texts.enumerated() {
      list += "\(text.name): {file: s\(number).mp3, hash: \"\(text.hash)\", by: Aila, date: 2026-11-21}\n"
    }
    try project.write(list, to: "content/audio/fi-simple/recordings.yml")
    for number in texts.indices {
      try sound.write(to: project.root.appending(path: "content/audio/fi-simple/s\(number).mp3"))
    }
    let built = try buildSite(at: project.path)
    #expect(!built.diagnostics.contains { $0.severity == .error || $0.name.hasPrefix("recording") })
    let html = try project.text("site-out/fi-simple/jatteet/index.html")
    let played = html.matches(of: /src="[^"]*\/(s[0-9]+\.mp3)"/).map { String($0.1) }
    #expect(Set(played) == Set(texts.indices.map { "s\($0).mp3" }) && played.count == texts.count)
  }

  /// Whoever has the whole page read has to hear the text, which says more than its picture.
  @Test func aPictogramThatSpeaksForATextIsMarkedSo() throws {
    let project = try town()
    try speak("lajittele", in: finnish, project)
    _ = try buildSite(at: project.path)
    let html = try project.text("site-out/fi-simple/jatteet/index.html")
    #expect(html.contains("<span class=\"listen of-picture\">"))
    let path = "content/jatteet/index.md"
    let words = try #require(
      try listRecordings(at: project.path).texts.first { $0.language == finnish }?.texts.first {
        $0.name == "lajittele"
      }
    ).words
    try project.write(try project.text(path).replacing("Lajittele jätteet.", with: words), to: path)
    _ = try buildSite(at: project.path)
    #expect(try !project.text("site-out/fi-simple/jatteet/index.html").contains("of-picture"))
  }

  /// Those who cannot read find their language by its sound.
  @Test func theChooserSpeaksTheNamesOfLanguages() throws {
    let project = try town()
    try speak(RecordingBook.languageName, in: arabic, project)
    #expect(try !buildSite(at: project.path).diagnostics.contains { $0.name.hasPrefix("recording") })
    let chooser = try project.text("site-out/index.html")
    #expect(chooser.contains("preload=\"none\" src=\"audio/ar/language.name.mp3\" aria-label=\"العربية – "))
    #expect(chooser.contains("<script src=\"assets/sivu.js\" defer=\"defer\">"))
    #expect(chooser.contains("media-src 'self' file:;") && chooser.matches(of: /<audio/).count == 1)
    #expect(exists("site-out/audio/ar/language.name.mp3", in: project))
    #expect(try !project.text("site-out/ar/index.html").contains("<audio"))
    // The language is called otherwise.
    try project.write("name: عربي\n", to: "locales/ar/language.yml")
    let built = try buildSite(at: project.path)
    #expect(built.diagnostics.contains { $0.name == "recording-old" })
    #expect(try !project.text("site-out/index.html").contains("<audio"))
    #expect(try !project.text("site-out/index.html").contains("<script"))
    #expect(!exists("site-out/audio", in: project))
  }

  /// Pages of documents can be read aloud; lists of words and of pages cannot.
  @Test func pagesOfTheReadersLanguageHaveTheButtonsOfTheVoice() throws {
    let project = try town()
    _ = try buildSite(at: project.path)
    for path in try project.files(below: "site-out").keys where path.hasSuffix(".html") {
      let html = try project.text("site-out/\(path)")
      // A document's page stands in a folder of the language's; what else does leads on to another page.
      // One that is kept as a file runs nothing.
      let isPage = path.split(separator: "/").count == 3 && html.contains("<article") && !path.hasSuffix(".yksi.html")
      #expect(html.contains("<div class=\"aloud\" hidden=\"hidden\">") == isPage, "\(path)")
      #expect(html.contains("sivu.js") == isPage, "\(path)")
    }
  }

  @Test func aTextOfItsOwnGoesBeforeThatOfItsPictogram() throws {
    let project = try town()
    try speak("lajittele", in: arabic, project)
    try speak("jatteet/index#u2", in: arabic, project)
    _ = try buildSite(at: project.path)
    #expect(try project.text(page).contains(player("jatteet.index.u2.mp3")))
    #expect(try !project.text(page).contains("lajittele.mp3"))
    // What no page plays is not copied.
    #expect(!exists("site-out/audio/ar/lajittele.mp3", in: project))
  }

  /// The words of the translation, not of the source, decide.
  @Test func aRecordingOfOtherWordsSaysThatItIsOld() throws {
    let project = try town()
    try speak("jatteet/index#u1", in: arabic, project)
    let catalogue = "locales/ar/jatteet/index.xlf"
    try project.write(
      try project.text(catalogue).replacing("القواعد للجميع.", with: "هذه القواعد للجميع."), to: catalogue)
    let built = try buildSite(at: project.path)
    let finding = try #require(built.diagnostics.first { $0.name == "recording-old" })
    #expect(finding.severity == .warning && finding.path == "content/audio/ar/recordings.yml")
    #expect(finding.notes.map(\.name) == ["recording-words"])
    let html = try project.text(page)
    #expect(html.contains("<span class=\"listen old\">") && html.contains("aria-label=\"تسجيل قديم\""))
    // Spoken anew.
    try speak("jatteet/index#u1", in: arabic, project, mayReplace: true)
    #expect(try !buildSite(at: project.path).diagnostics.contains { $0.name == "recording-old" })
    #expect(try !project.text(page).contains("listen old"))
  }

  /// A fact makes no translation stale, but what was said aloud is not true any more.
  @Test func aFactThatChangesMakesARecordingOld() throws {
    let project = try town()
    let path = "content/jatteet/index.md"
    let sentence = "Säännöt ovat kaikille. Soita {{neuvonta.phone}}."
    try project.write(try project.text(path).replacing("Säännöt ovat kaikille.", with: sentence), to: path)
    try speak("jatteet/index#u1", in: finnish, project)
    #expect(try !checkProject(at: project.path).diagnostics.contains { $0.name == "recording-old" })
    let facts = try project.text("content/facts.yml")
    let number = try #require(facts.firstMatch(of: /\+358[0-9 ]+[0-9]/)).output
    try project.write(facts.replacing(number, with: "+358401234569"), to: "content/facts.yml")
    #expect(try checkProject(at: project.path).diagnostics.contains { $0.name == "recording-old" })
  }

  /// Nobody hears in a warning what was true once.
  @Test func anOldRecordingInAWarningIsNotPlayed() throws {
    let project = try town()
    let path = "content/jatteet/index.md"
    let text = try project.text(path)
    let warning = text.replacing("Säännöt ovat kaikille.", with: ":::warning\nSäännöt ovat kaikille.\n:::")
    try project.write(warning, to: path)
    try speak("jatteet/index#u1", in: finnish, project)
    _ = try buildSite(at: project.path)
    #expect(try project.text("site-out/fi-simple/jatteet/index.html").contains("<audio"))
    try project.write(warning.replacing("Säännöt ovat kaikille.", with: "Säännöt ovat meille kaikille."), to: path)
    _ = try buildSite(at: project.path)
    #expect(try !project.text("site-out/fi-simple/jatteet/index.html").contains("<audio"))
    #expect(!exists("site-out/audio", in: project))
  }

  @Test func nothingIsReplacedUnlessSomebodySaysSo() throws {
    let project = try town()
    try speak("lajittele", in: arabic, project)
    try project.write(
      try project.text("content/audio/ar/recordings.yml").replacing("\n", with: "  # oma\n"),
      to: "content/audio/ar/recordings.yml")
    let before = try project.files(below: "content/audio")
    let other = Self.sounds.appending(path: "sana.ogg").path(percentEncoded: false)
    #expect(throws: RecordingFault.self) { try speak("lajittele", in: arabic, project, from: other) }
    #expect(try project.files(below: "content/audio") == before)
    let outcome = try speak("lajittele", in: arabic, project, from: other, mayReplace: true)
    #expect(outcome.isReplacement && outcome.format == .ogg)
    #expect(try project.files(below: "content/audio/ar").keys.sorted() == ["lajittele.ogg", "recordings.yml"])
    let list = try project.text("content/audio/ar/recordings.yml")
    #expect(list.contains("# oma") && list.contains("lajittele.ogg") && !list.contains("lajittele.mp3"))
  }

  @Test(arguments: [
    ("jatteet/index#u3", "sana.mp3"), ("jatteet/index#u99", "sana.mp3"), ("lajittele", "../RecordingTests.swift"),
    ("lajittele", "puuttuu.mp3"), ("ei-ole", "sana.mp3"),
  ])
  func whatCannotBeSpokenOrIsNoSoundLeavesNothingBehind(_ name: String, _ file: String) throws {
    let project = try town()
    let path = Self.sounds.appending(path: file).path(percentEncoded: false)
    #expect(throws: RecordingFault.self) { try speak(name, in: arabic, project, from: path) }
    #expect(!exists("content/audio", in: project))
  }

  @Test(
    arguments: [
      ("kysy: {file: kysy.mp3, hash: abc, by: Aila, date: 2026-11-21}", "recording-hash"),
      ("kysy: {file: ../kysy.mp3, hash: 0123456789abcdef, by: Aila, date: 2026-11-21}", "recording-file-name"),
      ("kysy: {file: kysy.mp3, hash: 0123456789abcdef, by: Aila, date: 2026-11-21}", "file-missing"),
      ("kysy: {file: vale.mp3, hash: 0123456789abcdef, by: Aila, date: 2026-11-21}", "recording-not-audio"),
      ("ei-ole: {file: sana.mp3, hash: 0123456789abcdef, by: Aila, date: 2026-11-21}", "recording-of-nothing"),
      ("kysy: {file: sana.mp3, hash: 0123456789abcdef, by: Aila}", "missing-key"),
      ("# tyhjä", "recording-not-listed"),
    ])
  func faultsOfTheListAreFound(_ list: String, _ name: String) throws {
    let project = try town()
    try project.write(list + "\n", to: "content/audio/ar/recordings.yml")
    try project.write("Tämä ei ole ääntä.", to: "content/audio/ar/vale.mp3")
    let sound = Self.sounds.appending(path: "sana.mp3")
    try FileManager.default.copyItem(at: sound, to: project.root.appending(path: "content/audio/ar/sana.mp3"))
    let found = try checkProject(at: project.path).diagnostics.map(\.name)
    #expect(found.contains(name), "\(found)")
  }

  @Test(arguments: ["prs", "xx", "AR"])
  func aFolderOfAnotherNameIsReported(_ folder: String) throws {
    let project = try town()
    try project.write("# tyhjä\n", to: "content/audio/\(folder)/recordings.yml")
    #expect(try checkProject(at: project.path).diagnostics.map(\.name) == ["recordings-of-other-language"])
  }

  @Test func theListHasTheWordsThatASpeakerReads() throws {
    let project = try town()
    try speak("lajittele", in: arabic, project)
    let texts = try #require(try listRecordings(at: project.path).texts.first { $0.language == arabic }).texts
    #expect(texts.filter { $0.state == .current }.map(\.name) == ["lajittele"])
    #expect(texts.last?.name == RecordingBook.languageName && texts.last?.words == "العربية")
    #expect(texts.first { $0.name == "jatteet/index#u1" }?.words == "القواعد للجميع.")
    // Not translated: nobody can speak it yet.
    #expect(!texts.contains { $0.name == "jatteet/index#u3" })
  }
}
