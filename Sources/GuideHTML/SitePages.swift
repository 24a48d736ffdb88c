package import BodyText
package import HTML
import ICU
package import Localisation
import ProjectFiles
import SourceText

/// The first page in a language: what may have happened to the reader, every document of the site with its summary by
/// kind, and who helps.
package func homePage(in edition: Edition) -> HTMLDocument {
  let context = PageContext(edition: edition, path: homePath(in: edition.language))
  let name = edition.project.name
  let notices = edition.titlesAndSummaries.contains(where: \.isUnreviewed) ? [context.words(.unreviewed)] : []
  let frame = PageFrame(
    context: context, title: [plainText(of: name.inlines)], summary: nil, layout: "home",
    languages: context.choices { homePath(in: $0) }, footer: SiteFooter(context: context, notices: notices).nodes,
    powers: .asks)
  var kinds = DocumentKind.allCases.compactMap { kind -> HTMLNode? in
    let documents = edition.documents.filter { $0.document.matter.kind == kind }
    return documents.isEmpty ? nil : shelf(kind, documents, context)
  }
  if let authorities = authorityShelf(context) { kinds.append(authorities) }
  if !edition.terms.isEmpty { kinds.append(glossaryShelf(context)) }
  return frame.document(
    noticeBox(notices.map { p([.class("notice")], $0) })
      + [
        article(.class("home")) {
          header(.class("title")) { h1([], context.plain(name)) }
          searchForm(context)
          situationShelf(context)
          kinds
        }
      ])
}

private func shelf(_ kind: DocumentKind, _ documents: [DocumentOutline], _ context: PageContext) -> HTMLNode {
  section(.class("shelf")) {
    h2 { context.words(kind.heading) }
    ul(.role("list")) {
      for document in documents {
        if let index = document.pages.first {
          li {
            h3 { anchor(context.address(of: index.address), context.plain(index.title)) }
            if let summary = index.summary { p { context.plain(summary) } }
            if document.pages.count > 1 { p(.class("count")) { context.pageCount(document.pages.count) } }
          }
        }
      }
    }
  }
}

private func glossaryShelf(_ context: PageContext) -> HTMLNode {
  section(.class("shelf")) {
    h2 { context.words(.glossary) }
    ul(.role("list")) {
      li {
        h3 { anchor(context.address(glossaryPath(in: context.language)), context.words(.glossary)) }
        p { context.words(.glossaryLead) }
      }
    }
  }
}

/// The chooser at the root: each language by its own name, which a button speaks where somebody has spoken it, and what
/// the site is called in it.
///
/// - Parameter editions: the site in each language, in the order in which they are shown.
package func chooserPage(editions: [Edition]) -> HTMLDocument {
  let source = editions.first { $0.language == $0.settings.source } ?? editions.first
  let language = source?.language
  let name = source.map { plainText(of: $0.project.name.inlines) } ?? ""
  let sheet = relativeAddress(from: chooserPath, to: styleSheetPath)
  let choices = editions.map(choice)
  let speaks = choices.contains(where: \.isSpoken)
  return HTMLDocument(
    .lang(language?.canonical ?? "und"), .dir(language?.htmlDirection ?? .leftToRight), title: name,
    head: {
      headElements(
        styleSheet: sheet, icon: relativeAddress(from: chooserPath, to: iconPath), summary: nil,
        powers: speaks ? [.hasScript, .plays] : [],
        hasFonts: source?.settings.webFontScripts.isEmpty == false)
      if let source { placeOfChooser(editions, settings: source.settings) }
      if speaks { pageScript(from: chooserPath) }
    }, bodyAttributes: [.class("chooser")]
  ) {
    main(.id("Main")) {
      h1 { name }
      nav(.ariaLabel(source.map { PageContext(edition: $0, path: chooserPath).text(.chooseLanguage) } ?? name)) {
        ul(.role("list")) { for choice in choices { choice.node } }
      }
    }
  }
}

/// - Returns: whether somebody has spoken the language's name, too.
private func choice(_ edition: Edition) -> (node: HTMLNode, isSpoken: Bool) {
  let context = PageContext(edition: edition, path: chooserPath)
  let tag = edition.language
  let ownName = edition.languages.first { $0.tag == tag }?.ownName ?? tag.ownName
  let spoken = edition.recordingOfName(ownName, from: chooserPath)
  let node = li(spoken == nil ? [] : [.class("with-name")]) {
    anchor(
      context.address(homePath(in: tag)), [.hrefLang(tag.canonical)] + tag.attributes,
      [span(.class("own-name")) { ownName }, span(.class("site-title")) { context.plain(edition.project.name) }])
    spoken
  }
  return (node, spoken != nil)
}

/// A page at an address that a page once had, which leads on to where it is now.
///
/// - Parameter alias: the old address, relative to its language's folder.
package func redirectPage(from alias: String, to page: PageAddress, in edition: Edition) -> HTMLDocument {
  let context = PageContext(edition: edition, path: aliasPath(alias, in: edition.language))
  let address = context.address(of: page)
  let outline = edition.outline(of: page.document)?.pages.first { $0.address == page }
  let title = outline?.title ?? edition.project.name
  return HTMLDocument(
    .lang(edition.language.canonical), .dir(edition.language.htmlDirection), title: plainText(of: title.inlines),
    head: {
      meta(.httpEquiv(.refresh), .content("0; url=\(address)"))
      headLink("canonical", edition.settings.address(of: outputPath(of: page, in: edition)))
      headElements(
        styleSheet: context.address(styleSheetPath), icon: context.address(iconPath), summary: nil,
        hasFonts: !edition.settings.webFontScripts.isEmpty)
    }, bodyAttributes: [.class("moved")]
  ) {
    main {
      p { context.words(.moved) + [.text(" ")] + [anchor(address, context.plain(title))] }
    }
  }
}

extension DocumentKind {
  fileprivate var heading: PageWord {
    switch self {
    case .guide: .guides
    case .sheet: .sheets
    case .bulletin: .bulletins
    case .list: .lists
    case .form: .forms
    case .cards: .cards
    }
  }
}

extension Edition {
  /// Of the documents, as lists of them show.
  var titlesAndSummaries: [LocalisedText] {
    documents.compactMap(\.pages.first).flatMap { [$0.title, $0.summary].compactMap { $0 } }
  }
}

extension PageContext {
  /// What a page that is mostly of the program's own words says where no speaker has checked them.
  ///
  /// - Parameters:
  ///   - subject: what the ids of the page's own messages begin with.
  ///   - texts: those of the project that stand on it.
  func noticesOfReview(of subject: String, texts: [LocalisedText]) -> [[HTMLNode]] {
    let messages = PageWord.allCases.map(\.rawValue).filter { $0.hasPrefix("\(subject).") }
    let isUnreviewed =
      texts.contains(where: \.isUnreviewed)
      || messages.contains { edition.words.isReviewed($0, in: language) == false }
    return isUnreviewed ? [words(.unreviewed)] : []
  }
}
