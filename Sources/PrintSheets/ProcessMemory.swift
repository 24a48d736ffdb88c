import Foundation
import Glibc

/// How many megabytes of addresses a process has now (`statm` in proc(5)); 0 where it is gone.
func megabytesOfAddresses(of process: pid_t) -> Int {
  guard let counts = try? String(contentsOfFile: "/proc/\(process)/statm", encoding: .utf8),
    let pages = counts.split(separator: " ").first.flatMap({ Int($0) })
  else { return 0 }
  return pages * sysconf(Int32(_SC_PAGESIZE)) / 1_000_000
}
