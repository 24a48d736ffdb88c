import Dispatch
import Foundation
import Synchronization

/// Does many jobs side by side over a fixed number of long-lived workers, each with state of its own (a Voikko handle,
/// ICU's formatters) that no other touches.
///
/// - Parameters:
///   - count: how many workers.
///   - makeState: makes the state of one worker, on its thread.
///   - perform: does one job.
/// - Returns: the results in the order of the jobs, whatever order they were done in.
/// - Throws: the error of the first job, in the order of the jobs, that failed.
func inParallel<Job: Sendable, State, Outcome: Sendable>(
  _ jobs: [Job], workers count: Int, makeState: @Sendable () throws -> State,
  perform: @Sendable (inout State, Job) throws -> Outcome
) throws -> [Outcome] {
  let next = Atomic(0)
  let results = Mutex<[Result<Outcome, any Error>?]>(Array(repeating: nil, count: jobs.count))
  let failure = Mutex<(any Error)?>(nil)
  DispatchQueue.concurrentPerform(iterations: max(1, min(count, jobs.count))) { _ in
    do {
      var state = try makeState()
      while true {
        let (job, _) = next.add(1, ordering: .relaxed)
        guard job < jobs.count else { return }
        let result = Result { try perform(&state, jobs[job]) }
        results.withLock { $0[job] = result }
      }
    } catch {
      failure.withLock { $0 = $0 ?? error }
    }
  }
  if let error = failure.withLock({ $0 }) { throw error }
  return try results.withLock { try $0.compactMap { try $0?.get() } }
}

/// One worker for each core.
package let workerCount = ProcessInfo.processInfo.activeProcessorCount
