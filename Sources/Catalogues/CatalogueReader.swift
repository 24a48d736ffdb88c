internal import SourceText
internal import XML

/// Builds a catalogue while its file is read.
final class CatalogueReader: XMLHandler {
  let file: SourceFile
  var diagnostics: [Diagnostic] = []
  var catalogue = Catalogue(original: "", sourceLanguage: "")
  /// The open elements that mean something to us; everything else is captured whole.
  var places: [Place] = []
  var unit: UnitParts?
  /// The texts being read: that of `<source>`, `<target>` or `<sp:previous-source>`, and those of the codes open in it.
  var inlines: [OpenCode] = []
  private var isCatalogue = false
  private var hasFile = false
  private var rootTag: SourceRange?
  private var group: Int?
  private var note = Note("")
  /// Comments that wait for the unit or group which they stand before.
  private var comments: [XMLNode] = []
  private var captured: (builder: XMLTreeBuilder, depth: Int)?
  private var firstTags: [String: SourceRange] = [:]

  enum Place: Sendable {
    case root, file, group, unit, notes, note, segment, source, target, previousSource, code
    /// A document or file that is not read, because it is not ours to read.
    case ignored
  }

  init(_ file: SourceFile) {
    self.file = file
    catalogue.file = file
    places.reserveCapacity(16)
  }

  /// To be called once, after the end of the document.
  func finish() -> Catalogue? {
    guard isCatalogue, hasFile || report("no-file-in-catalogue", at: rootTag),
      !catalogue.sourceLanguage.isEmpty
    else { return nil }
    catalogue.preserved.afterUnits += comments
    if catalogue.targetLanguage == nil, let tag = catalogue.units.first(where: { $0.target != nil })?.places.target {
      report("missing-target-language", at: tag)
    }
    if catalogue.targetLanguage == nil { catalogue.nextNumber = catalogue.nextFreeNumber }
    return catalogue
  }

  // MARK: Events

  func number(of name: XMLName) -> Int { Word.number(of: name) }

  func start(_ tag: XMLStartTag) {
    if let captured {
      captured.builder.start(tag)
      self.captured?.depth += 1
      return
    }
    guard let place = places.last else {
      startRoot(tag)
      return
    }
    let word = tag.name.word
    switch (place, word) {
    case (.ignored, _): places.append(.ignored)
    case (.source, _), (.target, _), (.previousSource, _), (.code, _): startInline(tag)
    case (.segment, .source) where unit?.segments.last?.source == nil,
      (.segment, .target) where unit?.segments.last?.target == nil, (.unit, .previousSource):
      startText(tag)
    case (.unit, .segment), (.unit, .ignorable): startSegment(tag)
    case (.file, .unit), (.group, .unit): startUnit(tag)
    case (.file, .group), (.group, .group): startGroup(tag)
    // Some tools put the notes of a unit into its segment.
    case (.file, .notes), (.group, .notes), (.unit, .notes), (.segment, .notes): places.append(.notes)
    case (.notes, .note):
      note = Note("", attributes: tag.attributes)
      places.append(.note)
    case (.root, .file): startFile(tag)
    case (.unit, .originalData) where unit?.unit.preserved.originalData == nil, (.file, .skeleton): capture(tag)
    case (.segment, _), (.notes, _), (.note, _):
      reportUnexpected(tag)
      capture(tag)
    case (.root, _), (.file, _), (.group, _), (.unit, _):
      if tag.name.namespace == xliffNamespace { reportUnexpected(tag) }
      capture(tag)
    }
  }

  func end(_ name: XMLName, at range: Range<Int>) {
    if let captured {
      captured.builder.end(name, at: range)
      if captured.depth > 1 {
        self.captured?.depth -= 1
      } else {
        self.captured = nil
        if let element = captured.builder.root { keep(element) }
      }
      return
    }
    guard let place = places.popLast() else { return }
    switch place {
    case .code: endCode(at: range)
    case .source, .target, .previousSource: endText(place, at: range)
    case .segment: endSegment()
    case .unit: endUnit(at: range)
    case .note: endNote()
    case .group: endGroup()
    case .file:
      catalogue.preserved.afterUnits += comments
      comments = []
    case .root, .notes, .ignored: break
    }
  }

  var wantsSpace: Bool {
    guard captured == nil else { return true }
    return switch places.last {
    case .source, .target, .previousSource, .code, .note: true
    case .root, .file, .group, .unit, .notes, .segment, .ignored, nil: false
    }
  }

  func text(_ text: String, at range: Range<Int>) {
    if let captured {
      captured.builder.text(text, at: range)
      return
    }
    switch places.last {
    case .source, .target, .previousSource, .code: inlines[inlines.count - 1].add(.text(text, file.range(range)))
    case .note: note.text += text
    case .ignored, nil: break
    case .root, .file, .group, .unit, .notes, .segment:
      if !text.utf8.allSatisfy(isSpace) { report("text-outside-source", at: file.range(range)) }
    }
  }

  func comment(_ text: String, at range: Range<Int>) {
    if let captured { captured.builder.comment(text, at: range) } else { keep(.comment(text)) }
  }

  func processingInstruction(target: String, data: String, at range: Range<Int>) {
    if let captured {
      captured.builder.processingInstruction(target: target, data: data, at: range)
    } else {
      keep(.processingInstruction(target: target, data: data))
    }
  }

  // MARK: Root, file and groups

