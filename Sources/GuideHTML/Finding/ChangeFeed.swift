package import BodyText
package import HTML
import ICU
import Localisation
import ProjectFiles
import SourceText

/// The pages of a language that changed last, as a feed (Atom, RFC 4287).
///
/// The days are those of the translations and approvals that the sources carry; a day of theirs has no hour, and stands as
/// its first second in UTC. Each change has an id of its own, so that a reader of feeds shows a page again when it changes.
///
/// - Returns: nil where no source carries a day.
package func changeFeed(of edition: Edition) -> XMLDocument? {
  guard let newest = edition.changes.first?.day else { return nil }
  let context = PageContext(edition: edition, path: changesPath(in: edition.language))
  let settings = edition.settings
  let name = plainText(of: edition.project.name.inlines)
  return XMLDocument(
    AtomElement.feed(AtomElement.namespaces(language: edition.language.canonical)) {
      AtomElement.id { settings.address(of: context.path) }
      AtomElement.title { "\(context.text(.changes)) – \(name)" }
      AtomElement.updated { moment(newest) }
      AtomElement.author { AtomElement.name { plainText(of: edition.project.issuer.inlines) } }
      atomLink("self", settings.address(of: context.path), "application/atom+xml")
      atomLink("alternate", settings.address(of: homePath(in: edition.language)), "text/html")
      for change in edition.changes {
        entry(change, settings.address(of: outputPath(of: change.address, in: edition)), edition)
      }
    })
}

private func entry(_ change: PageChange, _ address: String, _ edition: Edition) -> HTMLNode {
  AtomElement.entry {
    AtomElement.id { identity(of: change, edition) }
    worded(AtomElement.title, change.title, edition)
    AtomElement.updated { moment(change.day) }
    atomLink("alternate", address, "text/html")
    if let summary = change.summary { worded(AtomElement.summary, summary, edition) }
  }
}

/// A tag URI (RFC 4151) of the site, the day and the page: it stays when a page is given another address.
private func identity(of change: PageChange, _ edition: Edition) -> String {
  let site = edition.settings.baseAddress.value
  let host = site.firstRange(of: "://").map { site[$0.upperBound...].prefix { $0 != "/" && $0 != ":" } } ?? ""
  let page = outputPath(of: change.address, in: edition.language)
  return "tag:\(host),\(change.day.iso):\(edition.settings.serverPath.dropFirst())\(page)"
}

private func worded(_ element: HTMLContentElement, _ text: LocalisedText, _ edition: Edition) -> HTMLNode {
  let attributes =
    text.language.readsLike(edition.language) ? [] : [AtomElement.inLanguage(text.language.canonical)]
  return element(attributes, [.text(plainText(of: text.inlines))])
}

private func atomLink(_ relation: String, _ address: String, _ type: String) -> HTMLNode? {
  (try? HTMLAddress(address)).map { AtomElement.link(.rel(relation), .mediaType(type), .href($0)) }
}

private func moment(_ day: CalendarDate) -> String { "\(day.iso)T00:00:00Z" }
