import ICU
import LineBreaking
import Localisation
import SourceText
import WordForms

/// Ends the lines of texts on paper, each in its own language. Keeps what each language needs; not `Sendable`.
final class LineSetter {
  private let measure: LineMeasure
  private let log: LineLog?
  /// The page that the texts are of.
  private let page: String
  private var breakers: [LanguageTag: LineBreaker] = [:]

  init(_ measure: LineMeasure, of place: PaperPlace) {
    self.measure = measure
    log = place.lineLog
    page = place.page
  }

  /// A text with its lines ended, or with its figures tied where `isNarrow`.
  func set(_ inlines: [LocalisedInline], in language: LanguageTag, isNarrow: Bool) -> [LocalisedInline] {
    guard let breaker = breaker(of: language) else { return inlines }
    let width = isNarrow ? nil : measure.width
    let letters = width.map { lettersThatFit($0, points: measure.size, language: language) }
    // A line that the writer has ended is a text of its own.
    var set: [LocalisedInline] = []
    for (number, part) in parts(of: inlines).enumerated() {
      if number > 0 { set.append(.lineBreak) }
      let text = plainText(of: part)
      let setting = breaker.setting(
        of: text, atMost: letters ?? LineBreaker.mostLetters, whole: wholeRanges(of: part))
      if letters != nil { put(setting.faults(in: text), of: part, in: language) }
      var ends = LineEnds(breaks: letters == nil ? [] : setting.breaks, ties: setting.ties)
      set += ends.applied(to: part)
    }
    return set
  }

  private func put(_ faults: [LineFault], of part: [LocalisedInline], in language: LanguageTag) {
    guard let log, !faults.isEmpty else { return }
    let range = part.lazy.compactMap(\.range).first
    for fault in faults { log.put(LineLog.Entry(fault, page: page, language: language, range: range)) }
  }

  private func breaker(of language: LanguageTag) -> LineBreaker? {
    if let known = breakers[language] { return known }
    // Texts that are printed have been checked, with the same dictionary and the same data.
    let forms = FormReader.reads(language.canonical) ? try? FormReader() : nil
    let breaker = try? LineBreaker(language: language, forms: forms)
    breakers[language] = breaker
    return breaker
  }

  private func parts(of inlines: [LocalisedInline]) -> [[LocalisedInline]] {
    var parts: [[LocalisedInline]] = [[]]
    for inline in inlines {
      if case .lineBreak = inline { parts.append([]) } else { parts[parts.count - 1].append(inline) }
    }
    return parts
  }

  /// Where facts, code and links stand in the plain text: no line ends in them.
  private func wholeRanges(of inlines: [LocalisedInline]) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var place = 0
    func walk(_ inlines: [LocalisedInline]) {
      for inline in inlines {
        let length = plainText(of: [inline]).utf8.count
        switch inline {
        case .emphasis(let content), .strong(let content): walk(content)
        // What can be pressed stays one thing: on paper no element may stand inside a link.
        case .fact, .code, .link, .term:
          ranges.append(place..<place + length)
          place += length
        case .text, .pictogram, .lineBreak: place += length
        }
      }
    }
    walk(inlines)
    return ranges
  }
}

/// Puts ends of lines and no-break spaces into a text, by UTF-8 offsets in its plain text.
private struct LineEnds {
  var breaks: [Int]
  var ties: [Range<Int>]
  private var place = 0

  init(breaks: [Int], ties: [Range<Int>]) {
    self.breaks = breaks
    self.ties = ties
  }

  mutating func applied(to inlines: [LocalisedInline]) -> [LocalisedInline] {
    var applied: [LocalisedInline] = []
    for inline in inlines {
      // A line that begins with something whole, a link or an emphasis, ends before it.
      if place > 0, breaks.first == place, !inline.isText {
        applied.append(.lineBreak)
        breaks.removeFirst()
      }
      switch inline {
      case .text(let words, let range):
        for (number, line) in lines(of: words).enumerated() {
          if number > 0 { applied.append(.lineBreak) }
          if !line.isEmpty { applied.append(.text(line, range)) }
        }
      case .emphasis(let content): applied.append(.emphasis(self.applied(to: content)))
      case .strong(let content): applied.append(.strong(self.applied(to: content)))
      case .fact, .code, .link, .term, .pictogram, .lineBreak:
        applied.append(inline)
        place += plainText(of: [inline]).utf8.count
      }
    }
    return applied
  }

  /// The words of one piece, cut where lines end; white space at the end of a line is left out.
  private mutating func lines(of words: String) -> [String] {
    var lines: [[UInt8]] = [[]]
    for byte in words.utf8 {
      if place > 0, breaks.first == place {
        breaks.removeFirst()
        while lines[lines.count - 1].last == UInt8(ascii: " ") { lines[lines.count - 1].removeLast() }
        lines.append([])
      }
      let isTied = byte == UInt8(ascii: " ") && ties.contains { $0.lowerBound == place && $0.count == 1 }
      // U+00A0
      lines[lines.count - 1] += isTied ? [0xC2, 0xA0] : [byte]
      place += 1
    }
    // The piece after this one begins a line.
    return lines.map { String(decoding: $0, as: UTF8.self) }
  }
}

extension LocalisedInline {
  /// Of the first piece of it that stands in a file.
  fileprivate var range: SourceRange? {
    switch self {
    case .text(_, let range), .code(_, let range), .link(_, _, let range), .term(_, _, let range), .fact(_, let range),
      .pictogram(_, let range):
      range
    case .emphasis(let content), .strong(let content): content.lazy.compactMap(\.range).first
    case .lineBreak: nil
    }
  }

  fileprivate var isText: Bool { if case .text = self { true } else { false } }
}
