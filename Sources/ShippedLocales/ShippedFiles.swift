import CShippedLocales

/// A file of the program's own `locales/`, compiled in.
package struct ShippedFile: Sendable {
  /// The canonical language tag of its folder.
  package let tag: String
  /// Its name in that folder: `interface.xlf`, `language.yml`.
  package let name: String
  private let number: Int

  init(number: Int) {
    // All that the file points to is constant and lives as long as the program; it is copied here.
    let file = unsafe shipped_file_at(number)
    tag = unsafe String(cString: file.tag)
    name = unsafe String(cString: file.name)
    self.number = number
  }

  /// A copy of what the file holds.
  package var bytes: [UInt8] {
    let file = unsafe shipped_file_at(number)
    return unsafe Array(UnsafeBufferPointer(start: file.bytes, count: file.length))
  }
}

/// The files of the program's own `locales/`, by tag and then by name.
package func shippedFiles() -> [ShippedFile] {
  (0..<shipped_file_count()).map(ShippedFile.init)
}
