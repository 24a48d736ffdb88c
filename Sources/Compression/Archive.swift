private import CZip

/// A file in an archive.
package struct ArchiveEntry: Sendable {
  /// From the root of the archive, with `/` between the names: ASCII, so that every reader finds it.
  package var path: String
  package var bytes: [UInt8]
  /// Whether the bytes stand in the archive as they are: what tells its kind must be found at a fixed place (EPUB OCF
  /// 3.3, 4.3), and what is compressed already is not made smaller.
  package var isStored: Bool

  package init(path: String, bytes: [UInt8], isStored: Bool = false) {
    self.path = path
    self.bytes = bytes
    self.isStored = isStored
  }
}

/// What libzip could not do: it has no memory, or two entries have one path.
package struct ArchiveError: Error, Hashable {
  /// As libzip says it.
  package var reason: String
}

/// Files as one ZIP archive (ISO/IEC 21320-1), in the order given; no bytes where there is no file. Each bears the first
/// minute that ZIP knows, 1980-01-01 00:00, and the rights of a plain file: the same files are the same bytes on every
/// machine and day.
package func archive(_ entries: [ArchiveEntry]) throws(ArchiveError) -> [UInt8] {
  guard !entries.isEmpty else { return [] }
  var all: [UInt8] = []
  all.reserveCapacity(entries.reduce(0) { $0 + $1.bytes.count } + 1)
  for entry in entries { all += entry.bytes }
  // So that there is an address even where there are no bytes.
  all.append(0)
  // The library reads the bytes of the entries when the archive is closed, which is inside the closure.
  return try unsafe all.withUnsafeBufferPointer { bytes throws(ArchiveError) in
    guard let start = bytes.baseAddress else { return [] }
    return try unsafe archive(entries, at: start)
  }
}

/// - Parameter start: of the bytes of all entries, one after the other.
private func archive(_ entries: [ArchiveEntry], at start: UnsafePointer<UInt8>) throws(ArchiveError) -> [UInt8] {
  var error = unsafe zip_error_t()
  unsafe zip_error_init(&error)
  defer { unsafe zip_error_fini(&error) }
  guard let target = unsafe zip_source_buffer_create(nil, 0, 0, &error) else { throw ArchiveError("zip_source") }
  // One reference is ours for as long as the result is read; the archive gives back its own when it is closed.
  defer { unsafe zip_source_free(target) }
  unsafe zip_source_keep(target)
  guard let open = unsafe zip_open_from_source(target, ZIP_TRUNCATE, &error) else {
    unsafe zip_source_free(target)
    throw ArchiveError("zip_open")
  }
  do throws(ArchiveError) {
    var place = 0
    for entry in entries {
      unsafe try add(entry, at: start + place, to: open)
      place += entry.bytes.count
    }
    guard unsafe zip_close(open) == 0 else { throw unsafe ArchiveError(of: open) }
  } catch {
    unsafe zip_discard(open)
    throw error
  }
  return try unsafe contents(of: target)
}

private func add(
  _ entry: ArchiveEntry, at start: UnsafePointer<UInt8>, to open: OpaquePointer
) throws(ArchiveError) {
  guard let source = unsafe zip_source_buffer(open, start, UInt64(entry.bytes.count), 0) else {
    throw unsafe ArchiveError(of: open)
  }
  let index = unsafe zip_file_add(open, entry.path, source, UInt32(ZIP_FL_ENC_UTF_8))
  guard index >= 0 else {
    // Only a file that was added owns its source.
    unsafe zip_source_free(source)
    throw unsafe ArchiveError(of: open)
  }
  let number = UInt64(index)
  let method = entry.isStored ? ZIP_CM_STORE : ZIP_CM_DEFLATE
  // Days are counted from 1980 in the upper seven bits, months and days from 1 (APPNOTE 4.4.6).
  let firstDay: UInt16 = 1 << 5 | 1
  let plainFile: UInt32 = 0o100644 << 16
  guard unsafe zip_set_file_compression(open, number, Int32(method), 0) == 0,
    unsafe zip_file_set_dostime(open, number, 0, firstDay, 0) == 0,
    unsafe zip_file_set_external_attributes(open, number, 0, UInt8(ZIP_OPSYS_UNIX), plainFile) == 0
  else { throw unsafe ArchiveError(of: open) }
}

private func contents(of source: OpaquePointer) throws(ArchiveError) -> [UInt8] {
  var state = unsafe zip_stat_t()
  unsafe zip_stat_init(&state)
  guard unsafe zip_source_stat(source, &state) == 0, unsafe zip_source_open(source) == 0 else {
    throw ArchiveError("zip_source_open")
  }
  defer { unsafe _ = zip_source_close(source) }
  var bytes = [UInt8](repeating: 0, count: unsafe Int(state.size))
  let length = unsafe bytes.withUnsafeMutableBytes { buffer -> Int64 in
    guard let start = buffer.baseAddress else { return 0 }
    return unsafe zip_source_read(source, start, UInt64(buffer.count))
  }
  guard Int(length) == bytes.count else { throw ArchiveError("zip_source_read") }
  return bytes
}

extension ArchiveError {
  fileprivate init(_ reason: String) { self.reason = reason }

  /// - Parameter open: an archive that a call failed on. The text belongs to it and is copied.
  fileprivate init(of open: OpaquePointer) {
    reason = unsafe String(cString: zip_error_strerror(zip_get_error(open)))
  }
}
