import Foundation
import ICU
import LinkCheck
import SiteBuild
import SourceText

/// Addresses for other programs: one object, its version first. Lines and columns are counted from 1, columns in code
/// points.
struct LinkJSON: Encodable {
  var version = 1
  var links: [Link]

  struct Link: Encodable {
    var address: String
    /// The sources that lead there, each once.
    var pages: [String]
    var uses: [Use]
    var check: Check?
  }

  struct Use: Encodable {
    var path: String
    var line: Int
    var column: Int
  }

  struct Check: Encodable {
    /// `works`, `broken`, `unclear` or `unreachable`.
    var outcome: String
    var status: Int?
    var movedTo: String?
    /// ISO 8601.
    var day: String
  }

  init(_ list: LinkList) {
    links = list.links.map { link in
      Link(
        address: link.address, pages: Set(link.uses.map(\.file.path)).sorted(),
        uses: link.uses.map { use in
          let start = use.start
          return Use(path: use.file.path, line: start.line, column: start.column)
        },
        check: link.check.map {
          Check(
            outcome: $0.answer.outcome.rawValue, status: $0.answer.status, movedTo: $0.answer.movedTo, day: $0.day.iso)
        })
    }
  }

  /// Keys sorted, so that the same addresses are the same bytes.
  var text: String {
    get throws {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
      return String(decoding: try encoder.encode(self), as: UTF8.self)
    }
  }
}
