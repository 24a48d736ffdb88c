/// A text of the front matter or of a record (facts, glossary, pictograms, project): read for facts only, not as
/// Markdown.
package struct FieldText: Sendable, Hashable {
  /// Which text of its file it is: `title`, `mikseri.name`, `logos.issuer.words`.
  package var key: String
  package var text: Located<String>

  package init(key: String, text: Located<String>) {
    self.key = key
    self.text = text
  }
}
