import GuideMarkup
package import HTML
import ICU
import Localisation
import ProjectFiles
import SourceText

extension BodyWriter {
  // MARK: Contact

  /// A place with all ways to reach it, the telephone first, and all of its opening hours under their labels.
  mutating func contact(_ block: Block, _ inner: [Block], _ id: [HTMLAttribute]) -> [HTMLNode] {
    guard let key = block.attributes.value("of")?.value, let record = edition.project.records[key] else {
      return blocks(inner)
    }
    tell(record, parts: record.parts)
    return [
      div(id + [.class("box", "contact")]) {
        inBoth { $0.waysToReach(key) }
        blocks(inner)
      }
    ]
  }

  /// The name of a record and all ways to reach it; empty for one that does not exist.
  package func waysToReach(_ key: String) -> [HTMLNode] {
    guard let record = edition.project.records[key] else { return [] }
    let phones = parts(.phone, of: record)
    let rows =
      rows(.contactAddress, parts(.address, of: record)) + rows(.contactEmail, parts(.email, of: record))
      + rows(.contactWeb, parts(.url, of: record))
    var nodes = [p(.class("box-title")) { context.plain(record.name, within: surrounding) }]
    for phone in phones {
      nodes.append(
        p(.class("call")) {
          span(.class("call-label")) { label(of: phone, else: .contactPhone, within: surrounding) }
          " "
          context.factNode(phone.fact, in: surrounding, isInsideLink: false)
        })
    }
    if !rows.isEmpty { nodes.append(dl(.class("rows")) { rows }) }
    for part in record.parts where part.isHours {
      nodes.append(hoursTable(part, caption: label(of: part, else: .contactHours, within: language)))
    }
    return nodes
  }

  private func label(of part: LocalisedPart, else word: PageWord, within outer: LanguageTag) -> [HTMLNode] {
    part.label.map { context.plain($0, within: outer) } ?? context.words(word, within: outer)
  }

  private func parts(_ kind: FormattedFact.Kind, of record: LocalisedRecord) -> [LocalisedPart] {
    record.parts.filter { $0.fact.kind == kind }
  }

  private func rows(_ label: PageWord, _ parts: [LocalisedPart]) -> [HTMLNode] {
    parts.map { part in
      div(.class(part.fact.kind.rawValue)) {
        dt { self.label(of: part, else: label, within: surrounding) }
        dd {
          context.factNode(part.fact, in: surrounding, isInsideLink: false)
          if let map = part.mapAddress {
            " "
            anchor(map, [.class("map")], context.words(.contactMap, within: surrounding))
          }
        }
      }
    }
  }

  // MARK: Opening hours

  mutating func hours(_ block: Block, _ inner: [Block], _ id: [HTMLAttribute]) -> [HTMLNode] {
    let words = blocks(inner)
    guard let name = (block.attributes.value("of")?.value).flatMap({ FactName($0) }),
      let record = edition.project.records[name.record], let part = record.part(name.part), part.isHours
    else { return words }
    tell(record, parts: [part])
    return [
      div(id + [.class("box", "opening")]) {
        words
        inBoth { $0.hours(name) }
      }
    ]
  }

  private func hours(_ name: FactName) -> [HTMLNode] {
    guard let record = edition.project.records[name.record], let part = record.part(name.part) else { return [] }
    return [hoursTable(part, caption: context.plain(part.label ?? record.name, within: language))]
  }

  private func hoursTable(_ part: LocalisedPart, caption name: [HTMLNode]) -> HTMLNode {
    let hasLanguages = (part.hours + part.seasons.flatMap(\.rows)).contains { $0.languages != nil }
    let columns = hasLanguages ? 3 : 2
    // The words of hours are the reader's, wherever the table stands.
    let attributes: [HTMLAttribute] = [.class("hours")] + language.attributes(within: surrounding)
    return table(attributes) {
      caption { name }
      thead {
        tr {
          th(.scope("col")) { context.words(.hoursDays) }
          th(.scope("col")) { context.words(.hoursTimes) }
          if hasLanguages { th(.scope("col")) { context.words(.hoursLanguages) } }
        }
      }
      if !part.hours.isEmpty { tbody { rows(part.hours, hasLanguages: hasLanguages) } }
      for season in part.seasons {
        tbody(.class("season")) {
          tr { th(.scope("rowgroup"), .colSpan(columns)) { isolatedTimes(season.days) } }
          if season.rows.isEmpty { tr { td(.colSpan(columns)) { context.words(.hoursClosed) } } }
          rows(season.rows, hasLanguages: hasLanguages)
        }
      }
      if !part.exceptions.isEmpty {
        tbody(.class("exceptions")) {
          tr { th(.scope("rowgroup"), .colSpan(columns)) { context.words(.hoursExceptions) } }
          for row in part.exceptions { exception(row, columns: columns - 1) }
        }
      }
    }
  }

  private func rows(_ rows: [HoursRow], hasLanguages: Bool) -> [HTMLNode] {
    rows.map { row in
      tr {
        th(.scope("row")) { isolatedTimes(row.days) }
        td { times(row) }
        if hasLanguages { td { row.languages ?? "" } }
      }
    }
  }

  private func times(_ row: HoursRow) -> [HTMLNode] {
    var nodes: [HTMLNode] = row.times.map { [isolatedTimes($0)] } ?? []
    if row.isByAppointment {
      if !nodes.isEmpty { nodes.append(.text(" – ")) }
      nodes += context.words(.hoursByAppointment)
    }
    return nodes
  }

  private func exception(_ row: HoursExceptionRow, columns: Int) -> HTMLNode {
    tr {
      th(.scope("row")) { isolatedTimes(row.days) }
      td(columns == 1 ? [] : [.colSpan(columns)]) {
        if let times = row.times { isolatedTimes(times) } else { context.words(.hoursClosed) }
        if let why = row.why {
          " – "
          context.plain(why)
        }
      }
    }
  }
}
