import Foundation

/// What a worker made for a print shop: facts, the file, a small picture of each page. Each part stands with its length
/// before it, four bytes, big-endian.
package struct PressResult: Sendable {
  package var facts: Facts
  package var pdf: [UInt8]
  /// PNG, each page as it is cut.
  package var pictures: [[UInt8]]

  package struct Facts: Sendable, Decodable {
    package var pages = 0
    /// How many of the pages are empty, so that four divides their number.
    package var added = 0
    /// The size after cutting, in millimetres.
    package var width = 0.0
    package var height = 0.0
    /// Of `C`, `M`, `Y`, `K`, those that are used.
    package var inks: [String] = []
    /// Why there is no file.
    package var faults: [Fault] = []

    private enum Key: String, CodingKey { case pages, added, width, height, inks, faults }

    package init(from decoder: any Decoder) throws {
      let values = try decoder.container(keyedBy: Key.self)
      pages = try values.decodeIfPresent(Int.self, forKey: .pages) ?? 0
      added = try values.decodeIfPresent(Int.self, forKey: .added) ?? 0
      width = try values.decodeIfPresent(Double.self, forKey: .width) ?? 0
      height = try values.decodeIfPresent(Double.self, forKey: .height) ?? 0
      inks = try values.decodeIfPresent([String].self, forKey: .inks) ?? []
      faults = try values.decodeIfPresent([Fault].self, forKey: .faults) ?? []
    }
  }

  package struct Fault: Sendable, Decodable {
    package var kind: Kind
    /// The words, font or colour that it is about.
    package var what: String
    package var page: Int?
    /// How far from the edge.
    package var millimetres: Double?

    package enum Kind: String, Sendable, Decodable {
      case transparency, colour, picture, font, ink
      case nearEdge = "near-edge"
    }
  }

  /// - Returns: nil where the bytes are none.
  package init?(_ bytes: [UInt8]) {
    var parts: [[UInt8]] = []
    var place = 0
    while place + 4 <= bytes.count {
      let length = bytes[place..<place + 4].reduce(0) { $0 << 8 | Int($1) }
      guard place + 4 + length <= bytes.count else { return nil }
      parts.append(Array(bytes[(place + 4)..<(place + 4 + length)]))
      place += 4 + length
    }
    guard place == bytes.count, let first = parts.first,
      let facts = try? JSONDecoder().decode(Facts.self, from: Data(first)),
      parts.count == (facts.faults.isEmpty ? facts.pages + 2 : 1)
    else { return nil }
    self.facts = facts
    pdf = facts.faults.isEmpty ? parts[1] : []
    pictures = Array(parts.dropFirst(2))
  }
}
