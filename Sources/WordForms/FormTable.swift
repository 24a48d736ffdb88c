internal import Voikko

/// The readings of many word forms in one row of bytes, as a file holds them. A form is found by its hash; nothing else
/// is read.
///
/// All numbers are little-endian. A head of 40 bytes: what the file is (16), a checksum of all that follows it (8), the
/// length of the key, the number of slots, of bytes of entries and of entries (4 each). Then the key, the slots (4 bytes
/// each: where an entry begins, plus 1; 0 for none) and the entries: the length of the entry (4) and of the form (2), the
/// form, the number of readings (1), and each reading as 13 bytes of attributes and three texts with their lengths (2).
package struct FormTable: Sendable {
  private let bytes: [UInt8]
  private let slots: Int
  private let slotCount: Int
  private let entries: Range<Int>
  /// How many forms it has.
  package let count: Int

  private static let magic = Array("SELKOPAJA FORMS\n".utf8)
  private static let headLength = 40

  /// What readings are made by and written as: a table with another key is of no use.
  ///
  /// - Parameter dictionary: what tells the dictionary from another edition of it.
  package static func key(dictionary: String) -> String {
    "1 \(VoikkoHandle.libraryVersion) \(dictionary) \(ReadingCode.names)"
  }

  /// - Returns: nil for bytes that are damaged, of another key, or something else.
  package init?(bytes: [UInt8], key: String) {
    guard bytes.count >= Self.headLength, bytes.starts(with: Self.magic) else { return nil }
    var head = ByteReader(bytes, 16..<Self.headLength)
    guard let low = head.number(4), let high = head.number(4), let keyLength = head.number(4),
      let slotCount = head.number(4), let entryBytes = head.number(4), let count = head.number(4)
    else { return nil }
    let slots = Self.headLength + keyLength
    let start = slots + 4 * slotCount
    guard slotCount > count, slotCount & (slotCount - 1) == 0, start + entryBytes == bytes.count,
      bytes[Self.headLength..<slots].elementsEqual(key.utf8),
      Self.hash(bytes[24...]) == UInt64(high) << 32 | UInt64(low)
    else { return nil }
    self.bytes = bytes
    self.slots = slots
    self.slotCount = slotCount
    self.count = count
    entries = start..<bytes.count
  }

  /// The readings of a form; nil for one that the table has not.
  func readings(of form: String) -> [Reading]? {
    let utf8 = Array(form.utf8)
    var slot = Int(truncatingIfNeeded: Self.hash(utf8[...])) & (slotCount - 1)
    // There is a free slot, but a damaged table is not to be trusted with that.
    for _ in 0..<slotCount {
      var place = ByteReader(bytes, slots + 4 * slot..<entries.lowerBound)
      guard let offset = place.number(4), offset > 0 else { return nil }
      var entry = ByteReader(bytes, min(entries.lowerBound + offset + 3, entries.upperBound)..<entries.upperBound)
      guard let found = entry.bytes(2) else { return nil }
      if found.elementsEqual(utf8) { return ReadingCode.readings(&entry) }
      slot = (slot + 1) & (slotCount - 1)
    }
    return nil
  }

  /// The bytes of a table that has the forms of another and new ones.
  static func bytes(of new: [String: [Reading]], after old: FormTable?, key: String) -> [UInt8] {
    var entries: [UInt8] = old.map { Array($0.bytes[$0.entries]) } ?? []
    for (form, readings) in new.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
      guard form.utf8.count <= 1_000, let code = ReadingCode.bytes(of: readings) else { continue }
      append(2 + form.utf8.count + code.count, 4, to: &entries)
      append(form.utf8.count, 2, to: &entries)
      entries += form.utf8
      entries += code
    }
    let starts = starts(of: entries)
    var slotCount = 64
    while slotCount < 2 * starts.count { slotCount *= 2 }
    var slots = [Int](repeating: 0, count: slotCount)
    for (start, form) in starts {
      var slot = Int(truncatingIfNeeded: hash(entries[form])) & (slotCount - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slotCount - 1) }
      slots[slot] = start + 1
    }
    var tail: [UInt8] = []
    for number in [key.utf8.count, slotCount, entries.count, starts.count] { append(number, 4, to: &tail) }
    tail += key.utf8
    for slot in slots { append(slot, 4, to: &tail) }
    tail += entries
    let sum = hash(tail[...])
    var bytes = magic
    append(Int(truncatingIfNeeded: sum & 0xFFFF_FFFF), 4, to: &bytes)
    append(Int(truncatingIfNeeded: sum >> 32), 4, to: &bytes)
    return bytes + tail
  }

  /// Where each entry begins, and where its form stands.
  private static func starts(of entries: [UInt8]) -> [(start: Int, form: Range<Int>)] {
    var starts: [(start: Int, form: Range<Int>)] = []
    var reader = ByteReader(entries, 0..<entries.count)
    while true {
      let start = reader.offset
      guard var entry = reader.bytes(4).map({ ByteReader(entries, $0.indices) }), let form = entry.bytes(2) else {
        return starts
      }
      starts.append((start, form.indices))
    }
  }

  static func append(_ number: Int, _ width: Int, to bytes: inout [UInt8]) {
    for byte in 0..<width { bytes.append(UInt8(truncatingIfNeeded: number >> (8 * byte))) }
  }

  /// Eight bytes at a time, so that a file is checked in a millisecond or two. No hash for an adversary: whoever can
  /// write the file can write a right sum too, and gains nothing by it.
  private static func hash(_ bytes: ArraySlice<UInt8>) -> UInt64 {
    unsafe bytes.withUnsafeBytes { bytes in
      var hash: UInt64 = 0xCBF2_9CE4_8422_2325 ^ UInt64(bytes.count)
      var offset = 0
      while offset + 8 <= bytes.count {
        let word = unsafe UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
        hash = (hash ^ word) &* 0x9E37_79B9_7F4A_7C15
        hash ^= hash >> 29
        offset += 8
      }
      while offset < bytes.count {
        hash = unsafe (hash ^ UInt64(bytes[offset])) &* 0x0000_0100_0000_01B3
        offset += 1
      }
      hash = (hash ^ hash >> 32) &* 0x9E37_79B9_7F4A_7C15
      return hash ^ hash >> 29
    }
  }
}

/// Reads numbers and stretches from bytes that may be damaged.
struct ByteReader {
  private let source: [UInt8]
  private(set) var offset: Int
  private let end: Int

  init(_ source: [UInt8], _ range: Range<Int>) {
    self.source = source
    offset = range.lowerBound
    end = min(range.upperBound, source.count)
  }

  mutating func number(_ width: Int) -> Int? {
    guard offset + width <= end else { return nil }
    var number = 0
    for byte in 0..<width { number |= Int(source[offset + byte]) << (8 * byte) }
    offset += width
    return number
  }

  /// A stretch whose length stands before it.
  mutating func bytes(_ width: Int) -> ArraySlice<UInt8>? {
    guard let length = number(width), offset + length <= end else { return nil }
    offset += length
    return source[offset - length..<offset]
  }

  mutating func text() -> String? { bytes(2).map { String(decoding: $0, as: UTF8.self) } }
}
