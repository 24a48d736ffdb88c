import ICU
import ProjectFiles
import SourceText
import Testing

@Suite struct FrontMatterTests {
  @Test func `a document is read with its pages and sub-pages in order`() throws {
    let index = """
      ---
      kind: guide
      layout: chapters
      title: "Kotikaupunki Kemi"
      summary: Opas kertoo Kemistä.
      owner: Mikseri
      review_by: 2027-06-30
      approved: {by: Kemin kaupunki, on: 2026-11-01, hash: 0123456789abcdef}
      policy: show-source
      require: reviewed
      published: no
      notice: Tämä opas on esimerkki.
      languages: [sv, ar]
      aliases: [opas.html, vanha/opas.html]
      pages:
        - mikseri
        - hyvinvointi: [terveys]
      ---

      Tervetuloa!
      """
    let (project, faults) = try SmallProject.read(with: [
      "content/kemi/index.md": index,
      "content/kemi/hyvinvointi.md": "---\ntitle: Hyvinvointi\nslug: hyva-olo\n---\n",
      "content/kemi/terveys.md": "---\r\ntitle: Terveys\r\n---\r\nTeksti.\r\n",
    ])
    #expect(faults == [])
    let document = try #require(project.document("kemi"))
    #expect(document.allPages.map(\.name) == ["index", "mikseri", "hyvinvointi", "terveys"])
    #expect(document.pages[1].subpages.map(\.matter.title.value) == ["Terveys"])
    #expect(document.pages[1].matter.slug?.value == "hyva-olo")
    let matter = document.matter
    #expect((matter.kind, matter.layout, matter.level) == (.guide, .chapters, .perus))
    #expect(matter.reviewBy?.value.iso == "2027-06-30")
    #expect(matter.approved?.on.iso == "2026-11-01")
    #expect(matter.approved?.range?.text == "approved")
    #expect((matter.policy, matter.require, matter.isPublished) == (.showSource, .reviewed, false))
    #expect(matter.languages?.map(\.value.canonical) == ["sv", "ar"])
    #expect(document.index.matter.aliases.map(\.value) == ["opas.html", "vanha/opas.html"])
    #expect(document.index.texts.map(\.key) == ["title", "summary", "notice"])
    let index1 = document.index
    #expect(index1.file.text(index1.body) == "\nTervetuloa!")
    let health = document.pages[1].subpages[0]
    #expect(health.file.text(health.body) == "Teksti.\r\n")
  }

  @Test(arguments: [
    ("kind: sheet", Layout.notice, Level.helppo), ("kind: sheet\nlayout: letter-companion", .letterCompanion, .helppo),
    ("kind: list\nlayout: word-list", .wordList, .perus), ("kind: bulletin", .bulletin, .helppo),
    ("kind: form\nlevel: helppo", .form, .helppo), ("kind: cards", .cards, .helppo),
  ])
  func `layout and level follow from the kind`(kind: String, layout: Layout, level: Level) throws {
    let index = "---\n\(kind)\ntitle: Uimahalli\nowner: Kemi\nreview_by: 2027-01-01\n---\n"
    let (project, faults) = try SmallProject.read(with: ["content/halli/index.md": index])
    #expect(faults == [])
    let matter = try #require(project.document("halli")?.matter)
    #expect((matter.layout, matter.level) == (layout, level))
    #expect(matter.layout.kind == matter.kind)
  }

