package import ICU
package import Localisation
package import ProjectFiles
import SourceText

// Where the files of the site stand, relative to its root. Every link is relative and names a file, so that the site
// opens from disk and from any sub-folder of a server.

package let styleSheetPath = "assets/selkopaja.css"
/// The small picture that a browser shows beside the name of a page. Where a page names none, every browser asks the
/// server for one that is not there.
package let iconPath = "assets/kuvake.svg"
/// The chooser of languages.
package let chooserPath = "index.html"

/// What a server shows in place of a page that is not there, in every language.
package let notFoundPath = "404.html"
/// The list of the sitemaps of all languages.
package let sitemapIndexPath = "sitemap.xml"
package let robotsPath = "robots.txt"

/// The addresses of all pages in a language.
package func sitemapPath(in language: LanguageTag) -> String { "\(language.canonical)/sitemap.xml" }

/// The feed of new and changed pages in a language.
package func changesPath(in language: LanguageTag) -> String { "\(language.canonical)/muutokset.xml" }

/// What the issuer declares of the accessibility of the site.
package func accessibilityPath(in language: LanguageTag) -> String {
  "\(language.canonical)/\(accessibilityFileName)"
}

/// The page with all documents in a language.
package func homePath(in language: LanguageTag) -> String {
  "\(language.canonical)/index.html"
}

/// The page with all words of the glossary in a language.
package func glossaryPath(in language: LanguageTag) -> String {
  "\(language.canonical)/\(glossaryFileName)"
}

/// The search, and the list of all pages and words.
package func searchPath(in language: LanguageTag) -> String {
  "\(language.canonical)/\(searchFileName)"
}

/// A file of letters that the site brings along.
package func fontPath(_ font: WebFont) -> String { "assets/fonts/\(font.fileName)" }

package let searchScriptPath = "assets/haku.js"
package let pageScriptPath = "assets/sivu.js"

/// A recording of a language.
///
/// - Parameter file: its name, which is that of its source.
package func recordingPath(_ file: String, in language: LanguageTag) -> String { "audio/\(language.canonical)/\(file)" }

/// What the search knows of the site in a language.
package func searchIndexPath(in language: LanguageTag) -> String {
  "assets/haku-index.\(language.canonical).js"
}

/// - Parameter slug: the name of the page's file where it is not the name of its source.
package func outputPath(of page: PageAddress, in language: LanguageTag, slug: String? = nil) -> String {
  "\(language.canonical)/\(page.document)/\(slug ?? page.page).html"
}

/// The page's file, by its slug where it has one.
package func outputPath(of page: PageAddress, in edition: Edition) -> String {
  outputPath(of: page, in: edition.language, slug: edition.slugs[page])
}

/// - Parameter alias: an address that a page once had, relative to its language's folder.
package func aliasPath(_ alias: String, in language: LanguageTag) -> String {
  "\(language.canonical)/\(fileName(ofAlias: alias))"
}

/// The address of a file of the site as a page of the site links to it: `../../assets/selkopaja.css`.
///
/// - Parameters:
///   - path: the path of the page that links.
///   - target: the path of what it links to.
package func relativeAddress(from path: String, to target: String) -> String {
  let here = path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).dropLast()
  let there = target.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
  var shared = 0
  while shared < here.count, shared < there.count - 1, here[shared].elementsEqual(there[shared]) { shared += 1 }
  var address = String(repeating: "../", count: here.count - shared)
  for (index, name) in there[shared...].enumerated() {
    if index > 0 { address += "/" }
    address += Substring(name)
  }
  return address
}

/// The path that a relative address leads to: what `relativeAddress` was made from.
///
/// - Parameter path: of the file in which the address stands.
package func sitePath(of address: String, from path: String) -> String {
  var folders = path.split(separator: "/").dropLast()
  var names = address.split(separator: "/")[...]
  while names.first == ".." {
    names = names.dropFirst()
    folders = folders.dropLast()
  }
  return (folders + names).joined(separator: "/")
}

extension ProjectSettings {
  /// The whole address of a file of the site.
  package func address(of path: String) -> String { baseAddress.value + path }

  /// Where the site begins on its server: `/kemi/` of `https://oppaat.example/kemi/`. It begins and ends with a stroke.
  package var serverPath: String {
    guard let host = baseAddress.value.firstRange(of: "://")?.upperBound,
      let path = baseAddress.value[host...].firstIndex(of: "/")
    else { return "/" }
    return String(baseAddress.value[path...])
  }
}
