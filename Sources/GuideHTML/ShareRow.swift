import BodyText
import HTML
import ICU
import Localisation
import ProjectFiles
import SourceText

/// What a reader needs to send a page on or to keep it: its address, a picture of it, the page as one file. The script of
/// the page puts buttons there where the browser can copy and share.
struct ShareRow {
  let context: PageContext
  let page: PageAddress

  var node: HTMLNode {
    let address = context.edition.settings.address(of: context.path)
    let data: [(String, PageWord)] = [
      ("copy", .shareCopy), ("copied", .shareCopied), ("marked", .shareMarked), ("share", .shareSend),
    ]
    return div([.class("share")] + data.map { .data($0.0, context.text($0.1)) }) {
      p {
        context.words(.shareAddress)
        " "
        // A link, because an old telephone copies what is pressed for long.
        pageAddress(address)
      }
      if !copies.isEmpty { p(.class("keep")) { copies } }
    }
  }

  private var copies: [HTMLNode] {
    guard context.form == .ownLanguage else { return [] }
    var links: [[HTMLNode]] = []
    // That of a list of steps stands below the list.
    if let picture = context.edition.sharedPictures[PictureSubject(document: page.document)] {
      links.append(context.link(to: picture))
    }
    if context.edition.hasSavedPage(page) {
      let name = savedPageDownloadName(of: page, in: context.edition)
      links.append([
        anchor(
          context.address(savedPagePath(of: page, in: context.edition)),
          [.hrefLang(context.language.canonical), .download(name)], context.words(.shareSave))
      ])
    }
    return Array(links.joined(separator: [.text(" ")]))
  }
}

/// The address of a page as a person types it, which a line may part after each of its strokes alone.
func pageAddress(_ address: String) -> HTMLNode {
  let typed =
    ["https://", "http://"].first { address.hasPrefix($0) }.map { address.dropFirst($0.count) } ?? address[...]
  let parts = typed.split(separator: "/", omittingEmptySubsequences: false)
  let words = parts.enumerated().flatMap { number, part -> [HTMLNode] in
    number + 1 < parts.count ? [.text("\(part)/"), wbr()] : [.text(String(part))]
  }
  return anchor(address, [.class("page-address"), .dir(.leftToRight)], words)
}
