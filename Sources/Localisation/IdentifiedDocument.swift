package import GuideMarkup
private import SourceText

/// A document whose texts have their ids and hashes: what the source catalogue says they are.
package struct IdentifiedDocument: Sendable {
  package var address: PageAddress
  package var document: Document
  /// As long as `document.texts`, and in its order.
  package var segments: [Segment]

  package init(address: PageAddress, document: Document, segments: [Segment]) {
    self.address = address
    self.document = document
    self.segments = segments
  }

  /// The ids that a link to this page may name: those of its headings and written ids of its blocks.
  package var anchors: Set<String> {
    document.blockIDs.union(segments.compactMap(\.anchor))
  }
}

extension Document {
  /// The ids that the writer gave to blocks.
  var blockIDs: Set<String> {
    var ids: Set<String> = []
    func collect(_ blocks: [Block]) {
      for block in blocks {
        if let id = block.attributes.id { ids.insert(id.value) }
        switch block.kind {
        case .quote(let inner), .directive(_, let inner): collect(inner)
        case .list(let list): for item in list.items { collect(item.blocks) }
        case .heading, .paragraph, .code, .table, .thematicBreak: break
        }
      }
    }
    collect(blocks)
    return ids
  }
}

/// The identity of one text.
package struct Segment: Sendable, Hashable {
  /// The id of its unit in every catalogue.
  package var id: String
  /// The id under which a page can be opened at this text; headings have one, and texts with a written id.
  package var anchor: String?
  /// The hash of today's text: see `sourceHash`.
  package var hash: String
  /// True when the source catalogue does not know the text yet: no translation can exist.
  package var isNew: Bool

  package init(id: String, anchor: String?, hash: String, isNew: Bool) {
    self.id = id
    self.anchor = anchor
    self.hash = hash
    self.isNew = isNew
  }
}
