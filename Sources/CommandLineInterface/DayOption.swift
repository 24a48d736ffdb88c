import ArgumentParser
import Foundation
import ICU

/// The day from which age is judged: of `facts`, `status` and `check`. No build asks for it, so that a site is the same
/// on every day.
struct DayOption: ParsableArguments {
  @Option(help: ArgumentHelp(help("option.today"), valueName: "YYYY-MM-DD"))
  var today: CalendarDate = .machineDay
}

/// Whose word a command records, and of which day.
struct RecordOptions: ParsableArguments {
  @Option(help: ArgumentHelp(help("option.by"), valueName: "name"))
  var by: String

  @Option(help: ArgumentHelp(help("option.date"), valueName: "YYYY-MM-DD"))
  var date: CalendarDate = .machineDay
}

/// Of which day the words are that a command records.
struct DateOption: ParsableArguments {
  @Option(help: ArgumentHelp(help("option.date"), valueName: "YYYY-MM-DD"))
  var date: CalendarDate = .machineDay
}

extension CalendarDate: ExpressibleByArgument {
  package init?(argument: String) {
    self.init(iso: argument)
  }

  package var defaultValueDescription: String { help("option.machine-day") }

  /// The day in the machine's time zone: the one place of the program where a clock is read.
  static var machineDay: CalendarDate {
    let parts = Calendar(identifier: .gregorian).dateComponents([.year, .month, .day], from: Date())
    guard let year = parts.year, let month = parts.month, let day = parts.day,
      let today = CalendarDate(year: year, month: month, day: day)
    else { preconditionFailure("the calendar has no day of today") }
    return today
  }
}
