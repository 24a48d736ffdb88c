import BodyText
import HTML
import Localisation
import Readability
import SourceText

/// Marks the findings of one text in its words, and sets the number of each where it ends.
struct FindingMarker {
  /// In the order of the text.
  private let findings: [ReportedTextWriter.Finding]
  private var numbered: Set<Int> = []

  init(findings: [ReportedTextWriter.Finding]) {
    self.findings = findings
  }

  /// The numbers of what ends in no word of the text: at markup, or between two texts.
  var rest: [HTMLNode] {
    findings.filter { !numbered.contains($0.number) }.map { Self.number($0) }
  }

  mutating func nodes(_ inlines: [LocalisedInline]) -> [HTMLNode] {
    var nodes: [HTMLNode] = []
    for inline in inlines { nodes += self.nodes(inline) }
    return nodes
  }

  private mutating func nodes(_ inline: LocalisedInline) -> [HTMLNode] {
    switch inline {
    case .text(let words, let range): marked(words, at: range)
    case .code(let words, let range): [code([], marked(words, at: range))]
    case .emphasis(let inner): [em([], nodes(inner))]
    case .strong(let inner): [strong([], nodes(inner))]
    case .link(_, let inner, _): [span([.class("link")], nodes(inner))]
    case .term(_, let inner, _): [dfn([], nodes(inner))]
    case .fact(let fact, let range): [span([.class("fact")], marked(fact.text, at: range))]
    case .pictogram(let name, _): [span([.class("fact")], [.text("[\(name)]")])]
    case .lineBreak: [br()]
    }
  }

  /// Words cut where a finding begins or ends. A piece that is not its own bytes (an entity, a fact) is marked whole.
  private mutating func marked(_ words: String, at range: SourceRange) -> [HTMLNode] {
    let piece = range.offsets
    let here = findings.filter { finding in
      finding.file == range.file && finding.offsets.overlaps(piece)
    }
    guard !here.isEmpty else { return [.text(words)] }
    let bytes = Array(words.utf8)
    let isExact = bytes.count == piece.count
    var cuts: Set<Int> = [piece.lowerBound, piece.upperBound]
    if isExact {
      for finding in here {
        cuts.insert(max(finding.offsets.lowerBound, piece.lowerBound))
        cuts.insert(min(finding.offsets.upperBound, piece.upperBound))
      }
    }
    let sorted = cuts.sorted()
    var nodes: [HTMLNode] = []
    for (start, end) in zip(sorted, sorted.dropFirst()) {
      let part =
        isExact
        ? String(decoding: bytes[start - piece.lowerBound..<end - piece.lowerBound], as: UTF8.self) : words
      let over = here.filter { $0.offsets.lowerBound < end && start < $0.offsets.upperBound }
      if let severity = over.filter({ here.count == 1 || !$0.isOfManySentences }).map(\.diagnostic.severity).max() {
        nodes.append(mark([.class(severity.rawValue)], [.text(part)]))
      } else {
        nodes.append(.text(part))
      }
      for finding in over where finding.offsets.upperBound <= end && !numbered.contains(finding.number) {
        numbered.insert(finding.number)
        nodes.append(Self.number(finding))
      }
    }
    return nodes
  }

  private static func number(_ finding: ReportedTextWriter.Finding) -> HTMLNode {
    a(
      [
        .id("mark-\(finding.number)"), .class("number", finding.diagnostic.severity.rawValue),
        .href(fragment: "note-\(finding.number)"),
      ], [.text(String(finding.number))])
  }
}

/// Which text of a document stands at a place of a file. Made once for a document, so that each finding costs a search.
struct TextPlaces {
  private var stretches: [SourceFile: [(offsets: Range<Int>, text: Int)]] = [:]

  init(_ document: LocalisedDocument) {
    for (index, text) in document.texts.enumerated() where text.isForThisLanguage {
      add(text.inlines, text: index)
    }
    stretches = stretches.mapValues { all in all.sorted { $0.offsets.lowerBound < $1.offsets.lowerBound } }
  }

  private mutating func add(_ inlines: [LocalisedInline], text: Int) {
    for inline in inlines {
      switch inline {
      case .text(_, let range), .code(_, let range), .fact(_, let range), .pictogram(_, let range):
        stretches[range.file, default: []].append((range.offsets, text))
      case .emphasis(let inner), .strong(let inner): add(inner, text: text)
      case .link(_, let inner, let range), .term(_, let inner, let range):
        if inner.isEmpty { stretches[range.file, default: []].append((range.offsets, text)) }
        add(inner, text: text)
      case .lineBreak: break
      }
    }
  }

  /// The first text that a range touches.
  func text(at range: SourceRange) -> Int? {
    guard let all = stretches[range.file] else { return nil }
    var low = 0
    var high = all.count
    while low < high {
      let middle = (low + high) / 2
      if all[middle].offsets.upperBound <= range.offsets.lowerBound { low = middle + 1 } else { high = middle }
    }
    guard low < all.count, all[low].offsets.overlaps(range.offsets) else { return nil }
    return all[low].text
  }
}

extension ReportedTextWriter.Finding {
  /// Whether it is about a stretch so long that under its mark no other would be seen: its number says enough.
  fileprivate var isOfManySentences: Bool {
    diagnostic.passage.map { offsets.count > 2 * $0.sentence.utf8.count } ?? false
  }
}
