import ICU
package import ProjectFiles

/// A way to write a fact other than its usual one: `{{mikseri.event:full}}`.
package enum FactStyle: String, Sendable, CaseIterable {
  /// A date with its weekday, which is computed.
  case full
  /// A date in figures.
  case short
  /// The month and year of a date.
  case month

  /// Whether facts of a type can be written so.
  package func suits(_ type: FactType) -> Bool { type == .date }

  var dateStyle: DateStyle {
    switch self {
    case .full: .full
    case .short: .short
    case .month: .monthYear
    }
  }
}
