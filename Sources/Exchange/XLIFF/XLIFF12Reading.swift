import Catalogues
import SourceText
import XML

/// Reads XLIFF 1.2 of one or several `<file>`s. `<mrk>` is passed through; a text that a tool has segmented is whole.
func readXLIFF12(_ file: SourceFile, _ root: XMLElement) -> (returned: ReturnedFile?, diagnostics: [Diagnostic]) {
  var reader = XLIFF12Reader(file)
  for part in root.childElements where part.isNamed("file") { reader.read(file: part) }
  if reader.returned.pageCount == 0 { reader.report("no-file-in-catalogue", [:], at: root) }
  return (reader.returned.file, reader.diagnostics)
}

private struct XLIFF12Reader {
  let file: SourceFile
  var returned: (file: ReturnedFile, pageCount: Int)
  var diagnostics: [Diagnostic] = []

  init(_ file: SourceFile) {
    self.file = file
    returned = (ReturnedFile(file, .xliff12), 0)
  }

  mutating func read(file part: XMLElement) {
    let place = range(part)
    returned.pageCount += 1
    if let tag = part.attribute("source-language"), returned.file.sourceTag == nil {
      returned.file.sourceTag = Located(tag, at: place)
    }
    if let tag = part.attribute("target-language") {
      if let first = returned.file.targetTag, first.value != tag {
        report("exchange-several-languages", ["first": .text(first.value), "second": .text(tag)], at: part)
      } else {
        returned.file.targetTag = Located(tag, at: place)
      }
    }
    let page = ReturnedRow.Page.original(part.attribute("original") ?? "")
    for header in part.childElements where header.isNamed("header") {
      let notes = header.childElements.filter { $0.isNamed("note") }.map(note)
      if !notes.isEmpty { returned.file.pageNotes.append((page, notes)) }
    }
    for body in part.childElements where body.isNamed("body") { read(units: body, of: page) }
  }

  private mutating func read(units parent: XMLElement, of page: ReturnedRow.Page) {
    for child in parent.childElements {
      if child.isNamed("group") { read(units: child, of: page) }
      if child.isNamed("trans-unit") { read(unit: child, of: page) }
    }
  }

  private mutating func read(unit: XMLElement, of page: ReturnedRow.Page) {
    guard let id = unit.attribute("id"), !id.isEmpty else {
      report("missing-id", ["element": .text(unit.name.qualified)], at: unit)
      return
    }
    guard let source = unit.childElements.first(where: { $0.isNamed("source") }) else {
      report("no-source", ["id": .text(id)], at: unit)
      return
    }
    var row = ReturnedRow(page: page, id: id, place: range(unit))
    row.source = content(of: source)
    if let target = unit.childElements.first(where: { $0.isNamed("target") }) {
      let text = content(of: target)
      row.target = isBlank(text) ? nil : text
      row.targetPlace = range(target, whole: true)
      row.isMarkedStale =
        target.attribute("state-qualifier") == staleQualifier
        && target.attribute("state") == "needs-translation"
      row.state = target.attribute("state").flatMap(state) ?? (unit.attribute("approved") == "yes" ? .reviewed : nil)
    }
    row.notes = unit.childElements.filter { $0.isNamed("note") }.map(note)
    returned.file.rows.append(row)
  }

  /// The ten states of the standard as our four: what still needs something is a draft, but for what needs only a
  /// reviewer.
  private func state(_ name: String) -> TranslationUnit.State? {
    switch name {
    case "final": .final
    case "signed-off": .reviewed
    case "translated", "needs-review-translation", "needs-review-adaptation", "needs-review-l10n": .translated
    case "new", "needs-translation", "needs-adaptation", "needs-l10n": .initial
    default: nil
    }
  }

  private func note(_ element: XMLElement) -> Note {
    element.attribute("from").map { Note(element.text, category: $0) } ?? Note(element.text)
  }

  // MARK: Texts

  private func content(of element: XMLElement) -> [CodedText] {
    joiningHalves(element.children.flatMap(content))
  }

  private func content(of node: XMLNode) -> [CodedText] {
    switch node {
    case .text(let text, let place): return [.text(text, place.map { file.range($0) })]
    case .comment, .processingInstruction: return []
    case .element(let element):
      switch element.name.local {
      case "mrk": return element.children.flatMap(content)
      case "g":
        return [.paired(code(element, isPaired: true), content(of: element))]
      case "bx", "bpt": return [.placeholder(half(element, .startCode))]
      case "ex", "ept": return [.placeholder(half(element, .endCode))]
      default: return [.placeholder(code(element, isPaired: false))]
      }
    }
  }

  private func code(_ element: XMLElement, isPaired: Bool) -> Code {
    let id = element.attribute("id") ?? ""
    // A copy that a tool has made says so.
    var known =
      element.attribute("equiv-text").map { Exchange.code(id: id, readableForm: $0, isPaired: isPaired) }
      ?? Code(id: id, kind: .other, display: "<\(element.name.local) id=\"\(id)\">")
    known.range = range(element)
    return known
  }

  /// `<bx>` and `<ex>` belong together by their `rid`, or by their id where there is none.
  private func half(_ element: XMLElement, _ half: Code.Half) -> Code {
    let id = element.attribute("rid") ?? element.attribute("id") ?? ""
    return Code(
      id: id, kind: .other, display: "<\(element.name.local) id=\"\(id)\">", form: .half(half), range: range(element))
  }

  private func joiningHalves(_ content: [CodedText]) -> [CodedText] {
    var result: [CodedText] = []
    for piece in content {
      guard case .placeholder(let code) = piece, code.form == .half(.endCode),
        let start = result.lastIndex(where: {
          if case .placeholder(let other) = $0 { other.id == code.id && other.form == .half(.startCode) } else { false }
        })
      else {
        result.append(piece)
        continue
      }
      let inner = Array(result[(start + 1)...])
      guard case .placeholder(var opening) = result[start], !inner.contains(where: isHalf) else {
        result.append(piece)
        continue
      }
      opening.form = .code
      result.removeLast(result.count - start)
      result.append(.paired(opening, inner))
    }
    return result
  }

  private func isHalf(_ piece: CodedText) -> Bool {
    guard case .placeholder(let code) = piece, case .half = code.form else { return false }
    return true
  }

  // MARK: Faults

  mutating func report(_ name: String, _ arguments: [String: MessageArgument], at element: XMLElement) {
    diagnostics.append(Diagnostic(.error, name, arguments, at: range(element)))
  }

  private func range(_ element: XMLElement, whole: Bool = false) -> SourceRange {
    file.range((whole ? element.range : element.tagRange) ?? 0..<0)
  }
}

extension XMLElement {
  /// Version 1.1 had the same elements in a namespace of its own, and 1.0 in none.
  fileprivate func isNamed(_ local: String) -> Bool { name.local == local }
}
