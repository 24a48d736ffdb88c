private import MessageDigest
package import ProjectFiles

/// Whether somebody has said yes to the text that a document has today.
package enum ApprovalState: Sendable, Hashable {
  case approved(Approval)
  case unapproved
  /// Approved once; the text has changed since, or it was never noted which text it was.
  case void(Approval)

  package var isApproved: Bool {
    if case .approved = self { true } else { false }
  }
}

/// The hash of a whole document: the first 16 hex digits of SHA-256 over the hashes of all texts of its pages, in the
/// order of reading.
///
/// So whatever leaves the texts' own hashes alone leaves an approval standing: lines broken elsewhere, attributes, ids,
/// the values of facts. A text that is moved does not: the order of steps is a part of what was approved.
package func documentHash(of pages: [IdentifiedDocument]) -> String {
  let text = pages.map { $0.segments.map { $0.hash + "\n" }.joined() }.joined(separator: "\u{1}")
  return String(sha256(Array(text.utf8)).prefix(16))
}

/// - Parameter pages: those of the document, in the order of reading.
package func approvalState(of matter: DocumentMatter, pages: [IdentifiedDocument]) -> ApprovalState {
  guard let approval = matter.approved else { return .unapproved }
  return approval.hash == documentHash(of: pages) ? .approved(approval) : .void(approval)
}
