private import Catalogues
package import GuideMarkup
package import ICU
private import SourceText

/// Which text of a translated page is the translation of which text of its source.
package struct MarkdownAlignment: Sendable {
  package var pairs: [(source: TextIndex, translation: TextIndex)] = []
  /// Texts with words that have no counterpart, in reading order.
  package var sourceAlone: [TextIndex] = []
  package var translationAlone: [TextIndex] = []
}

/// Finds the counterparts of a page's texts in a translation of it, by structure: the kinds of the texts and their order,
/// their lengths, and what no translation changes: numbers, facts, addresses, pictograms. The words are not understood.
///
/// Both are read from the beginning to the end, and nothing crosses (the method of Gale and Church 1993, with anchors).
/// The translation may lack directives, levels of headings or the marks of lists, as what comes from a word processor
/// does.
///
/// - Parameters:
///   - title: the heading of the translation that is its title, where its front matter has none.
///   - language: texts that the source keeps for other languages are left out.
package func alignMarkdown(
  _ source: Document, with translation: Document, title: TextIndex?, in language: LanguageTag
) -> MarkdownAlignment {
  let parts = LanguageParts(source)
  let ours = source.texts.indices.filter { source.texts[$0].hasWords && parts.isShown($0, in: language) }
  let theirs = translation.texts.indices.filter { translation.texts[$0].hasWords }
  var marked = theirs.map { TextFeatures(translation.texts[$0]) }
  if let place = theirs.firstIndex(where: { $0 == title }) { marked[place].role = .field("title") }
  let wanted = ours.map { TextFeatures(source.texts[$0]) }
  let table = { (ratio: Double) in AlignmentTable(wanted, marked, ratio: ratio) }
  // How much longer the other language is shows in the pairs alone, for a file may lack half of the page; a few short
  // ones say little.
  let first = table(1).chain()
  let lengths = first.reduce((mine: 300, other: 300)) { sum, pair in
    (sum.mine + wanted[pair.0].length, sum.other + marked[pair.1].length)
  }
  let chain = table(Double(lengths.other) / Double(lengths.mine)).chain()
  var alignment = MarkdownAlignment()
  var next = (ours: 0, theirs: 0)
  for (mine, other) in chain + [(ours.count, theirs.count)] {
    alignment.sourceAlone += ours[next.ours..<mine]
    alignment.translationAlone += theirs[next.theirs..<other]
    guard mine < ours.count, other < theirs.count else { break }
    alignment.pairs.append((ours[mine], theirs[other]))
    next = (mine + 1, other + 1)
  }
  return alignment
}

/// What of a text can be compared across languages.
private struct TextFeatures {
  var role: TextBlock.Role
  let directives: [DirectiveName]
  /// The letters of the words, facts left out.
  let length: Int
  /// Numbers, facts, addresses and pictograms.
  let anchors: Set<String>
  private let hasFact: Bool

  init(_ text: TextBlock) {
    role = text.role
    directives = text.directives
    let content = coded(text.inlines)
    let words = plainText(of: content)
    length = words.unicodeScalars.count
    var anchors = Set(numbers(in: words))
    var hasFact = false
    func collect(_ content: [CodedText]) {
      for piece in content {
        switch piece {
        case .text: break
        case .placeholder(let code):
          if case .lineBreak = code.kind { break }
          if case .fact = code.kind { hasFact = true }
          anchors.insert(code.readableForm)
        case .paired(let code, let inner):
          if code.kind == .link, let address = code.equivalentEnd { anchors.insert(address) }
          collect(inner)
        }
      }
    }
    collect(content)
    if hasAddress(words) { anchors.insert("address") }
    self.anchors = anchors
    self.hasFact = hasFact
  }

  /// How likely it is that the other is its translation: more is likelier; below 0 a gap is better.
  func score(_ other: TextFeatures, ratio: Double) -> Double {
    guard let kinds = kindScore(other) else { return -100 }
    let shared = anchors.intersection(other.anchors).count
    let mine = anchors.subtracting(other.anchors)
    let theirs = other.anchors.subtracting(anchors)
    // A fact comes back as a fact, a number or an address; a text with none of them is hardly its translation.
    let written = min(mine.count { $0.hasPrefix("{{") }, theirs.count)
    let alone = mine.count + theirs.count - 2 * written
    return kinds + lengthScore(other, ratio: ratio) + 1.5 * Double(min(shared, 3)) + 0.5 * Double(min(written, 2))
      - 0.4 * Double(min(alone, 4)) - (hasFact && other.anchors.isEmpty ? 1.1 : 0)
      + (!other.directives.isEmpty && directives == other.directives ? 0.5 : 0)
  }

  private func kindScore(_ other: TextFeatures) -> Double? {
    switch (role, other.role) {
    case (.field(let key), .field(let otherKey)): key == otherKey ? 100 : nil
    case (.field, _), (_, .field): nil
    case (.heading(let level), .heading(let otherLevel)): 2.5 - 0.5 * Double(min(abs(level - otherLevel), 3))
    // A heading that was only made bold is a paragraph.
    case (.heading, .paragraph), (.paragraph, .heading): -0.5
    case (.heading, _), (_, .heading): -2
    case (.tableCell(let isHeader), .tableCell(let isOtherHeader)): isHeader == isOtherHeader ? 2 : 0.5
    case (.listItem, .listItem), (.paragraph, .paragraph): 1.5
    case (.listItem, .paragraph), (.paragraph, .listItem): 0.5
    case (.tableCell, _), (_, .tableCell): 0.5
    }
  }

