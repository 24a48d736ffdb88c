import Catalogues

/// A fault in the spelling of codes: `unpaired-code` or `crossing-code`.
package struct MarkerFault: Sendable, Hashable {
  package var name: String
  /// As the file has it: `[/1]`.
  package var code: String
}

/// A text with its codes as markers, for formats that know only words: `[1]…[/1]` round words, `[2/]` alone.
///
/// A bracket of the text itself is doubled where it opens: `[[`. Remarks of other tools are left out, with their words
/// kept.
func marked(_ text: [CodedText]) -> String {
  text.reduce(into: "") { result, piece in
    switch piece {
    case .text(let words, _):
      // By scalars: a combining mark may follow a bracket.
      for scalar in words.replacing("\r\n", with: "\n").unicodeScalars {
        result.unicodeScalars.append(scalar)
        if scalar == "[" { result.unicodeScalars.append(scalar) }
      }
    case .paired(let code, let inner):
      if code.kind == .annotation {
        result += marked(inner)
      } else {
        result += "[\(code.id)]\(marked(inner))[/\(code.id)]"
      }
    case .placeholder(let code): if code.form == .code { result += "[\(code.id)/]" }
    }
  }
}

/// Reads a text with markers.
///
/// A marker is a number, the name of a term (`t-verokortti`) or a name in the legend. Every other bracket is the text's
/// own, doubled or not, so that a translator who writes `[Kela]` has written just that. Digits of any script are
/// numbers, and marks of direction that an editor put into a marker are passed over.
///
/// - Parameter legend: the codes that are known by name; of others only the id is.
func readMarked(_ text: String, legend: [String: Code] = [:]) -> (content: [CodedText], faults: [MarkerFault]) {
  var reader = MarkerReader(text, legend: legend)
  return reader.read()
}

private struct MarkerReader {
  private let scalars: [Unicode.Scalar]
  private let legend: [String: Code]
  private var position = 0
  private var words = String.UnicodeScalarView()
  private var open: [(code: Code, content: [CodedText])] = []
  private var content: [CodedText] = []
  private var faults: [MarkerFault] = []

  init(_ text: String, legend: [String: Code]) {
    scalars = Array(text.replacing("\r\n", with: "\n").unicodeScalars)
    self.legend = legend
  }

  mutating func read() -> (content: [CodedText], faults: [MarkerFault]) {
    while position < scalars.count {
      let scalar = scalars[position]
      if scalar != "[" {
        words.append(scalar)
        position += 1
      } else if position + 1 < scalars.count, scalars[position + 1] == "[" {
        words.append("[")
        position += 2
      } else if let marker = marker() {
        flush()
        take(marker)
      } else {
        words.append(scalar)
        position += 1
      }
    }
    flush()
    while let left = open.popLast() {
      faults.append(MarkerFault(name: "unpaired-code", code: "[\(left.code.id)]"))
      close(left.code, left.content)
    }
    return (content, faults)
  }

  private struct Marker {
    enum Form { case start, end, alone }
    var id: String
    var form: Form
  }

  /// The marker that starts here; the position is then after it.
  private mutating func marker() -> Marker? {
    var index = position + 1
    var inside = String.UnicodeScalarView()
    while index < scalars.count, scalars[index] != "]" {
      guard scalars[index] != "[", !scalars[index].properties.isWhitespace, inside.count < 100 else { return nil }
      if !isDirectionMark(scalars[index]) { inside.append(scalars[index]) }
      index += 1
    }
    guard index < scalars.count else { return nil }
    var form = Marker.Form.start
    if inside.first == "/" {
      form = .end
      inside.removeFirst()
    } else if inside.last == "/" {
      form = .alone
      inside.removeLast()
    }
    let id = String(inside)
    guard let known = legend[id] != nil ? id : codeName(inside) else { return nil }
    position = index + 1
    return Marker(id: known, form: form)
  }

  /// A number, in digits of any script, or the name of a term.
  private func codeName(_ text: String.UnicodeScalarView) -> String? {
    let digits = text.map { $0.properties.numericType == .decimal ? $0.properties.numericValue : nil }
    if !digits.isEmpty, digits.count <= 9, digits.allSatisfy({ $0 != nil }) {
      return digits.reduce(into: "") { $0 += String(Int($1 ?? 0)) }
    }
    return text.elementsEqual("t".unicodeScalars) || text.starts(with: "t-".unicodeScalars) ? String(text) : nil
  }

