package import SourceText

/// `content/glossary.yml`: the service words that a reader meets, each with an easy explanation.
package struct Glossary: Sendable {
  package var file: SourceFile?
  /// In the order of the file.
  package var terms: [GlossaryTerm]
  private var indices: [String: Int]

  package init(file: SourceFile? = nil, terms: [GlossaryTerm] = []) {
    self.file = file
    self.terms = terms
    indices = Dictionary(terms.enumerated().map { ($1.key.value, $0) }, uniquingKeysWith: { first, _ in first })
  }

  package func term(_ key: String) -> GlossaryTerm? {
    indices[key].map { terms[$0] }
  }
}

/// The file of the glossary's page in each language's folder. It is the same in every language, so that the address of
/// a word is too.
package let glossaryFileName = "sanasto.html"

/// The file of the search page in each language's folder. No alias may be it.
package let searchFileName = "haku.html"

package struct GlossaryTerm: Sendable {
  package var key: Located<String>
  /// The word as the authority uses it, in its base form; translatable.
  package var term: Located<String>
  /// Translatable.
  package var explanation: Located<String>
  /// The name of a fact with an address where there is more.
  package var see: Located<FactName>?
  /// Words that are not to be used in its place.
  package var avoid: [Located<String>]
  /// Why they are not, for the writer.
  package var reason: Located<String>?

  package init(
    key: Located<String>, term: Located<String>, explanation: Located<String>, see: Located<FactName>? = nil,
    avoid: [Located<String>] = [], reason: Located<String>? = nil
  ) {
    self.key = key
    self.term = term
    self.explanation = explanation
    self.see = see
    self.avoid = avoid
    self.reason = reason
  }
}

/// `record.part`.
package struct FactName: Sendable, Hashable {
  package var record: String
  package var part: String

  package init(record: String, part: String) {
    self.record = record
    self.part = part
  }

  /// Reads `record.part`; the part is what stands after the last point.
  package init?(_ text: String) {
    guard let point = text.lastIndex(of: "."), point > text.startIndex else { return nil }
    let part = text[text.index(after: point)...]
    guard !part.isEmpty else { return nil }
    self.init(record: String(text[..<point]), part: String(part))
  }
}
