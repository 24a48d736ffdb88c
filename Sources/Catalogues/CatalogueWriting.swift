internal import XML

/// Writes a catalogue in its one form: XLIFF 2.1 in UTF-8, LF, two spaces for each level of structure, attributes in a
/// fixed order, no space added inside a text. Reading that gives the same catalogue, and writing it again the same
/// bytes.
package func canonicalBytes(of catalogue: Catalogue) -> [UInt8] {
  var writer = CatalogueWriter()
  writer.write(catalogue)
  return writer.xml.bytes
}

private struct CatalogueWriter {
  var xml = XMLWriter()

  private enum Item {
    case unit(Int)
    case group(Int)
  }

  // MARK: Structure

  mutating func write(_ catalogue: Catalogue) {
    let preserved = catalogue.preserved
    xml.xmlDeclaration()
    for node in preserved.prologue {
      xml.write(node)
      xml.newLine(level: 0)
    }
    var root = [XMLAttribute(XMLName("version"), "2.1"), XMLAttribute(XMLName("srcLang"), catalogue.sourceLanguage)]
    if let target = catalogue.targetLanguage { root.append(XMLAttribute(XMLName("trgLang"), target)) }
    xml.start(
      XMLName("xliff", namespace: xliffNamespace),
      declarations: [
        XMLNamespaceDeclaration(prefix: "", namespace: xliffNamespace),
        XMLNamespaceDeclaration(prefix: "sp", namespace: catalogueNamespace),
      ] + preserved.rootDeclarations,
      attributes: root + preserved.root)
    lines(preserved.beforeFile, level: 1)
    writeFile(catalogue)
    lines(preserved.afterFile, level: 1)
    xml.newLine(level: 0)
    xml.end()
    lines(preserved.epilogue, level: 0)
    xml.newLine(level: 0)
  }

  private mutating func writeFile(_ catalogue: Catalogue) {
    let preserved = catalogue.preserved
    var attributes = [XMLAttribute(XMLName("id"), preserved.fileID)]
    if !catalogue.original.isEmpty { attributes.append(XMLAttribute(XMLName("original"), catalogue.original)) }
    attributes.append(XMLAttribute(XMLName("space", prefix: "xml", namespace: xmlNamespace), "preserve"))
    attributes += preserved.file
    if catalogue.targetLanguage == nil { attributes.append(own("next", String(catalogue.nextFreeNumber))) }
    xml.newLine(level: 1)
    xml.start(core("file"), declarations: preserved.fileDeclarations, attributes: attributes)
    lines(preserved.fileChildren, level: 2)
    writeNotes(catalogue.notes, level: 2)
    var items = items(of: catalogue)
    write(items.removeValue(forKey: nil) ?? [], of: catalogue, inner: items, level: 2)
    lines(preserved.afterUnits, level: 2)
    xml.newLine(level: 1)
    xml.end()
  }

  /// What stands in the file itself (nil) and in each group: a group stands where its first unit does, and one without
  /// units after the others.
  private func items(of catalogue: Catalogue) -> [Int?: [Item]] {
    var items: [Int?: [Item]] = [:]
    var placed = Set<Int>()
    func outer(_ group: Int) -> Int? { catalogue.groups[group].outer.flatMap { $0 < group && $0 >= 0 ? $0 : nil } }
    func place(_ group: Int) {
      guard placed.insert(group).inserted else { return }
      if let outer = outer(group) { place(outer) }
      items[outer(group), default: []].append(.group(group))
    }
    for (index, unit) in catalogue.units.enumerated() {
      let group = unit.group.flatMap { catalogue.groups.indices.contains($0) ? $0 : nil }
      if let group { place(group) }
      items[group, default: []].append(.unit(index))
    }
    for group in catalogue.groups.indices { place(group) }
    return items
  }

  private mutating func write(_ list: [Item], of catalogue: Catalogue, inner: [Int?: [Item]], level: Int) {
    for item in list {
      switch item {
      case .unit(let index): write(catalogue.units[index], level: level)
      case .group(let index):
        let group = catalogue.groups[index]
        lines(group.before, level: level)
        xml.newLine(level: level)
        xml.start(core("group"), declarations: group.declarations, attributes: group.attributes)
        lines(group.children, level: level + 1)
        writeNotes(group.notes, level: level + 1)
        write(inner[index] ?? [], of: catalogue, inner: inner, level: level + 1)
        lines(group.after, level: level + 1)
        xml.newLine(level: level)
        xml.end()
      }
    }
  }

