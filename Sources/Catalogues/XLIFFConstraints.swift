package import SourceText
internal import XML

/// What a file breaks of the constraints of XLIFF 2.1: the order of elements, ids unique in their scope, codes in
/// pairs, states where they belong, languages given.
///
/// Stricter than `readCatalogue`, which takes what it can understand; meant for what this program writes and for what
/// it gives to others. Elements of modules and extensions are passed over.
package func xliffFaults(_ file: SourceFile) -> [Diagnostic] {
  do {
    var check = XLIFFCheck(file: file)
    check.root(try parseTree(file.bytes).root)
    return check.faults.sorted(by: Diagnostic.precedes)
  } catch {
    return readCatalogue(file).diagnostics
  }
}

private struct XLIFFCheck {
  let file: SourceFile
  var faults: [Diagnostic] = []
  private var sourceLanguage: String?
  private var targetLanguage: String?

  init(file: SourceFile) { self.file = file }

  // MARK: Structure

  mutating func root(_ root: XMLElement) {
    guard isCore(root, "xliff") else {
      fault("not-xliff", ["element": .text(root.name.qualified)], root)
      return
    }
    sourceLanguage = root.attribute("srcLang")
    targetLanguage = root.attribute("trgLang")
    if sourceLanguage == nil { fault("missing-source-language", root) }
    if root.attribute("version") == nil { fault("unsupported-xliff-version", ["version": ""], root) }
    order(of: root, [["file"]])
    unique(core(root, "file"))
    for file in core(root, "file") { check(file: file) }
  }

  private mutating func check(file: XMLElement) {
    order(of: file, [["skeleton"], nil, ["notes"], ["unit", "group"]])
    var inFile: [XMLElement] = []
    func collect(_ element: XMLElement) {
      for child in element.childElements where isCore(child, "unit") || isCore(child, "group") {
        inFile.append(child)
        collect(child)
      }
    }
    collect(file)
    unique(inFile.filter { isCore($0, "unit") })
    unique(inFile.filter { isCore($0, "group") })
    if inFile.isEmpty { fault("no-unit", file) }
    notes(of: file)
    for element in inFile {
      notes(of: element)
      if isCore(element, "unit") {
        check(unit: element)
      } else {
        order(of: element, [nil, ["notes"], ["unit", "group"]])
      }
    }
  }

  private mutating func check(unit: XMLElement) {
    order(of: unit, [nil, ["notes"], ["originalData"], ["segment", "ignorable"]])
    noState(unit)
    let segments = unit.childElements.filter { isCore($0, "segment") || isCore($0, "ignorable") }
    if !segments.contains(where: { isCore($0, "segment") }) {
      fault("no-segment", ["id": .text(unit.attribute("id") ?? "")], unit)
    }
    let data = core(unit, "originalData").flatMap { core($0, "data") }
    unique(data)
    for segment in segments { check(segment: segment) }
    for name in ["source", "target"] {
      codes(in: segments.flatMap { core($0, name) }, data: Set(data.compactMap { $0.attribute("id") }))
    }
  }

  private mutating func check(segment: XMLElement) {
    order(of: segment, [["source"], ["target"]])
    if core(segment, "source").count != 1 { fault("no-source", ["id": .text(segment.attribute("id") ?? "")], segment) }
    for attribute in segment.attributes where !attribute.name.namespace.isEmpty {
      fault("unexpected-attribute", ["element": "segment", "attribute": .text(attribute.name.qualified)], segment)
    }
    if isCore(segment, "ignorable") {
      noState(segment)
    } else if let state = segment.attribute("state"), TranslationUnit.State(rawValue: state) == nil {
      fault("unknown-state", ["state": .text(state)], segment)
    }
    if segment.attribute("subState") != nil, segment.attribute("state") == nil {
      fault("sub-state-without-state", segment)
    }
    for (name, language) in [("source", sourceLanguage), ("target", targetLanguage)] {
      for text in core(segment, name) {
        noState(text)
        if let own = text.attribute("lang", in: xmlNamespace), own.lowercased() != language?.lowercased() {
          fault("wrong-language", ["found": .text(own), "expected": .text(language ?? "")], text)
        }
      }
    }
    if targetLanguage == nil, let target = core(segment, "target").first { fault("missing-target-language", target) }
  }

  private mutating func notes(of element: XMLElement) {
    for list in core(element, "notes") {
      unique(core(list, "note"))
      if list.childElements.isEmpty { fault("empty-element", ["element": "notes"], list) }
    }
  }

  private mutating func noState(_ element: XMLElement) {
    guard let state = element.attribute("state") else { return }
    fault("misplaced-state", ["element": .text(element.name.qualified), "state": .text(state)], element)
  }

