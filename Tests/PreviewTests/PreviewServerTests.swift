import Foundation
import ICU
import SiteBuild
import TestSupport
import Testing

@testable import Preview

/// The real server, asked over the loopback.
struct PreviewServerTests {
  private let help = "/fi-simple/alkuun/neuvonta.html"

  @Test func pagesComeWithThePanelAndWithinTheirPolicy() async throws {
    let preview = try await RunningPreview()
    let answer = try await preview.ask(help)
    #expect(answer.status == 200)
    #expect(answer.head.contains("Content-Type: text/html; charset=utf-8"))
    #expect(answer.head.contains("Cache-Control: no-store"))
    #expect(answer.body.contains("<template shadowrootmode=\"open\">"))
    #expect(answer.body.contains("default-src 'none'; connect-src 'self'; script-src 'self' file:;"))
    // Every language of the page, with where it stands.
    for path in ["../../fi-simple", "../../sv", "../../ar"] {
      #expect(answer.body.contains("href=\"\(path)/alkuun/neuvonta.html\""))
    }
    #expect(answer.body.contains("Approved by Kunnan viestintä"))
    // The preview's own files are kept by the browser until the program is another.
    for file in [PreviewFiles.script, PreviewFiles.panelStyle, PreviewFiles.pageStyle] {
      #expect(answer.body.contains("/\(file)?\(PreviewFiles.mark)\""))
      let own = try await preview.ask("/\(file)?\(PreviewFiles.mark)")
      #expect(own.status == 200 && own.head.contains("immutable"))
    }
  }

  /// Pages of no document are loaded again too; what only leads on, and what is no page, has nothing beside it.
  @Test(arguments: [
    ("/", true), ("/sv/index.html", true), ("/fi-simple/sanasto.html", true), ("/ar/haku.html", true),
    ("/fi-simple/vanha-opas/index.html", false), ("/sv/sitemap.xml", false), ("/assets/haku.js", false),
  ])
  func everyPageIsFollowed(_ path: String, _ isFollowed: Bool) async throws {
    let answer = try await RunningPreview().ask(path)
    #expect(answer.status == 200)
    #expect(answer.body.contains("__preview/preview.js") == isFollowed)
  }

  @Test func thePanelOfAPageOfNoDocumentLeadsToItInEveryLanguage() async throws {
    let answer = try await RunningPreview().ask("/fi-simple/sanasto.html")
    for path in ["../fi-simple/sanasto.html", "../sv/sanasto.html", "../ar/sanasto.html"] {
      #expect(answer.body.contains("href=\"\(path)\""))
    }
  }

  @Test(arguments: [
    ("/", 200), ("/index.html", 200), ("/fi-simple/", 200), ("/ar/alkuun/index.html", 200),
    ("/ar/alkuun/neuvonta.fi-simple.html", 200), ("/fi-simple/sanasto.html", 200), ("/sv/sitemap.xml", 200),
    ("/fi-simple/vanha-opas/index.html", 200), ("/assets/selkopaja.css", 200), ("/favicon.ico", 204),
    ("/fi-simple/alkuun/mallia.html", 404), ("/de/alkuun/neuvonta.html", 404), ("/tulosta/alkuun.pdf", 404),
  ])
  func theWholeSiteIsServed(_ path: String, _ status: Int) async throws {
    #expect(try await RunningPreview().ask(path).status == status)
  }

  @Test(arguments: [
    "/../content/project.yml", "/fi-simple/../../content/project.yml", "/%2e%2e/content/project.yml",
    "/..%2fcontent/project.yml", "/%252e%252e/content/project.yml", "/..%5ccontent%5cproject.yml", "//etc/passwd",
    "/content/project.yml", "/./content/project.yml", "/fi-simple//alkuun/index.html", "/%00", "/\u{FFFD}", "*", "",
    "/%c0%ae%c0%ae/content/project.yml", "/site-out/index.html", "/.git/config",
  ])
  func nothingElseIsGivenOut(_ path: String) async throws {
    let preview = try await RunningPreview()
    let answer = try await preview.ask(path)
    #expect(answer.status == 404 || answer.status == 0)
    #expect(!answer.body.contains("base_address"))
    // The server has survived it.
    #expect(try await preview.ask(help).status == 200)
  }

  /// Whoever looks at a page that is not there is led on, and told when it is.
  @Test func aPageThatIsNotThereIsFollowed() async throws {
    let preview = try await RunningPreview()
    let answer = try await preview.ask("/fi-simple/alkuun/mallia.html")
    #expect(answer.status == 404)
    #expect(answer.head.contains("Content-Type: text/html"))
    #expect(answer.body.contains("<h1>The site has no such page.</h1>"))
    #expect(answer.body.contains("href=\"/index.html\""))
    #expect(answer.body.contains("__preview/preview.js"))
    let picture = try await preview.ask("/assets/mallia.png")
    #expect(picture.status == 404 && picture.head.contains("Content-Type: text/plain"))
  }

  /// "DNS rebinding": a page elsewhere whose name leads to this machine asks by that name.
  @Test func onlyThisMachineIsAnswered() async throws {
    let preview = try await RunningPreview()
    for host in ["evil.example", "evil.example:\(preview.port)", "127.0.0.1", "127.0.0.1.evil.example", ""] {
      #expect(try await preview.ask(help, host: host).status == 421, "\(host)")
    }
    #expect(try await preview.ask(help, host: "localhost:\(preview.port)").status == 200)
  }

  @Test func nothingCanBeSentToIt() async throws {
    let preview = try await RunningPreview()
    for method in ["POST", "PUT", "DELETE", "OPTIONS", "PATCH"] {
      let answer = try await preview.ask(help, method: method)
      #expect(answer.status == 405)
      #expect(answer.head.contains("Allow: GET, HEAD"))
    }
    let head = try await preview.ask(help, method: "HEAD")
    #expect(head.status == 200 && head.body == "")
  }

  @Test func aSecondPreviewOnThePortIsRefused() async throws {
    let first = try await RunningPreview()
    let site = try LiveSite(root: first.project.path)
    let second = try PreviewServer(site, at: first.project.path, port: first.port, language: LanguageTag("en"))
    await #expect(throws: PreviewFault.portInUse(first.port)) { try await second.run { _ in } }
  }

  @Test func browsersAreToldOfASave() async throws {
    let preview = try await RunningPreview()
    let handshake = { (origin: String) in
      """
      GET /__preview/changes HTTP/1.1\r\nHost: 127.0.0.1:\(preview.port)\r\nUpgrade: websocket\r\n\
      Connection: Upgrade\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\
      Origin: \(origin)\r\n\r\n
      """
    }
    let own = handshake("http://127.0.0.1:\(preview.port)")
    // The number of what is shown comes first, so that nothing is missed between a page and its socket.
    #expect(try await preview.raw(own, until: "\u{1}1").contains("101"))
    let page = try preview.project.text("content/alkuun/neuvonta.md")
    async let told = preview.raw(own, until: "\u{1}2")
    try preview.project.write("\(page)\nUusi rivi.\n", to: "content/alkuun/neuvonta.md")
    #expect(try await told.hasSuffix("2"))
    #expect(try await preview.raw(handshake("http://evil.example"), until: "421").contains("421"))
  }
}
