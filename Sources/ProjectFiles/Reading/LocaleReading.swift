import ICU
import ShippedLocales
import SourceText

extension ProjectReader {
  /// The language files of the project's languages, each over the one that the program ships.
  func languageFiles(_ tags: [LanguageTag]) -> [LanguageTag: LanguageFile] {
    checkFolders()
    let shipped = shippedLanguageFiles()
    var files: [LanguageTag: LanguageFile] = [:]
    for tag in tags {
      let own = optionalYAML("locales/\(tag.canonical)/language.yml").map {
        LanguageFileSchema(faults: faults, tag: tag).languageFile($0.file, $0.value)
      }
      files[tag] = (own ?? LanguageFile()).over(shipped[tag.canonical] ?? LanguageFile())
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
