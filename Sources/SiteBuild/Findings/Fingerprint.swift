import ICU
import MessageDigest
package import SourceText

/// What a finding is known by from one run to the next: its rule, its file and its words, not its line. A sentence that is
/// moved or wrapped anew keeps it; one that is changed is another finding.
package struct Fingerprint: Sendable, Hashable, Comparable {
  /// 16 hex digits.
  package let digits: String

  init(digits: String) {
    self.digits = digits
  }

  package init(_ diagnostic: Diagnostic) {
    let parts = [diagnostic.name, diagnostic.path] + Self.words(of: diagnostic).map(Self.plain)
    digits = String(sha256(Array(parts.joined(separator: "\0").utf8)).prefix(16))
  }

  package static func < (left: Fingerprint, right: Fingerprint) -> Bool { left.digits < right.digits }

  /// A fault of a file has no sentence: it has the text that it points at, and what it says of it.
  private static func words(of diagnostic: Diagnostic) -> [String] {
    if let passage = diagnostic.passage { return [passage.sentence, passage.words] }
    let said = diagnostic.arguments.sorted { $0.key < $1.key }.compactMap { key, value in
      if case .text(let text) = value { "\(key)=\(text)" } else { nil }
    }
    return [diagnostic.range?.text ?? ""] + said
  }

  /// Letters in one form (NFC), and one space where there was any space.
  private static func plain(_ text: String) -> String {
    Normalisation.nfc(text.split(whereSeparator: \.isWhitespace).joined(separator: " "))
  }
}

extension Diagnostic {
  /// The words that a baseline shows to whoever reads it, on one line.
  var shownWords: String {
    let text = passage?.sentence ?? range?.text ?? ""
    let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return line.count > 120 ? line.prefix(119) + "…" : line
  }
}
