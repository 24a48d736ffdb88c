import Foundation
import ProjectFiles
import SourceText
import TestSupport
import Testing

@Suite struct SafeReadingTests {
  private func faults(_ change: (FixtureProject) throws -> Void) throws -> [String] {
    let fixture = try FixtureProject(SmallProject.files)
    try change(fixture)
    return try SmallProject.read(fixture).faults
  }

  @Test func `a folder without a project file is no project`() throws {
    let fixture = try FixtureProject(["content/kemi/index.md": SmallProject.index])
    #expect(throws: ProjectReadingError(path: "content/project.yml", problem: .missing)) {
      try readProject(at: fixture.path)
    }
  }

  @Test func `a folder that is not there is no project`() throws {
    let fixture = try FixtureProject()
    let path = fixture.path + "/ei-ole"
    #expect(throws: ProjectReadingError(path: path, problem: .missing)) { try readProject(at: path) }
  }

  @Test func `a file in place of the project's folder is no project`() throws {
    let fixture = try FixtureProject(["a": "b"])
    #expect(throws: ProjectReadingError(path: fixture.path + "/a", problem: .notAFolder)) {
      try readProject(at: fixture.path + "/a")
    }
  }

  @Test func `a link that leads out of the project is refused`() throws {
    let outside = try FixtureProject(["salainen.md": "---\ntitle: Salainen\n---\n"])
    let found = try faults { fixture in
      try fixture.remove("content/kemi/mikseri.md")
      try fixture.link("content/kemi/mikseri.md", to: outside.path + "/salainen.md")
    }
    #expect(found == ["content/kemi/index.md:7:5-12 error path-leaves-project path=content/kemi/mikseri.md"])
  }

  @Test func `a link to a folder outside is refused`() throws {
    let outside = try FixtureProject(["index.md": SmallProject.index])
    let found = try faults { try $0.link("content/muu", to: outside.path) }
    #expect(found == ["content/muu error path-leaves-project path=content/muu"])
  }

  @Test func `a link inside the project is followed`() throws {
    let found = try faults { fixture in
      try fixture.write(SmallProject.mikseri, to: "varasto/mikseri.md")
      try fixture.remove("content/kemi/mikseri.md")
      try fixture.link("content/kemi/mikseri.md", to: "../../varasto/mikseri.md")
    }
    #expect(found == [])
  }

  @Test func `links that lead to one another are told`() throws {
    let found = try faults { fixture in
      try fixture.link("content/silmukka", to: "silmukka")
      try fixture.remove("content/kemi/mikseri.md")
      try fixture.link("content/kemi/mikseri.md", to: "mikseri2.md")
      try fixture.link("content/kemi/mikseri2.md", to: "mikseri.md")
    }
    #expect(
      found == [
        "content/kemi/index.md:7:5-12 error link-loop path=content/kemi/mikseri.md",
        "content/kemi/mikseri2.md warning page-not-listed index=content/kemi/index.md name=mikseri2",
        "content/silmukka error link-loop path=content/silmukka",
      ])
  }

  @Test func `a folder in place of a page is told`() throws {
    let found = try faults { fixture in
      try fixture.remove("content/kemi/mikseri.md")
      try fixture.write("x", to: "content/kemi/mikseri.md/x")
    }
    #expect(found == ["content/kemi/index.md:7:5-12 error file-is-folder path=content/kemi/mikseri.md"])
  }

  @Test func `a pipe in place of a page is refused without waiting for it`() throws {
    let found = try faults { fixture in
      try fixture.remove("content/kemi/mikseri.md")
      #expect(unsafe mkfifo(fixture.path + "/content/kemi/mikseri.md", 0o600) == 0)
    }
    #expect(found == ["content/kemi/index.md:7:5-12 error file-special path=content/kemi/mikseri.md"])
  }

  @Test func `a file of 50 MB is refused by its size, unread`() throws {
    let found = try faults { fixture in
      let path = fixture.path + "/content/kemi/mikseri.md"
      #expect(unsafe truncate(path, 50_000_000) == 0)
    }
    #expect(
      found == ["content/kemi/index.md:7:5-12 error file-too-large limit=2.0 path=content/kemi/mikseri.md size=50.0"])
  }

  @Test func `a file that grows past the limit is refused where it is read`() throws {
    let fixture = try FixtureProject(["a.md": "12345"])
    let folder = try ProjectFolder(fixture.path)
    #expect(throws: FileProblem.tooLarge(bytes: 5, limit: 4)) { try folder.file("a.md", limit: 4) }
  }

  @Test(arguments: ["../a.md", "/etc/passwd", "a/../../b", "./a.md", "", "a//b", "a\\..\\b", "a\u{0}b"])
  func `a path that could leave the folder is refused by its text`(path: String) throws {
    let fixture = try FixtureProject(["a.md": ""])
    let folder = try ProjectFolder(fixture.path)
    #expect(throws: FileProblem.leavesProject) { try folder.file(path) }
  }

  @Test func `what the system does not let be read is told`() throws {
    // The one who runs the tests may be allowed everything; the telling is the same.
    let diagnostic = FileProblem.unreadable.diagnostic(path: "content/facts.yml")
    #expect(SmallProject.line(diagnostic) == "content/facts.yml error file-unreadable path=content/facts.yml")
  }

  @Test func `a folder of locales has the canonical name of its language`() throws {
    let found = try faults { fixture in
      try fixture.write("name: درى", to: "locales/prs/language.yml")
      try fixture.write("name: x", to: "locales/fi_FI/language.yml")
    }
    #expect(
      found == [
        "locales/fi_FI error folder-not-a-tag folder=locales/fi_FI",
        "locales/prs error folder-not-canonical folder=locales/prs tag=fa-AF",
      ])
  }
}
