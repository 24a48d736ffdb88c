package import ICU
import SourceText

/// What is written of a recording.
package struct RecordingEntry: Sendable, Hashable {
  package var unit: String
  package var file: String
  package var hash: String
  package var by: String
  package var date: CalendarDate

  package init(unit: String, file: String, hash: String, by: String, date: CalendarDate) {
    self.unit = unit
    self.file = file
    self.hash = hash
    self.by = by
    self.date = date
  }
}

/// The bytes of a `recordings.yml` with one recording written into it: in the place of the one that it follows, else in a
/// line at the end. Nothing else changes, comments neither.
///
/// - Parameter book: nil where there is no file yet.
package func bytes(of book: RecordingBook?, with entry: RecordingEntry) -> [UInt8] {
  var bytes = book?.file.bytes ?? Array("# Who has spoken what. Written by: selkopaja audio add\n".utf8)
  if let book, let old = book.record(entry.unit) {
    let edits = [
      (old.file.range, yamlScalar(entry.file)), (old.hash.range, quoted(entry.hash)),
      (old.by.range, yamlScalar(entry.by)), (old.date.range, entry.date.iso),
    ]
    for (range, text) in edits.sorted(by: { $0.0.offsets.lowerBound > $1.0.offsets.lowerBound }) {
      bytes.replaceSubrange(withQuotationMarks(range), with: Array(text.utf8))
    }
    return bytes
  }
  if let last = bytes.last, last != UInt8(ascii: "\n") { bytes.append(UInt8(ascii: "\n")) }
  let fields =
    "{file: \(entry.file), hash: \(quoted(entry.hash)), by: \(yamlScalar(entry.by)), date: \(entry.date.iso)}"
  return bytes + Array("\(entry.unit): \(fields)\n".utf8)
}

/// Sixteen figures may all be digits, which other readers of YAML would take for a number.
private func quoted(_ hash: String) -> String { "\"\(hash)\"" }
