package import ICU
import ShippedLocales
import SourceText

extension ProjectReader {
  /// The language files of the project's languages, each over the one that the program ships.
  func languageFiles(_ tags: [LanguageTag]) -> [LanguageTag: LanguageFile] {
    checkFolders()
    var files: [LanguageTag: LanguageFile] = [:]
    for tag in tags {
      let own = optionalYAML("locales/\(tag.canonical)/language.yml").map {
        LanguageFileSchema(faults: faults, tag: tag).languageFile($0.file, $0.value)
      }
      files[tag] = (own ?? LanguageFile()).over(.shipped(for: tag))
    }
    return files
  }

  /// A folder of `locales/` that has another name than the canonical tag would never be found.
  private func checkFolders() {
    for entry in entries("locales") {
      let path = "locales/\(entry.name)"
      if let problem = entry.problem { faults.report(problem.diagnostic(path: path)) }
      guard entry.isFolder else { continue }
      do throws(LanguageTagError) {
        let tag = try LanguageTag(entry.name)
        guard tag.canonical != entry.name else { continue }
        faults.report(
          Diagnostic(
            .error, "folder-not-canonical", ["folder": .text(path), "tag": .text(tag.canonical)], at: .path(path)))
      } catch {
        faults.report(Diagnostic(.error, "folder-not-a-tag", ["folder": .text(path)], at: .path(path)))
      }
    }
  }
}

extension LanguageFile {
  /// What the program ships for a language: its own file, else the written forms of the nearest language that it falls
  /// back to by its tag (`sv` for `sv-simple`, `en` for `en-XA`), but not that one's name.
  package static func shipped(for tag: LanguageTag) -> LanguageFile {
    if let own = shippedByTag[tag.canonical] { return own }
    guard var nearest = tag.fallbackChain.lazy.compactMap({ shippedByTag[$0.canonical] }).first else {
      return LanguageFile()
    }
    nearest.name = nil
    return nearest
  }

  /// Read once: none of them changes while the program runs.
  private static let shippedByTag = shippedLanguageFiles()
}

/// The language files that are compiled in, by canonical tag. They are right: a test reads them.
func shippedLanguageFiles(faults: Faults = Faults()) -> [String: LanguageFile] {
  var files: [String: LanguageFile] = [:]
  for shipped in shippedFiles() where shipped.name == "language.yml" {
    guard let tag = try? LanguageTag(shipped.tag) else { continue }
    let file = SourceFile(path: "locales/\(shipped.tag)/\(shipped.name)", bytes: shipped.bytes)
    let value = readYAML(file, part: 0..<file.bytes.count, faults: faults)
    files[shipped.tag] = LanguageFileSchema(faults: faults, tag: tag).languageFile(file, value)
  }
  return files
}
