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
    let files = (filesInMemory() ?? []).filter { $0.hasSuffix("/mor.vfst") }
    var information = stat()
    guard files.count == 1, let file = files.first, unsafe stat(file, &information) == 0 else { return nil }
    return "\(information.st_size) \(information.st_mtim.tv_sec).\(information.st_mtim.tv_nsec)"
  }
}
