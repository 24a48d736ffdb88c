import Catalogues
import Localisation
import SourceText
import XML

/// The namespace of translation candidates (XLIFF 2.1, 5.1).
private let matchesNamespace = "urn:oasis:names:tc:xliff:matches:2.0"

/// What our own candidates say of where they come from.
private let ourOrigin = "selkopaja"

/// XLIFF 2.1: the catalogue as it lies in the project. A stale unit leaves as `initial`, because tools skip what is
/// done, with its old text and translation as a candidate beside it.
func xliff21(_ page: ExportPage) -> [UInt8] {
  var catalogue = page.catalogue
  catalogue.sourceLanguage = page.sourceTag
  catalogue.targetLanguage = page.targetTag
  catalogue.file = nil
  catalogue.units = page.entries.map { unit, row in
    var unit = unit
    guard row.freshness == .stale else { return unit }
    if let previous = unit.previousSource, let old = unit.target {
      unit.preserved.children.append(.element(candidate(previous, old)))
      unit.preserved.segment.removeAll { $0.name.matches("id", in: "") }
      unit.preserved.segment.append(XMLAttribute(XMLName("id"), segmentID))
    }
    unit.target = unit.fittingTarget(row.freshness)
    unit.state = .initial
    unit.subState = staleSubState
    return unit
  }
  let name = XMLNamespaceDeclaration(prefix: "mtc", namespace: matchesNamespace)
  if !catalogue.preserved.rootDeclarations.contains(name) { catalogue.preserved.rootDeclarations.append(name) }
  return canonicalBytes(of: catalogue)
}

/// A candidate names the stretch of source that it is for: the one segment.
private let segmentID = "s1"

private func candidate(_ source: [CodedText], _ target: [CodedText]) -> XMLElement {
  func name(_ local: String) -> XMLName { XMLName(local, prefix: "mtc", namespace: matchesNamespace) }
  func line(_ level: Int) -> XMLNode { .text("\n" + String(repeating: "  ", count: level), nil) }
  let match = XMLElement(
    name("match"),
    attributes: [
      XMLAttribute(XMLName("ref"), "#\(segmentID)"), XMLAttribute(XMLName("origin"), ourOrigin),
      XMLAttribute(XMLName("type"), "tm"),
    ],
    children: [
      line(5), .element(codedElement(XMLName("source", namespace: xliffNamespace), holding: source)),
      line(5), .element(codedElement(XMLName("target", namespace: xliffNamespace), holding: target)), line(4),
    ])
  return XMLElement(name("matches"), children: [line(4), .element(match), line(3)])
}

/// Reads what came back: whatever `readCatalogue` takes, which joins units that a tool has split.
func readXLIFF21(_ file: SourceFile) -> (returned: ReturnedFile?, diagnostics: [Diagnostic]) {
  let (read, diagnostics) = readCatalogue(file)
  guard let catalogue = read else { return (nil, diagnostics) }
  let top = file.range(0..<0)
  var returned = ReturnedFile(file, .xliff21)
  returned.sourceTag = Located(catalogue.sourceLanguage, at: top)
  returned.targetTag = catalogue.targetLanguage.map { Located($0, at: top) }
  let page = ReturnedRow.Page.original(catalogue.original)
  if !catalogue.notes.isEmpty { returned.pageNotes = [(page, catalogue.notes)] }
  returned.rows = catalogue.units.map { unit in
    var row = ReturnedRow(page: page, id: unit.id, place: unit.places.tag ?? top)
    row.targetPlace = unit.places.target ?? unit.places.unit ?? row.place
    row.source = unit.source
    row.target = unit.target.flatMap { isBlank($0) ? nil : $0 }
    row.isMarkedStale = unit.subState == staleSubState
    row.subState = row.isMarkedStale ? nil : unit.subState
    row.state = unit.places.saysState ? unit.state : nil
    row.notes = unit.notes
    row.preserved = unit.preserved
    row.preserved.children = unit.preserved.children.filter { !isOurs($0) }
    return row
  }
  return (returned, diagnostics)
}

/// Whether a child of a unit is a list of nothing but our own candidates.
private func isOurs(_ node: XMLNode) -> Bool {
  guard case .element(let list) = node, list.name.matches("matches", in: matchesNamespace) else { return false }
  return !list.childElements.isEmpty && list.childElements.allSatisfy { $0.attribute("origin") == ourOrigin }
}
