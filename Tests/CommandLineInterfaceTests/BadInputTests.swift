import Foundation
import TestSupport
import Testing

/// Whatever is wrong: one clear message with its place, the exit status of its class, and the last site left whole.
struct BadInputTests {
  @Test(arguments: BadInput.all)
  func messagesAndTheLastSite(input: BadInput) throws {
    let project = try townWithSite()
    let before = try project.site
    try input.spoil(project)
    for language in input.languages {
      let run = try runProgram(["build", "--project", project.path, "--messages", language], in: project.path)
      #expect(run.output == "")
      assertSnapshot(
        "\(run.errors)exit status \(run.status)\n", named: "bad-input/\(input.name).\(language).txt")
      #expect(run.status == 1)
      #expect(try project.site == before)
    }
  }

  @Test func byteOrderMarkIsNoFault() throws {
    let project = try townWithSite()
    let before = try project.site
    for path in ["content/alkuun/neuvonta.md", "content/project.yml", "content/facts.yml", "locales/sv/project.xlf"] {
      try project.write("\u{FEFF}" + project.text(path), to: path)
    }
    let run = try runProgram(["build", "--project", project.path], in: project.path)
    #expect(run.errors == "")
    #expect(run.status == 0)
    #expect(try project.site == before)
  }

  @Test(arguments: ["en", "fi-simple", "sv"])
  func noProject(language: String) throws {
    let project = try townWithSite()
    let before = try project.site
    try project.remove("content/project.yml")
    let run = try runProgram(["build", "--project", project.path, "--messages", language], in: project.path)
    assertSnapshot("\(run.errors)exit status \(run.status)\n", named: "bad-input/no-project.\(language).txt")
    #expect(run.status == 70)
    #expect(try project.site == before)
  }

  @Test func noFolder() throws {
    let run = try runProgram(["build", "--project", "there/is/none"])
    assertSnapshot("\(run.errors)exit status \(run.status)\n", named: "bad-input/no-folder.en.txt")
    #expect(run.status == 70)
  }

  /// A link might lead to a folder of somebody else's.
  @Test func siteIsALink() throws {
    let project = try townWithSite()
    let elsewhere = try FixtureProject(["mine.txt": "mine"])
    try project.remove("site-out")
    try project.link("site-out", to: elsewhere.path)
    let run = try runProgram(["build", "--project", project.path], in: project.path)
    assertSnapshot("\(run.errors)exit status \(run.status)\n", named: "bad-input/site-is-a-link.en.txt")
    #expect(run.status == 70)
    #expect(try elsewhere.files(below: "").keys.sorted() == ["mine.txt"])
  }

  @Test func fileInTheWay() throws {
    let project = try FixtureProject(copyOf: exampleTown)
    try project.write("mine", to: "site-out/sv")
    let run = try runProgram(["build", "--project", project.path], in: project.path)
    assertSnapshot("\(run.errors)exit status \(run.status)\n", named: "bad-input/file-in-the-way.en.txt")
    #expect(run.status == 70)
    #expect(try project.site == ["sv": Data("mine".utf8)])
  }
}

/// A disk without room: met before anything of the last site is touched.
struct FullDiskTests {
  @Test(arguments: ["en", "fi-simple", "sv"])
  func limitOnTheSizeOfFiles(language: String) throws {
    let project = try townWithSite()
    let before = try project.site
    try project.edit("content/alkuun/index.md", "Näin aloitat", "Tee näin")
    // The limit would hold for what the program prints as well, were it a file.
    let limited = "(ulimit -f 1; trap '' XFSZ; exec \"$@\") 2>&1 | cat; exit ${PIPESTATUS[0]}"
    let run = try runProgram(
      ["build", "--project", project.path, "--messages", language], in: project.path,
      through: ["/bin/bash", "-c", limited, "limited"])
    // Which of the pages is too large first is of no matter here.
    let text = run.output.replacing(/stage-\d+\/\d+/, with: "stage-1/1")
    assertSnapshot("\(text)exit status \(run.status)\n", named: "bad-input/full-disk.\(language).txt")
    #expect(run.status == 70)
    #expect(try project.site == before)
    let kept = try project.files(below: ".selkopaja").keys.filter { !$0.hasPrefix("runs/") }
    #expect(kept.sorted() == ["forms", "lock", "site-manifest"])
    let next = try runProgram(["build", "--project", project.path], in: project.path)
    #expect(next.status == 0)
    #expect(try project.site != before)
  }

  /// The PDF files that were there stay, and nothing is half written.
  @Test(arguments: ["en", "fi-simple", "sv"]) func printing(language: String) throws {
    let project = try projectWithEngine(keepsRequests: false)
    let print = ["print", "jatteet", "--project", project.path, "--messages", language]
    let first = try runProgram(print, in: project.path)
    #expect(first.status == 0)
    let before = try project.site
    #expect(before.keys.contains("tulosta/jatteet/ar.pdf"))
    // Another paper of the same document, so that the engine has something to make.
    let limited = "(ulimit -f 1; trap '' XFSZ; exec \"$@\") 2>&1 | cat; exit ${PIPESTATUS[0]}"
    let run = try runProgram(
      print + ["--with", "sv"], in: project.path, through: ["/bin/bash", "-c", limited, "limited"])
    let text = run.output.replacing(/stage-\d+\/\d+/, with: "stage-1/1")
    assertSnapshot("\(text)exit status \(run.status)\n", named: "bad-input/full-disk.\(language).txt")
    #expect(run.status == 70)
    #expect(try project.site == before)
    #expect(try project.files(below: ".selkopaja").keys.filter { $0.contains("stage-") || $0.contains(".new-") } == [])
  }

  /// In a disk that is really full, which only root can make.
  @Test(.enabled(if: canMount, "only root can mount a small disk to fill")) func smallDisk() throws {
    let town = try townWithSite()
    let disk = try FixtureProject()
    let script = """
      mount -t tmpfs -o size=4m selkopaja-test "$0" && cp -r "$1"/. "$0" || exit 99
      before=$(cd "$0/site-out" && find . -type f | sort | xargs cat | cksum)
      sed -i 's/Näin aloitat/Tee näin/' "$0/content/alkuun/index.md"
      dd if=/dev/zero of="$0/filler" bs=1k 2>/dev/null
      shift
      "$@"; status=$?
      test "$before" = "$(cd "$0/site-out" && find . -type f | sort | xargs cat | cksum)" && echo "the last site is whole"
      exit $status
      """
    let run = try runProgram(
      ["build", "--project", disk.path], in: disk.path,
      through: ["/usr/bin/unshare", "--mount", "/bin/bash", "-c", script, disk.path, town.path])
    #expect(run.status == 70)
    #expect(run.output == "the last site is whole\n")
    #expect(run.errors.contains("there is no room on the disk"))
  }
}

private let canMount: Bool = {
  guard getuid() == 0 else { return false }
  let process = Process()
  process.executableURL = URL(filePath: "/usr/bin/unshare")
  process.arguments = ["--mount", "/bin/sh", "-c", "mount -t tmpfs -o size=64k selkopaja-test /mnt"]
  process.standardError = FileHandle.nullDevice
  guard (try? process.run()) != nil else { return false }
  process.waitUntilExit()
  return process.terminationStatus == 0
}()
