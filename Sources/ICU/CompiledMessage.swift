import CICU
import Synchronization

/// A checked pattern with ICU's formatter for it, opened once and shared under a lock.
final class CompiledMessage: Sendable {
  /// What a pattern does with an argument; the raw value is the letter that stands for it at the C boundary.
  enum ArgumentKind: Character, Sendable {
    case plain = "0"
    case number = "1"
    case date = "2"
    case select = "3"

    func takes(_ value: MessageValue) -> Bool {
      switch (self, value) {
      case (.plain, _), (.number, .number), (.date, .date), (.select, .text): true
      default: false
      }
    }
  }

  private let pattern: String
  private let formattingTag: String
  private let kinds: [String: ArgumentKind]
  /// The names in an order that does not change from run to run.
  private let names: [String]
  private let joinedNames: JoinedTexts
  private let formatter = Mutex<MessageHandle?>(nil)

  init(pattern: String, formattingTag: String, kinds: [String: ArgumentKind]) {
    self.pattern = pattern
    self.formattingTag = formattingTag
    self.kinds = kinds
    names = kinds.keys.sorted()
    joinedNames = JoinedTexts(names)
  }

  /// Opens ICU's formatter now and not at the first use, for the sake of its errors.
  func open() throws(ICUError) {
    try formatter.withLock { handle throws(ICUError) in
      handle = try MessageHandle(pattern: pattern, formattingTag: formattingTag)
    }
  }

  func format(_ arguments: [String: MessageValue]) throws(MessageFormatError) -> String {
    var texts: [String] = []
    var values: [(value: MessageValue, isPlain: Bool)] = []
    for name in names {
      guard let value = arguments[name] else { throw .missingArgument(name) }
      guard let kind = kinds[name], kind.takes(value) else { throw .wrongType(argument: name) }
      values.append((value, kind == .plain))
      if case .text(let text) = value { texts.append(text) }
    }
    let joinedTexts = JoinedTexts(texts)
    do throws(ICUError) {
      return try formatter.withLock { handle throws(ICUError) in
        if handle == nil { handle = try MessageHandle(pattern: pattern, formattingTag: formattingTag) }
        return try handle?.format(names: joinedNames, values: values, texts: joinedTexts) ?? ""
      }
    } catch {
      throw .icu(error)
    }
  }
}

/// Owns one formatter of ICU: opened in `init`, closed once in `deinit`, used by one thread at a time.
@safe
private struct MessageHandle: ~Copyable {
  private let pointer: OpaquePointer

  init(pattern: String, formattingTag: String) throws(ICUError) {
    var status: cicu_status = 0
    let pointer = withBytes(pattern) { bytes, length in
      unsafe cicu_message_open(bytes, length, formattingTag, &status)
    }
    guard let pointer = unsafe pointer else { throw ICUError("open message \(formattingTag)", status: status) }
    unsafe self.pointer = pointer
  }

  deinit { unsafe cicu_message_close(pointer) }

  func format(
    names: JoinedTexts, values: [(value: MessageValue, isPlain: Bool)], texts: JoinedTexts
  ) throws(ICUError) -> String {
    // The values borrow their text from `texts.bytes`, which is held for the length of the call.
    let result = unsafe texts.bytes.withUnsafeBufferPointer { textBytes in
      var foreign: [cicu_message_value] = unsafe []
      unsafe foreign.reserveCapacity(values.count + 1)
      var textCount = 0
      for (value, isPlain) in values {
        var item = unsafe cicu_message_value()
        switch value {
        case .text:
          let start = textCount == 0 ? 0 : Int(texts.ends[textCount - 1])
          unsafe item.kind = cicu_value_text
          unsafe item.bytes = textBytes.baseAddress.map { unsafe $0 + start }
          unsafe item.length = Int(texts.ends[textCount]) - start
          textCount += 1
        case .number(let number):
          unsafe item.kind = cicu_value_number
          unsafe item.number = number
        case .date(let date):
          unsafe item.kind = isPlain ? cicu_value_date_text : cicu_value_date
          unsafe item.day = Int32(date.daysSince1970)
        }
        unsafe foreign.append(item)
      }
      // An empty array has no address to lend.
      unsafe foreign.append(cicu_message_value())
      return unsafe cicu_message_format(pointer, names.bytes, names.ends + [0], foreign, Int32(values.count))
    }
    return try unsafe takeText(result, "format message")
  }
}