  private func startRoot(_ tag: XMLStartTag) {
    let range = file.range(tag.range)
    rootTag = range
    let version = tag.attributes.value(.version) ?? ""
    guard tag.name.local == "xliff" else {
      report("not-xliff", ["element": .text(tag.name.qualified)], at: range)
      places.append(.ignored)
      return
    }
    guard tag.name.word == .xliff, ["2.0", "2.1"].contains(version) else {
      report("unsupported-xliff-version", ["version": .text(version)], at: range)
      places.append(.ignored)
      return
    }
    isCatalogue = true
    places.append(.root)
    catalogue.preserved.rootDeclarations = foreign(tag.declarations)
    for attribute in tag.attributes {
      switch attribute.name.word {
      case .version: break
      case .srcLang: catalogue.sourceLanguage = attribute.value
      case .trgLang: catalogue.targetLanguage = attribute.value
      default: catalogue.preserved.root.append(attribute)
      }
    }
    if catalogue.sourceLanguage.isEmpty { report("missing-source-language", at: range) }
  }

  private func startFile(_ tag: XMLStartTag) {
    guard !hasFile else {
      report("several-files-in-catalogue", at: file.range(tag.range))
      places.append(.ignored)
      return
    }
    hasFile = true
    places.append(.file)
    catalogue.preserved.fileDeclarations = foreign(tag.declarations)
    for attribute in tag.attributes {
      switch attribute.name.word {
      case .id: catalogue.preserved.fileID = attribute.value
      case .original: catalogue.original = attribute.value
      case .space: break
      case .ownNext:
        if let number = Int(attribute.value), (1...Catalogue.greatestNumber + 1).contains(number) {
          catalogue.nextNumber = number
        } else {
          report("invalid-number", ["value": .text(attribute.value)], at: place(of: attribute.name, in: tag))
        }
      default: catalogue.preserved.file.append(attribute)
      }
    }
  }

  private func startUnit(_ tag: XMLStartTag) {
    startUnit(tag, group: group, before: comments)
    comments = []
    noteFirst(tag)
  }

  private func startGroup(_ tag: XMLStartTag) {
    var opened = Catalogue.Group(outer: group, attributes: tag.attributes)
    opened.declarations = foreign(tag.declarations)
    opened.before = comments
    comments = []
    group = catalogue.groups.count
    catalogue.groups.append(opened)
    places.append(.group)
  }

  private func endGroup() {
    guard let closed = group else { return }
    catalogue.groups[closed].after += comments
    comments = []
    group = catalogue.groups[closed].outer
  }

  private func endNote() {
    if unit != nil {
      unit?.unit.notes.append(note)
    } else if let group {
      catalogue.groups[group].notes.append(note)
    } else {
      catalogue.notes.append(note)
    }
  }

  private func noteFirst(_ tag: XMLStartTag) {
    guard let id = unit?.unit.id, !id.isEmpty else { return }
    let range = file.range(tag.range)
    if let first = firstTags[id] {
      report("duplicate-unit", ["id": .text(id)], at: range, notes: [DiagnosticNote("first-id", at: first)])
      unit?.isRefused = true
    } else {
      firstTags[id] = range
    }
  }

  // MARK: What is only kept

  func capture(_ tag: XMLStartTag) {
    let builder = XMLTreeBuilder()
    builder.start(tag)
    captured = (builder, 1)
  }

  private func keep(_ element: XMLElement) {
    switch places.last {
    case .source, .target, .previousSource, .code:
      let code = Code(
        id: "", kind: .other, form: .foreign(element), range: element.tagRange.map { file.range($0) })
      inlines[inlines.count - 1].add(.placeholder(code))
    case .unit where element.name.word == .originalData && unit?.unit.preserved.originalData == nil:
      unit?.unit.preserved.originalData = element
    default: keep(.element(element))
    }
  }

  func keep(_ node: XMLNode) {
    let isElement = if case .element = node { true } else { false }
    if unit != nil {
      unit?.unit.preserved.children.append(node)
    } else if let group {
      if isElement { catalogue.groups[group].children.append(node) } else { comments.append(node) }
    } else if places.contains(where: { $0 == .file }) {
      // Comments before the first unit may belong to it; those before another element stay with that element.
      if isElement {
        catalogue.preserved.fileChildren += comments + [node]
        comments = []
      } else {
        comments.append(node)
      }
    } else if !places.isEmpty {
      if hasFile { catalogue.preserved.afterFile.append(node) } else { catalogue.preserved.beforeFile.append(node) }
    } else if rootTag == nil {
      catalogue.preserved.prologue.append(node)
    } else {
      catalogue.preserved.epilogue.append(node)
    }
  }

  /// Declarations that the canonical form does not make anyway.
  func foreign(_ declarations: [XMLNamespaceDeclaration]) -> [XMLNamespaceDeclaration] {
    declarations.filter {
      !$0.prefix.isEmpty && $0.prefix != "sp" && $0.namespace != xliffNamespace && $0.namespace != catalogueNamespace
    }
  }

  // MARK: Faults

  @discardableResult
  func report(
    _ name: String, _ arguments: [String: MessageArgument] = [:], at range: SourceRange?, notes: [DiagnosticNote] = []
  ) -> Bool {
    diagnostics.append(Diagnostic(.error, name, arguments, at: range ?? file.range(0..<0), notes: notes))
    return false
  }

  func reportUnexpected(_ tag: XMLStartTag) {
    report("unexpected-element", ["element": .text(tag.name.qualified)], at: file.range(tag.range))
  }

  /// Where an attribute's value stands, for a finding about it.
  func place(of name: XMLName, in tag: XMLStartTag) -> SourceRange {
    let places = attributePlaces(ofTag: tag.range, in: file.bytes)
    return file.range(places.first { $0.name == name.qualified }?.value ?? tag.range)
  }
}

let xmlNamespace = "http://www.w3.org/XML/1998/namespace"

func isSpace(_ byte: UInt8) -> Bool {
  byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
}
