import CShippedLocales

/// The files of the program's own `locales/`, by tag and then by name.
///
/// - Returns: for each its canonical language tag, its name in the tag's folder (`interface.xlf`, `language.yml`), and
///   its bytes.
package func shippedFiles() -> [(tag: String, name: String, bytes: [UInt8])] {
  (0..<shipped_file_count()).map { number in
    // All that the file points to is constant and lives as long as the program; it is copied here.
    let file = unsafe shipped_file_at(number)
    return unsafe (
      tag: String(cString: file.tag), name: String(cString: file.name),
      bytes: Array(UnsafeBufferPointer(start: file.bytes, count: file.length))
    )
  }
}
