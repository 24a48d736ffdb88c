import ICU
package import Localisation
package import Readability
package import SourceText

/// A bulletin in one language as the text of phone messages.
package struct PhoneMessage: Sendable {
  package var text: String
  package var length: MessageLength
  /// Whether the text in the source language stands below, because nobody may rely on the translation alone.
  package var hasOriginalBelow: Bool
  /// Tables of the source, which a message cannot show and which were left out.
  package var tables: [SourceRange]
}

/// Writes a bulletin for phones: its title and notice, paragraphs, lists, contact facts, and where its page is.
///
/// A translation that is stale or that no speaker has read has the original below it. A text that is not translated is
/// that of the fallback, and says so.
///
/// - Parameters:
///   - original: the page in the source language.
///   - notice: what the document says on each of its pages, in the language and in the source language.
///   - project: the records in the language and in the source language.
///   - link: the address of the page.
package func phoneMessage(
  _ page: CheckedDocument, original: CheckedDocument, notice: (own: LocalisedText?, original: LocalisedText?),
  project: (own: LocalisedProject, original: LocalisedProject), words: InterfaceWords, link: String
) -> PhoneMessage {
  let own = page.localised
  var writer = MessageWriter(own, project: project.own, words: words)
  var text = writer.text(notice: notice.own, remarks: remarks(on: own, words: words)) + "\n\n" + link
  let hasOriginalBelow = own.language != original.localised.language && !own.mayStandAlone
  if hasOriginalBelow {
    let label = words.phrase(
      "page.same-in", InterfaceWords.arguments(about: original.localised.language, in: own.language), in: own.language)
    var below = MessageWriter(original.localised, project: project.original, words: words)
    text += "\n\n\(label.text)\n" + below.text(notice: notice.original, remarks: [])
  }
  text = withPlainSigns(text)
  return PhoneMessage(
    text: text, length: MessageLength(of: text), hasOriginalBelow: hasOriginalBelow, tables: writer.tables)
}

/// What the reader has to know of the translation.
private func remarks(on page: LocalisedDocument, words: InterfaceWords) -> [InterfaceWords.Phrase] {
  let shown = page.texts.filter { $0.isForThisLanguage }
  var remarks: [InterfaceWords.Phrase] = []
  func add(_ key: String, about other: LanguageTag) {
    remarks.append(words.phrase(key, InterfaceWords.arguments(about: other, in: page.language), in: page.language))
  }
  let fallbacks = shown.filter { $0.freshness == .missing && !$0.language.readsLike(page.language) }
  if let other = fallbacks.first?.language {
    let isWhole = shown.allSatisfy { $0.freshness == .missing || $0.freshness == .source }
    add(isWhole ? "message.fallback" : "page.parts-fallback", about: other)
  }
  if shown.contains(where: { $0.freshness == .stale }) {
    remarks.append(words.phrase("page.stale-undated", in: page.language))
  }
  if shown.contains(where: \.isUnreviewed) { remarks.append(words.phrase("page.unreviewed", in: page.language)) }
  return remarks
}
