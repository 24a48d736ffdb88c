import CICU

/// ICU could not do what was asked: its data lacks something, or a value is outside what it takes.
package struct ICUError: Error, Sendable, Hashable, CustomStringConvertible {
  package enum Reason: Sendable, Hashable {
    /// ICU's own status, for example `U_MISSING_RESOURCE_ERROR`.
    case status(String)
    /// Not decimal digits with an optional sign and full stop.
    case invalidAmount(String)
    /// Not three ASCII letters (ISO 4217).
    case invalidCurrency(String)
  }

  /// What was asked for, for example `open collator sv`.
  package var operation: String
  package var reason: Reason

  package init(operation: String, reason: Reason) {
    self.operation = operation
    self.reason = reason
  }

  init(_ operation: String, status: cicu_status) {
    self.init(operation: operation, reason: .status(statusName(status)))
  }

  package var description: String {
    switch reason {
    case .status(let name): "\(operation): \(name)"
    case .invalidAmount(let amount): "\(operation): \"\(amount)\" is not an amount in decimal digits"
    case .invalidCurrency(let currency): "\(operation): \"\(currency)\" is not a currency code of three letters"
    }
  }
}

func statusName(_ status: cicu_status) -> String {
  unsafe String(cString: cicu_status_name(status))
}
