import BodyText
import HTML
import ICU
import MessageDigest
import SiteBuild

/// Where the preview's own files stand: no language of a site has this name.
enum PreviewFiles {
  static let script = "__preview/preview.js"
  static let panelStyle = "__preview/panel.css"
  static let pageStyle = "__preview/page.css"
  static let changes = "__preview/changes"

  /// What stands at each of them.
  static let own: [String: [UInt8]] = [
    script: Array(previewScript.utf8), panelStyle: Array(previewPanelStyle.utf8),
    pageStyle: Array(previewPageStyle.utf8),
  ]

  /// Names the content of the files in their addresses, so that a browser keeps them until the program is another.
  static let mark = sha256(own.sorted { $0.key < $1.key }.flatMap(\.value)).prefix(16)
}

/// A page as a build would write it, with the panel behind its text: in a tree of its own (a declarative shadow root), so
/// that neither style sheet touches the other's elements.
///
/// The page's own policy for its content lets no script run, so the one that is put in is allowed beside it.
func withPanel(_ page: [UInt8], _ panel: PreviewPanel) -> [UInt8] {
  let language = "lang=\"\(panel.language.canonical)\" dir=\"\(panel.language.htmlDirection.rawValue)\""
  let head = """
    <link rel="stylesheet" href="/\(PreviewFiles.pageStyle)?\(PreviewFiles.mark)"/>
    <script src="/\(PreviewFiles.script)?\(PreviewFiles.mark)" defer="defer"></script>

    """
  let skip = a([.class("skip"), .href(fragment: hostID)], [.text(panel.text("preview.skip"))]).serialised()
  let opening = """
    <aside id="\(hostID)" tabindex="-1" \(language) data-generation="\(panel.state.generation)" \
    data-look="\(panel.state.look)" aria-label="
    """
  let label = attributeText(panel.text("preview.title"))
  let template = """
    "><template shadowrootmode="open"><link rel="stylesheet" href="/\(PreviewFiles.panelStyle)?\(PreviewFiles.mark)"/>
    """
  let host =
    Array(opening.utf8) + Array(label.utf8) + Array(template.utf8) + panel.nodes.serialised()
    + Array("</template></aside>\n".utf8)
  var page = page
  insert(host, before: "</body>", in: &page)
  insert(skip, after: bodyTag, in: &page)
  insert(Array(head.utf8), before: "</head>", in: &page)
  allowScript(in: &page)
  return page
}

private let hostID = "selkopaja-preview"
private let bodyTag = "<body"

private func attributeText(_ text: String) -> String {
  text.replacing("&", with: "&amp;").replacing("\"", with: "&quot;").replacing("<", with: "&lt;")
}

private func insert(_ bytes: [UInt8], before tag: String, in page: inout [UInt8]) {
  guard let place = page.lastRange(of: tag) else { return }
  page.insert(contentsOf: bytes, at: place.lowerBound)
}

private func insert(_ bytes: [UInt8], after tag: String, in page: inout [UInt8]) {
  guard let place = page.firstRange(of: Array(tag.utf8)),
    let end = page[place.upperBound...].firstIndex(of: UInt8(ascii: ">"))
  else { return }
  page.insert(contentsOf: bytes, at: end + 1)
}

/// Scripts and sockets of this server, beside what the page allows.
private func allowScript(in page: inout [UInt8]) {
  guard let policy = page.firstRange(of: Array("default-src 'none';".utf8)) else { return }
  let rest = page[policy.upperBound...].prefix { $0 != UInt8(ascii: "\"") }
  var added = ""
  for directive in ["script-src", "connect-src"] where rest.firstRange(of: Array(directive.utf8)) == nil {
    added += " \(directive) 'self';"
  }
  page.insert(contentsOf: Array(added.utf8), at: policy.upperBound)
}

extension [UInt8] {
  fileprivate func lastRange(of text: String) -> Range<Int>? {
    let wanted = Array(text.utf8)
    guard count >= wanted.count else { return nil }
    var start = count - wanted.count
    while start >= 0 {
      if self[start] == wanted[0], self[start..<start + wanted.count].elementsEqual(wanted) {
        return start..<start + wanted.count
      }
      start -= 1
    }
    return nil
  }
}
