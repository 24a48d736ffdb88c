import Foundation
import ICU
import Localisation
import ProjectFiles
import SiteBuild
import SourceText

/// Facts for other programs: one object, its version first. Days are ISO 8601; lines and columns are counted from 1,
/// columns in code points.
struct FactJSON: Encodable {
  var version = 1
  /// The day from which the checks were judged.
  var today: String
  var facts: [Fact]

  struct Fact: Encodable {
    var record: String
    var part: String
    var name: String
    var type: String
    var value: String
    var owner: String?
    var source: String?
    var checked: String?
    /// The last day on which the check holds.
    var checkedUntil: String?
    /// `checked`, `overdue` or `never-checked`.
    var state: String
    var uses: [Use]
  }

  struct Use: Encodable {
    var path: String
    var line: Int
    var column: Int
  }

  init(_ list: FactList, today: CalendarDate) {
    self.today = today.iso
    facts = list.records.flatMap { record in
      let (state, until): (String, CalendarDate?) =
        switch record.check {
        case .never: ("never-checked", nil)
        case .holds(let day): ("checked", day)
        case .overdue(let day): ("overdue", day)
        }
      return record.parts.map { part in
        Fact(
          record: record.key.value, part: part.name.value, name: record.name, type: part.type.rawValue,
          value: part.value, owner: record.owner, source: record.source, checked: record.checked?.value.iso,
          checkedUntil: until?.iso, state: state,
          uses: part.uses.map { use in
            let start = use.range.start
            return Use(path: use.range.file.path, line: start.line, column: start.column)
          })
      }
    }
  }

  /// Keys sorted, so that the same facts are the same bytes.
  var text: String {
    get throws {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
      return String(decoding: try encoder.encode(self), as: UTF8.self)
    }
  }
}
