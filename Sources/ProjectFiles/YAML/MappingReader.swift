import ICU
import SourceText

/// Reads the fields of a mapping, each as its own type, and reports what is missing, wrong or not known.
struct MappingReader {
  let faults: Faults
  /// The place to point at when a key is missing: the name of the record, or the beginning of the file.
  let place: SourceRange
  private let entries: [YAMLEntry]
  private var known: [String] = []
  private var missing: [String] = []
  /// False when the value is not a mapping: nothing more is said of what it lacks.
  private let isMapping: Bool

  /// - Parameter value: `nil` or an empty value is a mapping without entries.
  init(_ value: YAMLValue?, at place: SourceRange, faults: Faults) {
    self.faults = faults
    self.place = place
    switch value?.content {
    case .mapping(let entries)?:
      self.entries = entries
      isMapping = true
    case nil:
      entries = []
      isMapping = true
    case .some:
      entries = []
      isMapping = value?.isNull ?? true
      if let value, !isMapping { MappingReader.report(value, isNot: .mapping, faults: faults) }
    }
  }

  enum Shape: String {
    case text, list, mapping
  }

  static func report(_ value: YAMLValue, isNot wanted: Shape, faults: Faults) {
    let found: Shape =
      switch value.content {
      case .scalar: .text
      case .sequence: .list
      case .mapping: .mapping
      case .refused: wanted
      }
    guard !value.isRefused else { return }
    faults.error(
      "wrong-shape", ["wanted": .text(wanted.rawValue), "found": .text(found.rawValue)], at: value.range)
  }

  /// The entry of a key; a key without a value is as one that is not there, and is reported.
  mutating func entry(_ key: String) -> YAMLEntry? {
    known.append(key)
    guard let entry = entries.first(where: { $0.key.value == key }) else { return nil }
    if entry.value.isNull {
      faults.error("empty-value", ["key": .text(key)], at: entry.key.range)
      return nil
    }
    return entry.value.isRefused ? nil : entry
  }

  func has(_ key: String) -> Bool {
    entries.contains { $0.key.value == key }
  }

  /// Says that a key has to be there; `finish` reports it if it is not.
  mutating func requires(_ key: String) {
    if isMapping, !has(key) { missing.append(key) }
  }

  mutating func text(_ key: String) -> Located<String>? {
    entry(key).flatMap { scalar($0.value, faults: faults) }
  }

  mutating func requiredText(_ key: String) -> Located<String>? {
    requires(key)
    return text(key)
  }

  mutating func list(_ key: String) -> [YAMLValue]? {
    guard let entry = entry(key) else { return nil }
    guard case .sequence(let items) = entry.value.content else {
      MappingReader.report(entry.value, isNot: .list, faults: faults)
      return nil
    }
    return items
  }

  /// A list of texts; one text by itself is a list of one.
  mutating func texts(_ key: String) -> [Located<String>]? {
    guard let entry = entry(key) else { return nil }
    switch entry.value.content {
    case .scalar: return scalar(entry.value, faults: faults).map { [$0] }
    case .sequence(let items): return items.compactMap { scalar($0, faults: faults) }
    case .mapping, .refused:
      MappingReader.report(entry.value, isNot: .list, faults: faults)
      return nil
    }
  }

  /// The fields of a mapping inside this one, or `nil` when the key is not there.
  mutating func mapping(_ key: String) -> MappingReader? {
    entry(key).map { MappingReader($0.value, at: $0.key.range, faults: faults) }
  }

  /// Every entry, whatever its key, as in a file of records.
  mutating func allEntries() -> [YAMLEntry] {
    known.append(contentsOf: entries.map(\.key.value))
    return entries
  }

  /// Reports the keys that nobody asked for and those that are missing. To be called when all have been asked for.
  func finish() {
    var meant: Set<String> = []
    for entry in entries where !known.contains(entry.key.value) {
      // A slip of the pen for a missing key is one fault, not two.
      let nearest = nearest(to: entry.key.value, among: missing) ?? nearest(to: entry.key.value, among: known)
      if let nearest { meant.insert(nearest) }
      faults.error(
        "unknown-key", ["key": .text(entry.key.value), "known": .text(known.joined(separator: ", "))],
        at: entry.key.range, notes: nearest.map { [DiagnosticNote("did-you-mean", ["name": .text($0)])] } ?? [],
        suggestion: nearest)
    }
    reportMissing(except: meant)
  }

  /// Reports only the keys that are missing, where too little is known to say that others do not belong.
  func reportMissing(except meant: Set<String> = []) {
    for key in missing where !meant.contains(key) {
      faults.error("missing-key", ["key": .text(key)], at: place)
    }
  }
}

/// The text of a scalar; anything else is reported, as is an empty text.
func scalar(_ value: YAMLValue, faults: Faults) -> Located<String>? {
  guard case .scalar(let text, _) = value.content else {
    MappingReader.report(value, isNot: .text, faults: faults)
    return nil
  }
  guard text.utf8.contains(where: { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\t") })
  else {
    faults.error("empty-text", at: value.range)
    return nil
  }
  return Located(text, at: value.range)
}
