/// A document on paper that can be loaded from the site.
package struct PrintedCopy: Sendable, Hashable {
  /// The paper as a reader chooses it: `a4`, `a3`, `a5`, `booklet`, `cards`.
  package var paper: String
  /// The size of a sheet, `A4`.
  package var sheet: String
  /// From the root of the site.
  package var path: String
  package var bytes: Int

  package init(paper: String, sheet: String, path: String, bytes: Int) {
    self.paper = paper
    self.sheet = sheet
    self.path = path
    self.bytes = bytes
  }

  /// In units of 1,000 bytes, at least one.
  package var kilobytes: Int { max(1, (bytes + 500) / 1_000) }
}
