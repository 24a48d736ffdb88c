import BodyText
import GuideHTML
import HTML
import ProjectFiles
import Testing

/// What a browser asks for when it opens a page.
struct PageLoadTests {
  private func address(_ text: String) throws -> HTMLAddress { try HTMLAddress(text) }

  @Test func theAddressesOfAPageAreThoseThatAreLoadedAtOnce() throws {
    let sheet = try address("../assets/selkopaja.css")
    let icon = try address("../assets/kuvake.svg")
    let run = try address("../assets/haku.js")
    let other = try address("index.html")
    let page = HTMLDocument(
      .lang("fi"), title: "Sivu",
      head: {
        HTML.link(.rel("stylesheet"), .href(sheet))
        HTML.link(.rel("icon"), .href(icon))
        HTML.link(.rel("canonical"), .href(other))
        script(run)
        script(run)
      }
    ) {
      main { a([.href(other)], [.text("Toinen sivu")]) }
    }
    #expect(page.loadedAddresses == ["../assets/selkopaja.css", "../assets/kuvake.svg", "../assets/haku.js"])
  }

  /// `sitePath` finds again what `relativeAddress` wrote.
  @Test(arguments: [
    ("index.html", "assets/selkopaja.css"), ("fi/index.html", "assets/selkopaja.css"),
    ("fi/opas/terveys.html", "assets/haku.js"), ("fi/opas/terveys.html", "fi/opas/index.html"),
    ("fi/opas/terveys.html", "sv/opas/terveys.html"),
  ])
  func anAddressLeadsBackToItsPath(_ page: String, _ target: String) {
    #expect(sitePath(of: relativeAddress(from: page, to: target), from: page) == target)
  }

  @Test func anAddressThatLeadsOutOfTheSiteEndsAtItsRoot() {
    #expect(sitePath(of: "../../../a.css", from: "fi/index.html") == "a.css")
  }

  /// Whatever colour a project has, the lines are seen on it (WCAG 2.2, 1.4.11).
  @Test(arguments: ["#0b4a6f", "#ffffff", "#ffff00", "#000000"])
  func theIconIsSeenInEveryColour(_ primary: String) throws {
    var colours = Theme.Colours.standard
    colours.primary = primary
    let icon = String(decoding: siteIcon(colours).serialised(), as: UTF8.self)
    #expect(icon.contains("fill=\"\(primary)\"") || icon.contains("fill=\"\(primary.uppercased())\""))
    #expect(!icon.contains("stroke=\"\(primary)\"") && !icon.contains("stroke=\"\(primary.uppercased())\""))
  }
}
