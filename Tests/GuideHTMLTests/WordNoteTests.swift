import HTML
import ICU
import Localisation
import Testing

@testable import BodyText
@testable import GuideHTML

/// Words of the glossary on a page: marked by the writer, found by the checker, or lost by a translation.
@Suite struct WordNoteTests {
  private static let glossary = """
    lahete:
      term: lähete
      explanation: Lääkäri kirjoittaa lähetteen.
      see: mikseri.url
    resepti:
      term: resepti
      explanation: Reseptillä saat lääkkeen.

    """
  private static let arabic = [
    "lahete.term": "إحالة", "lahete.explanation": "الطبيب يكتب الإحالة.", "resepti.term": "وصفة طبية",
    "resepti.explanation": "بالوصفة تحصل على الدواء.",
  ]

  private func html(
    _ text: String, _ translation: String? = nil, in language: LanguageTag = PageSite.finnish,
    found: [String: String] = [:], words: [String: String] = Self.arabic
  ) throws -> String {
    let site = try PageSite(
      [("index", "# Opas\n\(text)")],
      translations: translation.map { [PageSite.arabic: ["index": "# دليل\n\($0)"]] } ?? [:],
      glossary: Self.glossary, glossaryWords: [PageSite.arabic: words], found: found)
    let html = try site.html("index", in: language)
    return html.components(after: "<div class=\"text\">", before: "</article>")
  }

  private static let finnishNote =
    "<p id=\"Word-lahete\" class=\"word-note\" role=\"note\" aria-label=\"page.word-note\"><dfn>"
    + "<a href=\"../sanasto.html#lahete\">lähete</a></dfn> – Lääkäri kirjoittaa lähetteen.</p>"

