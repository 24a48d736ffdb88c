import BodyText
import Compression
import GuideHTML
import HTML
import ICU
import Localisation
import ProjectFiles

/// What a browser loads when it opens a page.
struct PageLoad: Sendable {
  /// The page over the wire, compressed.
  var bytes: Int
  /// What it asks for besides, as the addresses are written in it.
  var addresses: [String]
  /// The page of a document that it shows; nil for pages that lead to others.
  var address: PageAddress?
}

extension OutputFile {
  /// A page for readers, compressed by the worker that makes it.
  init(page: HTMLDocument, of address: PageAddress? = nil, at path: String) {
    self.init(path: path, bytes: page.serialised())
    load = PageLoad(bytes: gzippedSize(bytes), addresses: page.loadedAddresses, address: address)
  }
}

/// What a page weighs over the wire with all that a browser loads with it (gzip, level 6).
package struct PageWeight: Sendable {
  package var path: String
  /// The page itself first.
  package var parts: [Part]
  var address: PageAddress?

  package struct Part: Sendable, Hashable {
    package var path: String
    package var bytes: Int
  }

  package var bytes: Int { parts.reduce(0) { $0 + $1.bytes } }
  package var requests: Int { parts.count }

  /// The heavier first; of two alike the one whose path comes first.
  static func isHeavier(_ one: PageWeight, _ other: PageWeight) -> Bool {
    one.bytes != other.bytes
      ? one.bytes > other.bytes : one.path.utf8.lexicographicallyPrecedes(other.path.utf8)
  }

  func isWithin(_ budget: PageBudget) -> Bool { bytes <= budget.bytes && requests <= budget.requests }
}

/// Every page for readers. What the search loads is weighed by itself (`SearchWeight`), and a browser asks for an icon once
/// a site, whatever a page says.
func pageWeights(of files: [OutputFile], in settings: ProjectSettings) -> [PageWeight] {
  let bytesByPath = Dictionary(
    files.lazy.filter { $0.load == nil }.map { ($0.path, $0.bytes) }, uniquingKeysWith: { first, _ in first })
  let leftOut = Set([searchScriptPath, iconPath] + settings.languages.map { searchIndexPath(in: $0.tag) })
  var packed: [String: Int] = [:]
  return files.compactMap { file in
    guard let load = file.load else { return nil }
    let asked = load.addresses.map { address in
      // Of a page that a server shows at any address: it begins at the root of the server.
      address.hasPrefix("/")
        ? String(address.dropFirst(settings.serverPath.count)) : sitePath(of: address, from: file.path)
    }
    let others = asked.filter { !leftOut.contains($0) }.map { path -> PageWeight.Part in
      let bytes = packed[path] ?? bytesByPath[path].map(gzippedSize) ?? 0
      packed[path] = bytes
      return PageWeight.Part(path: path, bytes: bytes)
    }
    return PageWeight(
      path: file.path, parts: [PageWeight.Part(path: file.path, bytes: load.bytes)] + others, address: load.address)
  }
}
