private import CWordFamiliarity

/// How common the words of Finnish are, by their base forms.
///
/// The table is looked up where it lies in the program; nothing is loaded. It was made of the data of wordfreq
/// (`Sources/CWordFamiliarity/fi/LICENCE.md`), and its layout is described in `script/word-familiarity.py`.
package enum WordFamiliarity {
  /// How common a base form is on the Zipf scale: the logarithm to base 10 of its occurrences in a thousand million words
  /// (van Heuven et al. 2014). *olla* has 7.8, *lomake* 4.1.
  ///
  /// - Parameter lemma: a base form in lower case, composed (NFC).
  /// - Returns: 1.5 or more, in steps of 1/32; nil for a rarer word, and for a compound that its parts make as familiar as
  ///   it is.
  package static func zipf(of lemma: String) -> Double? {
    var lemma = lemma
    return lemma.withUTF8 { wanted in
      unsafe Table(finnish_familiarity()).value(of: wanted)
    }
  }

  /// The number of base forms that the table has.
  package static var count: Int { unsafe Table(finnish_familiarity()).count }
}

/// The table in its bytes. They are constant and live as long as the program, and every offset is the table's own.
@unsafe private struct Table {
  let bytes: UnsafePointer<UInt8>
  let steps: Double
  let lemmasInBlock: Int
  let count: Int
  let blockCount: Int

  private static let headLength = 16

  init(_ table: familiarity_table) {
    unsafe bytes = table.bytes
    unsafe steps = Double(table.bytes[5])
    unsafe lemmasInBlock = Int(table.bytes[6]) | Int(table.bytes[7]) << 8
    unsafe count = Self.number(table.bytes, at: 8)
    unsafe blockCount = Self.number(table.bytes, at: 12)
  }

  func value(of wanted: UnsafeBufferPointer<UInt8>) -> Double? {
    guard !wanted.isEmpty else { return nil }
    // The last block whose first lemma is not after the wanted one.
    var low = 0
    var high = unsafe blockCount
    while low < high {
      let middle = (low + high) / 2
      if unsafe isFirst(ofBlock: middle, after: wanted) { high = middle } else { low = middle + 1 }
    }
    return low == 0 ? nil : unsafe value(of: wanted, inBlock: low - 1)
  }

  private func isFirst(ofBlock block: Int, after wanted: UnsafeBufferPointer<UInt8>) -> Bool {
    let start = unsafe start(ofBlock: block)
    let length = unsafe Int(bytes[start + 1])
    for index in 0..<min(length, wanted.count) {
      let (here, there) = unsafe (bytes[start + 2 + index], wanted[index])
      if here != there { return here > there }
    }
    return length > wanted.count
  }

  /// Goes through a block, keeping how many bytes the lemma before shares with the wanted one: that decides most lemmas
  /// without a look at their letters.
  private func value(of wanted: UnsafeBufferPointer<UInt8>, inBlock block: Int) -> Double? {
    var place = unsafe start(ofBlock: block)
    let lemmas = unsafe min(lemmasInBlock, count - block * lemmasInBlock)
    var matched = 0
    for _ in 0..<lemmas {
      let shared = unsafe Int(bytes[place])
      let length = unsafe Int(bytes[place + 1])
      place += 2
      // Lemmas rise: one that shares less with the last than the wanted one does is after the wanted one.
      if shared < matched { return nil }
      if shared == matched {
        var index = 0
        while unsafe index < length && matched < wanted.count && bytes[place + index] == wanted[matched] {
          index += 1
          matched += 1
        }
        if index == length && matched == wanted.count { return unsafe Double(bytes[place + length]) / steps }
      }
      place += length + 1
    }
    return nil
  }

  private func start(ofBlock block: Int) -> Int {
    unsafe Self.headLength + 4 * blockCount + Self.number(bytes, at: Self.headLength + 4 * block)
  }

  private static func number(_ bytes: UnsafePointer<UInt8>, at offset: Int) -> Int {
    unsafe Int(bytes[offset]) | Int(bytes[offset + 1]) << 8 | Int(bytes[offset + 2]) << 16 | Int(bytes[offset + 3])
      << 24
  }
}
