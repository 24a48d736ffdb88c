package import GuideMarkup
import ICU
package import ProjectFiles
package import SourceText

/// What a text of any page may refer to: the pages and their headings, the service words, the facts, the pictograms. A
/// class, because every text is written with it at hand.
package final class SiteIndex: Sendable {
  package let project: Project
  let factTexts: FactTexts
  let words: InterfaceWords?
  private let anchors: [PageAddress: Set<String>]
  /// For a page, the ids that some languages of the project do not show.
  let hiddenPlaces: [PageAddress: [String: Set<LanguageTag>]]
  /// The key of a service word by the word itself, in lower case.
  private let termKeys: [String: String]

  /// Documents that no other may lead to, because the site has not got them.
  private let unpublished: Set<String>

  /// - Parameters:
  ///   - factTexts: the translated texts of facts.
  ///   - words: the words of the interface, for facts that are said with them.
  ///   - known: of the same languages, before some pages changed.
  ///   - changed: those pages; of the others the places are taken as they were.
  package init(
    project: Project, pages: [IdentifiedDocument], unpublished: Set<String> = [], factTexts: FactTexts = FactTexts(),
    words: InterfaceWords? = nil, after known: SiteIndex? = nil, changed: Set<PageAddress> = []
  ) {
    self.project = project
    self.factTexts = factTexts
    self.words = words
    self.unpublished = unpublished
    let languages = project.settings.languages.map(\.tag)
    var anchors: [PageAddress: Set<String>] = [:]
    var hidden: [PageAddress: [String: Set<LanguageTag>]] = [:]
    for page in pages {
      let address = page.address
      if let known, !changed.contains(address), let own = known.anchors[address] {
        anchors[address] = own
        hidden[address] = known.hiddenPlaces[address]
      } else {
        anchors[address] = page.anchors
        let own = HiddenPlaces(of: page, in: languages).languages
        hidden[address] = own.isEmpty ? nil : own
      }
    }
    self.anchors = anchors
    hiddenPlaces = hidden
    termKeys = Dictionary(
      project.glossary.terms.map { (Normalisation.caseFolded($0.term.value), $0.key.value) },
      uniquingKeysWith: { first, _ in first })
  }

  /// The glossary's key of a marked term, or nil where the glossary does not know it.
  package func key(of term: Term) -> String? {
    if let id = term.id { return project.glossary.term(id.value).map { _ in id.value } }
    return termKeys[Normalisation.caseFolded(plainText(of: term.content))]
  }

  /// Where a link of a page leads.
  package func target(of link: Link, on page: PageAddress, facts: FactWriter?) -> LinkTarget? {
    var written = ""
    for part in link.destination {
      switch part {
      case .text(let text): written += text
      case .fact(let fact): written += facts?.write(fact)?.address ?? ""
      }
    }
    guard let local = Self.localAddress(written, on: page) else {
      return written.isEmpty ? nil : .external(written)
    }
    guard let known = anchors[local.page], local.fragment.isEmpty || known.contains(local.fragment) else { return nil }
    return .page(local.page, fragment: local.fragment)
  }

  /// Whether an address has the form of one of a page: the parser reports those that have not.
  private static func hasFormOfPage(_ written: String) -> Bool {
    let path = written.prefix { $0 != "#" }
    return path.isEmpty || (path.hasSuffix(".md") && !path.hasPrefix("/"))
  }

  /// The page that a relative address names (`terveys.md#hatanumero`, `../uimahalli/index.md`, `#alku`), whether it
  /// exists or not; nil for an address outside the site.
  static func localAddress(_ written: String, on page: PageAddress) -> (page: PageAddress, fragment: String)? {
    if let colon = written.firstIndex(of: ":"), !written[..<colon].contains("/") { return nil }
    let parts = written.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let fragment = parts.count > 1 ? String(parts[1]) : ""
    guard let path = parts.first, !path.isEmpty else { return (page, fragment) }
    var folders = [page.document]
    var names = path.split(separator: "/").map(String.init)
    guard var name = names.popLast() else { return (page, fragment) }
    if name.hasSuffix(".md") { name.removeLast(3) }
    for folder in names {
      if folder == ".." { _ = folders.popLast() } else if folder != "." { folders.append(folder) }
    }
    return (PageAddress(document: folders.joined(separator: "/"), page: name), fragment)
  }
}

// MARK: - Faults

extension SiteIndex {
  /// Every reference of a page that leads to nothing.
  package func faults(in page: IdentifiedDocument) -> [Diagnostic] {
    var faults: [Diagnostic] = []
    for text in page.document.texts {
      collectFaults(text.inlines, on: page.address, into: &faults)
      checkLanguages(text.attributes.only, into: &faults)
    }
    collectFaults(page.document.blocks, into: &faults)
    return faults + linksToHiddenPlaces(in: page)
  }

  /// The place of the site that a link names; nil for one that leads outside.
  func localTarget(of link: Link, on page: PageAddress) -> (page: PageAddress, fragment: String)? {
    var written = ""
    for part in link.destination {
      guard case .text(let words) = part else { return nil }
      written += words
    }
    return Self.localAddress(written, on: page)
  }

