package import Catalogues

/// A catalogue of one language as the memory sees it: with today's texts, as an update left them.
package struct MemoryCatalogue: Sendable {
  /// What notes call it: `kotikaupunki-kemi/terveys`, `glossary`.
  package var name: String
  /// The hash of each text of today, by its id; units of other ids are orphans.
  package var hashes: [String: String]
  package var catalogue: Catalogue

  /// - Parameter document: nil for a catalogue whose page is gone: it gives, and is left as it is.
  package init(name: String, document: IdentifiedDocument?, catalogue: Catalogue) {
    self.name = name
    hashes = Dictionary(
      (document?.segments ?? []).map { ($0.id, $0.hash) }, uniquingKeysWith: { first, _ in first })
    self.catalogue = catalogue
  }
}

/// What the memory did to the catalogues of a language.
package struct MemoryFilling: Sendable {
  /// Those that are different now, by their index.
  package var catalogues: [Int: Catalogue] = [:]
  /// How many units of each were filled, by its index.
  package var filled: [Int: Int] = [:]
}

/// Fills what equal texts elsewhere in the project have a translation for, in one language.
///
/// A unit without a translation gets that of an equal text, as `translated`, with a note of its origin; where equal texts
/// are translated in different ways it gets none of them, and notes that offer all. A unit that is left without a fresh
/// translation gets a note of the text most like its own. Notes of this program that are no longer right go; notes that a
/// person wrote or changed stay. Doing it again changes nothing.
package func fillFromMemory(_ catalogues: [MemoryCatalogue], notes: MemoryNotes) -> MemoryFilling {
  var memory = TranslationMemory(catalogues, notes: notes)
  return memory.fill()
}

private struct TranslationMemory {
  /// A translation that somebody made, and that nothing here took from elsewhere.
  private struct Origin {
    var place: String
    var catalogue: Int
    var unit: Int
  }

  private var catalogues: [MemoryCatalogue]
  private let notes: MemoryNotes
  /// By hash, in the order of the project; of those that say the same the first.
  private var origins: [String: [Origin]] = [:]
  /// Of texts that are gone; asked where no text of today has the hash.
  private var goneOrigins: [String: [Origin]] = [:]
  /// The hashes for which all origins are wanted; of others one is enough to be similar to.
  private var wanted: Set<String> = []
  private var changed: Set<Int> = []
  private var filled: [Int: Int] = [:]

  init(_ catalogues: [MemoryCatalogue], notes: MemoryNotes) {
    self.catalogues = catalogues
    self.notes = notes
  }

  mutating func fill() -> MemoryFilling {
    let open = collect()
    var untranslated: [Open] = []
    for place in open where !fill(place) { untranslated.append(place) }
    offerSimilar(for: untranslated)
    return MemoryFilling(
      catalogues: Dictionary(uniqueKeysWithValues: changed.map { ($0, catalogues[$0].catalogue) }), filled: filled)
  }

  // MARK: What there is

  /// A unit without a fresh translation, and the hash of its text.
  private struct Open {
    var catalogue: Int
    var unit: Int
    var hash: String
  }

  private mutating func collect() -> [Open] {
    var open: [Open] = []
    var taken: [Open] = []
    for (index, catalogue) in catalogues.enumerated() {
      for (position, unit) in catalogue.catalogue.units.enumerated() {
        guard let hash = catalogue.hashes[unit.id] else { continue }
        let place = Open(catalogue: index, unit: position, hash: hash)
        if !unit.isFresh(hash) {
          open.append(place)
          wanted.insert(hash)
        } else if unit.state == .translated, unit.notes.contains(where: { isProgramNote($0, .memory) }) {
          taken.append(place)
          wanted.insert(hash)
        }
      }
    }
    collectOrigins(except: taken)
    judge(taken)
    return open
  }

  private mutating func collectOrigins(except taken: [Open]) {
    var next = taken[...]
    for index in catalogues.indices {
      // Units are changed on the way, but no catalogue's units come or go.
      let catalogue = catalogues[index]
      for (position, unit) in catalogue.catalogue.units.enumerated() {
        if let first = next.first, first.catalogue == index, first.unit == position {
          next.removeFirst()
          continue
        }
        guard let target = unit.target, !target.isEmpty else { continue }
        let origin = Origin(place: "\(catalogue.name)#\(unit.id)", catalogue: index, unit: position)
        if let hash = catalogue.hashes[unit.id] {
          guard unit.isFresh(hash) else { continue }
          if isNews(origin, to: origins[hash], of: hash) { origins[hash, default: []].append(origin) }
          if unit.notes.contains(where: isProgramNote) { put(unit.withProgramNotes([], offers: false), place(origin)) }
        } else if let from = unit.hashTranslatedFrom, sourceHash(of: unit.source) == from,
          isNews(origin, to: goneOrigins[from], of: from)
        {
          goneOrigins[from, default: []].append(origin)
        }
      }
    }
  }

  /// Whether an origin says what none of those says that are known.
  private func isNews(_ origin: Origin, to list: [Origin]?, of hash: String) -> Bool {
    guard let list else { return true }
    guard wanted.contains(hash) else { return false }
    let target = unit(origin).target.map(withoutRanges)
    return !list.contains { unit($0).target.map(withoutRanges) == target }
  }