  static let faults: [(change: (String, String), fault: String)] = [
    (("---\nkind", "kind"), ":1:1 error front-matter-missing"),
    (("---\nTervetuloa!", "Tervetuloa!"), ":1:1-4 error front-matter-unclosed"),
    (("kind: guide\n", ""), ":1:1-4 error missing-key key=kind"),
    (("title: Kotikaupunki Kemi\n", ""), ":1:1-4 error missing-key key=title"),
    (("owner: Mikseri\n", ""), ":1:1-4 error missing-key key=owner"),
    (
      ("kind: guide", "kind: guied"),
      ":2:7-12 error unknown-choice known=guide, sheet, bulletin, list, form, cards value=guied [did-you-mean] → guide"
    ),
    (
      ("kind: guide", "kind: guide\nlayout: flyer"),
      ":3:9-14 error layout-of-other-kind kind=guide known=chapters layout=flyer other=sheet"
    ),
    (
      ("kind: guide", "kind: guide\nlayout: chapter"),
      ":3:9-16 error unknown-choice known=chapters value=chapter [did-you-mean] → chapters"
    ),
    (("kind: guide", "kind: guide\nfold: z"), ":3:7-8 error fold-of-other-layout layout=chapters"),
    (
      ("kind: guide", "kind: sheet\nlayout: leaflet\nfold: four"),
      ":4:7-11 error unknown-choice known=three, z value=four"
    ),
    (("2027-06-30", "30.6.2027"), ":5:12-21 error not-a-date value=30.6.2027"),
    (("2027-06-30", "2027-02-29"), ":5:12-22 error not-a-date value=2027-02-29"),
    (
      ("review_by:", "reviewby:"),
      ":5:1-9 error unknown-key key=reviewby known=title, summary, aliases, slug, situations, authorities, kind, layout, level, owner, review_by, approved, policy, require, published, notice, languages, side_by_side, feedback, fold, pages [did-you-mean] → review_by"
    ),
    (("owner:", "published: maybe\nowner:"), ":4:12-17 error not-yes-or-no value=maybe"),
    (("owner:", "languages: [en]\nowner:"), ":4:13-15 error language-not-listed tag=en"),
    (("owner:", "approved: {by: M, on: 2026-01-01, hash: abc}\nowner:"), ":4:41-44 error not-a-hash value=abc"),
    (("owner:", "approved: {by: M}\nowner:"), ":4:1-9 error missing-key key=on"),
    (("owner:", "aliases: [../x.html]\nowner:"), ":4:11-20 error alias-malformed value=../x.html"),
    (("owner:", "aliases: [https://x.example]\nowner:"), ":4:11-28 error alias-malformed value=https://x.example"),
    (
      ("owner:", "aliases: kemi/mikseri.html\nowner:"),
      ":4:10-27 error address-twice address=kemi/mikseri.html [first-here:1]"
    ),
    (
      ("owner:", "aliases: kemi/mikseri\nowner:"),
      ":4:10-22 error address-twice address=kemi/mikseri.html [first-here:1]"
    ),
    (("owner:", "aliases: index\nowner:"), ":4:10-15 error address-twice address=index.html [first-here:1]"),
    (
      ("owner:", "aliases: sanasto.html\nowner:"),
      ":4:10-22 error address-twice address=sanasto.html [first-here:1]"
    ),
    // A stroke with a combining mark (a Hebrew vowel) after it is a stroke to the system.
    (("owner:", "aliases: ../\u{5B0}x\nowner:"), ":4:10-15 error alias-malformed value=../\u{5B0}x"),
    (("owner:", "slug: Opas\nowner:"), ":4:7-11 error name-malformed letters=a–z 0–9 - name=Opas"),
    (
      ("- mikseri", "- mikseri\n  - miksery"),
      ":8:5-12 error page-missing name=miksery path=content/kemi/miksery.md [did-you-mean] → mikseri"
    ),
    (("- mikseri", "- mikseri\n  - mikseri"), ":8:5-12 error page-listed-twice name=mikseri [first-here:7]"),
    (("- mikseri", "- mikseri\n  - index"), ":8:5-10 error index-listed"),
    (("- mikseri", "- mikseri\n  - ../x"), ":8:5-9 error name-malformed letters=a–z 0–9 - name=../x"),
    (("- mikseri", "- mikseri: [{a: b}]"), ":7:15-20 error wrong-shape found=mapping wanted=text"),
    (("- mikseri", "- mikseri\n  - {a: [], b: []}"), ":8:5-16 error page-item-malformed"),
  ]

  @Test(arguments: faults)
  func `a fault of the front matter is told with its place`(change: (String, String), fault: String) throws {
    let text = SmallProject.index.replacing(change.0, with: change.1)
    let faults = try SmallProject.read(with: ["content/kemi/index.md": text]).faults.filter {
      // Without its front matter, an index lists no page.
      !$0.contains("page-not-listed") || !fault.contains("front-matter")
    }
    #expect(faults.first == "content/kemi/index.md\(fault)")
    #expect(faults.count == 1 || fault.contains("front-matter"))
  }

  @Test func `a page that no index lists is told`() throws {
    let faults = try SmallProject.read(with: ["content/kemi/vanha.md": "---\ntitle: Vanha\n---\n"]).faults
    #expect(
      faults == ["content/kemi/vanha.md warning page-not-listed index=content/kemi/index.md name=vanha"])
  }

  @Test func `an empty page is one fault`() throws {
    let faults = try SmallProject.read(with: ["content/kemi/mikseri.md": ""]).faults
    #expect(faults == ["content/kemi/mikseri.md:1:1 error file-empty"])
  }

  @Test func `broken front matter is one fault, and the page stays in its document`() throws {
    let (project, faults) = try SmallProject.read(with: [
      "content/kemi/mikseri.md": "---\ntitle: Mikseri: kaikille\n---\nTeksti.\n"
    ])
    #expect(faults == ["content/kemi/mikseri.md:2:15 error yaml-syntax problem=colon"])
    #expect(project.document("kemi")?.pages.map(\.matter.title.value) == ["mikseri"])
  }

  @Test func `a folder with pages but without an index is told`() throws {
    let faults = try SmallProject.read(with: ["content/halli/saannot.md": "---\ntitle: S\n---\n"]).faults
    #expect(faults == ["content/halli warning folder-without-index folder=content/halli"])
  }

  @Test func `a folder with a name that makes no address is told`() throws {
    let faults = try SmallProject.read(with: ["content/Kemi opas/index.md": SmallProject.index]).faults
    #expect(faults.contains("content/Kemi opas error name-malformed letters=a–z 0–9 - name=Kemi opas"))
  }

  @Test func `text that is not UTF-8 is told in the body too`() throws {
    let fixture = try FixtureProjectWithBytes.project(
      "content/kemi/mikseri.md", Array("---\ntitle: M\n---\nPä".utf8) + [0xE4, 0x0A])
    #expect(try SmallProject.read(fixture).faults == ["content/kemi/mikseri.md:4:3-4 error not-utf8 byte=E4"])
  }
}