  /// The word leads to the glossary wherever it stands; it is explained once, after the text that has it first.
  @Test func aMarkedWordIsExplainedAfterItsText() throws {
    let html = try html("Tarvitset [lähetteen]{.term id=lahete}. Ota se mukaan.\n\nNäytä [lähete]{.term}.")
    #expect(
      html.contains(
        "<a href=\"../sanasto.html#lahete\" class=\"term\">lähetteen</a>. Ota se mukaan.</p>\n\(Self.finnishNote)"))
    #expect(html.contains("<a href=\"../sanasto.html#lahete\" class=\"term again\">lähete</a>"))
    #expect(html.ranges(of: "Lääkäri kirjoittaa").count == 1)
    #expect(!html.contains("class=\"original\""))
  }

  @Test func aFoundWordIsTreatedAsAMarkedOne() throws {
    let text = "Tarvitset lähetteen. Ota se mukaan.\n\nNäytä [lähete]{.term}."
    let marked = text.replacing("lähetteen", with: "[lähetteen]{.term id=lahete}")
    #expect(try html(text, found: ["lähetteen": "lahete"]) == html(marked))
  }

  /// A heading and a link have no room; a page that has the word nowhere else explains it after them.
  @Test func headingsAndLinksArePassedOver() throws {
    let passed = try html(
      "## Lähete\n\n[Hae lähete](https://example.org)\n\n- Näytä lähete.",
      found: ["Lähete": "lahete", "lähete": "lahete"])
    #expect(passed.contains("<h2 id=\"lahete\">Lähete</h2>"))
    #expect(passed.contains("<a href=\"https://example.org\">Hae lähete</a></p>\n<ul>"))
    #expect(passed.contains("class=\"term\">lähete</a>.\(Self.finnishNote)</li>"))
    let alone = try html("## Lähete\n\nHei.", found: ["Lähete": "lahete"])
    #expect(alone.contains("Lähete</h2>\n\(Self.finnishNote)"))
  }

  /// Words of other places than paragraphs: the note stands in the item, after the table, after the rule's name.
  @Test(
    arguments: [
      ("- Näytä lähete.\n- Tule.", "lähete</a>.NOTE</li>"),
      ("1. Näytä lähete.\n\n   Tule.", "lähete</a>.</p>\nNOTE\n<p id=\"Text-u2\">Tule.</p>"),
      ("| Asia | Ohje |\n|---|---|\n| lähete | Näytä. |", "</table>\n</div>\nNOTE"),
      ("> Näytä lähete.", "lähete</a>.</p>\nNOTE\n</blockquote>"),
      (":::service {authority=no}\n- what: Näytä lähete.\n:::", "lähete</a>.NOTE</dd>"),
      (":::rules\n1. ![](ala-juokse) Näytä lähete.\n:::", "lähete</a>.</p>\nNOTE\n</div>"),
    ])
  func theNoteStandsByItsText(_ text: String, _ expected: String) throws {
    let html = try html(text, found: ["lähete": "lahete"]).replacing(Self.finnishNote, with: "NOTE")
    #expect(html.contains(expected), "\(html)")
    #expect(html.ranges(of: "NOTE").count == 1)
  }

  /// The parentheses stand inside the isolate, so that none of them starts the line.
  @Test func theFinnishWordStandsBesideTheReaders() throws {
    let html = try html(
      "Tarvitset [lähetteen]{.term id=lahete}.", "تحتاج إلى [إحالة]{.term id=lahete}.", in: PageSite.arabic)
    #expect(
      html.contains(
        "<a href=\"../sanasto.html#lahete\" class=\"term\">إحالة</a> "
          + "<bdi class=\"original\" lang=\"fi\" dir=\"ltr\">(lähete)</bdi>."))
    #expect(
      html.contains("<dfn><a href=\"../sanasto.html#lahete\">إحالة</a></dfn> – الطبيب يكتب الإحالة.</p>"))
  }

  /// No form is looked for in another language: the note says what the word is in Finnish. A later mark leads to the
  /// glossary and has the Finnish word beside it.
  @Test func aWordWithoutAMarkInTheTranslationIsExplainedAfterItsText() throws {
    let note =
      "<dfn><a href=\"../sanasto.html#lahete\">إحالة</a></dfn> (language.shown-in fi: "
      + "<bdi class=\"original\" lang=\"fi\" dir=\"ltr\">lähete</bdi>) – الطبيب يكتب الإحالة.</p>"
    let found = try html(
      "Tarvitset lähetteen.", "تحتاج إلى إحالة.", in: PageSite.arabic, found: ["lähetteen": "lahete"])
    #expect(found.contains("إحالة.</p>\n<p id=\"Word-lahete\""))
    #expect(found.contains(note))
    let lost = try html(
      "Tarvitset [lähetteen]{.term id=lahete}.\n\nNäytä [lähete]{.term}.",
      "تحتاج إلى إحالة.\n\nأحضر [الإحالة]{.term id=lahete}.",
      in: PageSite.arabic)
    #expect(lost.contains(note))
    #expect(lost.ranges(of: "role=\"note\"").count == 1)
    #expect(lost.contains("class=\"term\">الإحالة</a> <bdi class=\"original\""))
  }

  /// A text that is shown in Finnish is Finnish text: its words are marked, and explained in the reader's language.
  @Test func theWordsOfAFallbackAreExplainedToTheReader() throws {
    let html = try html(
      "Hei.\n\n- Tarvitset lähetteen.", "أهلاً.\n\n- …", in: PageSite.arabic, found: ["lähetteen": "lahete"])
    #expect(html.contains("class=\"term\">lähetteen</a>"))
    #expect(html.contains("aria-label=\"page.word-note\" lang=\"ar\" dir=\"rtl\"><dfn>"))
    #expect(html.contains("(language.shown-in fi: <bdi"))
  }

  /// Where the glossary is not translated its words are Finnish, and said to be.
  @Test func aMissingTranslationOfTheGlossaryShows() throws {
    let html = try html(
      "Tarvitset lähetteen.", "تحتاج إلى إحالة.", in: PageSite.arabic, found: ["lähetteen": "lahete"], words: [:])
    #expect(
      html.contains(
        "<bdi lang=\"fi-simple\" dir=\"ltr\">lähete</bdi></a></dfn> – "
          + "<bdi lang=\"fi-simple\" dir=\"ltr\">Lääkäri kirjoittaa lähetteen.</bdi> <small>language.shown-in fi</small>"
      ))
  }

  /// What stands twice is not explained twice: the easy Finnish beside an unreviewed warning.
  @Test func repeatedWordsAreNotMarked() throws {
    let html = try html(
      ":::warning\nTarvitset lähetteen.\n:::", ":::warning\nتحتاج إلى إحالة.\n:::", in: PageSite.arabic,
      found: ["lähetteen": "lahete"])
    #expect(html.contains("<p>Tarvitset lähetteen.</p>"))
    #expect(html.ranges(of: "role=\"note\" aria-label=\"page.word-note\"").count == 1)
  }
}

extension String {
  fileprivate func components(after start: String, before end: String) -> String {
    guard let first = ranges(of: start).first else { return "" }
    let rest = self[first.upperBound...]
    return String(rest[..<(rest.ranges(of: end).last?.lowerBound ?? rest.endIndex)])
  }
}
