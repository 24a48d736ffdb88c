import Foundation
import MessageDigest
import ProjectFiles
import SourceText

/// What a command made the last time and what it rested on, so that a run that has nothing to do can say so at once.
///
/// A run is taken for the same only where every byte below `content/` and `locales/`, the program and its libraries,
/// the dictionary, and what was asked for are the same, and every file that it wrote is there with the same bytes. What
/// it found is said again. Kept in `.selkopaja/runs/`; a file that is missing or damaged there means work, no more.
struct LastRun {
  private let root: String
  private let part: SiteCommit.Part
  private let workers: Int
  private let path: String
  /// Nil where the state of the machine cannot be told from another.
  private let inputs: Inputs?

  private struct Inputs {
    var digest: String
    var marks: [InventoryEntry]
  }

  /// - Parameters:
  ///   - name: of the command and what it was asked for, as a file can be called.
  ///   - others: what the result rests on besides the project and the program.
  init(of name: String, part: SiteCommit.Part, at root: String, restingOn others: [UInt8], workers: Int) throws {
    self.root = root
    self.part = part
    self.workers = workers
    path = "\(root)/.selkopaja/runs/\(name)"
    inputs = try Self.inputs(at: root, others, workers: workers)
  }

  /// What the last run found and counted, where this one would do the same.
  func repeated<Counts: Codable>(_ counts: Counts.Type) throws -> (counts: Counts, diagnostics: [Diagnostic])? {
    guard let inputs, let bytes = (try? Disk.contents(path)) ?? nil,
      let kept = try? JSONDecoder().decode(Kept<Counts>.self, from: Data(bytes)), kept.inputs == inputs.digest,
      kept.outputs == outputsDigest(besides: [:]), let folder = try? ProjectFolder(root)
    else { return nil }
    var files: [String: SourceFile] = [:]
    var diagnostics: [Diagnostic] = []
    for diagnostic in kept.diagnostics {
      guard let diagnostic = diagnostic.restored(from: folder, &files) else { return nil }
      diagnostics.append(diagnostic)
    }
    return (kept.counts, diagnostics)
  }

  /// Keeps what was made, unless the project was changed meanwhile. A run is no worse off without it, so nothing is
  /// said when that fails.
  func keep<Counts: Codable>(_ counts: Counts, _ diagnostics: [Diagnostic], files: [OutputFile]) {
    guard let inputs, let folder = try? ProjectFolder(root), folder.inventory() == inputs.marks else { return }
    var sources: [String: [UInt8]?] = [:]
    var kept: [KeptDiagnostic] = []
    for diagnostic in diagnostics {
      guard let diagnostic = KeptDiagnostic(diagnostic, in: folder, &sources) else { return }
      kept.append(diagnostic)
    }
    let bytes = Dictionary(files.map { ($0.path, $0.bytes) }, uniquingKeysWith: { first, _ in first })
    guard let outputs = outputsDigest(besides: bytes) else { return }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let record = Kept(inputs: inputs.digest, outputs: outputs, diagnostics: kept, counts: counts)
    guard let data = try? encoder.encode(record) else { return }
    try? Disk.createFolder("\(root)/.selkopaja/runs")
    forgetOthers()
    try? Disk.replace(path, with: [UInt8](data))
  }

  private struct Kept<Counts: Codable>: Codable {
    var inputs: String
    var outputs: String
    var diagnostics: [KeptDiagnostic]
    var counts: Counts
  }

  /// Whoever tries many choices leaves one file each.
  private func forgetOthers() {
    let folder = "\(root)/.selkopaja/runs"
    let names = (try? Disk.names(in: folder)) ?? []
    guard names.count > 32 else { return }
    for name in names { try? Disk.remove("\(folder)/\(name)") }
  }
}

// MARK: - Digests

extension LastRun {
  private static func inputs(at root: String, _ others: [UInt8], workers: Int) throws -> Inputs? {
    guard let folder = try? ProjectFolder(root), let program = try Disk.programMark() else { return nil }
    let entries = folder.inventory()
    let digests = try inParallel(batches(of: entries), workers: workers) {
      ()
    } perform: { _, batch in
      batch.map { entry in
        // A file that is never read is known by its mark.
        let state = folder.bytes(of: entry).map(sha256) ?? entry.mark
        return "\(entry.path)\t\(state)\n"
      }.joined()
    }
    var bytes = Array(digests.joined().utf8)
    bytes += program.utf8
    bytes += others
    return Inputs(digest: sha256(bytes), marks: entries)
  }

  /// Of every file that the list of the command names, with its bytes; those that were just written are at hand.
  ///
  /// - Returns: nil where the list cannot be read.
  private func outputsDigest(besides written: [String: [UInt8]]) -> String? {
    guard let listed = try? SiteCommit(root: root, part: part).listed() else { return nil }
    let site = "\(root)/site-out"
    let digests = try? inParallel(Self.batches(of: listed), workers: workers) {
      ()
    } perform: { _, batch in
      batch.map { path in
        let bytes = written[path] ?? (try? Disk.contents("\(site)/\(path)")) ?? nil
        return "\(path)\t\(bytes.map(sha256) ?? "-")\n"
      }.joined()
    }
    return digests.map { sha256(Array($0.joined().utf8)) }
  }

  private static func batches<Element>(of elements: [Element]) -> [ArraySlice<Element>] {
    stride(from: 0, to: elements.count, by: 64).map { elements[$0..<min($0 + 64, elements.count)] }
  }
}
