import PrintSheets
import Synchronization

/// Laying out what is not there yet.
struct PrintRun: Sendable {
  let root: String
  let engine: PrintEngine
  let files: [PrintedFile]
  let progress: @Sendable (PrintProgress) -> Void

  struct Result: Sendable {
    var outcome: LayoutOutcome
    var isReused: Bool
  }

  private var folder: String { "\(root)/.selkopaja/print" }

  private final class Worker {
    var process: LayoutWorker?
  }

  func run(workers: Int) throws -> [Result] {
    try Disk.createFolder(folder)
    var results = try files.map { file in
      try Disk.contents("\(folder)/\(file.key).pdf").map {
        Result(outcome: .made(pdf: $0, pages: 0), isReused: true)
      }
    }
    let missing = files.indices.filter { results[$0] == nil }
    let done = Atomic(0)
    let made = try inParallel(missing, workers: workers) {
      Worker()
    } perform: { worker, number in
      let file = files[number]
      let process = try worker.process ?? LayoutWorker(folder: engine.folder)
      worker.process = process
      let outcome = process.layOut(file.request)
      switch outcome {
      case .crashed, .timedOut: worker.process = nil
      case .made(let pdf, _): try Disk.replace("\(folder)/\(file.key).pdf", with: pdf)
      case .overflow, .wideWord, .missingLetters, .failed: break
      }
      let count = done.add(1, ordering: .relaxed).newValue
      progress(
        PrintProgress(
          done: count, total: missing.count, document: file.variant.document, language: file.variant.language))
      return outcome
    }
    for (number, outcome) in zip(missing, made) { results[number] = Result(outcome: outcome, isReused: false) }
    return results.compactMap { $0 }
  }
}
