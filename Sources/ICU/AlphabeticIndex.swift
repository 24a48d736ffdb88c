import CICU

/// The headings under which a language files its words: A … Ö, ا … ي. Words in Latin letters keep their headings
/// beside those of another script.
///
/// Not `Sendable`; use it from one thread at a time.
@safe
package final class AlphabeticIndex {
  package struct Bucket: Sendable, Hashable {
    /// The heading: a letter, or `…` for what stands before, between or after the letters.
    package var label: String
    /// Indices of the items, in the language's order.
    package var items: [Int]
  }

  private let collator: Collator
  /// Owned: opened in `init`, closed once in `deinit`.
  private let handle: OpaquePointer

  package init(language: LanguageTag) throws(ICUError) {
    collator = try Collator(language: language)
    var status: cicu_status = 0
    guard let handle = unsafe cicu_index_open(language.canonical, &status) else {
      throw ICUError("open index \(language)", status: status)
    }
    unsafe self.handle = handle
  }

  deinit { unsafe cicu_index_close(handle) }

  /// The headings that have items, in the language's order.
  package func buckets(of items: [String]) -> [Bucket] {
    let count = unsafe Int(cicu_index_bucket_count(handle))
    var members = [[Int]](repeating: [], count: count)
    for item in collator.sortedIndices(items) {
      let bucket = withBytes(items[item]) { bytes, length in
        unsafe Int(cicu_index_bucket(handle, bytes, length))
      }
      precondition(members.indices.contains(bucket), "index has no bucket \(bucket)")
      members[bucket].append(item)
    }
    return members.indices.filter { !members[$0].isEmpty }.map { bucket in
      Bucket(label: unsafe certainText(cicu_index_label(handle, Int32(bucket))), items: members[bucket])
    }
  }

  /// For a single list; make an `AlphabeticIndex` for more.
  package static func buckets(of items: [String], language: LanguageTag) throws(ICUError) -> [Bucket] {
    try AlphabeticIndex(language: language).buckets(of: items)
  }
}
