import ICU
import SourceText

/// Checks of addresses, numbers and codes as the world outside has them.
enum OutsideAddress {
  /// An absolute http or https address (RFC 3986) with a host; letters outside ASCII are let be, as browsers do.
  static func url(_ text: Located<String>, _ faults: Faults) -> String? {
    if isURL(text.value) { return text.value }
    faults.error("not-a-url", ["value": .text(text.value)], at: text.range)
    return nil
  }

  static func isURL(_ text: String) -> Bool {
    let lowercased = text.lowercased()
    guard let scheme = ["https://", "http://"].first(where: { lowercased.hasPrefix($0) }) else { return false }
    let forbidden: Set<Unicode.Scalar> = ["\"", "<", ">", "\\", "^", "`", "{", "|", "}"]
    guard
      text.unicodeScalars.allSatisfy({ letter in
        !letter.properties.isWhitespace && letter.properties.generalCategory != .control && !forbidden.contains(letter)
      })
    else { return false }
    let authority = text.dropFirst(scheme.count).prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    // A user name in an address hides where it leads.
    guard !authority.contains("@") else { return false }
    let pieces = authority.split(separator: ":", omittingEmptySubsequences: false)
    guard let host = pieces.first, pieces.count <= 2,
      pieces.count == 1 || (1...5).contains(pieces[1].utf8.count) && (UInt16(pieces[1]) ?? 0) > 0
    else { return false }
    return host.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { label in
      !label.isEmpty && label.utf8.count <= 63 && !label.hasPrefix("-") && !label.hasSuffix("-")
        && label.unicodeScalars.allSatisfy { $0.properties.isAlphabetic || ("0"..."9").contains($0) || $0 == "-" }
    }
  }

  static func mail(_ text: Located<String>, _ faults: Faults) -> String? {
    if isMail(text.value) { return text.value }
    faults.error("not-a-mail-address", ["value": .text(text.value)], at: text.range)
    return nil
  }

  /// The everyday form of an address: a dot-atom, `@`, and a host of two labels or more.
  static func isMail(_ text: String) -> Bool {
    let pieces = text.split(separator: "@", omittingEmptySubsequences: false)
    guard pieces.count == 2, (1...64).contains(pieces[0].utf8.count), pieces[1].contains(".") else { return false }
    let local = pieces[0].split(separator: ".", omittingEmptySubsequences: false)
    let others: Set<Character> = [
      "!", "#", "$", "%", "&", "'", "*", "+", "-", "/", "=", "?", "^", "_", "`", "{", "|", "}", "~",
    ]
    return local.allSatisfy { !$0.isEmpty && $0.allSatisfy { $0.isLetter || $0.isNumber || others.contains($0) } }
      && isURL("https://\(pieces[1])") && !pieces[1].contains { $0 == "/" || $0 == "?" || $0 == "#" || $0 == ":" }
  }

  /// E.164 (`+` and up to 15 digits, the first not 0) or a short code of 3 to 6 digits, grouped by spaces.
  static func phone(_ text: Located<String>, _ faults: Faults) -> PhoneNumber? {
    let dialled = text.value.filter { $0 != " " && $0 != "\u{A0}" }
    let digits = dialled.hasPrefix("+") ? dialled.dropFirst() : dialled[...]
    let isNumber = digits.utf8.allSatisfy { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }
    let fits =
      dialled.hasPrefix("+")
      ? (7...15).contains(digits.utf8.count) && !digits.hasPrefix("0")
      : (3...6).contains(digits.utf8.count)
    if isNumber && fits { return PhoneNumber(dialled: dialled, written: text.value) }
    faults.error(
      "not-a-phone-number", ["value": .text(text.value)], at: text.range, suggestion: international(digits, dialled))
    return nil
  }

  /// A Finnish number as it is dialled at home, written as E.164.
  private static func international(_ digits: Substring, _ dialled: String) -> String? {
    let bare = dialled.filter { $0 != "-" && $0 != "(" && $0 != ")" }
    guard bare.hasPrefix("0"), !bare.hasPrefix("00"), (7...12).contains(bare.utf8.count),
      bare.utf8.allSatisfy({ UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 })
    else { return nil }
    return "+358" + bare.dropFirst()
  }

  /// Opening and closing times are `10:00` or `10.00`.
  static func clockTime(_ text: Located<String>, _ faults: Faults) -> ClockTime? {
    let pieces = text.value.split(omittingEmptySubsequences: false, whereSeparator: { $0 == ":" || $0 == "." })
    if pieces.count == 2, (1...2).contains(pieces[0].utf8.count), pieces[1].utf8.count == 2,
      pieces.allSatisfy({ $0.utf8.allSatisfy { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 } }),
      let hour = Int(pieces[0]), let minute = Int(pieces[1]), let time = ClockTime(hour: hour, minute: minute)
    {
      return time
    }
    faults.error("not-a-clock-time", ["value": .text(text.value)], at: text.range)
    return nil
  }

  /// Three capital letters, as ISO 4217 has them.
  static func currency(_ text: Located<String>, _ faults: Faults) -> String? {
    if text.value.utf8.count == 3, text.value.utf8.allSatisfy({ UInt8(ascii: "A")...UInt8(ascii: "Z") ~= $0 }) {
      return text.value
    }
    faults.error("not-a-currency", ["value": .text(text.value)], at: text.range)
    return nil
  }

  /// Two capital letters, as ISO 3166-1 has them.
  static func country(_ text: Located<String>, _ faults: Faults) -> String? {
    if text.value.utf8.count == 2, text.value.utf8.allSatisfy({ UInt8(ascii: "A")...UInt8(ascii: "Z") ~= $0 }) {
      return text.value
    }
    faults.error("not-a-country", ["value": .text(text.value)], at: text.range)
    return nil
  }
}
