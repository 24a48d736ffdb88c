import BodyText
import GuideHTML
package import ICU
package import Localisation
package import PhoneMessages
import ProjectFiles
import Readability
package import SourceText

/// A page of a bulletin in one language, as the text of phone messages.
package struct BulletinText: Sendable {
  /// The page's source.
  package var path: String
  package var document: String
  package var page: PageAddress
  package var language: LanguageTag
  package var message: PhoneMessage
  var slug: String?
  var isPublished: Bool
  var budget: Int?
  /// Where the page begins: a message that is too long is reported there.
  var title: SourceRange

  /// `ar/vesi/index.txt`: beside the page, under its name.
  var outputPath: String { "\(language.canonical)/\(document)/\(slug ?? page.page).txt" }
}

/// The messages of every bulletin, page by page and language by language.
func bulletinTexts(
  _ sources: SiteSources, pages: [[LanguageTag: CheckedDocument]], projects: [LanguageTag: LocalisedProject]
) -> [BulletinText] {
  let settings = sources.project.settings
  return sources.pages.indices.filter { sources.pages[$0].document.matter.kind == .bulletin }.flatMap { index in
    let page = sources.pages[index]
    let first = sources.pages.firstIndex {
      $0.document.name == page.document.name && $0.page.name == page.document.index.name
    }
    let slug = page.page.matter.slug?.value
    return sources.languages.compactMap { language -> BulletinText? in
      guard let own = pages[index][language], let original = pages[index][settings.source],
        let project = projects[language], let originalProject = projects[settings.source]
      else { return nil }
      func notice(in language: LanguageTag) -> LocalisedText? {
        first.flatMap { pages[$0][language]?.localised.field("notice") }
      }
      let path = outputPath(of: page.text.address, in: language, slug: slug)
      let message = phoneMessage(
        own, original: original, notice: (notice(in: language), notice(in: settings.source)),
        project: (project, originalProject), words: sources.words, link: settings.baseAddress.value + path)
      return BulletinText(
        path: page.page.file.path, document: page.document.name, page: page.text.address, language: language,
        message: message, slug: slug, isPublished: page.isPublished, budget: settings.budget(for: .bulletin).messages,
        title: page.page.matter.title.range)
    }
  }
}

extension [BulletinText] {
  /// Tables, which no message shows, once for all languages; and each language that needs more messages than the project
  /// allows.
  var findings: [Diagnostic] {
    var tables: Set<SourceRange> = []
    return flatMap { bulletin -> [Diagnostic] in
      let leftOut = bulletin.message.tables.filter { tables.insert($0).inserted }.map {
        Diagnostic(.warning, "table-not-in-message", at: $0)
      }
      return leftOut + (bulletin.tooLong.map { [$0] } ?? [])
    }
  }
}

extension BulletinText {
  fileprivate var tooLong: Diagnostic? {
    let length = message.length
    guard let budget, length.messages > budget else { return nil }
    return Diagnostic(
      .warning, "message-too-long",
      [
        "language": .text(language.canonical), "messages": .count(length.messages), "most": .count(budget),
        "units": .count(length.units), "alphabet": .text(length.alphabet.rawValue),
      ], at: title, notes: message.hasOriginalBelow ? [DiagnosticNote("original-below")] : [])
  }
}

/// What `bulletin` prints.
package struct BulletinList: Sendable {
  package var bulletins: [BulletinText]
  /// Whether the project has a bulletin of the name asked for.
  package var isKnown: Bool
  /// Those of the project.
  package var languages: [LanguageTag]
  package var diagnostics: [Diagnostic]
  package var words: ShownWords
}

/// - Parameter document: the name of a bulletin; nil for all.
package func listBulletins(at root: String, document: String? = nil) throws -> BulletinList {
  let site = try checkSite(try SiteSources(root: root), rules: [])
  let bulletins = site.bulletins.filter { document == nil || $0.document == document }
  return BulletinList(
    bulletins: bulletins, isKnown: document == nil || !bulletins.isEmpty, languages: site.sources.languages,
    diagnostics: site.diagnostics, words: ShownWords(site.sources))
}