  private mutating func write(_ unit: TranslationUnit, level: Int) {
    let preserved = unit.preserved
    lines(preserved.before, level: level)
    var attributes = [XMLAttribute(XMLName("id"), unit.id), XMLAttribute(XMLName("canResegment"), "no")]
    attributes += preserved.unit
    for (name, value) in [
      ("path", unit.path), ("hash", unit.hash), ("from", unit.from), ("date", unit.date), ("by", unit.by),
    ] {
      if let value { attributes.append(own(name, value)) }
    }
    xml.newLine(level: level)
    xml.start(core("unit"), declarations: preserved.declarations, attributes: attributes)
    if let previous = unit.previousSource {
      xml.newLine(level: level + 1)
      write(previous, as: ownName("previous-source"), codesIn: catalogueNamespace)
    }
    lines(preserved.children, level: level + 1)
    writeNotes(unit.notes, level: level + 1)
    if let data = preserved.originalData { lines([.element(data)], level: level + 1) }
    writeSegment(of: unit, level: level + 1)
    xml.newLine(level: level)
    xml.end()
  }

  private mutating func writeSegment(of unit: TranslationUnit, level: Int) {
    var attributes: [XMLAttribute] = []
    if unit.target != nil || unit.state != .initial || unit.subState != nil {
      attributes.append(XMLAttribute(XMLName("state"), unit.state.rawValue))
    }
    if let subState = unit.subState { attributes.append(XMLAttribute(XMLName("subState"), subState)) }
    xml.newLine(level: level)
    xml.start(core("segment"), attributes: attributes + unit.preserved.segment)
    xml.newLine(level: level + 1)
    write(unit.source, as: core("source"), attributes: unit.preserved.source, codesIn: xliffNamespace)
    if let target = unit.target {
      xml.newLine(level: level + 1)
      write(target, as: core("target"), attributes: unit.preserved.target, codesIn: xliffNamespace)
    }
    xml.newLine(level: level)
    xml.end()
  }

  private mutating func writeNotes(_ notes: [Note], level: Int) {
    guard !notes.isEmpty else { return }
    xml.newLine(level: level)
    xml.start(core("notes"))
    for note in notes {
      xml.newLine(level: level + 1)
      if note.text.isEmpty {
        xml.empty(core("note"), attributes: note.attributes)
      } else {
        xml.start(core("note"), attributes: note.attributes)
        xml.text(note.text)
        xml.end()
      }
    }
    xml.newLine(level: level)
    xml.end()
  }

  private mutating func lines(_ nodes: [XMLNode], level: Int) {
    for node in nodes {
      xml.newLine(level: level)
      xml.write(node)
    }
  }

  // MARK: Texts

  private mutating func write(
    _ text: [CodedText], as name: XMLName, attributes: [XMLAttribute] = [], codesIn namespace: String
  ) {
    guard !text.isEmpty else {
      xml.empty(name, attributes: attributes)
      return
    }
    xml.start(name, attributes: attributes)
    writeContent(text, codesIn: namespace)
    xml.end()
  }

  private mutating func writeContent(_ text: [CodedText], codesIn namespace: String) {
    for piece in text {
      switch piece {
      case .text(let words, _): writeWords(words, codesIn: namespace)
      case .paired(let code, let inner):
        let name = inlineName(code.form == .marker ? "mrk" : "pc", in: namespace)
        xml.start(name, attributes: code.elementAttributes(isPaired: true))
        writeContent(inner, codesIn: namespace)
        xml.end()
      case .placeholder(let code):
        switch code.form {
        case .foreign(let element): xml.write(element)
        case .half(let half):
          xml.empty(inlineName(half.rawValue, in: namespace), attributes: code.elementAttributes(of: half))
        case .code, .marker:
          xml.empty(inlineName("ph", in: namespace), attributes: code.elementAttributes(isPaired: false))
        }
      }
    }
  }

  /// A character that XML does not know is an element of XLIFF (2.1, 4.2.3.1).
  private mutating func writeWords(_ words: String, codesIn namespace: String) {
    // Every character that may not stand begins with one of these bytes, and few texts have any.
    guard words.utf8.contains(where: { $0 < 0x20 || $0 == 0xEF }),
      words.unicodeScalars.contains(where: { !isPermitted($0) })
    else {
      xml.text(words)
      return
    }
    for scalar in words.unicodeScalars {
      guard !isPermitted(scalar) else {
        xml.text(String(scalar))
        continue
      }
      xml.empty(inlineName("cp", in: namespace), attributes: [scalar.hexCode])
    }
  }

  // MARK: Names

  private func core(_ local: String) -> XMLName { XMLName(local, namespace: xliffNamespace) }

  private func ownName(_ local: String) -> XMLName { XMLName(local, prefix: "sp", namespace: catalogueNamespace) }

  private func own(_ local: String, _ value: String) -> XMLAttribute { XMLAttribute(ownName(local), value) }
}
