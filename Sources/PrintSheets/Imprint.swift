import BodyText
import HTML
import ICU
import Localisation
import ProjectFiles
import SourceText

/// What a document on paper says of itself, because paper is carried away from the page that it was printed from: its
/// title in the source language and the name of its language, for the person who hands it out; who issues it and of
/// which day it is; and, in both languages, that nobody has checked it.
struct Imprint {
  let context: PageContext
  let source: Edition
  /// Nil for the glossary, which is no document.
  let outline: DocumentOutline?
  var isUnreviewed: Bool
  var pictures: [String] = []
  /// A title in place of the document's, which a sheet for one reader may have.
  var ownTitle: String?
  /// The page whose address it gives; nil is the first of the document.
  var page: PageAddress?
  /// Those of the other languages of the same sheet.
  var besides: [Imprint] = []

  private var edition: Edition { context.edition }
  private var language: LanguageTag { edition.language }
  private var sourceTag: LanguageTag { edition.settings.source }
  private var matter: DocumentMatter? { outline?.document.matter }

  /// At the end of a sheet.
  var nodes: [HTMLNode] { lines(withCode: true) }

  /// - Parameter isWithCode: false where the code of the page stands beside it.
  func lines(withCode isWithCode: Bool) -> [HTMLNode] {
    let code = (page ?? outline?.pages.first?.address).map { WebCode(context: context, page: $0) }
    var lines = [titleLine, issuerLine]
    if besides.isEmpty {
      if isUnreviewed { lines.append(inBoth(.unreviewed)) }
      if let notice = outline?.notice { lines.append(context.plain(notice)) }
    } else if let line = uncheckedLine {
      lines.append(line)
    }
    for name in pictures {
      guard let record = edition.pictogramRecords.record(name) else { continue }
      lines.append(
        context.words(.pictureBy) + [.text(" ")] + inSource("\(record.author.value), \(record.licence.value)"))
    }
    if isWithCode, let code {
      lines.append(context.words(.onWeb) + [.text(" "), code.link])
    }
    return [
      div(.class("imprint")) {
        if isWithCode, let drawing = code?.drawing(.small) { div(.class("code-beside")) { drawing } }
        logos
        for line in lines { p([], line) }
        if !besides.isEmpty { for imprint in [self] + besides { imprint.saidToItsReaders } }
      }
    ]
  }

  /// Repeated at the foot of every page of a guide.
  var running: HTMLNode {
    div(.class("running-foot")) {
      p([], titleLine)
      if isUnreviewed { p([], inBoth(.unreviewed)) }
    }
  }

  /// `Uimahallin säännöt · arabia – العربية`
  private var titleLine: [HTMLNode] {
    let inFinnish = "\(ownTitle ?? sourceTitle) · \(InterfaceWords.name(of: language, in: sourceTag))"
    var nodes = inSource(inFinnish)
    if language != sourceTag { nodes += [.text(" – "), bdi(language.attributes, [.text(ownName)])] }
    for other in besides.map(\.language) {
      nodes += [.text(" · ")] + inSource(InterfaceWords.name(of: other, in: sourceTag))
    }
    return nodes
  }

  private var ownName: String { edition.languages.first { $0.tag == language }?.ownName ?? language.ownName }

  /// Which of the languages nobody has checked, for the person who hands the sheet out.
  private var uncheckedLine: [HTMLNode]? {
    let unchecked = ([self] + besides).filter(\.isUnreviewed).map {
      InterfaceWords.name(of: $0.language, in: sourceTag)
    }
    guard !unchecked.isEmpty, let words = source.phrases[.unreviewed] else { return nil }
    return isolated(
      [.text("\(words.text) (\(unchecked.joined(separator: ", ")))")], in: words.language, within: language)
  }

  /// What a reader has to know of the words in their language.
  private var saidToItsReaders: HTMLNode? {
    var lines: [[HTMLNode]] = []
    if isUnreviewed { lines.append(context.words(.unreviewed)) }
    if let notice = outline?.notice { lines.append(context.plain(notice)) }
    return lines.isEmpty ? nil : div([.class("words")] + language.attributes) { for line in lines { p([], line) } }
  }

  private var sourceTitle: String {
    guard let outline else { return source.words.text(PageWord.glossary.rawValue, in: sourceTag) }
    let title = source.outline(of: outline.document.name)?.pages.first?.title ?? outline.pages.first?.title
    return plainText(of: title?.inlines ?? [])
  }

  /// Who answers for it, and of which day it is. Space stands between them: a sign would be left at the end of a line.
  private var issuerLine: [HTMLNode] {
    var parts = [context.words(.issuer) + [.text(" ")] + context.plain(edition.project.issuer)]
    if let outline {
      if !outline.isApproved {
        parts.append([strong([], context.words(.draft))])
      } else if let approved = matter?.approved {
        let day = time([.dateTime(approved.on.iso)], context.words(.date, approved.on))
        parts.append(context.words(.approved) + [.text(" ")] + inSource(approved.by) + [.text(" "), day])
      }
      if let day = matter?.reviewBy?.value {
        let words = context.words(.date, day)
        parts.append(context.words(.reviewBy) + [.text(" "), time([.dateTime(day.iso)], words)])
      }
    }
    return Array(parts.map { [span([.class("said")], $0)] }.joined(separator: [.text(" ")]))
  }

  private func inBoth(_ word: PageWord) -> [HTMLNode] {
    var nodes = context.words(word)
    if let other = source.phrases[word], !language.readsLike(sourceTag) {
      nodes += [.text(" ")] + isolated([.text(other.text)], in: other.language, within: language)
    }
    return nodes
  }

  private func inSource(_ text: String) -> [HTMLNode] { isolated([.text(text)], in: sourceTag, within: language) }

  private var logos: HTMLNode? {
    let words = edition.project.logoWords
    let drawings = [(edition.logos.issuer, words.issuer), (edition.logos.funder, words.funder)].compactMap {
      (logo, words) -> HTMLNode? in
      guard let logo else { return nil }
      let drawing = drawing(of: logo, class: "logo", height: 34, paints: context.paints)
      return words.map { named(drawing, $0, within: language) } ?? drawing
    }
    return drawings.isEmpty ? nil : p(.class("logos")) { drawings }
  }
}
