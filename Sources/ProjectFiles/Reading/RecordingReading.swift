package import ICU
package import SourceText

extension ProjectReader {
  /// What somebody has spoken, by language. A language that the project has not is reported.
  func recordings(_ languages: [LanguageTag]) -> [LanguageTag: RecordingBook] {
    var books: [LanguageTag: RecordingBook] = [:]
    for entry in entries("content/audio") where entry.isFolder {
      let path = "content/audio/\(entry.name)"
      // By the canonical tag alone: two folders for one language would hide one another.
      guard let tag = languages.first(where: { $0.canonical == entry.name }) else {
        faults.report(Diagnostic(.warning, "recordings-of-other-language", ["path": .text(path)], at: .path(path)))
        continue
      }
      let book = optionalYAML(RecordingBook.path(for: tag)).map {
        RecordingSchema(faults: faults).book($0.file, $0.value, language: tag)
      }
      books[tag] = book
      checkSounds(of: book, in: path)
    }
    return books
  }

  private func checkSounds(of book: RecordingBook?, in path: String) {
    let records = book?.records ?? []
    for record in records {
      let sound = "\(path)/\(record.file.value)"
      do throws(FileProblem) {
        let beginning = try folder.beginning(
          ofFile: sound, count: AudioFormat.signatureLength, limit: Recording.sizeLimit)
        guard AudioFormat(beginning) == AudioFormat(nameOfFile: record.file.value) else {
          faults.error("recording-not-audio", ["file": .text(record.file.value)], at: record.file.range)
          continue
        }
      } catch {
        faults.report(error.diagnostic(path: sound, at: .range(record.file.range)))
      }
    }
    let recorded = Set(records.map(\.file.value))
    for entry in entries(path) where AudioFormat(nameOfFile: entry.name) != nil && !recorded.contains(entry.name) {
      let sound = "\(path)/\(entry.name)"
      faults.report(Diagnostic(.warning, "recording-not-listed", ["path": .text(sound)], at: .path(sound)))
    }
  }
}

extension Project {
  /// The sound of a recording, read now.
  package func sound(of recording: Recording, in tag: LanguageTag) throws(ProjectReadingError) -> [UInt8] {
    let path = "\(RecordingBook.folder(of: tag))/\(recording.file.value)"
    do throws(FileProblem) {
      return try folder.file(path, limit: Recording.sizeLimit).bytes
    } catch {
      throw ProjectReadingError(path: path, problem: error)
    }
  }
}

/// Reads `content/audio/<tag>/recordings.yml` alone: to see what an edit has made of it before it is written.
package func readRecordings(
  _ file: SourceFile, language: LanguageTag
) -> (book: RecordingBook, diagnostics: [Diagnostic]) {
  let faults = Faults()
  let value = readYAML(file, part: 0..<file.bytes.count, faults: faults)
  let book = RecordingSchema(faults: faults).book(file, value, language: language)
  return (book, faults.diagnostics)
}
