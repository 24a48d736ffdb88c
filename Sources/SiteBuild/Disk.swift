import Glibc

/// The machine refused a write: the text names the path and what the system said.
package struct DiskError: Error, Sendable, Equatable {
  package var operation: Operation
  package var path: String
  /// The system's error number, `errno`.
  package var code: Int32

  package enum Operation: String, Sendable {
    case createFolder, write, rename, remove, read
    /// Another command holds the project.
    case lock
    /// The path is a link, and nothing is written through one.
    case link
    /// A file stands where a folder is needed, or a folder where a file is.
    case inTheWay
  }

  /// The errors that a message can explain.
  package enum Reason: String, Sendable {
    case full, notPermitted, readOnly
  }

  package var reason: Reason? {
    switch code {
    case ENOSPC, EDQUOT, EFBIG: .full
    case EACCES, EPERM: .notPermitted
    case EROFS: .readOnly
    default: nil
    }
  }

  /// What the system says of the error, in its own words ("Input/output error").
  package var systemReason: String {
    unsafe String(cString: strerror(code))
  }
}

/// The few system calls that a build writes with. Every one of them leaves the old file whole when it fails.
enum Disk {
  /// Creates a folder and those above it; a folder that exists is left alone. A link may lead to one above it (the
  /// project's folder may be one), but not stand in its place.
  static func createFolder(_ path: String) throws(DiskError) {
    if isFolder(path) { return }
    if let parent = parent(of: path), !exists(parent) { try createFolder(parent) }
    guard unsafe mkdir(path, 0o755) == 0 || (errno == EEXIST && isFolder(path)) else {
      throw DiskError(operation: .createFolder, path: path, code: errno)
    }
  }

  /// Writes a new file; an existing one of that name is replaced only when all of the bytes are on the disk.
  static func replace(_ path: String, with bytes: [UInt8]) throws(DiskError) {
    let temporary = "\(path).new-\(getpid())"
    do {
      try create(temporary, bytes, durably: true)
      try move(temporary, to: path)
    } catch {
      unsafe unlink(temporary)
      throw error
    }
  }

