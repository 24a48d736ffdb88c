/// Reads the values of SVG attributes by the grammars of SVG 1.1 (chapters 4, 7 and 8), byte by byte.
///
/// A function that fails leaves `offset` where it stopped understanding.
struct ValueScanner {
  private let bytes: [UInt8]
  private(set) var offset = 0
  /// A number that was read but cannot be drawn: infinite, or beyond `limit`.
  private(set) var isOutOfRange = false

  /// Renderers and PDF count in single precision; beyond this, places become steps.
  static let limit = 1e6

  init(_ text: String) { bytes = Array(text.utf8) }

  var isAtEnd: Bool { offset == bytes.count }

  mutating func skipSpace() {
    while offset < bytes.count, isSpace(bytes[offset]) { offset += 1 }
  }

  /// Space with at most one comma.
  mutating func skipSeparator() {
    skipSpace()
    if offset < bytes.count, bytes[offset] == UInt8(ascii: ",") {
      offset += 1
      skipSpace()
    }
  }

  mutating func number() -> Double? {
    let start = offset
    var end = offset
    func digits() {
      while end < bytes.count, isDigit(bytes[end]) { end += 1 }
    }
    if end < bytes.count, bytes[end] == UInt8(ascii: "-") || bytes[end] == UInt8(ascii: "+") { end += 1 }
    let whole = end
    digits()
    var digitCount = end - whole
    if end < bytes.count, bytes[end] == UInt8(ascii: ".") {
      let point = end
      end += 1
      digits()
      digitCount += end - point - 1
    }
    guard digitCount > 0 else { return nil }
    if end < bytes.count, bytes[end] | 0x20 == UInt8(ascii: "e") {
      let mantissaEnd = end
      end += 1
      if end < bytes.count, bytes[end] == UInt8(ascii: "-") || bytes[end] == UInt8(ascii: "+") { end += 1 }
      let exponent = end
      digits()
      if end == exponent { end = mantissaEnd }
    }
    var text = String(decoding: bytes[start..<end], as: UTF8.self)
    // Swift reads no number that ends in its point.
    if text.hasSuffix(".") { text.removeLast() }
    guard let number = Double(text), number.magnitude <= Self.limit else {
      isOutOfRange = true
      return nil
    }
    offset = end
    return number
  }

  /// Numbers with separators between, to the end.
  mutating func numbers() -> [Double]? {
    var numbers: [Double] = []
    skipSpace()
    while !isAtEnd {
      guard let number = number() else { return nil }
      numbers.append(number)
      skipSeparator()
    }
    return bytes.last == UInt8(ascii: ",") ? nil : numbers
  }

  /// Whether the whole text is a value of the grammar, which has numbers in it.
  mutating func isValue(for grammar: AttributeGrammar) -> Bool {
    switch grammar {
    case .number: isSingleNumber(in: -Self.limit...Self.limit)
    case .length: isSingleNumber(in: 0...Self.limit)
    case .opacity: isSingleNumber(in: 0...1)
    case .miterLimit: isSingleNumber(in: 1...Self.limit)
    case .pathData: isPathData()
    case .transform: isTransformList()
    case .points: numbers().map { $0.count.isMultiple(of: 2) } ?? false
    case .dashes: numbers().map { numbers in !numbers.isEmpty && numbers.allSatisfy { $0 >= 0 } } ?? false
    case .paint, .keyword: false
    }
  }

  private mutating func isSingleNumber(in range: ClosedRange<Double>) -> Bool {
    skipSpace()
    guard let number = number() else { return false }
    skipSpace()
    guard isAtEnd else { return false }
    isOutOfRange = !range.contains(number)
    return !isOutOfRange
  }

  /// Path data: `M20 38a5 5 0 0 1 5-5h12z`.
  private mutating func isPathData() -> Bool {
    skipSpace()
    var isFirst = true
    while !isAtEnd {
      let command = bytes[offset]
      guard let arguments = pathArguments(of: command), !isFirst || command | 0x20 == UInt8(ascii: "m") else {
        return false
      }
      isFirst = false
      offset += 1
      skipSpace()
      guard !arguments.isEmpty else { continue }
      repeat {
        for argument in arguments {
          guard read(argument) else { return false }
          skipSeparator()
        }
      } while startsNumber
    }
    return true
  }

  private enum PathArgument { case number, length, flag }

  private func pathArguments(of command: UInt8) -> [PathArgument]? {
    switch command | 0x20 {
    case UInt8(ascii: "z"): []
    case UInt8(ascii: "h"), UInt8(ascii: "v"): [.number]
    case UInt8(ascii: "m"), UInt8(ascii: "l"), UInt8(ascii: "t"): [.number, .number]
    case UInt8(ascii: "s"), UInt8(ascii: "q"): [.number, .number, .number, .number]
    case UInt8(ascii: "c"): [.number, .number, .number, .number, .number, .number]
    case UInt8(ascii: "a"): [.length, .length, .number, .flag, .flag, .number, .number]
    default: nil
    }
  }

  private mutating func read(_ argument: PathArgument) -> Bool {
    switch argument {
    case .number: return number() != nil
    case .length: return number().map { $0 >= 0 } ?? false
    case .flag:
      guard offset < bytes.count, bytes[offset] == UInt8(ascii: "0") || bytes[offset] == UInt8(ascii: "1") else {
        return false
      }
      offset += 1
      return true
    }
  }

  private var startsNumber: Bool {
    guard offset < bytes.count else { return false }
    let byte = bytes[offset]
    return isDigit(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+") || byte == UInt8(ascii: ".")
  }

  /// `translate(4 8) rotate(-45, 48, 48)`.
  private mutating func isTransformList() -> Bool {
    skipSpace()
    while !isAtEnd {
      let start = offset
      while offset < bytes.count, bytes[offset] != UInt8(ascii: "("), !isSpace(bytes[offset]) { offset += 1 }
      guard let counts = transforms[String(decoding: bytes[start..<offset], as: UTF8.self)] else {
        offset = start
        return false
      }
      skipSpace()
      guard offset < bytes.count, bytes[offset] == UInt8(ascii: "(") else { return false }
      offset += 1
      skipSpace()
      var count = 0
      while startsNumber {
        guard number() != nil else { return false }
        count += 1
        skipSeparator()
      }
      guard offset < bytes.count, bytes[offset] == UInt8(ascii: ")"), counts.contains(count) else { return false }
      offset += 1
      skipSeparator()
    }
    return true
  }
}

/// How many numbers each transformation takes.
private let transforms: [String: Set<Int>] = [
  "matrix": [6], "translate": [1, 2], "scale": [1, 2], "rotate": [1, 3], "skewX": [1], "skewY": [1],
]

private func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }
