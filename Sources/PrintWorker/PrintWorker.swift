private import CPrintWorker

/// The program that a print worker runs: Python, which drives WeasyPrint.
package let printWorkerProgram: String = {
  // Constant, and as long as the process; it is copied here.
  unsafe String(
    decoding: UnsafeBufferPointer(start: print_worker_program, count: print_worker_program_length), as: UTF8.self)
}()

/// The module with which it makes what a print shop gets.
package let pressJobModule: String = {
  // Constant, and as long as the process; it is copied here.
  unsafe String(
    decoding: UnsafeBufferPointer(start: press_job_module, count: press_job_module_length), as: UTF8.self)
}()
