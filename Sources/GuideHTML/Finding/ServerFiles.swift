import BodyText
package import ProjectFiles

/// What servers are to send with every page, for those that read it from a file beside the pages: headers that keep a
/// browser from loading or running anything else, the page for addresses that are not there, old addresses, and the
/// encoding of plain texts.
///
/// A page says the same of itself in its head, as far as a page can (`frame-ancestors` it cannot).
package struct ServerFiles {
  private let settings: ProjectSettings
  private let moved: [(old: String, new: String)]

  /// - Parameter moved: old addresses with those of today, from the root of the site.
  package init(_ settings: ProjectSettings, moved: [(old: String, new: String)]) {
    self.settings = settings
    self.moved = moved
  }

  private var headers: [(name: String, value: String)] {
    let policy = serverContentPolicy(
      hasFonts: !settings.webFontScripts.isEmpty, keepsGuides: settings.keepsGuides)
    return [("Content-Security-Policy", policy + "; frame-ancestors 'none'")] + Self.otherHeaders
  }

  private static let otherHeaders: [(name: String, value: String)] = [
    ("X-Content-Type-Options", "nosniff"),
    // A browser asks whether a page is still the same: by itself it would show one of two months for six days more.
    ("Cache-Control", "no-cache"),
    // Whom a reader goes to from a page on debts or on violence is nobody else's business.
    ("Referrer-Policy", "same-origin"),
    ("Permissions-Policy", "camera=(), geolocation=(), microphone=()"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
  ]

  /// `_headers`, as Netlify and Cloudflare Pages read it.
  package var headersFile: String {
    "/*\n" + headers.map { "  \($0.name): \($0.value)\n" }.joined()
      + "/*.txt\n  Content-Type: text/plain; charset=utf-8\n"
  }

  /// `.htaccess` of Apache. What a server has no module for is passed over.
  package var apacheFile: String {
    """
    <IfModule mod_headers.c>
    \(headers.map { "  Header always set \($0.name) \"\($0.value)\"" }.joined(separator: "\n"))
    </IfModule>
    AddDefaultCharset utf-8
    ErrorDocument 404 \(settings.serverPath)\(notFoundPath)

    """
      + (moved.isEmpty
        ? ""
        : "<IfModule mod_alias.c>\n"
          + moved.map { "  Redirect permanent \"\(path($0.old))\" \"\(path($0.new))\"\n" }.joined() + "</IfModule>\n")
  }

  /// Lines for the `server` of nginx.
  package var nginxFile: String {
    headers.map { "add_header \($0.name) \"\($0.value)\" always;\n" }.joined()
      + "charset utf-8;\nerror_page 404 \(settings.serverPath)\(notFoundPath);\n"
      + moved.map { "location = \"\(path($0.old))\" { return 301 \"\(path($0.new))\"; }\n" }.joined()
  }

  /// The letters of an address are those of names and of aliases: none has a meaning in these files.
  private func path(_ file: String) -> String { settings.serverPath + file }
}
