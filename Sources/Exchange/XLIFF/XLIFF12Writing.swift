import Catalogues
import Localisation
import XML

/// The namespace of XLIFF 1.2.
let xliff12Namespace = "urn:oasis:names:tc:xliff:document:1.2"

/// XLIFF 1.2 (OASIS, 2008), which more tools read: one `<trans-unit>` a text, `<g>` and `<x/>` for its codes.
func xliff12(_ page: ExportPage) -> [UInt8] {
  var writer = XLIFF12Writer()
  writer.write(page)
  return writer.xml.bytes
}

private struct XLIFF12Writer {
  var xml = XMLWriter()

  mutating func write(_ page: ExportPage) {
    xml.xmlDeclaration()
    xml.start(
      name("xliff"), declarations: [XMLNamespaceDeclaration(prefix: "", namespace: xliff12Namespace)],
      attributes: [attribute("version", "1.2")])
    line(1)
    xml.start(
      name("file"),
      attributes: [
        attribute("original", page.catalogue.original), attribute("source-language", page.sourceTag),
        attribute("target-language", page.targetTag), attribute("datatype", "plaintext"), preserve,
      ])
    write(header: page.catalogue.notes)
    line(2)
    xml.start(name("body"))
    for (unit, row) in page.entries { write(unit, row) }
    line(2)
    xml.end()
    line(1)
    xml.end()
    xml.newLine(level: 0)
    xml.end()
    xml.newLine(level: 0)
  }

  private mutating func write(header notes: [Note]) {
    line(2)
    xml.start(name("header"))
    for note in notes { write(note, level: 3) }
    line(3)
    xml.empty(name("tool"), attributes: [attribute("tool-id", "selkopaja"), attribute("tool-name", "Selkopaja")])
    line(2)
    xml.end()
  }

  private mutating func write(_ unit: TranslationUnit, _ row: ExportPage.Row) {
    let target = unit.fittingTarget(row.freshness)
    let state = row.freshness == .stale ? .initial : unit.state
    line(3)
    var attributes = [attribute("id", unit.id), preserve]
    if target != nil, state >= .reviewed { attributes.append(attribute("approved", "yes")) }
    xml.start(name("trans-unit"), attributes: attributes)
    line(4)
    write(unit.source, as: "source")
    if let target {
      line(4)
      var attributes = [attribute("state", state.nameInXLIFF12)]
      if row.freshness == .stale { attributes.append(attribute("state-qualifier", staleQualifier)) }
      write(target, as: "target", attributes: attributes)
    }
    for note in unit.notes { write(note, level: 4) }
    if row.freshness == .stale, let previous = unit.previousSource, let old = unit.target {
      line(4)
      xml.start(name("alt-trans"), attributes: [attribute("origin", "selkopaja"), preserve])
      line(5)
      write(previous, as: "source")
      line(5)
      write(old, as: "target")
      line(4)
      xml.end()
    }
    line(3)
    xml.end()
  }

  private mutating func write(_ note: Note, level: Int) {
    guard !note.text.isEmpty else { return }
    line(level)
    xml.start(name("note"), attributes: note.category.map { [attribute("from", $0)] } ?? [])
    xml.text(note.text)
    xml.end()
  }

  private mutating func write(_ text: [CodedText], as local: String, attributes: [XMLAttribute] = []) {
    xml.start(name(local), attributes: attributes)
    write(text)
    xml.end()
  }

  private mutating func write(_ text: [CodedText]) {
    for piece in text {
      switch piece {
      case .text(let words, _): xml.text(words)
      case .paired(let code, let inner):
        if code.kind == .annotation {
          write(inner)
        } else {
          xml.start(name("g"), attributes: attributes(of: code))
          write(inner)
          xml.end()
        }
      case .placeholder(let code):
        if code.form == .code { xml.empty(name("x"), attributes: attributes(of: code)) }
      }
    }
  }

  private func attributes(of code: Code) -> [XMLAttribute] {
    [attribute("id", code.id), attribute("ctype", code.kind.typeInXLIFF12), attribute("equiv-text", code.readableForm)]
  }

  private mutating func line(_ level: Int) { xml.newLine(level: level) }

  private func name(_ local: String) -> XMLName { XMLName(local, namespace: xliff12Namespace) }

  private func attribute(_ name: String, _ value: String) -> XMLAttribute { XMLAttribute(XMLName(name), value) }

  private var preserve: XMLAttribute {
    XMLAttribute(XMLName("space", prefix: "xml", namespace: "http://www.w3.org/XML/1998/namespace"), "preserve")
  }
}

/// What says of a `<target>` that its source has changed since.
let staleQualifier = "x-selkopaja-stale"

extension TranslationUnit.State {
  /// The `state` of a `<target>`.
  fileprivate var nameInXLIFF12: String {
    switch self {
    case .initial: "needs-translation"
    case .translated: "translated"
    case .reviewed: "signed-off"
    case .final: "final"
    }
  }
}

extension Code.Kind {
  /// `ctype`, with `x-` for what the standard has no word for.
  fileprivate var typeInXLIFF12: String {
    switch self {
    case .emphasis: "italic"
    case .strong: "bold"
    case .link: "link"
    case .term: "x-term"
    case .code: "x-code"
    case .fact: "x-fact"
    case .pictogram: "image"
    case .lineBreak: "lb"
    case .other, .annotation: "x-other"
    }
  }
}