  // MARK: Codes

  private mutating func codes(in texts: [XMLElement], data: Set<String>) {
    var found: [XMLElement] = []
    func collect(_ element: XMLElement) {
      for child in element.childElements {
        found.append(child)
        collect(child)
      }
    }
    for text in texts { collect(text) }
    let names: Set = ["cp", "ph", "pc", "sc", "ec", "mrk", "sm", "em"]
    for element in found where !(element.name.namespace == xliffNamespace && names.contains(element.name.local)) {
      fault("unexpected-element", ["element": .text(element.name.qualified)], element)
    }
    unique(found.filter { !["cp", "ec", "em"].contains($0.name.local) })
    for (start, end) in [("sc", "ec"), ("sm", "em")] {
      let starts = found.filter { isCore($0, start) }
      let ends = found.filter { isCore($0, end) }
      let closed = Set(ends.compactMap { $0.attribute("startRef") })
      let opened = Set(starts.compactMap { $0.attribute("id") })
      for element in starts
      where element.attribute("isolated") != "yes" && !(element.attribute("id").map(closed.contains) ?? false) {
        fault("unpaired-code", ["code": .text(element.attribute("id") ?? ""), "unit": ""], element)
      }
      for element in ends
      where element.attribute("isolated") != "yes" && !(element.attribute("startRef").map(opened.contains) ?? false) {
        fault("unpaired-code", ["code": .text(element.attribute("startRef") ?? ""), "unit": ""], element)
      }
    }
    for element in found {
      for name in ["dataRef", "dataRefStart", "dataRefEnd"] {
        if let reference = element.attribute(name), !data.contains(reference) {
          fault("unknown-data", ["id": .text(reference)], element)
        }
      }
      types(of: element)
    }
  }

  /// XLIFF 2.1, 4.3.1.35: a finer type belongs to a type, and those of XLIFF's own to one of two.
  private mutating func types(of element: XMLElement) {
    guard let subType = element.attribute("subType") else { return }
    let type = element.attribute("type")
    let isRight =
      switch subType {
      case "xlf:lb", "xlf:pb", "xlf:b", "xlf:i", "xlf:u": type == "fmt"
      case "xlf:var": type == "ui"
      default: type != nil && !subType.hasPrefix("xlf:") && subType.split(separator: ":").count == 2
      }
    if !isRight { fault("wrong-code-type", ["type": .text(type ?? ""), "subType": .text(subType)], element) }
  }

  // MARK: What is common

  /// - Parameter stages: names of core elements in the order that they may stand in; nil for elements of others.
  private mutating func order(of element: XMLElement, _ stages: [[String]?]) {
    var stage = 0
    for child in element.childElements {
      let isOwn = child.name.namespace == xliffNamespace
      let index = stages.indices.first { index in
        if let names = stages[index] { isOwn && names.contains(child.name.local) } else { !isOwn }
      }
      guard let index else {
        fault("unexpected-element", ["element": .text(child.name.qualified)], child)
        continue
      }
      if index < stage { fault("misplaced-element", ["element": .text(child.name.qualified)], child) }
      stage = max(stage, index)
    }
  }

  private mutating func unique(_ elements: [XMLElement]) {
    var seen: Set<String> = []
    for element in elements {
      guard let id = element.attribute("id") else {
        if !["note", "segment"].contains(element.name.local) {
          fault("missing-id", ["element": .text(element.name.qualified)], element)
        }
        continue
      }
      if !seen.insert(id).inserted {
        fault("duplicate-xliff-id", ["id": .text(id), "element": .text(element.name.qualified)], element)
      }
      if !isNameToken(id) { fault("invalid-xliff-id", ["id": .text(id)], element) }
    }
  }

  private func core(_ element: XMLElement, _ name: String) -> [XMLElement] {
    element.childElements.filter { isCore($0, name) }
  }

  private func isCore(_ element: XMLElement, _ name: String) -> Bool { element.name.matches(name, in: xliffNamespace) }

  private mutating func fault(_ name: String, _ arguments: [String: MessageArgument] = [:], _ element: XMLElement) {
    faults.append(Diagnostic(.error, name, arguments, at: file.range(element.tagRange ?? 0..<0)))
  }

  private mutating func fault(_ name: String, _ element: XMLElement) { fault(name, [:], element) }
}

/// NMTOKEN (XML 1.0, 2.3), as far as letters of ASCII go; every other letter is let through.
private func isNameToken(_ text: String) -> Bool {
  !text.isEmpty
    && text.unicodeScalars.allSatisfy { scalar in
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", "-", "_", ".", ":": true
      default: scalar.value >= 0xB7
      }
    }
}