  /// A translation that was taken from elsewhere stays one for as long as its origin says the same. When a person has
  /// changed it, or the origin is gone or says something else now, it is a translation of its own.
  private mutating func judge(_ taken: [Open]) {
    var own: [(hash: String, origin: Origin)] = []
    for place in taken {
      let unit = catalogues[place.catalogue].catalogue.units[place.unit]
      let target = unit.target.map(withoutRanges)
      let equal = ((origins[place.hash] ?? []) + (goneOrigins[place.hash] ?? [])).first {
        fitted($0, to: unit) == target
      }
      if let equal {
        put(unit.withProgramNotes([notes.taken(from: equal.place)], offers: false), place)
      } else {
        put(unit.withProgramNotes([], offers: false), place)
        let name = "\(catalogues[place.catalogue].name)#\(unit.id)"
        own.append((place.hash, Origin(place: name, catalogue: place.catalogue, unit: place.unit)))
      }
    }
    for (hash, origin) in own where isNews(origin, to: origins[hash], of: hash) {
      origins[hash, default: []].append(origin)
    }
    for (hash, _) in own { origins[hash]?.sort { ($0.catalogue, $0.unit) < ($1.catalogue, $1.unit) } }
  }

  private func unit(_ origin: Origin) -> TranslationUnit { catalogues[origin.catalogue].catalogue.units[origin.unit] }

  private func place(_ origin: Origin) -> Open { Open(catalogue: origin.catalogue, unit: origin.unit, hash: "") }

  private func fitted(_ origin: Origin, to unit: TranslationUnit) -> [CodedText]? {
    self.unit(origin).target.flatMap { translation($0, fittedTo: unit.source) }
  }

  private mutating func put(_ unit: TranslationUnit?, _ place: Open) {
    guard let unit else { return }
    catalogues[place.catalogue].catalogue.units[place.unit] = unit
    changed.insert(place.catalogue)
  }

  // MARK: Equal texts

  /// - Returns: whether there is an equal text: the unit is filled, or has notes of all that are offered.
  private mutating func fill(_ place: Open) -> Bool {
    let unit = catalogues[place.catalogue].catalogue.units[place.unit]
    guard let equal = origins[place.hash] ?? goneOrigins[place.hash] else { return false }
    var offers: [(origin: Origin, target: [CodedText], fits: Bool)] = []
    for origin in equal {
      let fitted = fitted(origin, to: unit)
      let target = fitted ?? self.unit(origin).target.map(withoutRanges) ?? []
      if !offers.contains(where: { $0.target == target }) { offers.append((origin, target, fitted != nil)) }
    }
    guard offers.count == 1, let only = offers.first, only.fits, (unit.target ?? []).isEmpty else {
      put(unit.withProgramNotes(offers.map { notes.offer($0.target, at: $0.origin.place) }, offers: true), place)
      return true
    }
    let from = self.unit(only.origin)
    var filled = unit.withProgramNotes([notes.taken(from: only.origin.place)], offers: false) ?? unit
    filled.target = only.target
    filled.from = place.hash
    filled.by = from.by
    filled.date = from.date
    filled.state = .translated
    // Another tool's finer word was about the state before (XLIFF 2.1, 4.3.1.33).
    filled.subState = nil
    filled.previousSource = nil
    put(filled, place)
    self.filled[place.catalogue, default: 0] += 1
    return true
  }

  // MARK: Similar texts

  private mutating func offerSimilar(for open: [Open]) {
    var known: [(hash: String, origin: Origin)] = []
    if !open.isEmpty {
      known = origins.compactMap { hash, list in list.first.map { (hash, $0) } }
      known += goneOrigins.compactMap { hash, list in origins[hash] == nil ? list.first.map { (hash, $0) } : nil }
      known.sort { ($0.origin.catalogue, $0.origin.unit) < ($1.origin.catalogue, $1.origin.unit) }
    }
    var texts = SimilarTexts(known.map { readableText(of: unit($0.origin).source) })
    var answers: [String: Int?] = [:]
    for place in open {
      let unit = catalogues[place.catalogue].catalogue.units[place.unit]
      let text = readableText(of: unit.source)
      // What a stale translation was made from stands beside it already.
      let ownPast = unit.target == nil ? nil : unit.from
      let question = "\(place.hash) \(ownPast ?? "")"
      let answer = answers[question] ?? texts.mostSimilar(to: text) { known[$0].hash != ownPast }?.index
      answers[question] = .some(answer)
      let similar = answer.map { index -> [Note] in
        let origin = known[index].origin
        let other = self.unit(origin)
        return [
          notes.similar(
            readableText(of: other.source), target: other.target ?? [], at: origin.place, to: text)
        ]
      }
      put(unit.withProgramNotes(similar ?? [], offers: true), place)
    }
  }
}

extension TranslationUnit {
  /// Whether the unit has a translation of the text with this hash.
  package func isFresh(_ hash: String) -> Bool {
    guard let target, !target.isEmpty else { return false }
    return hashTranslatedFrom == hash
  }

  /// The unit with these notes of the program behind those of people; nil where it has just them.
  ///
  /// - Parameter offers: whether texts that an import could not fit are still of use.
  fileprivate func withProgramNotes(_ new: [Note], offers: Bool) -> TranslationUnit? {
    func isOurs(_ note: Note) -> Bool { isProgramNote(note) && !(offers && isProgramNote(note, .offer)) }
    guard notes.filter(isOurs) != new else { return nil }
    var unit = self
    unit.notes.removeAll(where: isOurs)
    unit.notes += new
    return unit
  }
}
