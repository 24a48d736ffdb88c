import BodyText
import Glibc
package import ICU
import Localisation
package import ProjectFiles
package import SourceText

/// What `audio add` did.
package struct RecordingOutcome: Sendable {
  package var name: String
  /// What was spoken.
  package var spoken: String
  /// The sound, from the project's folder.
  package var path: String
  package var format: AudioFormat
  package var isReplacement: Bool
  package var words: ShownWords
}

package enum RecordingFault: Error, Sendable {
  case unknownLanguage(LanguageTag, known: [LanguageTag], ShownWords)
  /// No page shows words of the language under that name; `nearest` are names that may be meant.
  case unknownText(String, LanguageTag, nearest: [String], ShownWords)
  /// The text has no id that lasts yet: `translate update` gives it one.
  case newText(String, ShownWords)
  /// Somebody has spoken it already, and nobody asked to put another in its place.
  case spokenAlready(Recording, ShownWords)
  case notAudio(String, ShownWords)
  case unreadable(FileProblem, path: String, ShownWords)
  /// The list of recordings cannot be read.
  case faulty([Diagnostic], ShownWords)
}

/// Puts a recording of a text into a project: the sound beside the others of its language, and what was spoken into
/// `recordings.yml`. All of it is written, or nothing.
///
/// - Parameters:
///   - name: `uimahalli/index#u4`, the path of the page and an id that the writer gave, the name of a pictogram, or
///     `RecordingBook.languageName`.
///   - file: the sound, anywhere on the machine; it is copied.
///   - mayReplace: whether it may take the place of another recording.
package func addRecording(
  of name: String, in language: LanguageTag, from file: String, by: String, on day: CalendarDate, mayReplace: Bool,
  at root: String
) throws -> RecordingOutcome {
  let lock = try ProjectLock(beforeReading: root)
  defer { lock.release() }
  let site = try checkSite(try SiteSources(root: root), rules: [], only: language)
  let project = site.sources.project
  let words = ShownWords(site.sources)
  let languages = site.sources.languages.filter { $0.pseudoLocale == nil }
  guard languages.contains(language) else {
    throw RecordingFault.unknownLanguage(language, known: languages, words)
  }
  let path = RecordingBook.path(for: language)
  let faults = site.sources.diagnostics.filter { $0.severity == .error && $0.path == path }
  // A sound that is gone can be spoken anew; a list that cannot be read cannot be written.
  let book = project.recordings[language]
  if book == nil, !faults.isEmpty { throw RecordingFault.faulty(faults, words) }
  if let book, case let unread = readRecordings(book.file, language: language).diagnostics, !unread.isEmpty {
    throw RecordingFault.faulty(unread, words)
  }

  let wanted = site.sources.unitName(name)
  let texts = site.spokenTexts(in: language)
  guard let text = texts.first(where: { $0.name == wanted }) else {
    let nearest = nearestNames(to: name, among: texts.map(\.name))
    throw RecordingFault.unknownText(name, language, nearest: Array(nearest.prefix(3)), words)
  }
  if site.sources.isNew(wanted) { throw RecordingFault.newText(wanted, words) }
  if let old = text.recording, !mayReplace { throw RecordingFault.spokenAlready(old, words) }

  let sound: [UInt8]
  do throws(FileProblem) {
    sound = try ProjectFolder.fileAnywhere(file, limit: Recording.sizeLimit).bytes
  } catch {
    throw RecordingFault.unreadable(error, path: file, words)
  }
  guard let format = AudioFormat(sound) else { throw RecordingFault.notAudio(file, words) }
  let sounds = RecordingBook.folder(of: language)
  let fileName = soundName(of: wanted, format)
  let list = bytes(
    of: book, with: RecordingEntry(unit: wanted, file: fileName, hash: text.hash, by: by, date: day))
  // Nothing is written outside the project.
  for folder in ["content", "content/audio", sounds] where Disk.isLink("\(root)/\(folder)") {
    throw DiskError(operation: .link, path: "\(root)/\(folder)", code: ELOOP)
  }
  try Disk.createFolder("\(root)/\(sounds)")
  // The sound first: a list that names what is not there would be a fault.
  try Disk.replace("\(root)/\(sounds)/\(fileName)", with: sound)
  try Disk.replace("\(root)/\(path)", with: list)
  if let old = text.recording?.file.value, old != fileName,
    book?.records.contains(where: { $0.file.value == old && $0.unit.value != wanted }) == false
  {
    try Disk.remove("\(root)/\(sounds)/\(old)")
  }
  return RecordingOutcome(
    name: wanted, spoken: text.words, path: "\(sounds)/\(fileName)", format: format,
    isReplacement: text.recording != nil, words: words)
}

/// `uimahalli.index.u4.mp3`, `peseydy.m4a`: no name of a page has a point in it.
private func soundName(of name: String, _ format: AudioFormat) -> String {
  let plain = name.replacing("/", with: ".").replacing("#", with: ".")
  return "\(plain).\(format.rawValue)"
}

extension SiteSources {
  /// The name of a text, whose id may be written as the writer of the page knows it: the id of a heading.
  fileprivate func unitName(_ written: String) -> String {
    let address = UnitAddress(written)
    guard let unit = address.unit, let page = page(address) else { return written }
    let segments = page.text.segments
    let id = segments.contains { $0.id == unit } ? unit : segments.first { $0.anchor == unit }?.id
    return recordingName(of: id ?? unit, on: page.text.address)
  }

  /// Whether the source catalogue does not know the text yet.
  fileprivate func isNew(_ name: String) -> Bool {
    let address = UnitAddress(name)
    if let unit = address.unit { return page(address)?.text.segments.contains { $0.id == unit && $0.isNew } ?? false }
    return false
  }

  private func page(_ address: UnitAddress) -> SourcePage? {
    pages.first { $0.document.name == address.document && $0.page.name == address.page ?? $0.document.index.name }
  }
}
