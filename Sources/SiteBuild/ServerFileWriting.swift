import BodyText
import GuideHTML
import HTML
import ICU
import Localisation
import ProjectFiles
import SourceText

/// What is not for readers but for what stands between them and the pages: search engines, readers of feeds, servers.
func serverFiles(of site: CheckedSite, editions: [Edition]) -> [OutputFile] {
  let settings = site.sources.project.settings
  var files: [OutputFile] = []
  // A pseudo-locale is for those who make the site.
  let read = editions.filter { $0.language.pseudoLocale == nil }
  for edition in read {
    files.append(OutputFile(path: sitemapPath(in: edition.language), bytes: sitemap(of: edition).serialised()))
    if let feed = changeFeed(of: edition) {
      files.append(OutputFile(path: changesPath(in: edition.language), bytes: feed.serialised()))
    }
  }
  files.append(OutputFile(path: sitemapIndexPath, bytes: sitemapIndex(of: read).serialised()))
  if let page = notFoundPage(editions: read) {
    files.append(OutputFile(page: page, at: notFoundPath))
  }
  let servers = ServerFiles(settings, moved: movedPages(of: site, editions: editions))
  files += [
    (robotsPath, robotsFile(settings)), ("_headers", servers.headersFile), (".htaccess", servers.apacheFile),
    ("nginx.conf", servers.nginxFile),
  ].map { OutputFile(path: $0.0, bytes: Array($0.1.utf8)) }
  return files
}

/// Every old address, in every language.
private func movedPages(of site: CheckedSite, editions: [Edition]) -> [(old: String, new: String)] {
  editions.flatMap { edition in
    site.sources.pages.filter(\.isPublished).flatMap { page in
      page.page.matter.aliases.map { alias in
        (aliasPath(alias.value, in: edition.language), outputPath(of: page.text.address, in: edition))
      }
    }
  }
}
