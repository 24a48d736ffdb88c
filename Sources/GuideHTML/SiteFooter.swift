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
    if !edition.terms.isEmpty, context.path != glossaryPath(in: context.language) {
      lines.append(
        p(.class("to-glossary")) {
          anchor(context.address(glossaryPath(in: context.language)), context.words(.glossary))
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
    switch edition.settings.feedback {
    case .mail(let mail): anchor("mailto:\(mail)", [.dir(.leftToRight)], [.text(mail)])
    case .fact(let record, let part):
      edition.project.records[record]?.part(part).map {
        context.factNode($0.fact, in: context.language, isInsideLink: false)
      }
    case nil: nil
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