  /// Writes a file that nothing else knows of yet.
  ///
  /// - Parameter durably: waits until the bytes are on the disk, so that a rename that follows cannot come first.
  static func create(_ path: String, _ bytes: [UInt8], durably: Bool = false) throws(DiskError) {
    let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o644)
    guard descriptor >= 0 else { throw DiskError(operation: .write, path: path, code: errno) }
    var failure: Int32 = 0
    var written = 0
    while written < bytes.count, failure == 0 {
      let count = unsafe bytes.withUnsafeBytes { buffer in
        unsafe write(descriptor, buffer.baseAddress?.advanced(by: written), buffer.count - written)
      }
      if count >= 0 { written += count } else if errno != EINTR { failure = errno }
    }
    if failure == 0, durably, fsync(descriptor) != 0 { failure = errno }
    // A full disk behind a network file system shows itself only here.
    if close(descriptor) != 0, failure == 0 { failure = errno }
    guard failure == 0 else {
      unsafe unlink(path)
      throw DiskError(operation: .write, path: path, code: failure)
    }
  }

  static func move(_ from: String, to: String) throws(DiskError) {
    guard unsafe rename(from, to) == 0 else { throw DiskError(operation: .rename, path: to, code: errno) }
  }

  /// Removes a file; one that is gone already, or whose folder is, is no fault.
  static func remove(_ path: String) throws(DiskError) {
    guard unsafe unlink(path) == 0 || errno == ENOENT || errno == ENOTDIR else {
      throw DiskError(operation: .remove, path: path, code: errno)
    }
  }

  /// Removes a folder when nothing is left in it.
  static func removeEmptyFolder(_ path: String) {
    unsafe rmdir(path)
  }

  /// Removes a folder that this program made, with all that is in it; links are removed, not followed.
  static func removeTree(_ path: String) {
    for name in (try? names(in: path)) ?? [] {
      let inner = "\(path)/\(name)"
      if isFolder(inner) { removeTree(inner) } else { unsafe unlink(inner) }
    }
    unsafe rmdir(path)
  }

  /// The first bytes of a file, fewer where it is shorter; none where there is no file.
  static func beginning(of path: String, length: Int) throws(DiskError) -> [UInt8] {
    guard kind(of: path) == S_IFREG else { return [] }
    let descriptor = unsafe open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOFOLLOW)
    guard descriptor >= 0 else {
      if errno == ENOENT || errno == ENOTDIR { return [] }
      throw DiskError(operation: .read, path: path, code: errno)
    }
    defer { close(descriptor) }
    return unsafe [UInt8](unsafeUninitializedCapacity: length) { buffer, filled in
      filled = unsafe max(0, read(descriptor, buffer.baseAddress, length))
    }
  }

  /// The bytes of a file, or nil where there is none, or something else that a rename would replace: a link, a pipe.
  static func contents(_ path: String) throws(DiskError) -> [UInt8]? {
    guard let kind = kind(of: path) else { return nil }
    guard kind != S_IFDIR else { throw DiskError(operation: .inTheWay, path: path, code: EISDIR) }
    guard kind == S_IFREG else { return nil }
    let descriptor = unsafe open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOFOLLOW)
    guard descriptor >= 0 else {
      if errno == ENOENT || errno == ENOTDIR { return nil }
      throw DiskError(operation: .read, path: path, code: errno)
    }
    defer { close(descriptor) }
    var information = stat()
    guard unsafe fstat(descriptor, &information) == 0 else {
      throw DiskError(operation: .read, path: path, code: errno)
    }
    var failure: Int32 = 0
    let size = Int(information.st_size)
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: size) { buffer, filled in
      while filled < size, failure == 0 {
        let count = unsafe read(descriptor, buffer.baseAddress?.advanced(by: filled), size - filled)
        if count > 0 { filled += count } else if count == 0 { break } else if errno != EINTR { failure = errno }
      }
    }
    guard failure == 0 else { throw DiskError(operation: .read, path: path, code: failure) }
    return bytes
  }

  /// The names in a folder, sorted by their bytes.
  static func names(in path: String) throws(DiskError) -> [String] {
    // The stream is closed in this function, whatever happens.
    guard let folder = unsafe opendir(path) else { throw DiskError(operation: .read, path: path, code: errno) }
    defer { unsafe closedir(folder) }
    var found: [String] = []
    while let entry = unsafe readdir(folder) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) {
        unsafe $0.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
      }
      if name != ".", name != ".." { found.append(name) }
    }
    return found.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Whether the path is a folder itself, not a link to one.
  /// - Returns: bytes of a file; nil where there is none.
  static func size(of path: String) -> Int? {
    var information = stat()
    guard unsafe stat(path, &information) == 0, information.st_mode & S_IFMT == S_IFREG else { return nil }
    return Int(information.st_size)
  }

  static func isFolder(_ path: String) -> Bool { kind(of: path) == S_IFDIR }

  static func isLink(_ path: String) -> Bool { kind(of: path) == S_IFLNK }

  static func exists(_ path: String) -> Bool { kind(of: path) != nil }

  private static func kind(of path: String) -> mode_t? {
    var information = stat()
    guard unsafe lstat(path, &information) == 0 else { return nil }
    return information.st_mode & S_IFMT
  }

  /// The path without links, absolute; nil where there is nothing.
  static func realPath(_ path: String) -> String? {
    // The system allocates the text; it is freed here.
    guard let resolved = unsafe realpath(path, nil) else { return nil }
    defer { unsafe free(resolved) }
    return unsafe String(cString: resolved)
  }

  static func parent(of path: String) -> String? {
    guard let slash = path.lastIndex(of: "/"), slash != path.startIndex else { return nil }
    return String(path[..<slash])
  }

  /// Holds the one lock of a project until `unlock` or the end of the process, or says that another command holds it.
  static func lock(_ path: String) throws(DiskError) -> Int32 {
    let descriptor = unsafe open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o644)
    guard descriptor >= 0 else { throw DiskError(operation: .write, path: path, code: errno) }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      let code = errno
      close(descriptor)
      throw DiskError(operation: code == EWOULDBLOCK ? .lock : .write, path: path, code: code)
    }
    return descriptor
  }

  static func unlock(_ descriptor: Int32) {
    close(descriptor)
  }
}