  private func lengthScore(_ other: TextFeatures, ratio: Double) -> Double {
    max(1 - 2 * abs(log2(lengthRatio(to: other) / ratio)), -4)
  }

  /// How much longer the other is; a few letters more or less say nothing.
  func lengthRatio(to other: TextFeatures) -> Double { Double(other.length + 8) / Double(length + 8) }
}

/// Whether a text has what looks like a web or mail address: a point or at-sign between two letters.
private func hasAddress(_ text: String) -> Bool {
  let letters = Array(text.unicodeScalars)
  return letters.indices.contains { index in
    (letters[index] == "." || letters[index] == "@") && index > 0 && index + 1 < letters.count
      && letters[index - 1].properties.isAlphabetic && letters[index + 1].properties.isAlphabetic
  }
}

/// Runs of digits of any script, as Latin ones.
private func numbers(in text: String) -> [String] {
  var numbers: [String] = []
  var number = ""
  for scalar in text.unicodeScalars {
    if scalar.properties.numericType == .decimal, let value = scalar.properties.numericValue {
      number += String(Int(value))
    } else if !number.isEmpty {
      numbers.append(number)
      number = ""
    }
  }
  return number.isEmpty ? numbers : numbers + [number]
}

private func log2(_ value: Double) -> Double {
  // Enough for comparing lengths: the exponent, and the rest as a straight line.
  Double(value.exponent) + value.significand - 1
}

/// The best chain of pairs, by dynamic programming.
private struct AlignmentTable {
  private enum Step: UInt8 {
    case end, pair, skipSource, skipTranslation
  }

  /// A pair below this is two texts that stand in the same place.
  private static let leastScore = 0.5
  private static let gap = -0.3
  /// What follows each other in one text does so in the other.
  private static let neighbour = 0.5
  /// A page of tens of thousands of texts is looked at in a band round the diagonal.
  private static let band = 1_000

  private var steps: [[UInt8]] = []
  private let starts: [Int]
  private let count: (source: Int, translation: Int)

  init(_ source: [TextFeatures], _ translation: [TextFeatures], ratio: Double) {
    count = (source.count, translation.count)
    let rows = source.count
    let columns = translation.count
    let isSmall = rows * columns <= 4_000_000
    func limits(_ row: Int) -> ClosedRange<Int> {
      guard !isSmall, rows > 0 else { return 0...columns }
      let centre = row * columns / rows
      return max(0, centre - Self.band)...min(columns, centre + Self.band)
    }
    starts = (0...rows).map { limits($0).lowerBound }
    var before: [Double] = []
    var stepsBefore: [UInt8] = []
    var beforeStart = 0
    for row in 0...rows {
      let limits = limits(row)
      var scores = [Double](repeating: -.infinity, count: limits.count)
      var line = [UInt8](repeating: Step.end.rawValue, count: limits.count)
      func above(_ column: Int) -> Double {
        let index = column - beforeStart
        return before.indices.contains(index) ? before[index] : -.infinity
      }
      for column in limits {
        let index = column - limits.lowerBound
        if row == 0, column == 0 {
          scores[index] = 0
          continue
        }
        var best = -Double.infinity
        var step = Step.end
        func consider(_ score: Double, _ candidate: Step) {
          if score > best {
            best = score
            step = candidate
          }
        }
        if row > 0, column > 0 {
          let score = source[row - 1].score(translation[column - 1], ratio: ratio)
          let corner = column - 1 - beforeStart
          let follows =
            row == 1 && column == 1
            || stepsBefore.indices.contains(corner) && stepsBefore[corner] == Step.pair.rawValue
          if score >= Self.leastScore {
            consider(above(column - 1) + score + (follows ? Self.neighbour : 0), .pair)
          }
        }
        if row > 0 { consider(above(column) + Self.gap, .skipSource) }
        if index > 0 { consider(scores[index - 1] + Self.gap, .skipTranslation) }
        scores[index] = best
        line[index] = step.rawValue
      }
      steps.append(line)
      before = scores
      stepsBefore = line
      beforeStart = limits.lowerBound
    }
  }

  func chain() -> [(Int, Int)] {
    var pairs: [(Int, Int)] = []
    var place = (row: count.source, column: count.translation)
    while true {
      let index = place.column - starts[place.row]
      guard steps[place.row].indices.contains(index), let step = Step(rawValue: steps[place.row][index]) else { break }
      switch step {
      case .end: return pairs.reversed()
      case .pair:
        place = (place.row - 1, place.column - 1)
        pairs.append(place)
      case .skipSource: place.row -= 1
      case .skipTranslation: place.column -= 1
      }
    }
    return pairs.reversed()
  }
}
