import CICU

/// Where sentences, words and lines end in a language (UAX #29, UAX #14, with CLDR's rules for the language
/// and its dictionaries for Thai, Burmese, Khmer and Lao).
///
/// It keeps one iterator of ICU for each kind: make one per worker and language. It is not `Sendable`; use it from one
/// thread at a time. The text is read in place as UTF-8; ranges are of UTF-8 offsets, cover the whole text and leave no
/// gap.
package final class TextBoundaries {
  package struct Word: Sendable, Hashable {
    package var range: Range<Int>
    /// Whether it holds a letter, a digit, kana or an ideograph; false for space and punctuation.
    package var isWordLike: Bool
  }

  package struct Line: Sendable, Hashable {
    /// Up to the place at which a line may end, with the white space before it.
    package var range: Range<Int>
    /// Whether the line must end there.
    package var isHard: Bool
  }

  package let language: LanguageTag
  private var iterators: [Kind: BoundaryIterator] = [:]

  package init(language: LanguageTag) throws(ICUError) {
    self.language = language
    iterators[.word] = try BoundaryIterator(.word, language: language)
    iterators[.sentence] = try BoundaryIterator(.sentence, language: language)
    iterators[.line] = try BoundaryIterator(.line, language: language)
  }

  // MARK: Of a text

  package func sentences(in text: String) -> [Range<Int>] { ranges(.sentence, in: text) }

  /// - Parameter utf8: well-formed UTF-8.
  package func sentences(in utf8: [UInt8]) -> [Range<Int>] {
    var sentences: [Range<Int>] = []
    unsafe utf8.withUnsafeBufferPointer { utf8 in
      unsafe each(.sentence, in: utf8) { range, _ in sentences.append(range) }
    }
    return sentences
  }

  /// - Parameter utf8: well-formed UTF-8.
  package func words(in utf8: [UInt8]) -> [Word] {
    var words: [Word] = []
    // A word of these languages and the space after it have some ten bytes.
    words.reserveCapacity(utf8.count / 4 + 1)
    unsafe utf8.withUnsafeBufferPointer { utf8 in unsafe self.words(in: utf8) { words.append($0) } }
    return words
  }

  package func words(in text: String) -> [Word] {
    var words: [Word] = []
    unsafe withUTF8(text) { utf8 in unsafe self.words(in: utf8) { words.append($0) } }
    return words
  }

  package func lines(in text: String) -> [Line] {
    var lines: [Line] = []
    unsafe withUTF8(text) { utf8 in
      unsafe each(.line, in: utf8) { range, isHard in lines.append(Line(range: range, isHard: isHard)) }
    }
    return lines
  }

  // MARK: Of bytes, without copies

  /// Calls the body with every stretch between word boundaries, in order. The bytes are borrowed for the call.
  package func words(in utf8: UnsafeBufferPointer<UInt8>, body: (Word) -> Void) {
    unsafe each(.word, in: utf8) { range, isWordLike in body(Word(range: range, isWordLike: isWordLike)) }
  }

  /// Calls the body with every sentence, in order. The bytes are borrowed for the call.
  package func sentences(in utf8: UnsafeBufferPointer<UInt8>, body: (Range<Int>) -> Void) {
    unsafe each(.sentence, in: utf8) { range, _ in body(range) }
  }

  private func ranges(_ kind: Kind, in text: String) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    unsafe withUTF8(text) { utf8 in unsafe each(kind, in: utf8) { range, _ in ranges.append(range) } }
    return ranges
  }

  private func withUTF8(_ text: String, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    var text = text
    text.withUTF8 { unsafe body($0) }
  }

  private func each(_ kind: Kind, in utf8: UnsafeBufferPointer<UInt8>, _ body: (Range<Int>, Bool) -> Void) {
    unsafe iterators[kind]?.each(in: utf8, body)
  }
}

private enum Kind: Hashable {
  case word, line, sentence

  var foreign: cicu_boundary_kind {
    switch self {
    case .word: cicu_boundary_word
    case .line: cicu_boundary_line
    case .sentence: cicu_boundary_sentence
    }
  }
}

/// Owns one iterator of ICU: opened in `init`, closed once in `deinit`.
@safe
private final class BoundaryIterator {
  private let handle: OpaquePointer
  // What one call of ICU fills.
  private static let capacity = 256
  private var ends = [Int32](repeating: 0, count: capacity)
  private var marks = [Bool](repeating: false, count: capacity)

  init(_ kind: Kind, language: LanguageTag) throws(ICUError) {
    var status: cicu_status = 0
    guard let handle = unsafe cicu_boundaries_open(language.canonical, kind.foreign, &status) else {
      throw ICUError("open \(kind) boundaries \(language)", status: status)
    }
    unsafe self.handle = handle
  }

  deinit { unsafe cicu_boundaries_close(handle) }

  func each(in utf8: UnsafeBufferPointer<UInt8>, _ body: (Range<Int>, Bool) -> Void) {
    guard let base = utf8.baseAddress, !utf8.isEmpty else { return }
    let chars = unsafe UnsafeRawPointer(base).assumingMemoryBound(to: CChar.self)
    // The iterator reads the bytes in place until `end`; they are borrowed for the length of this call.
    let status = unsafe cicu_boundaries_begin(handle, chars, utf8.count)
    defer { unsafe cicu_boundaries_end(handle) }
    precondition(status <= 0, "begin boundaries: \(statusName(status))")
    var start = 0
    while true {
      let count = unsafe Int(cicu_boundaries_next(handle, &ends, &marks, Int32(Self.capacity)))
      if count == 0 { return }
      for index in 0..<count {
        let end = Int(ends[index])
        body(start..<end, marks[index])
        start = end
      }
    }
  }
}
