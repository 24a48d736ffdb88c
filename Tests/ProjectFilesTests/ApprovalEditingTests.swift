import ICU
import ProjectFiles
import SourceText
import Testing

/// An approval is written into a file by changing nothing else of it.
struct ApprovalEditingTests {
  private static let hash = "0123456789abcdef"

  private func edited(_ text: String, by name: String = "Nea N.") throws -> String? {
    let day = try #require(CalendarDate(iso: "2026-11-21"))
    let file = SourceFile(path: "content/opas/index.md", text: text)
    return bytes(of: file, approved: Approval(by: name, on: day, hash: Self.hash)).map {
      String(decoding: $0, as: UTF8.self)
    }
  }

  @Test(arguments: [
    // A new one stands after `review_by`, whatever is said beside that.
    (
      "---\nowner: M # kuka\nreview_by: 2027-06-30 # milloin\npolicy: hold-page\n---\nTeksti.\n",
      "---\nowner: M # kuka\nreview_by: 2027-06-30 # milloin\napproved: {by: Nea N., on: 2026-11-21, hash: 0123456789abcdef}\npolicy: hold-page\n---\nTeksti.\n"
    ),
    (
      "---\nreview_by: \"2027-06-30\"\n---\n",
      "---\nreview_by: \"2027-06-30\"\napproved: {by: Nea N., on: 2026-11-21, hash: 0123456789abcdef}\n---\n"
    ),
    ("---\nowner: M\n---\n", "---\nowner: M\napproved: {by: Nea N., on: 2026-11-21, hash: 0123456789abcdef}\n---\n"),
    (
      "---\r\nreview_by: 2027-06-30\r\n---\r\nTeksti.\r\n",
      "---\r\nreview_by: 2027-06-30\r\napproved: {by: Nea N., on: 2026-11-21, hash: 0123456789abcdef}\r\n---\r\nTeksti.\r\n"
    ),
    (
      "---\n{owner: M, review_by: 2027-06-30}\n---\n",
      "---\n{owner: M, review_by: 2027-06-30, approved: {by: Nea N., on: 2026-11-21, hash: 0123456789abcdef}}\n---\n"
    ),
    // An older one keeps its form.
    (
      "---\napproved: {by: 'Ai''la', on: 2026-05-04}   # kokouksessa\nowner: M\n---\n",
      "---\napproved: {by: Nea N., on: 2026-11-21, hash: 0123456789abcdef}   # kokouksessa\nowner: M\n---\n"
    ),
    (
      "---\napproved:\n  # päätös 12\n  by: \"Aila\"  # johtaja\n  on: 2026-05-04 # tiistai\nowner: M\n---\n",
      "---\napproved:\n  # päätös 12\n  by: Nea N.  # johtaja\n  on: 2026-11-21 # tiistai\n  hash: 0123456789abcdef\nowner: M\n---\n"
    ),
    (
      "---\napproved:\n    hash: ffffffffffffffff\n    on: 2026-05-04\n    by: Aila\n---\n",
      "---\napproved:\n    hash: 0123456789abcdef\n    on: 2026-11-21\n    by: Nea N.\n---\n"
    ),
    // The words `approved:` of the text are no part of it.
    (
      "---\nsummary: >-\n  approved: ei\nreview_by: 2027-06-30\n---\napproved: {by: X, on: 2020-01-01}\n",
      "---\nsummary: >-\n  approved: ei\nreview_by: 2027-06-30\napproved: {by: Nea N., on: 2026-11-21, hash: 0123456789abcdef}\n---\napproved: {by: X, on: 2020-01-01}\n"
    ),
  ])
  func changesNothingElse(_ text: String, _ expected: String) throws {
    #expect(try edited(text) == expected)
    // Approved just so again, it stays as it is.
    #expect(try edited(expected) == expected)
  }

  /// What a name holds comes back from the file.
  @Test(arguments: [
    "Nea", "Nea Nieminen-Öhman", "Selkopajan tekijät (esimerkki)", "Nea: johtaja", "{Nea}, [Aila]", "\"Nea\" \\ 'Aila'",
    "# Nea", "no", "Null", "12", "- Nea", "نور", "Nea, Aila & Co.", "@nea", "*", " Nea ",
  ])
  func aNameComesBack(_ name: String) throws {
    let index = """
      ---
      kind: sheet
      title: Ohje
      owner: M
      review_by: 2027-06-30
      ---

      Teksti.
      """
    for before in [index, index.replacing("owner: M", with: "owner: M\napproved: {by: A, on: 2026-01-01}")] {
      let after = try #require(try edited(before, by: name))
      let (project, faults) = try SmallProject.read(with: ["content/ohje/index.md": after])
      #expect(faults == [])
      let approval = try #require(project.document("ohje")?.matter.approved)
      #expect(approval.by == name)
      #expect((approval.on.iso, approval.hash) == ("2026-11-21", Self.hash))
    }
  }

  @Test func whatCannotBeReadIsLeftAlone() throws {
    #expect(try edited("---\napproved: [Nea]\n---\n") == nil)
    #expect(try edited("---\nowner: \"M\n---\n") == nil)
  }
}
