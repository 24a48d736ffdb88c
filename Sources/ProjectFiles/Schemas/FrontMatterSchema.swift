import ICU
import SourceText

/// Finds and reads the front matter of a page: YAML between two lines of `---` at the top of the file.
struct FrontMatterSchema {
  let faults: Faults

  struct Parts {
    /// Offsets of the YAML.
    var matter: Range<Int>
    /// Offsets of what comes after it.
    var body: Range<Int>
    /// The opening line: where something that is missing is reported.
    var opening: SourceRange
  }

  /// Never nil: without front matter, the whole file is body and the fault is reported.
  func parts(of file: SourceFile) -> Parts {
    let start = file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let first = start..<max(start, file.offsets(ofLine: 1).upperBound)
    guard isFence(file, first) else {
      faults.error("front-matter-missing", at: file.range(start..<start))
      return Parts(matter: start..<start, body: start..<file.bytes.count, opening: file.range(start..<start))
    }
    for line in 1..<file.lineCount {
      let offsets = file.offsets(ofLine: line + 1)
      guard isFence(file, offsets) else { continue }
      let matterStart = file.offsets(ofLine: 2).lowerBound
      let body = line + 2 <= file.lineCount ? file.offsets(ofLine: line + 2).lowerBound : file.bytes.count
      return Parts(
        matter: matterStart..<max(matterStart, offsets.lowerBound), body: body..<file.bytes.count,
        opening: file.range(first))
    }
    faults.error("front-matter-unclosed", at: file.range(first))
    return Parts(
      matter: file.bytes.count..<file.bytes.count, body: file.bytes.count..<file.bytes.count, opening: file.range(first)
    )
  }

  private func isFence(_ file: SourceFile, _ line: Range<Int>) -> Bool {
    let text = file.bytes[line]
    guard text.starts(with: "---".utf8) else { return false }
    return text.dropFirst(3).allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
  }

  /// The fields that every page has. The caller finishes `fields`.
  func page(_ fields: inout MappingReader, name: String) -> PageMatter {
    let title = fields.requiredText("title") ?? Located(name, at: fields.place)
    let summary = fields.text("summary")
    let aliases = (fields.texts("aliases") ?? []).filter { alias in
      let isSafe = isSafeAddress(alias.value)
      if !isSafe { faults.error("alias-malformed", ["value": .text(alias.value)], at: alias.range) }
      return isSafe
    }
    let slug = fields.text("slug")
    if let slug { checkName(slug, allowsUnderscore: false, faults: faults) }
    let situations = fields.texts("situations") ?? []
    let authorities = fields.texts("authorities") ?? []
    return PageMatter(
      title: title, summary: summary, aliases: aliases, slug: slug, situations: situations, authorities: authorities)
  }

  /// The fields of the whole document. The caller finishes `fields`.
  func document(_ fields: inout MappingReader) -> DocumentMatter {
    fields.requires("kind")
    let kind = fields.choice("kind", DocumentKind.self)
    let layout = layout(&fields, kind: kind)
    let level = fields.choice("level", Level.self)?.value
    let owner = fields.requiredText("owner") ?? Located("", at: fields.place)
    let reviewBy = fields.requiredDate("review_by")
    let approved = approval(&fields)
    let policy = fields.choice("policy", StalenessPolicy.self)
    let require = fields.choice("require", RequiredState.self)
    let isPublished = fields.yesOrNo("published")
    let notice = fields.text("notice")
    let languages = fields.tags("languages")
    let isSideBySide = fields.yesOrNo("side_by_side")
    let feedback = feedbackAddress(&fields, faults: faults)
    let fold = fields.choice("fold", Fold.self)
    if let fold, layout != .leaflet {
      faults.error("fold-of-other-layout", ["layout": .text(layout.rawValue)], at: fold.range)
    }
    return DocumentMatter(
      kind: kind?.value ?? layout.kind, layout: layout, level: level ?? layout.defaultLevel, owner: owner,
      reviewBy: reviewBy, approved: approved, policy: policy?.value ?? .keepAndMark,
      require: require?.value ?? .none,
      isPublished: isPublished ?? true, notice: notice, languages: languages, isSideBySide: isSideBySide,
      feedback: feedback, fold: fold?.value ?? .three)
  }

  private func layout(_ fields: inout MappingReader, kind: Located<DocumentKind>?) -> Layout {
    let ofKind = kind?.value.layouts
    let standard = ofKind?.first ?? .notice
    guard let text = fields.text("layout") else { return standard }
    guard let kind, let ofKind, let layout = Layout(rawValue: text.value), !ofKind.contains(layout) else {
      return fields.choice(text, among: ofKind ?? Layout.allCases)?.value ?? standard
    }
    faults.error(
      "layout-of-other-kind",
      [
        "layout": .text(text.value), "kind": .text(kind.value.rawValue), "other": .text(layout.kind.rawValue),
        "known": .text(ofKind.map(\.rawValue).joined(separator: ", ")),
      ], at: text.range)
    return standard
  }

  private func approval(_ fields: inout MappingReader) -> Approval? {
    guard var approval = fields.mapping("approved") else { return nil }
    let by = approval.requiredText("by")
    let on = approval.requiredDate("on")
    let hash = approval.text("hash")
    if let hash, hash.value.utf8.count != 16 || !hash.value.allSatisfy({ $0.isASCII && $0.isHexDigit }) {
      faults.error("not-a-hash", ["value": .text(hash.value)], at: hash.range)
    }
    approval.finish()
    guard let by, let on else { return nil }
    return Approval(by: by.value, on: on.value, hash: hash?.value.lowercased(), range: approval.place)
  }

  /// The names in `pages`: an item is a name, or a name with a list of the names of its sub-pages.
  func pageNames(_ fields: inout MappingReader) -> [(name: Located<String>, subpages: [Located<String>])] {
    (fields.list("pages") ?? []).compactMap { item in
      guard case .mapping(let entries) = item.content else {
        return scalar(item, faults: faults).map { ($0, []) }
      }
      guard entries.count == 1, let entry = entries.first else {
        faults.error("page-item-malformed", at: item.range)
        return nil
      }
      var subpages = MappingReader(item, at: item.range, faults: faults)
      return (entry.key, subpages.texts(entry.key.value) ?? [])
    }
  }
}

/// Whether a text is an address below a language's folder: what an old address is written as.
private func isSafeAddress(_ text: String) -> Bool {
  isSafeRelativePath(text.hasSuffix("/") ? String(text.dropLast()) : text)
    && text.unicodeScalars.allSatisfy { letter in
      letter.properties.isAlphabetic || letter.properties.numericType != nil || "-._~/".unicodeScalars.contains(letter)
    }
}
