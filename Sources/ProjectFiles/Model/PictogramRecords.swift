package import ICU
package import SourceText

/// `content/pictograms.yml`: what each picture of `content/pictograms/` says, and whose it is.
package struct PictogramBook: Sendable {
  package var file: SourceFile?
  /// In the order of the file.
  package var records: [PictogramRecord]
  private var indices: [String: Int]

  package init(file: SourceFile? = nil, records: [PictogramRecord] = []) {
    self.file = file
    self.records = records
    indices = Dictionary(records.enumerated().map { ($1.name.value, $0) }, uniquingKeysWith: { first, _ in first })
  }

  package func record(_ name: String) -> PictogramRecord? {
    indices[name].map { records[$0] }
  }
}

package struct PictogramRecord: Sendable {
  package var name: Located<String>
  /// The text alternative; translatable.
  package var words: Located<String>
  /// A path from `content/pictograms/`.
  package var file: Located<String>
  package var sign: PictogramSign
  package var author: Located<String>
  package var licence: Located<String>
  /// The licence asks that the author is named beside the picture.
  package var needsAttribution: Bool
  /// With whom it was tried; `nil` when it was not.
  package var triedWith: Located<String>?
  /// Other files for readers of some languages, as paths from `content/pictograms/`.
  package var replacements: [(tag: LanguageTag, file: Located<String>)]

  package init(
    name: Located<String>, words: Located<String>, file: Located<String>, sign: PictogramSign, author: Located<String>,
    licence: Located<String>, needsAttribution: Bool = false, triedWith: Located<String>? = nil,
    replacements: [(tag: LanguageTag, file: Located<String>)] = []
  ) {
    self.name = name
    self.words = words
    self.file = file
    self.sign = sign
    self.author = author
    self.licence = licence
    self.needsAttribution = needsAttribution
    self.triedWith = triedWith
    self.replacements = replacements
  }

  /// The file for a reader, as a path from `content/pictograms/`.
  package func file(for tag: LanguageTag) -> Located<String> {
    replacements.first { $0.tag == tag }?.file ?? replacements.first { $0.tag.isBareLanguage(of: tag) }?.file ?? file
  }
}

/// What kind of sign it is, in the sense of ISO 7010.
package enum PictogramSign: String, Sendable, CaseIterable {
  case prohibition, obligation, information
}
