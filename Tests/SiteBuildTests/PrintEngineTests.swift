import Foundation
import Glibc
import ICU
import PrintSheets
import PrintWorker
import SiteBuild
import SourceText
import TestSupport
import Testing

private let engine = repositoryRoot.appending(path: ".selkopaja/print-engine").path(percentEncoded: false)

/// The real engine when it is ill-treated; `script/bootstrap` installs it.
@Suite(.enabled(if: FileManager.default.fileExists(atPath: engine + "/installed")))
struct PrintEngineTests {
  private func request(_ body: String) throws -> LayoutRequest {
    LayoutRequest(
      html: "<!DOCTYPE html><html lang=\"fi\"><head><title>Koe</title></head><body>\(body)</body></html>",
      style: "html { font-family: Andika }")
  }

  /// A project whose engine is the real one, started through a shell script.
  private func project(starting script: String? = nil) throws -> FixtureProject {
    let project = try FixtureProject(copyOf: exampleTown)
    guard let script else {
      try project.link(".selkopaja/print-engine", to: engine)
      return project
    }
    for name in ["fonts", "fonts.conf", "installed"] {
      try project.link(".selkopaja/print-engine/\(name)", to: "\(engine)/\(name)")
    }
    try project.remove(".selkopaja/print-engine/installed")
    try FileManager.default.copyItem(
      atPath: "\(engine)/installed", toPath: project.path + "/.selkopaja/print-engine/installed")
    let program = ".selkopaja/print-engine/bin/python3"
    try project.write("#!/bin/sh\nreal='\(engine)/bin/python3'\n\(script)\n", to: program)
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: "\(project.path)/\(program)")
    return project
  }

  private var small: PrintChoice {
    get throws {
      PrintChoice(
        documents: ["jatteet"], languages: [try LanguageTag("fi-simple"), try LanguageTag("ar")], format: .a4)
    }
  }

  @Test func killedWorkerIsACrashAndTheNextOneWorks() throws {
    let worker = try LayoutWorker(folder: engine)
    let number = try #require(worker.number)
    // It stops before it is asked, so that it dies in the middle of the document however fast the machine is.
    kill(number, SIGSTOP)
    let page = try request("<p>Hei</p>")
    let killer = Thread {
      // The request is on its way, or will be.
      kill(number, SIGKILL)
    }
    killer.start()
    #expect(worker.layOut(page) == .crashed)
    guard case .made(_, let pages) = try LayoutWorker(folder: engine).layOut(page) else {
      Issue.record("the next worker made nothing")
      return
    }
    #expect(pages == 1)
  }

  /// The second is larger than what a socket holds: it hangs where it is sent.
  @Test(arguments: [1, 2_000_000])
  func workerThatHangsIsGivenUp(_ letters: Int) throws {
    let worker = try LayoutWorker(folder: engine, limits: LayoutLimits(seconds: 10))
    kill(try #require(worker.number), SIGSTOP)
    #expect(worker.layOut(try request("<p>\(String(repeating: "a", count: letters))</p>")) == .timedOut)
  }

  @Test func documentThatTakesAllMemoryIsNamedAndTheNextWorkerWorks() throws {
    let limits = LayoutLimits(megabytes: 420)
    let bomb = try request(String(repeating: "<div><b>a</b></div>", count: 60_000))
    #expect(try LayoutWorker(folder: engine, limits: limits).layOut(bomb) == .tooLarge)
    guard case .made = try LayoutWorker(folder: engine, limits: limits).layOut(request("<p>Hei</p>")) else {
      Issue.record("the next worker made nothing")
      return
    }
  }

  @Test func crashInOneDocumentNamesItAndTheRestAreMade() throws {
    // The program with one line more: it kills itself over Arabic.
    let project = try project(
      starting: #"""
        program=$(printf '%s' "$3" | sed 's/^def lay_out(request):$/def lay_out(request):\n    if "lang=\\"ar\\"" in request["html"][:120]: os.kill(os.getpid(), 9)/')
        exec "$real" -I -c "$program" "$4" "$5"
        """#)
    let outcome = try printSite(at: project.path, choice: try small, workers: 2)
    let crashed = outcome.diagnostics.filter { $0.name == "printing-crashed" }
    #expect(crashed.map { $0.arguments["language"] } == [.text("ar")])
    #expect(crashed.map { $0.arguments["document"] } == [.text("jatteet")])
    #expect(try project.files(below: "site-out/tulosta").keys.sorted() == ["index.html", "jatteet/fi-simple.pdf"])
  }

  @Test(arguments: [
    (#"exec "$real" -S "$@""#, "No module named 'pikepdf'"),
    (
      #"exec "$real" -I -c "$(printf '%s' "$3" | sed 's/^VERSION = .*/VERSION = "69.0"/')" "$4" "$5""#,
      "weasyprint 69.0 is wanted, 70.0 is there"
    ),
  ])
  func engineThatIsNotWholeSaysWhatIsMissing(_ script: String, _ reason: String) throws {
    let project = try project(starting: script)
    #expect(throws: PrintEngineUnavailable(reason: reason)) { try printSite(at: project.path, choice: try small) }
  }

  @Test func fontThatIsGoneOrAnotherIsNamed() throws {
    let project = try project(starting: #"exec "$real" "$@""#)
    try project.remove(".selkopaja/print-engine/fonts")
    try project.write("no font", to: ".selkopaja/print-engine/fonts/Andika-Bold.ttf")
    #expect(throws: PrintEngineUnavailable(reason: "fonts/Andika-Bold.ttf")) {
      try printSite(at: project.path, choice: try small)
    }
  }

  /// Cold, with one worker and with two.
  @Test func sameBytesWithAnyNumberOfWorkers() throws {
    let choice = PrintChoice(languages: [try LanguageTag("fi-simple"), try LanguageTag("ar")], purposes: [.download])
    let runs = try [1, 2].map { workers in
      let project = try project()
      let outcome = try printSite(at: project.path, choice: choice, workers: workers)
      #expect(outcome.reused == 0 && outcome.laidOut > 2)
      return try project.files(below: "site-out")
    }
    #expect(runs[0] == runs[1])
  }

  /// The pages of a booklet are laid out once where they stand in a file of their own too, and folded alike.
  @Test func bookletIsTheSameWithItsPagesAndAlone() throws {
    let languages = [try LanguageTag("ar")]
    let together = try project()
    let all = try printSite(
      at: together.path, choice: PrintChoice(documents: ["alkuun"], languages: languages), workers: 2)
    let alone = try project()
    _ = try printSite(
      at: alone.path, choice: PrintChoice(documents: ["alkuun"], languages: languages, format: .a5Booklet), workers: 1)
    let booklet = "alkuun/ar.a5-booklet.pdf"
    let folded = try together.files(below: "site-out/tulosta")[booklet]
    #expect(try folded == alone.files(below: "site-out/tulosta")[booklet] && folded != nil)
    // A run with nothing to do says how it is to be folded as well.
    let again = try printSite(
      at: together.path, choice: PrintChoice(documents: ["alkuun"], languages: languages), workers: 2)
    #expect(all.booklets.map(\.plan).count == 1)
    #expect(again.booklets.map(\.plan) == all.booklets.map(\.plan))
    #expect(again.booklets.map(\.variant) == all.booklets.map(\.variant))
    #expect(again.laidOut == 0)
  }

  /// The worker reads our pages with another parser than the engine's: the tree has to be the same, and the engine must
  /// know of a page no more than the worker sets. Another version of the engine that does fails here.
  @Test func pagesAreReadAsTheEngineReadsThem() throws {
    let town = try projectWithEngine()
    _ = try printSite(at: town.path, choice: PrintChoice(format: .a4), workers: 1)
    let pages = try requestedPages(of: town)
    #expect(pages.count > 5)
    try town.write(try JSONEncoder().encode(pages), to: "pages.json")
    let program = printWorkerProgram.replacing(
      #"answer({"ready": True})"#,
      with: #"""
        def described(part):
            return [part.tag, list(part.attrib.items()), part.text or "", part.tail or "", [described(p) for p in part]]

        faults = []
        for number, text in enumerate(json.load(open(sys.argv[3]))):
            ours, theirs = WrittenPage(text), weasyprint.HTML(string=text, url_fetcher=refuse)
            if described(ours.etree_element) != described(theirs.etree_element):
                faults.append(f"page {number} is another tree")
            if vars(ours).keys() != vars(theirs).keys() or (ours.base_url, ours.media_type) != (theirs.base_url, "print"):
                faults.append(f"page {number} is known otherwise")
        answers.write("\n".join(faults).encode())
        answers.flush()
        os._exit(0)
        """#)
    let process = Process()
    process.executableURL = URL(filePath: "\(engine)/bin/python3")
    process.arguments = ["-I", "-c", program, engine, "2000", "\(town.path)/pages.json"]
    let said = Pipe()
    process.standardOutput = said
    try process.run()
    let text = try said.fileHandleForReading.readToEnd().map { String(decoding: $0, as: UTF8.self) }
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    #expect(text ?? "" == "")
  }
}
