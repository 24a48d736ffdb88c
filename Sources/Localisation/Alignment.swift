package import Catalogues
package import GuideMarkup
private import ICU
private import SourceText

/// Gives every text of a document its id: the id that the source catalogue has for it, found once, in memory.
///
/// A text is known again by, in this order: the id that the writer gave it, or its key in the front matter; an equal
/// hash, first in the same kind of place, then anywhere, then among the texts that are gone; the same kind of place and
/// similar words. What is left is new. An id that was ever given is not given again.
package func identify(_ document: Document, at address: PageAddress, with catalogue: Catalogue?) -> IdentifiedDocument {
  var alignment = Alignment(document, catalogue)
  alignment.matchWrittenIDs()
  alignment.matchHashes { text, unit in text.path == unit.path && !unit.isRetired }
  alignment.matchHashes { _, unit in !unit.isRetired }
  alignment.matchHashes { _, _ in true }
  alignment.matchSimilar()
  return IdentifiedDocument(address: address, document: document, segments: alignment.segments())
}

private struct Alignment {
  private let document: Document
  private var texts: [TextBlock] { document.texts }
  private let hashes: [String]
  private let units: [TranslationUnit]
  private var catalogue: Catalogue
  /// The unit of each text, by index.
  private var matches: [Int?]
  private var isTaken: [Bool]

  init(_ document: Document, _ catalogue: Catalogue?) {
    self.document = document
    hashes = document.texts.map { sourceHash(of: $0.inlines) }
    self.catalogue = catalogue ?? Catalogue(original: document.file.path, sourceLanguage: "")
    units = self.catalogue.units
    matches = Array(repeating: nil, count: document.texts.count)
    isTaken = Array(repeating: false, count: units.count)
  }

  private mutating func match(_ text: Int, _ unit: Int) {
    matches[text] = unit
    isTaken[unit] = true
  }

  /// A heading's unit is called by its address too, which the writer may give to another text. Then the words decide:
  /// they are known under a unit whose own name nobody writes today.
  mutating func matchWrittenIDs() {
    let written = Set(texts.compactMap(\.writtenName))
    let unclaimed = Set(
      units.lazy.filter { unit in !unit.isRetired && !(unit.name.map(written.contains) ?? false) }.compactMap(\.hash))
    let named = Dictionary(
      units.enumerated().compactMap { index, unit in unit.name.map { ($0, index) } },
      uniquingKeysWith: { first, _ in first })
    for (index, text) in texts.enumerated() {
      guard let name = text.writtenName, let unit = named[name], !isTaken[unit],
        units[unit].hash == hashes[index] || !unclaimed.contains(hashes[index])
      else { continue }
      match(index, unit)
    }
  }

  mutating func matchHashes(where isSamePlace: (TextBlock, TranslationUnit) -> Bool) {
    var free: [String: [Int]] = [:]
    for (index, unit) in units.enumerated().reversed() where !isTaken[index] {
      if let hash = unit.hash { free[hash, default: []].append(index) }
    }
    for index in texts.indices where matches[index] == nil {
      // In the order of the catalogue: the lists are kept last first.
      guard let candidates = free[hashes[index]],
        let place = candidates.lastIndex(where: { isSamePlace(texts[index], units[$0]) })
      else { continue }
      match(index, candidates[place])
      free[hashes[index]]?.remove(at: place)
    }
  }

  /// A changed text is taken for the free unit of the same kind of place that it shares most with.
  mutating func matchSimilar() {
    var pairs: [(score: Double, text: Int, unit: Int)] = []
    let free = units.indices.filter { !isTaken[$0] && !units[$0].isRetired }
    guard !free.isEmpty else { return }
    let unitPairs = Dictionary(uniqueKeysWithValues: free.map { ($0, LetterPairs(plainText(of: units[$0].source))) })
    for index in texts.indices where matches[index] == nil {
      let letters = LetterPairs(plainText(of: coded(texts[index].inlines)))
      for unit in free where units[unit].path == texts[index].path {
        guard let other = unitPairs[unit] else { continue }
        let score = letters.similarity(to: other)
        if score >= Self.leastSimilarity { pairs.append((score, index, unit)) }
      }
    }
    pairs.sort { ($1.score, $0.text, $0.unit) < ($0.score, $1.text, $1.unit) }
    for pair in pairs where matches[pair.text] == nil && !isTaken[pair.unit] { match(pair.text, pair.unit) }
  }

