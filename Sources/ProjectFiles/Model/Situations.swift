package import SourceText

/// What has happened to a reader, as the first page of the site asks: "I am ill". Pages name the situations in which
/// they help; nobody who is new in a country knows which office to look for.
package struct Situation: Sendable {
  package var name: Located<String>
  /// What the reader says of it; translatable.
  package var words: Located<String>
  /// The name of a record of `pictograms.yml`.
  package var pictogram: Located<String>?

  package init(name: Located<String>, words: Located<String>, pictogram: Located<String>? = nil) {
    self.name = name
    self.words = words
    self.pictogram = pictogram
  }
}
