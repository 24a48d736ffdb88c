import ICU
import ProjectFiles
import SourceText
import TextAnalysis

extension SiteSources {
  /// Every opening hour that is a fact, as rules compare it with words.
  var recordedHours: [RecordedHours] {
    project.facts.records.flatMap { record in
      record.parts.compactMap { part in
        guard case .hours(let hours) = part.value else { return nil }
        let weekly = (hours.weekly + hours.seasons.flatMap(\.weekly)).compactMap { opening in
          opening.times.map {
            RecordedHours.Opening(days: Set(opening.days), opens: $0.opens, closes: $0.closes)
          }
        }
        let single = hours.exceptions.compactMap { exception in
          exception.times.map { RecordedHours.Opening(days: [], opens: $0.opens, closes: $0.closes) }
        }
        return RecordedHours(
          record: record.key.value, name: "\(record.key.value).\(part.name.value)", openings: weekly + single)
      }
    }
  }
}
