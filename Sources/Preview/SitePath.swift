import Foundation

/// The path of a file of the site, from its root, that a browser asks for.
struct SitePath: Equatable {
  let text: String

  /// - Parameter target: as it stands in the request, with its escapes: `/fi-simple/opas/`.
  /// - Returns: nil for one that could lead out of the site, however it is written.
  init?(_ target: String) {
    guard target.hasPrefix("/"), let decoded = target.removingPercentEncoding else { return nil }
    var names = decoded.dropFirst().split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    // Still escaped after one round is no name of ours, and what stands between is none of a file.
    let isSafe = names.allSatisfy { name in
      name != "." && name != ".." && !name.contains("%")
        && !name.utf8.contains { $0 < 0x20 || $0 == UInt8(ascii: "\\") || $0 == 0x7F }
    }
    guard isSafe else { return nil }
    // As servers have it: a folder is its index.
    if names.last == "" { names[names.count - 1] = "index.html" }
    guard !names.contains("") else { return nil }
    text = names.joined(separator: "/")
  }
}