  private func checkLanguages(_ only: [Located<String>], into faults: inout [Diagnostic]) {
    for tag in only where !isLanguageOfProject(tag.value) {
      faults.append(Diagnostic(.error, "unknown-language", ["tag": .text(tag.value)], at: tag.range))
    }
  }

  private func isLanguageOfProject(_ written: String) -> Bool {
    guard let tag = try? LanguageTag(written) else { return false }
    return project.settings.language(tag) != nil
  }

  private func collectFaults(_ inlines: [Inline], on page: PageAddress, into faults: inout [Diagnostic]) {
    for inline in inlines {
      switch inline {
      case .text, .code, .softBreak, .lineBreak: continue
      case .emphasis(let content, _), .strong(let content, _): collectFaults(content, on: page, into: &faults)
      case .fact(let fact): checkFact(fact, into: &faults)
      case .pictogram(let name):
        if project.pictograms.record(name.value) == nil {
          faults.append(Diagnostic(.error, "unknown-pictogram", ["name": .text(name.value)], at: name.range))
        }
      case .term(let term):
        if key(of: term) == nil {
          let name = term.id?.value ?? plainText(of: term.content)
          faults.append(Diagnostic(.error, "unknown-term", ["name": .text(name)], at: term.range))
        }
        collectFaults(term.content, on: page, into: &faults)
      case .link(let link):
        checkLink(link, on: page, into: &faults)
        collectFaults(link.content, on: page, into: &faults)
      }
    }
  }

  private func checkFact(_ fact: FactReference, into faults: inout [Diagnostic]) {
    guard let part = project.facts.part(fact.part, of: fact.record) else {
      faults.append(Diagnostic(.error, "unknown-fact", ["name": .text(fact.name)], at: fact.range))
      return
    }
    guard let style = fact.style, FactStyle(rawValue: style)?.suits(part.value.type) != true else { return }
    let known = FactStyle.allCases.filter { $0.suits(part.value.type) }.map(\.rawValue)
    faults.append(
      Diagnostic(
        .error, "unknown-style",
        ["style": .text(style), "known": .text(known.joined(separator: ", ")), "count": .count(known.count)],
        at: fact.range)
    )
  }

  private func checkLink(_ link: Link, on page: PageAddress, into faults: inout [Diagnostic]) {
    var text = ""
    var isOutside = false
    for part in link.destination {
      switch part {
      case .text(let words): text += words
      case .fact(let fact):
        checkFact(fact, into: &faults)
        let type = project.facts.part(fact.part, of: fact.record)?.value.type
        if !isOutside, text.isEmpty, let type, ![.phone, .email, .url].contains(type) {
          faults.append(Diagnostic(.error, "fact-is-no-address", ["name": .text(fact.name)], at: fact.range))
        }
        // What a fact leads to is outside the site.
        isOutside = true
      }
    }
    guard !isOutside, let local = Self.localAddress(text, on: page), Self.hasFormOfPage(text) else { return }
    guard let known = anchors[local.page] else {
      faults.append(Diagnostic(.error, "link-to-nothing", ["address": .text(text)], at: link.destinationRange))
      return
    }
    if local.page.document != page.document, unpublished.contains(local.page.document) {
      faults.append(
        Diagnostic(
          .error, "link-to-unpublished", ["document": .text(local.page.document)], at: link.destinationRange))
    }
    if !local.fragment.isEmpty, !known.contains(local.fragment) {
      faults.append(
        Diagnostic(
          .error, "link-to-no-heading", ["address": .text(text), "heading": .text(local.fragment)],
          at: link.destinationRange))
    }
  }

  private func collectFaults(_ blocks: [Block], into faults: inout [Diagnostic]) {
    for block in blocks {
      switch block.kind {
      case .heading, .paragraph, .code, .table, .thematicBreak: continue
      case .quote(let inner): collectFaults(inner, into: &faults)
      case .list(let list): for item in list.items { collectFaults(item.blocks, into: &faults) }
      case .directive(let name, let inner):
        checkLanguages(block.attributes.only, into: &faults)
        if let of = block.attributes.value("of") { checkRecord(of, of: name, into: &faults) }
        collectFaults(inner, into: &faults)
      }
    }
  }

  /// `contact` names a record, `hours` a part of one that holds opening hours.
  private func checkRecord(_ of: Located<String>, of directive: DirectiveName, into faults: inout [Diagnostic]) {
    let arguments: [String: MessageArgument] = ["name": .text(of.value)]
    if directive == .contact, project.facts.record(of.value) == nil {
      faults.append(Diagnostic(.error, "unknown-record", arguments, at: of.range))
    }
    guard directive == .hours else { return }
    guard let name = FactName(of.value), let part = project.facts.part(name.part, of: name.record) else {
      faults.append(Diagnostic(.error, "unknown-fact", arguments, at: of.range))
      return
    }
    if part.value.type != .hours { faults.append(Diagnostic(.error, "fact-is-not-hours", arguments, at: of.range)) }
  }
}
