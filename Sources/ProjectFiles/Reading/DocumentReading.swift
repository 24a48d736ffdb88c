import SourceText

/// Whether a folder of `content/` holds what documents use, and so cannot be a document.
package func isFolderOfParts(_ name: String) -> Bool { ProjectReader.folderOfParts.contains(name) }

extension ProjectReader {
  /// Folders of `content/` that hold what documents use.
  fileprivate static let folderOfParts: Set<String> = ["pictograms", "audio", "logos", "fonts"]

  /// Every folder of `content/` with an `index.md`.
  func documents() -> [GuideDocument] {
    entries("content").compactMap { entry in
      let path = "content/\(entry.name)"
      if let problem = entry.problem { faults.report(problem.diagnostic(path: path)) }
      guard entry.isFolder, !ProjectReader.folderOfParts.contains(entry.name) else { return nil }
      let inside = entries(path)
      guard inside.contains(where: { $0.name == "index.md" }) else {
        if inside.contains(where: { $0.name.hasSuffix(".md") }) {
          faults.report(Diagnostic(.warning, "folder-without-index", ["folder": .text(path)], at: .path(path)))
        }
        return nil
      }
      return document(entry.name, inside)
    }
  }

  private func document(_ name: String, _ inside: [ProjectFolder.Entry]) -> GuideDocument? {
    guard let file = file("content/\(name)/index.md") else { return nil }
    if !isName(name, allowsUnderscore: false) {
      faults.report(
        Diagnostic(
          .error, "name-malformed", ["name": .text(name), "letters": "a–z 0–9 -"], at: .path("content/\(name)")))
    }
    let schema = FrontMatterSchema(faults: faults)
    var matter: DocumentMatter?
    var names: [(name: Located<String>, subpages: [Located<String>])] = []
    let index = page("index", of: file) { fields in
      matter = schema.document(&fields)
      names = schema.pageNames(&fields)
    }
    guard let matter else { return nil }
    var list = PageList(folder: "content/\(name)", names: names, inside: inside)
    let pages = list.pages(reader: self)
    list.reportUnlisted(faults)
    var document = GuideDocument(name: name, matter: matter, index: index, pages: pages)
    if let notice = matter.notice { document.index.texts.append(FieldText(key: "notice", text: notice)) }
    return document
  }

  /// A page with its front matter; `more` reads the fields that only an index has.
  fileprivate func page(_ name: String, of file: SourceFile, more: (inout MappingReader) -> Void = { _ in }) -> Page {
    let schema = FrontMatterSchema(faults: faults)
    if isBlank(file) {
      faults.error("file-empty", at: file.range(0..<0))
      // Nothing is said of what else an empty file lacks.
      var fields = MappingReader(nil, at: file.range(0..<0), faults: Faults())
      let matter = FrontMatterSchema(faults: Faults()).page(&fields, name: name)
      more(&fields)
      return Page(name: name, file: file, body: 0..<file.bytes.count, matter: matter, subpages: [], texts: [])
    }
    let known = faults.diagnostics.count
    let parts = schema.parts(of: file)
    let value = readYAML(file, part: parts.matter, faults: faults)
    let wasRead = faults.diagnostics.count == known || value != nil
    var fields = MappingReader(value, at: parts.opening, faults: wasRead ? faults : Faults())
    let matter = schema.page(&fields, name: name)
    more(&fields)
    fields.finish()
    if let offset = firstInvalidUTF8(in: file.bytes, parts.body) {
      faults.error("not-utf8", ["byte": .text(hexadecimal(file.bytes[offset]))], at: file.range(offset..<(offset + 1)))
    }
    var texts = [FieldText(key: "title", text: matter.title)]
    if let summary = matter.summary { texts.append(FieldText(key: "summary", text: summary)) }
    return Page(name: name, file: file, body: parts.body, matter: matter, subpages: [], texts: texts)
  }
}

/// The pages that an index names, against the files that there are.
private struct PageList {
  let folder: String
  let names: [(name: Located<String>, subpages: [Located<String>])]
  let inside: [ProjectFolder.Entry]
  private var listed: [String: SourceRange] = [:]

  init(folder: String, names: [(name: Located<String>, subpages: [Located<String>])], inside: [ProjectFolder.Entry]) {
    self.folder = folder
    self.names = names
    self.inside = inside
  }

  private var fileNames: [String] {
    inside.filter { $0.name.hasSuffix(".md") && $0.name != "index.md" }.map { String($0.name.dropLast(3)) }
  }

  mutating func pages(reader: ProjectReader) -> [Page] {
    var pages: [Page] = []
    for (name, subpageNames) in names {
      var page = page(name, reader: reader)
      for name in subpageNames {
        if let subpage = self.page(name, reader: reader) { page?.subpages.append(subpage) }
      }
      if let page { pages.append(page) }
    }
    return pages
  }

  private mutating func page(_ name: Located<String>, reader: ProjectReader) -> Page? {
    let faults = reader.faults
    guard isName(name.value, allowsUnderscore: false) else {
      checkName(name, allowsUnderscore: false, faults: faults)
      return nil
    }
    if name.value == "index" {
      faults.error("index-listed", at: name.range)
      return nil
    }
    if let first = listed[name.value] {
      faults.error(
        "page-listed-twice", ["name": .text(name.value)], at: name.range,
        notes: [DiagnosticNote("first-here", at: first)])
      return nil
    }
    listed[name.value] = name.range
    guard inside.contains(where: { $0.name == "\(name.value).md" }) else {
      let nearest = nearest(to: name.value, among: fileNames)
      faults.error(
        "page-missing", ["name": .text(name.value), "path": .text("\(folder)/\(name.value).md")], at: name.range,
        notes: nearest.map { [DiagnosticNote("did-you-mean", ["name": .text($0)])] } ?? [], suggestion: nearest)
      return nil
    }
    if let page = reader.known?.page("\(folder)/\(name.value).md") { return page }
    let file = reader.file("\(folder)/\(name.value).md", namedAt: name.range)
    return file.map { reader.page(name.value, of: $0) }
  }

  func reportUnlisted(_ faults: Faults) {
    for name in fileNames where listed[name] == nil {
      let path = "\(folder)/\(name).md"
      faults.report(
        Diagnostic(
          .warning, "page-not-listed", ["name": .text(name), "index": .text("\(folder)/index.md")], at: .path(path)))
    }
  }
}
