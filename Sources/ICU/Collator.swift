import CICU

/// The order of texts in one language (UCA with CLDR's tailoring): in Finnish and Swedish å, ä and ö come after z.
///
/// Not `Sendable`; use it from one thread at a time.
@safe
package final class Collator {
  package enum Order: Sendable, Hashable {
    case ascending, same, descending
  }

  package let language: LanguageTag
  /// Owned: opened in `init`, closed once in `deinit`.
  private let handle: OpaquePointer

  /// - Parameter numeric: digits are compared by their value, so that `Sivu 9` comes before `Sivu 10`.
  package init(language: LanguageTag, numeric: Bool = true) throws(ICUError) {
    var status: cicu_status = 0
    guard let handle = unsafe cicu_collator_open(language.canonical, numeric, &status) else {
      throw ICUError("open collator \(language)", status: status)
    }
    self.language = language
    unsafe self.handle = handle
  }

  deinit { unsafe cicu_collator_close(handle) }

  package func compare(_ left: String, _ right: String) -> Order {
    let result = withBytes(left) { leftBytes, leftLength in
      withBytes(right) { rightBytes, rightLength in
        unsafe cicu_collator_compare(handle, leftBytes, leftLength, rightBytes, rightLength)
      }
    }
    return result < 0 ? .ascending : result > 0 ? .descending : .same
  }

  /// Bytes that compare as the texts do: for a long list, made once for each item.
  package func sortKey(_ text: String) -> [UInt8] {
    let result = withBytes(text) { bytes, length in
      unsafe cicu_collator_sort_key(handle, bytes, length)
    }
    // `result` owns its bytes; they are copied before they are freed.
    defer { unsafe cicu_text_free(result) }
    precondition(unsafe result.status <= 0, "sort key: \(unsafe statusName(result.status))")
    return unsafe Array(UnsafeRawBufferPointer(start: result.bytes, count: result.length))
  }

  /// In the language's order; texts that are the same to it stay in the order of their code points, so that the
  /// result is the same whatever order they came in.
  package func sorted(_ texts: [String]) -> [String] {
    sortedIndices(texts).map { texts[$0] }
  }

  /// As `sorted(_:)`, by index into `texts`.
  package func sortedIndices(_ texts: [String]) -> [Int] {
    let keys = texts.map { sortKey($0) }
    return texts.indices.sorted { left, right in
      if keys[left] != keys[right] { return keys[left].lexicographicallyPrecedes(keys[right]) }
      if texts[left] != texts[right] { return texts[left].utf8.lexicographicallyPrecedes(texts[right].utf8) }
      return left < right
    }
  }
}
