import BodyText
import HTML
import ICU
import Localisation
import Pictograms
import ProjectFiles
import SourceText

/// What stands at the foot of a page.
struct SiteFooter {
  let context: PageContext
  /// The document that the page belongs to; nil for a page of the whole site.
  var document: GuideDocument?
  /// Whether the document's approval is for the text that it has today.
  var isApproved = true
  /// Whether the foot says what there is of the document on paper.
  var isWithPaper = true
  /// Sentences that hold for the page: that it is an example, that nobody has checked its language.
  var notices: [[HTMLNode]] = []
  /// Pictures whose authors have to be named.
  var pictures: [String] = []
  /// What is known of the words of a page of a document.
  var page: PageTrust?

  var nodes: [HTMLNode] {
    var nodes: [HTMLNode] = []
    if !notices.isEmpty {
      nodes.append(div(.class("foot-notices")) { for notice in notices { p([], notice) } })
    }
    nodes.append(div(.class("facts")) { lines })
    if let logos { nodes.append(logos) }
    return nodes
  }

  private var edition: Edition { context.edition }
  private var source: LanguageTag { edition.settings.source }

  private var lines: [HTMLNode] {
    var lines: [HTMLNode] = [line(.issuer, context.plain(edition.project.issuer))]
    if let document {
      lines.append(line(.owner, inSource(document.matter.owner.value)))
      if isApproved, let approved = document.matter.approved {
        lines.append(line(.approved, inSource(approved.by) + [.text(" ")] + [date(approved.on)]))
      }
      if let day = document.matter.reviewBy?.value { lines.append(line(.reviewBy, [date(day)])) }
    }
    if let day = page?.translated { lines.append(line(.translated, [date(day)])) }
    if page?.isReviewed == true { lines.append(p([], context.words(.reviewed))) }
    // A book has the words that it explains among its own pages.
    if !edition.terms.isEmpty, context.path != glossaryPath(in: context.language), context.book == nil {
      lines.append(
        p(.class("to-glossary")) {
          anchor(context.address(glossaryPath(in: context.language)), context.words(.glossary))
        })
    }
    if edition.settings.accessibility != nil, context.path != accessibilityPath(in: context.language) {
      lines.append(
        p(.class("to-glossary")) {
          anchor(context.address(accessibilityPath(in: context.language)), context.words(.accessibility))
        })
    }
    if let document, isWithPaper, let paper = context.printedCopies(of: document.name) {
      lines.append(p([.class("on-paper")], paper))
    }
    if let feedback { lines.append(line(.feedback, [feedback])) }
    for name in pictures {
      guard let record = edition.pictogramRecords.record(name) else { continue }
      lines.append(line(.pictureBy, inSource("\(record.author.value), \(record.licence.value)")))
    }
    return lines
  }

  private func line(_ label: PageWord, _ value: [HTMLNode]) -> HTMLNode {
    p([], context.words(label) + [.text(" ")] + value)
  }

  /// Names of people and offices are written as the project has them.
  private func inSource(_ text: String) -> [HTMLNode] { isolated([.text(text)], in: source, within: context.language) }

  private func date(_ day: CalendarDate) -> HTMLNode {
    time([.dateTime(day.iso)], context.words(.date, day))
  }

  private var feedback: HTMLNode? {
    (document?.matter.feedback?.value ?? edition.settings.feedback).flatMap {
      context.feedbackNode($0, about: page?.title ?? plainText(of: edition.project.name.inlines))
    }
  }

  private var logos: HTMLNode? {
    let words = edition.project.logoWords
    let drawings = [(edition.logos.issuer, words.issuer), (edition.logos.funder, words.funder)].compactMap {
      (logo, words) -> HTMLNode? in
      guard let logo else { return nil }
      let drawing = drawing(of: logo, class: "logo", height: 48)
      return words.map { named(drawing, $0, within: context.language) } ?? drawing
    }
    return drawings.isEmpty ? nil : div(.class("logos")) { drawings }
  }
}

/// What the foot of a page says of its words.
struct PageTrust {
  /// In the source language: it is for whoever answers for the page, and the address says in which language it was read.
  var title: String
  /// Whether a speaker of the language has read every text of the translation.
  var isReviewed: Bool
  /// The day of the newest translation on the page.
  var translated: CalendarDate?
}

extension PageContext {
  /// A book is its first page on the web.
  private var pathOnWeb: String {
    book.flatMap { edition.outline(of: $0.document)?.pages.first }.map { outputPath(of: $0.address, in: edition) }
      ?? path
  }

  /// How a reader tells that something is wrong: no form, and nothing that a browser sends by itself. A message by mail
  /// names the page in its subject.
  func feedbackNode(_ feedback: FeedbackAddress, about title: String) -> HTMLNode? {
    let subject = "\(title) – \(edition.settings.address(of: pathOnWeb))"
    switch feedback {
    case .mail(let mail):
      return anchor(mailAddress("mailto:\(mail)", subject: subject), [.dir(.leftToRight)], [.text(mail)])
    case .fact(let record, let part):
      guard var fact = edition.project.records[record]?.part(part)?.fact else { return nil }
      fact.address = fact.address.map { mailAddress($0, subject: subject) }
      return factNode(fact, in: language, isInsideLink: false)
    }
  }
}
