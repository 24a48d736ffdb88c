import Catalogues
import GuideMarkup
package import ICU
import Localisation
package import ProjectFiles
package import SourceText

extension SiteSources {
  /// Whether somebody has approved the text that each document has today. An approval that the text has left behind is
  /// reported where it stands.
  static func approvals(
    of project: Project, pages: [SourcePage], _ diagnostics: inout [Diagnostic]
  ) -> [String: ApprovalState] {
    var states: [String: ApprovalState] = [:]
    let places = Dictionary(grouping: pages.indices) { pages[$0].document.name }
    for document in project.documents {
      let own = document.matter.approved == nil ? [] : (places[document.name] ?? []).map { pages[$0] }
      let state = approvalState(of: document.matter, pages: own.map(\.text))
      states[document.name] = state
      if case .void(let approval) = state { diagnostics.append(finding(approval, of: document, own)) }
    }
    return states
  }

  private static func finding(_ approval: Approval, of document: GuideDocument, _ pages: [SourcePage]) -> Diagnostic {
    let place = approval.range ?? document.index.file.range(0..<0)
    let arguments: [String: MessageArgument] = [
      "document": .text(document.name), "by": .text(approval.by),
      "date": .date(year: approval.on.year, month: approval.on.month, day: approval.on.day),
    ]
    guard approval.hash != nil else { return Diagnostic(.warning, "approval-without-hash", arguments, at: place) }
    let changes = pages.flatMap(\.changesSinceUpdate).prefix(mostChanges)
    return Diagnostic(
      .warning, "approval-void", arguments, at: place,
      notes: changes.map { DiagnosticNote("text-changed-since-update", at: $0) })
  }

  private static let mostChanges = 5
}

extension SourcePage {
  /// The texts that are not what the source catalogue last knew: what can be said of what changed.
  fileprivate var changesSinceUpdate: [SourceRange] {
    guard let sourceCatalogue else { return [] }
    let known = Dictionary(sourceCatalogue.units.map { ($0.id, $0.hash) }, uniquingKeysWith: { first, _ in first })
    return zip(text.segments, text.document.texts).filter { segment, block in
      block.hasWords && (segment.isNew || known[segment.id] != segment.hash)
    }.map(\.1.range)
  }
}

/// The documents that somebody was to read again by a day that is past.
package func overdueDocuments(in project: Project, today: CalendarDate) -> [Diagnostic] {
  project.documents.compactMap { document in
    guard let day = document.matter.reviewBy, isPast(day.value, on: today) else { return nil }
    return Diagnostic(
      .information, "document-overdue",
      [
        "document": .text(document.name), "owner": .text(document.matter.owner.value),
        "date": .date(year: day.value.year, month: day.value.month, day: day.value.day),
      ], at: day.range)
  }
}

func isPast(_ day: CalendarDate, on today: CalendarDate) -> Bool { day.daysSince1970 < today.daysSince1970 }

/// What `approve` did.
package struct ApprovalOutcome: Sendable {
  /// The file that was written, from the project's folder; nil where the document was approved just so already.
  package var written: String?
  package var approval: Approval
  /// How many texts were approved.
  package var textCount: Int
  package var words: ShownWords
}

package enum ApprovalFault: Error, Sendable {
  case unknownDocument(String, known: [String], ShownWords)
  /// Nobody can approve what cannot be read.
  case faulty([Diagnostic], ShownWords)
}

/// Writes into a document's front matter who approved it, when, and the hash of what was approved.
package func approveDocument(_ name: String, at root: String, by: String, on day: CalendarDate) throws
  -> ApprovalOutcome
{
  let lock = try ProjectLock(root: root)
  defer { lock.release() }
  let sources = try SiteSources(root: root)
  let words = ShownWords(sources)
  guard let document = sources.project.document(name) else {
    throw ApprovalFault.unknownDocument(name, known: sources.project.documents.map(\.name), words)
  }
  let pages = sources.pages.filter { $0.document.name == name }.map(\.text)
  let faults = sources.diagnostics.filter { $0.severity == .error && $0.path.hasPrefix("content/\(name)/") }
  let approval = Approval(by: by, on: day, hash: documentHash(of: pages))
  let file = document.index.file
  guard faults.isEmpty, let edited = bytes(of: file, approved: approval) else {
    throw ApprovalFault.faulty(faults, words)
  }
  if edited != file.bytes { try Disk.replace("\(root)/\(file.path)", with: edited) }
  return ApprovalOutcome(
    written: edited == file.bytes ? nil : file.path, approval: approval,
    textCount: pages.reduce(0) { $0 + $1.segments.count }, words: words)
}
