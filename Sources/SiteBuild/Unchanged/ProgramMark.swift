import Glibc
import WordForms

extension Disk {
  /// What tells this program from another: every file that it runs from – itself, its libraries, their data and the
  /// dictionary – with its size, number and times.
  ///
  /// - Returns: nil where the system does not say.
  /// - Throws: `VoikkoUnavailable`.
  static func programMark() throws -> String? {
    // The dictionary is in memory as long as a reader is open.
    guard let files = try withExtendedLifetime(FormReader(), { filesInMemory() }), !files.isEmpty else { return nil }
    var marks = ""
    for path in files.sorted() {
      var information = stat()
      guard unsafe stat(path, &information) == 0 else { return nil }
      let times = "\(information.st_mtim.tv_sec).\(information.st_mtim.tv_nsec) \(information.st_ctim.tv_sec)"
      marks += "\(path) \(information.st_ino) \(information.st_size) \(times)\n"
    }
    return marks
  }

  /// The files that stand in the memory of this process.
  static func filesInMemory() -> Set<String>? {
    let descriptor = unsafe open("/proc/self/maps", O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    // The system says of no size for this file, so it is read to its end.
    var text: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = unsafe buffer.withUnsafeMutableBytes { unsafe read(descriptor, $0.baseAddress, $0.count) }
      guard count > 0 else { break }
      text += buffer[..<count]
    }
    return Set(
      text.split(separator: UInt8(ascii: "\n")).compactMap { line in
        line.firstIndex(of: UInt8(ascii: "/")).map { String(decoding: line[$0...], as: UTF8.self) }
      })
  }
}
