import CICU

/// The value of an argument of a message.
package enum MessageValue: Sendable, Hashable {
  case text(String)
  case number(Double)
  case date(CalendarDate)
}

/// Why a text is not a message pattern.
package struct MessagePatternError: Error, Sendable, Hashable, CustomStringConvertible {
  package enum Reason: Sendable, Hashable {
    /// ICU's status, for example `U_UNMATCHED_BRACES`.
    case syntax(String)
    /// The argument has a type or a style that messages here do not use, such as `time` or `choice`.
    case unsupportedArgument(String)
    /// One argument is used as two types: a number in one place, a choice of texts in another.
    case conflictingTypes(String)
    /// More braces stand within one another than a message needs; ICU's parser calls itself for each.
    case tooDeep
  }

  /// The UTF-8 offset in the pattern at which the fault was seen; 0 for the style of a number or date.
  package var offset: Int
  package var reason: Reason

  package var description: String { "message pattern at \(offset): \(reason)" }
}

/// Why a message could not be formatted.
package enum MessageFormatError: Error, Sendable, Hashable {
  case missingArgument(String)
  /// The value has not the type that the pattern asks of it: a text where it counts, a number where it selects.
  case wrongType(argument: String)
  case icu(ICUError)
}

/// A message of the interface: a MessageFormat pattern of ICU with named arguments, in one language.
///
/// A value, checked once and then formatted by any thread: ICU's formatter, which may be used by one thread at a time,
/// is shared under a lock.
package struct MessagePattern: Sendable {
  package let pattern: String
  package let language: LanguageTag
  package let digits: DigitStyle
  /// Every argument that the pattern names, at whatever depth.
  package let argumentNames: Set<String>

  private let body: Body

  private enum Body: Sendable {
    /// No argument and no quotation: the pattern is the text.
    case plain
    case compiled(CompiledMessage)
  }

  package init(_ pattern: String, language: LanguageTag, digits: DigitStyle = .latin) throws(MessagePatternError) {
    self.pattern = pattern
    self.language = language
    self.digits = digits
    let syntax: Set<UInt8> = [UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "'")]
    guard pattern.utf8.contains(where: { syntax.contains($0) }) else {
      argumentNames = []
      body = .plain
      return
    }
    try MessagePattern.checkDepth(of: pattern)
    let kinds = try MessagePattern.argumentKinds(of: pattern)
    argumentNames = Set(kinds.keys)
    let message = CompiledMessage(
      pattern: pattern, formattingTag: language.formattingTag(digits: digits), kinds: kinds)
    // The style of a number or date is read only when its format is opened.
    if kinds.values.contains(where: { $0 == .number || $0 == .date }) {
      do throws(ICUError) {
        try message.open()
      } catch {
        throw MessagePatternError(offset: 0, reason: .syntax(MessagePattern.statusName(of: error)))
      }
    }
    body = .compiled(message)
  }

  /// The text of the message. Every argument that the pattern names must have a value, also one that this value of
  /// another does not select; values that it does not name are left out of account.
  package func format(_ arguments: [String: MessageValue] = [:]) throws(MessageFormatError) -> String {
    switch body {
    case .plain: pattern
    case .compiled(let message): try message.format(arguments)
    }
  }

  private static func checkDepth(of pattern: String) throws(MessagePatternError) {
    let mostBraces = 64
    var depth = 0
    for (offset, byte) in pattern.utf8.enumerated() {
      if byte == UInt8(ascii: "{") { depth += 1 }
      if byte == UInt8(ascii: "}") { depth -= 1 }
      if depth > mostBraces { throw MessagePatternError(offset: offset, reason: .tooDeep) }
    }
  }

  private static func argumentKinds(
    of pattern: String
  ) throws(MessagePatternError) -> [String: CompiledMessage.ArgumentKind] {
    var errorOffset: Int32 = 0
    let list: String
    do throws(ICUError) {
      list = try withBytes(pattern) { bytes, length throws(ICUError) in
        try unsafe takeText(cicu_message_arguments(bytes, length, &errorOffset), "")
      }
    } catch {
      throw MessagePatternError(
        offset: utf8Offset(of: Int(errorOffset), in: pattern), reason: .syntax(statusName(of: error)))
    }
    var kinds: [String: CompiledMessage.ArgumentKind] = [:]
    for line in list.split(separator: "\n") {
      let name = String(line.dropFirst())
      guard let kind = line.first.flatMap(CompiledMessage.ArgumentKind.init(rawValue:)) else {
        throw MessagePatternError(offset: offset(of: name, in: pattern), reason: .unsupportedArgument(name))
      }
      switch (kinds[name], kind) {
      case (nil, _), (.plain?, _): kinds[name] = kind
      case (let seen?, let kind) where kind == .plain || kind == seen: break
      default: throw MessagePatternError(offset: offset(of: name, in: pattern), reason: .conflictingTypes(name))
      }
    }
    return kinds
  }

  private static func statusName(of error: ICUError) -> String {
    if case .status(let name) = error.reason { name } else { error.description }
  }

  private static func utf8Offset(of utf16Offset: Int, in text: String) -> Int {
    let utf16 = text.utf16
    let index =
      utf16.index(utf16.startIndex, offsetBy: max(utf16Offset, 0), limitedBy: utf16.endIndex) ?? utf16.endIndex
    return text.utf8.distance(from: text.utf8.startIndex, to: index)
  }

  /// The last place at which an argument of the name can begin: the one that the reader has not met before.
  private static func offset(of name: String, in pattern: String) -> Int {
    let bytes = Array(pattern.utf8)
    let name = Array(name.utf8)
    var found = 0
    for start in bytes.indices where bytes[start] == UInt8(ascii: "{") {
      let rest = bytes[(start + 1)...].drop { $0 == UInt8(ascii: " ") }
      if rest.starts(with: name) { found = start }
    }
    return found
  }
}

extension MessagePattern: Hashable {
  package static func == (left: MessagePattern, right: MessagePattern) -> Bool {
    left.pattern == right.pattern && left.language == right.language && left.digits == right.digits
  }
  package func hash(into hasher: inout Hasher) {
    hasher.combine(pattern)
    hasher.combine(language)
    hasher.combine(digits)
  }
}
