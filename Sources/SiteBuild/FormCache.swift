import Glibc
import WordForms

/// The readings of word forms, kept between builds in `.selkopaja/forms`. Voikko reads some 100,000 words a second; a
/// form that is kept is read ten times as fast.
///
/// The file changes no result: it is used only with the library and the dictionary that its readings are of, and one that
/// is damaged is as good as none.
struct FormCache {
  let forms: KnownForms
  private let path: String
  /// Nil where the dictionary cannot be told from another.
  private let key: String?

  init(root: String) throws {
    path = "\(root)/.selkopaja/forms"
    // The dictionary is in memory as long as a reader is open.
    key = try withExtendedLifetime(FormReader()) { Disk.dictionaryMark }.map { FormTable.key(dictionary: $0) }
    let key = key
    let bytes = (try? Disk.contents(path)) ?? nil
    forms = KnownForms(kept: key.flatMap { key in bytes.flatMap { FormTable(bytes: $0, key: key) } })
  }

  /// Writes what is new. A build is no worse off without it, so nothing is said when that fails.
  func keep() {
    guard let key, let bytes = forms.bytesToKeep(key: key) else { return }
    try? Disk.replace(path, with: bytes)
  }

  /// What a build left that was killed while it wrote the file.
  static func removeHalfWritten(in state: String) {
    for name in (try? Disk.names(in: state)) ?? [] where name.hasPrefix("forms.new-") {
      try? Disk.remove("\(state)/\(name)")
    }
  }
}

extension Disk {
  /// What tells the open dictionary of Voikko from another edition of it: the size of its file and when that was written.
  fileprivate static var dictionaryMark: String? {
    let maps = "/proc/self/maps"
    guard let descriptor = opened(maps) else { return nil }
    defer { close(descriptor) }
    // The system says of no size for this file, so it is read to its end.
    var text: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = unsafe buffer.withUnsafeMutableBytes { unsafe read(descriptor, $0.baseAddress, $0.count) }
      guard count > 0 else { break }
      text += buffer[..<count]
    }
    let files = text.split(separator: UInt8(ascii: "\n")).compactMap { line -> String? in
      guard let slash = line.firstIndex(of: UInt8(ascii: "/")) else { return nil }
      let path = String(decoding: line[slash...], as: UTF8.self)
      return path.hasSuffix("/mor.vfst") ? path : nil
    }
    var information = stat()
    guard Set(files).count == 1, let file = files.first, unsafe stat(file, &information) == 0 else { return nil }
    return "\(information.st_size) \(information.st_mtim.tv_sec).\(information.st_mtim.tv_nsec)"
  }

  private static func opened(_ path: String) -> Int32? {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    return descriptor >= 0 ? descriptor : nil
  }
}
