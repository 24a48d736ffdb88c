import ICU
package import SourceText

/// The bytes of a document's `index.md` with an approval written into its front matter. Nothing else changes: an
/// approval that stands there keeps its form and the comments beside it, and a new one is a line after `review_by`.
///
/// - Returns: nil where the front matter cannot be read; the faults of the file say why.
package func bytes(of file: SourceFile, approved approval: Approval) -> [UInt8]? {
  let faults = Faults()
  let parts = FrontMatterSchema(faults: faults).parts(of: file)
  guard let matter = readYAML(file, part: parts.matter, faults: faults), case .mapping(let entries) = matter.content
  else { return nil }
  var editing = ApprovalEditing(file: file, approval: approval)
  if let old = entries.first(where: { $0.key.value == "approved" }) {
    guard case .mapping(let fields) = old.value.content else { return nil }
    editing.replace(fields, isFlow: editing.opensFlow(old.value.range))
  } else {
    editing.insert(
      after: entries.first { $0.key.value == "review_by" }?.value.range, orBefore: parts.matter.upperBound,
      isFlow: editing.opensFlow(matter.range))
  }
  return editing.bytes
}

/// A name as YAML reads it back: bare where it is letters and a few signs, else in quotation marks (YAML 1.2, 7.3).
func yamlScalar(_ text: String) -> String {
  let isBare =
    text.first?.isLetter == true && text.last?.isWhitespace == false
    && text.unicodeScalars.allSatisfy { letter in
      letter.properties.isAlphabetic || letter.properties.numericType != nil || " -.()".unicodeScalars.contains(letter)
    }
  let meansNothing = ["null", "yes", "no", "true", "false", "on", "off"].contains(text.lowercased())
  guard !isBare || meansNothing else { return text }
  return "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
}

private struct ApprovalEditing {
  let file: SourceFile
  let approval: Approval
  /// What to put in place of which bytes; none of them touch.
  private var edits: [(place: Range<Int>, text: String)] = []

  init(file: SourceFile, approval: Approval) {
    self.file = file
    self.approval = approval
  }

  private var values: [(key: String, text: String)] {
    [("by", yamlScalar(approval.by)), ("on", approval.on.iso), ("hash", approval.hash ?? "")]
  }

  var bytes: [UInt8] {
    var bytes = file.bytes
    for edit in edits.sorted(by: { $0.place.lowerBound > $1.place.lowerBound }) {
      bytes.replaceSubrange(edit.place, with: Array(edit.text.utf8))
    }
    return bytes
  }

  func opensFlow(_ range: SourceRange) -> Bool {
    range.offsets.lowerBound < file.bytes.count && file.bytes[range.offsets.lowerBound] == UInt8(ascii: "{")
  }

  mutating func replace(_ fields: [YAMLEntry], isFlow: Bool) {
    var missing: [(key: String, text: String)] = []
    for (key, text) in values {
      if let field = fields.first(where: { $0.key.value == key }) {
        edits.append((withQuotationMarks(field.value.range), text))
      } else {
        missing.append((key, text))
      }
    }
    guard !missing.isEmpty,
      let last = fields.max(by: { $0.key.range.offsets.lowerBound < $1.key.range.offsets.lowerBound })
    else { return }
    let end = withQuotationMarks(last.value.range).upperBound
    if isFlow {
      edits.append((end..<end, missing.map { ", \($0.key): \($0.text)" }.joined()))
    } else {
      let line = file.offsets(ofLine: file.line(at: end))
      let start = file.offsets(ofLine: file.line(at: last.key.range.offsets.lowerBound)).lowerBound
      let indent = file.text(start..<last.key.range.offsets.lowerBound)
      edits.append(
        (line.upperBound..<line.upperBound, missing.map { "\(lineEnd)\(indent)\($0.key): \($0.text)" }.joined()))
    }
  }

  mutating func insert(after entry: SourceRange?, orBefore end: Int, isFlow: Bool) {
    let text = "approved: {" + values.map { "\($0.key): \($0.text)" }.joined(separator: ", ") + "}"
    if isFlow, let entry {
      let end = withQuotationMarks(entry).upperBound
      edits.append((end..<end, ", \(text)"))
    } else if let entry {
      let line = file.offsets(ofLine: file.line(at: withQuotationMarks(entry).upperBound))
      edits.append((line.upperBound..<line.upperBound, lineEnd + text))
    } else {
      edits.append((end..<end, text + lineEnd))
    }
  }

  /// As the file ends its first line.
  private var lineEnd: String {
    let end = file.offsets(ofLine: 1).upperBound
    guard end < file.bytes.count, file.bytes[end] == UInt8(ascii: "\r") else { return "\n" }
    return end + 1 < file.bytes.count && file.bytes[end + 1] == UInt8(ascii: "\n") ? "\r\n" : "\r"
  }
}

/// A scalar with its quotation marks, which its range may leave out.
func withQuotationMarks(_ range: SourceRange) -> Range<Int> {
  let place = range.offsets
  let bytes = range.file.bytes
  guard place.lowerBound > 0, place.upperBound < bytes.count else { return place }
  let mark = bytes[place.lowerBound - 1]
  guard mark == UInt8(ascii: "\"") || mark == UInt8(ascii: "'"), bytes[place.upperBound] == mark else { return place }
  return (place.lowerBound - 1)..<(place.upperBound + 1)
}
