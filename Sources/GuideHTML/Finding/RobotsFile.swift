package import ProjectFiles
import BodyText

/// What crawlers may read – everything – and where the sitemaps are (RFC 9309).
///
/// It counts at the root of a server alone: a site in a folder of one needs its lines in the file there.
package func robotsFile(_ settings: ProjectSettings) -> String {
  let note =
    settings.serverPath == "/"
    ? "" : "# Crawlers read this file at the root of a server alone: copy the line Sitemap into the one there.\n"
  return """
    \(note)User-agent: *
    Allow: \(settings.serverPath)

    Sitemap: \(settings.address(of: sitemapIndexPath))

    """
}
