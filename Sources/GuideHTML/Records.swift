import GuideMarkup
import HTML
import ICU
import Localisation
import ProjectFiles
import SourceText

extension BodyWriter {
  // MARK: Contact

  /// A place with all ways to reach it, the telephone first. Of several opening hours the first of the record are
  /// shown: others need words of their own, and `hours` gives them those.
  mutating func contact(_ block: Block, _ inner: [Block], _ id: [HTMLAttribute]) -> [HTMLNode] {
    guard let key = block.attributes.value("of")?.value, edition.project.records[key] != nil else {
      return blocks(inner)
    }
    return [
      div(id + [.class("box", "contact")]) {
        inBoth { $0.contact(key) }
        blocks(inner)
      }
    ]
  }

  private func contact(_ key: String) -> [HTMLNode] {
    guard let record = edition.project.records[key] else { return [] }
    let phones = parts(.phone, of: record)
    let rows =
      rows(.contactAddress, parts(.address, of: record)) + rows(.contactEmail, parts(.email, of: record))
      + rows(.contactWeb, parts(.url, of: record))
    let hours = record.parts.first { !$0.hours.isEmpty }
    var nodes = [p(.class("box-title")) { context.plain(record.name, within: surrounding) }]
    for phone in phones {
      nodes.append(
        p(.class("call")) {
          span(.class("call-label")) { context.words(.contactPhone, within: surrounding) }
          " "
          context.factNode(phone.fact, in: surrounding, isInsideLink: false)
        })
    }
    if !rows.isEmpty { nodes.append(dl(.class("rows")) { rows }) }
    if let hours { nodes.append(hoursTable(hours, caption: context.words(.contactHours, within: surrounding))) }
    return nodes
  }

  private func parts(_ kind: FormattedFact.Kind, of record: LocalisedRecord) -> [LocalisedPart] {
    record.parts.filter { $0.fact.kind == kind }
  }

  private func rows(_ label: PageWord, _ parts: [LocalisedPart]) -> [HTMLNode] {
    parts.map { part in
      div(.class(part.fact.kind.rawValue)) {
        dt { context.words(label, within: surrounding) }
        dd { context.factNode(part.fact, in: surrounding, isInsideLink: false) }
      }
    }
  }

  // MARK: Opening hours

  mutating func hours(_ block: Block, _ inner: [Block], _ id: [HTMLAttribute]) -> [HTMLNode] {
    let words = blocks(inner)
    guard let name = (block.attributes.value("of")?.value).flatMap({ FactName($0) }),
      edition.project.records[name.record]?.part(name.part)?.hours.isEmpty == false
    else { return words }
    return [
      div(id + [.class("box", "opening")]) {
        words
        inBoth { $0.hours(name) }
      }
    ]
  }

  private func hours(_ name: FactName) -> [HTMLNode] {
    guard let record = edition.project.records[name.record], let part = record.part(name.part) else { return [] }
    return [hoursTable(part, caption: context.plain(record.name, within: surrounding))]
  }

  private func hoursTable(_ part: LocalisedPart, caption name: [HTMLNode]) -> HTMLNode {
    let hasLanguages = part.hours.contains { $0.languages != nil }
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
      tbody {
        for row in part.hours {
          tr {
            th(.scope("row")) { isolatedTimes(row.days) }
            td { times(row) }
            if hasLanguages { td { row.languages ?? "" } }
          }
        }
      }
      if !part.exceptions.isEmpty {
        tbody(.class("exceptions")) {
          tr {
            th(.scope("colgroup"), .colSpan(hasLanguages ? 3 : 2)) { context.words(.hoursExceptions) }
          }
          for row in part.exceptions { exception(row, columns: hasLanguages ? 2 : 1) }
        }
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
