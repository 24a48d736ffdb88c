import Foundation
import Imposition
import MessageDigest
import PrintSheets
import Synchronization

/// Laying out what is not there yet.
struct PrintRun: Sendable {
  let root: String
  let engine: PrintEngine
  let files: [PrintedFile]
  let limits: LayoutLimits
  let progress: @Sendable (PrintProgress) -> Void

  struct Result: Sendable {
    var outcome: LayoutOutcome
    var isReused: Bool

    /// Whether the same request would have the same end again.
    var isSettled: Bool {
      switch outcome {
      case .made, .imposed, .overflow, .tooWide, .missingLetters: true
      case .failed, .crashed, .timedOut, .tooLarge: false
      }
    }
  }

  private var folder: String { "\(root)/.selkopaja/print" }

  private final class Worker {
    var process: LayoutWorker?
  }

  func run(workers: Int) throws -> [Result] {
    var results = files.map(result)
    let missing = files.indices.filter { results[$0] == nil }
    let done = Atomic(0)
    let groups = groups(of: missing)
    let made = try inParallel(groups, workers: workers) {
      Worker()
    } perform: { worker, group in
      try group.map { try make(files[$0], with: worker, missing.count, done) }
    }
    for (number, outcome) in zip(groups.joined(), made.joined()) {
      results[number] = Result(outcome: outcome, isReused: false)
    }
    return results.compactMap { $0 }
  }

  /// Files with the same pages go to one worker, one after the other, the booklet last.
  private func groups(of numbers: [Int]) -> [[Int]] {
    var groups: [[Int]] = []
    var known: [LayoutRequest.Pages: Int] = [:]
    for number in numbers {
      let pages = files[number].request.pages
      if let group = known[pages] {
        groups[group].append(number)
      } else {
        known[pages] = groups.count
        groups.append([number])
      }
    }
    return groups.map { group in
      group.filter { files[$0].request.booklet == nil } + group.filter { files[$0].request.booklet != nil }
    }
  }

  private func make(
    _ file: PrintedFile, with worker: Worker, _ total: Int, _ done: borrowing Atomic<Int>
  ) throws -> LayoutOutcome {
    let process = try worker.process ?? LayoutWorker(folder: engine.folder, limits: limits)
    worker.process = process
    let outcome = process.layOut(file.request)
    switch outcome {
    case .crashed, .timedOut, .tooLarge: worker.process = nil
    case .made(let pdf, _): keep(pdf, as: file.key)
    case .imposed(let pdf, let plan):
      let encoder = JSONEncoder()
      encoder.outputFormatting = .sortedKeys
      keep([UInt8](try encoder.encode(plan)), as: planKey(file))
      keep(pdf, as: file.key)
    case .overflow, .tooWide, .missingLetters, .failed: break
    }
    let count = done.add(1, ordering: .relaxed).newValue
    progress(
      PrintProgress(
        done: count, total: total, document: file.variant.document, language: file.variant.language))
    return outcome
  }

  /// What an earlier run made of the same request.
  private func result(_ file: PrintedFile) -> Result? {
    guard let pdf = kept(file.key) else { return nil }
    guard file.request.booklet != nil else { return Result(outcome: .made(pdf: pdf, pages: 0), isReused: true) }
    guard let bytes = kept(planKey(file)), let plan = try? JSONDecoder().decode(BookletPlan.self, from: Data(bytes))
    else { return nil }
    return Result(outcome: .imposed(pdf: pdf, plan), isReused: true)
  }

  /// How a booklet's pages lie on its sheets is kept beside it.
  private func planKey(_ file: PrintedFile) -> String { "\(file.key).plan" }

  // MARK: What was made before

  /// A file of results: the digest of the PDF on a line, and the PDF. One that is damaged is as good as none.
  private func kept(_ key: String) -> [UInt8]? {
    guard let bytes = (try? Disk.contents("\(folder)/\(key)")) ?? nil,
      let end = bytes.firstIndex(of: UInt8(ascii: "\n"))
    else { return nil }
    let pdf = Array(bytes[(end + 1)...])
    return sha256(pdf).utf8.elementsEqual(bytes[..<end]) ? pdf : nil
  }

  /// Printing is no worse off without what is kept, so nothing is said when that fails: a full disk shows itself where
  /// the site is written.
  private func keep(_ pdf: [UInt8], as key: String) {
    try? Disk.createFolder(folder)
    try? Disk.replace("\(folder)/\(key)", with: Array("\(sha256(pdf))\n".utf8) + pdf)
  }

  /// Removes the results of texts, engines and fonts that are gone, and what a printing left that was killed.
  func forgetOthers() {
    let keys = Set(files.flatMap { [$0.key, planKey($0)] })
    for name in (try? Disk.names(in: folder)) ?? [] where !keys.contains(name) { try? Disk.remove("\(folder)/\(name)") }
  }
}
