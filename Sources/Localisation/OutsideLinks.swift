package import GuideMarkup
package import ProjectFiles
package import SourceText

/// One place of the sources that names an address on the web.
package struct OutsideLink: Sendable, Hashable {
  /// `https://…` or `http://…`, without a fragment: what a server is asked for.
  package var address: String
  package var range: SourceRange
}

/// The addresses on the web that a page, or a file of records, leads to; in the order of the file.
///
/// A fact that is one stands with each of its addresses, whatever language it is for.
package func outsideLinks(in document: Document, of project: Project) -> [OutsideLink] {
  var links: [OutsideLink] = []
  for text in document.texts {
    forEachLink(in: text.inlines) { link in
      var written = ""
      for part in link.destination {
        switch part {
        case .text(let words): written += words
        case .fact(let fact): written += project.addresses(ofFact: fact.part, of: fact.record).first ?? ""
        }
      }
      if let address = webAddress(written) { links.append(OutsideLink(address: address, range: link.destinationRange)) }
    }
  }
  for use in factUses(in: document) {
    links += project.webAddresses(of: use).map { OutsideLink(address: $0, range: use.range) }
  }
  return links.unique
}

/// Those that the records themselves name: facts, and where there is more about a service word.
package func outsideLinks(in project: Project) -> [OutsideLink] {
  var links: [OutsideLink] = []
  for part in project.facts.records.flatMap(\.parts) {
    guard case .url(let addresses) = part.value else { continue }
    for address in addresses.all {
      if let web = webAddress(address.value) { links.append(OutsideLink(address: web, range: address.range)) }
    }
  }
  for use in factUses(in: project) {
    links += project.webAddresses(of: use).map { OutsideLink(address: $0, range: use.range) }
  }
  return links.unique
}

extension [OutsideLink] {
  fileprivate var unique: [OutsideLink] {
    var seen: Set<OutsideLink> = []
    return filter { seen.insert($0).inserted }
  }
}

extension Project {
  fileprivate func webAddresses(of use: FactUse) -> [String] {
    let parts = use.part.map { [$0] } ?? facts.record(use.record)?.parts.map(\.name.value) ?? []
    return parts.flatMap { addresses(ofFact: $0, of: use.record).compactMap(webAddress) }
  }

  fileprivate func addresses(ofFact part: String, of record: String) -> [String] {
    guard case .url(let addresses)? = facts.part(part, of: record)?.value else { return [] }
    return addresses.all.map(\.value)
  }
}

/// The address without its fragment, which is never sent; nil where it is not one of the web.
private func webAddress(_ written: String) -> String? {
  let address = written.prefix { $0 != "#" }
  let scheme = address.prefix { $0 != ":" }.lowercased()
  return scheme == "https" || scheme == "http" ? String(address) : nil
}