  private mutating func take(_ marker: Marker) {
    let code = legend[marker.id] ?? Code(id: marker.id, kind: .other, display: "[\(marker.id)]")
    switch marker.form {
    case .alone: add(.placeholder(code))
    case .start: open.append((code, []))
    case .end: end(marker.id)
    }
  }

  private mutating func end(_ id: String) {
    guard let opened = open.lastIndex(where: { $0.code.id == id }) else {
      // The end of a code that was crossed has been told of.
      if closed.remove(id) == nil { faults.append(MarkerFault(name: "unpaired-code", code: "[/\(id)]")) }
      return
    }
    // Codes that were opened in it and are still open cross its end: they are taken to end here too.
    while open.count - 1 > opened, let inner = open.popLast() {
      faults.append(MarkerFault(name: "crossing-code", code: "[\(inner.code.id)]"))
      closed.insert(inner.code.id)
      close(inner.code, inner.content)
    }
    if let code = open.popLast() { close(code.code, code.content) }
  }

  /// Ids of crossing codes, whose end still comes.
  private var closed: Set<String> = []

  private mutating func close(_ code: Code, _ inner: [CodedText]) { add(.paired(code, inner)) }

  private mutating func add(_ piece: CodedText) {
    if open.isEmpty { content.append(piece) } else { open[open.count - 1].content.append(piece) }
  }

  private mutating func flush() {
    guard !words.isEmpty else { return }
    add(.text(String(words), nil))
    words = String.UnicodeScalarView()
  }

  private func isDirectionMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x200E, 0x200F, 0x061C, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}

// MARK: What the codes stand for

/// A line for each code: `[1] […](mikseri.md)`, `[2/] {{kela.phone}}`. It tells a translator what the marker is, and
/// the import what the text was made of when it left.
func legend(of text: [CodedText]) -> [String] {
  var lines: [String] = []
  func collect(_ text: [CodedText]) {
    for piece in text {
      switch piece {
      case .text: break
      case .paired(let code, let inner):
        if code.kind != .annotation { lines.append("[\(code.id)] \(onOneLine(code.readableForm))") }
        collect(inner)
      case .placeholder(let code):
        if code.form == .code { lines.append("[\(code.id)/] \(onOneLine(code.readableForm))") }
      }
    }
  }
  collect(text)
  return lines
}

func onOneLine(_ text: String) -> String {
  text.split(whereSeparator: \.isNewline).joined(separator: " ")
}

/// The codes of such lines by their id; lines that are something else are passed over.
func readLegend(_ lines: [String]) -> [String: Code] {
  var codes: [String: Code] = [:]
  for line in lines {
    guard line.utf8.first == UInt8(ascii: "["), let end = line.firstRange(of: "] ") else { continue }
    var id = String(line[line.index(after: line.startIndex)..<end.lowerBound])
    let isPaired = id.last != "/"
    if !isPaired { id.removeLast() }
    guard !id.isEmpty else { continue }
    codes[id] = code(id: id, readableForm: String(line[end.upperBound...]), isPaired: isPaired)
  }
  return codes
}

/// The code that `readableForm` describes.
func code(id: String, readableForm form: String, isPaired: Bool) -> Code {
  if isPaired {
    guard let middle = form.firstRange(of: "…") else { return Code(id: id, kind: .other, display: form) }
    let start = String(form[..<middle.lowerBound])
    let end = String(form[middle.upperBound...])
    if start == "**" || start == "__" { return .strong(id: id, markup: start) }
    if start == "*" || start == "_" { return .emphasis(id: id, markup: start) }
    if start == "[", end.hasPrefix("]("), end.hasSuffix(")") {
      return .link(id: id, destination: String(end.dropFirst(2).dropLast()))
    }
    if start == "[", end.hasPrefix("]{"), end.hasSuffix("}") {
      return .term(id: id, attributes: String(end.dropFirst(2).dropLast()))
    }
    return Code(id: id, kind: .other, equivalent: start, equivalentEnd: end)
  }
  if form.hasPrefix("{{"), form.hasSuffix("}}"), form.count >= 4 {
    return .fact(id: id, name: String(form.dropFirst(2).dropLast(2)))
  }
  if form.hasPrefix("![]("), form.hasSuffix(")") {
    return .pictogram(id: id, name: String(form.dropFirst(4).dropLast()))
  }
  if form == "\\" { return .lineBreak(id: id) }
  if form.hasPrefix("`"), form.hasSuffix("`"), form.count >= 2 {
    return .code(id: id, text: String(form.dropFirst().dropLast()))
  }
  return Code(id: id, kind: .other, display: form)
}
