private import CPrintWorker

/// The program that a print worker runs: Python, which drives WeasyPrint.
package let printWorkerProgram: String = {
  // Constant, and as long as the process; it is copied here.
  unsafe String(
    decoding: UnsafeBufferPointer(start: print_worker_program, count: print_worker_program_length), as: UTF8.self)
}()
