import ICU
import SourceText

/// Reads `content/audio/<tag>/recordings.yml`.
struct RecordingSchema {
  let faults: Faults

  func book(_ file: SourceFile, _ value: YAMLValue?, language: LanguageTag) -> RecordingBook {
    var records = MappingReader(value, at: file.range(0..<0), faults: faults)
    return RecordingBook(file: file, language: language, records: records.allEntries().compactMap(record))
  }

  private func record(_ entry: YAMLEntry) -> Recording? {
    var fields = MappingReader(entry.value, at: entry.key.range, faults: faults)
    let file = fields.requiredText("file")
    let hash = fields.requiredText("hash")
    let by = fields.requiredText("by")
    let date = fields.requiredDate("date")
    fields.finish()
    guard let file, let hash, let by, let date else { return nil }
    guard isNameOfSound(file.value) else {
      faults.error("recording-file-name", ["file": .text(file.value)], at: file.range)
      return nil
    }
    guard isHash(hash.value) else {
      faults.error("recording-hash", ["value": .text(hash.value)], at: hash.range)
      return nil
    }
    return Recording(unit: entry.key, file: file, hash: hash, by: by, date: date)
  }

  /// A file in the same folder, with a name that stands in an address as it is.
  private func isNameOfSound(_ name: String) -> Bool {
    AudioFormat(nameOfFile: name) != nil && name.first != "."
      && name.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."):
          true
        default: false
        }
      }
  }

  private func isHash(_ text: String) -> Bool {
    text.utf8.count == 16
      && text.utf8.allSatisfy {
        UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 || UInt8(ascii: "a")...UInt8(ascii: "f") ~= $0
      }
  }
}