  /// Half of the pairs of letters: a sentence with a clause rewritten stays the same text, another sentence of the
  /// same subject does not.
  private static let leastSimilarity = 0.5

  mutating func segments() -> [Segment] {
    let slugs = Transliterator()
    var anchors = knownAnchors()
    return texts.indices.map { index in
      let text = texts[index]
      let unit = matches[index].map { units[$0] }
      let id = unit?.id ?? newID(for: text)
      var anchor = anchors.ofText[index]
      if case .heading = text.role, anchor == nil {
        let slug = slugs.latinSlug(plainText(of: text.inlines))
        anchor = Self.unused(slug.isEmpty ? id : slug, &anchors.taken)
      }
      return Segment(id: id, anchor: anchor, hash: hashes[index], isNew: unit == nil)
    }
  }

  /// The ids that the writer gave, and the addresses that headings have had: neither gives way to a new heading's.
  private func knownAnchors() -> (ofText: [TextIndex: String], taken: Set<String>) {
    var taken = document.blockIDs
    var ofText: [TextIndex: String] = [:]
    for (index, text) in texts.enumerated() {
      guard let id = text.attributes.id?.value else { continue }
      ofText[index] = id
      taken.insert(id)
    }
    for (index, text) in texts.enumerated() where ofText[index] == nil {
      guard case .heading = text.role, let known = matches[index].flatMap({ units[$0].name }) else { continue }
      if taken.insert(known).inserted { ofText[index] = known }
    }
    return (ofText, taken)
  }

  /// Texts of the front matter and of records are called by their key; the others by a number that only grows, and so
  /// is a text whose key is the id of another: of one that has had that key and has got another since.
  private mutating func newID(for text: TextBlock) -> String {
    guard case .field(let key) = text.role,
      !units.indices.contains(where: { units[$0].id == key && (isTaken[$0] || units[$0].name ?? key != key) })
    else { return catalogue.takeID() }
    return key
  }

  private static func unused(_ name: String, _ taken: inout Set<String>) -> String {
    var number = 2
    var candidate = name
    while !taken.insert(candidate).inserted {
      candidate = "\(name)-\(number)"
      number += 1
    }
    return candidate
  }
}

extension TextBlock {
  /// The id that the writer gave, or the key of a field.
  fileprivate var writtenName: String? {
    if case .field(let key) = role { return key }
    return attributes.id?.value
  }
}

/// The pairs of neighbouring letters in a text, for the Sørensen–Dice coefficient.
private struct LetterPairs {
  private var counts: [UInt64: Int] = [:]
  private var total = 0

  init(_ text: String) {
    var last: Unicode.Scalar?
    for scalar in Normalisation.caseFolded(text).unicodeScalars where !scalar.properties.isWhitespace {
      if let last {
        counts[UInt64(last.value) << 32 | UInt64(scalar.value), default: 0] += 1
        total += 1
      }
      last = scalar
    }
  }

  /// 0 (nothing in common) to 1 (the same letters in the same order, nearly always).
  func similarity(to other: LetterPairs) -> Double {
    guard total + other.total > 0 else { return 1 }
    // A text of less than a third of the other's length cannot reach half; most pairs end here.
    let most = 2 * Double(min(total, other.total)) / Double(total + other.total)
    guard most >= 0.5 else { return most }
    var shared = 0
    for (pair, count) in counts { shared += min(count, other.counts[pair] ?? 0) }
    return 2 * Double(shared) / Double(total + other.total)
  }
}
