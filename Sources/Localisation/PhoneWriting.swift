package import ProjectFiles

extension PhoneNumber {
  /// The number as it is written in Finland, where the reader stands: `040 123 4567`, `0295 333 200`, `112`, and
  /// `+46 8 123 456 00` for another country's.
  ///
  /// The groups are the writer's where he made any. Otherwise they are those of Kielitoimiston ohjepankki, "Puhelinnumerot"
  /// (Institute for the Languages of Finland; after SFS 4175): the area or operator code is a group by itself, and
  /// what follows it is cut into groups of three or four. Spaces are not broken at a line's end.
  package var domestic: String {
    let groups = written.split { $0 == " " || $0 == "\u{A0}" }.map(String.init)
    let country = "+358"
    guard dialled.hasPrefix("+") else {
      // The harmonised European numbers, 116 117 (Commission Decision 2007/116/EC).
      let isUngrouped = groups.count < 2 && dialled.count == 6
      return isUngrouped ? Self.joined([dialled.prefix(3), dialled.suffix(3)]) : Self.joined(groups)
    }
    guard dialled.hasPrefix(country) else { return Self.joined(groups) }
    if groups.count > 2, groups[0] == country {
      return Self.joined(["0" + groups[1]] + groups[2...])
    }
    return Self.joined(Self.groups(of: "0" + dialled.dropFirst(country.count)))
  }

  private static func joined(_ groups: [some StringProtocol]) -> String { groups.joined(separator: "\u{A0}") }

  /// - Parameter digits: with the 0 before the code.
  private static func groups(of digits: String) -> [String] {
    let length = codeLength(of: digits)
    let code = String(digits.prefix(length))
    let rest = digits.dropFirst(length)
    let first =
      switch rest.count {
      case ...4: rest.count
      case 5: 2
      case 8: 4
      default: 3
      }
    var groups = [code]
    var remaining = rest
    while !remaining.isEmpty {
      // Never a digit or two by themselves at the end.
      let count = groups.count == 1 ? first : remaining.count <= 4 ? remaining.count : 3
      groups.append(String(remaining.prefix(count)))
      remaining = remaining.dropFirst(count)
    }
    return groups
  }

  /// The digits of the area or operator code with its 0 (Traficom's numbering regulation 32): two for the large areas
  /// (09, 02), three for the others and for mobile and company numbers (016, 040, 020), four for services (0800) and
  /// the numbers of the state (0295).
  private static func codeLength(of digits: String) -> Int {
    if ["0600", "0700", "0800", "0294", "0295"].contains(where: digits.hasPrefix) { return 4 }
    let areas = ["02", "03", "05", "06", "08", "09"]
    let others = ["010", "020", "029", "030", "039", "050", "060", "070", "071", "073", "075", "080"]
    if others.contains(where: digits.hasPrefix) { return 3 }
    return areas.contains(where: digits.hasPrefix) ? 2 : 3
  }
}
