package import ICU
package import Localisation
package import ProjectFiles
import BodyText

/// One file of an order, as the print shop is told of it.
package struct PressJob: Sendable {
  /// Its name in the folder of the order.
  package var file: String
  /// In each language of the file.
  var titles: [Title]
  var languages: [Language]
  /// In the language of those who order.
  var sourceTitle: Title?
  var facts: PressResult.Facts
  var settings: PressSettings
  var profile: String
  var isStapled: Bool
  var isRightToLeft: Bool
  var copies: Int?
  /// SHA-256 of its bytes, in hex.
  var digest: String
  /// Of its pages in their order, by path from the folder.
  package var pictures: [String]

  package struct Title: Sendable {
    var text: String
    var language: LanguageTag

    package init(_ inlines: [LocalisedInline], _ language: LanguageTag) {
      text = plainText(of: inlines)
      self.language = language
    }

    /// Of what is no document.
    package init(_ text: String, _ language: LanguageTag) {
      self.text = text
      self.language = language
    }
  }

  package struct Language: Sendable {
    var tag: LanguageTag
    var ownName: String
    /// How the texts of the file are translated; nothing where they were written in the language.
    var counts: TranslationCounts

    package init(tag: LanguageTag, ownName: String, counts: TranslationCounts) {
      self.tag = tag
      self.ownName = ownName
      self.counts = counts
    }
  }

  package init(
    file: String, titles: [Title], languages: [Language], sourceTitle: Title?, facts: PressResult.Facts,
    settings: PressSettings, profile: String, isStapled: Bool, isRightToLeft: Bool, copies: Int?, digest: String,
    pictures: [String]
  ) {
    self.file = file
    self.titles = titles
    self.languages = languages
    self.sourceTitle = sourceTitle
    self.facts = facts
    self.settings = settings
    self.profile = profile
    self.isStapled = isStapled
    self.isRightToLeft = isRightToLeft
    self.copies = copies
    self.digest = digest
    self.pictures = pictures
  }
}
