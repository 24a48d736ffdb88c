import CWordLists

/// The lists of words that rules and analysis rest on. They are data: one word or phrase a line, `#` before a remark that
/// names the source; columns, where a list has them, are parted by tabs.
package enum WordLists {
  /// The lines of a list, without remarks; empty where there is no such list.
  ///
  /// - Parameter name: folder and name, `fi/reporting-verbs`.
  package static func lines(_ name: String) -> [Substring] {
    guard let bytes = contents[name] else { return [] }
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").filter { !$0.hasPrefix("#") }
  }

  /// A list as a set of words.
  package static func words(_ name: String) -> Set<String> {
    Set(lines(name).map(String.init))
  }

  /// The lines of a list, each split into its columns.
  package static func rows(_ name: String) -> [[String]] {
    lines(name).map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
  }

  /// The names of all lists.
  package static var names: [String] { contents.keys.sorted() }

  private static let contents: [String: [UInt8]] = {
    var contents: [String: [UInt8]] = [:]
    for number in 0..<word_list_count() {
      // All that a list points to is constant and lives as long as the program; it is copied here.
      let list = unsafe word_list_at(number)
      unsafe contents[String(cString: list.name)] = Array(UnsafeBufferPointer(start: list.bytes, count: list.length))
    }
    return contents
  }()
}
