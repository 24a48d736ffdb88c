import CICU

/// The order in which a line is shown (Unicode Bidirectional Algorithm, UAX #9). Safe from any thread.
package enum VisualOrder {
  /// The direction of the paragraph.
  package enum Base: Sendable, CaseIterable {
    case leftToRight, rightToLeft
    /// By the first letter that has a direction and stands in no isolate; right to left where none has. Phones find the
    /// direction of a message so.
    case firstStrong
  }

  /// The UTF-16 offsets of a line in the order in which they are shown, from the left. A line end in the text would be
  /// the start of a paragraph of its own: give one line.
  package static func offsets(of line: String, base: Base) -> [Int] {
    let units = Array(line.utf16)
    var order = [Int32](repeating: 0, count: units.count)
    var status: cicu_status = 0
    let count = unsafe units.withUnsafeBufferPointer { units in
      unsafe order.withUnsafeMutableBufferPointer { order -> Int32 in
        guard let text = units.baseAddress, let places = order.baseAddress else { return 0 }
        // Both are lent for the call.
        return unsafe cicu_bidi_visual_order(text, units.count, base.forICU, places, &status)
      }
    }
    // Only lack of memory fails, which Swift itself does not survive.
    guard status <= 0, Int(count) == units.count else { preconditionFailure("cannot order a line: \(status)") }
    return order.map(Int.init)
  }
}

extension VisualOrder.Base {
  fileprivate var forICU: cicu_bidi_base {
    switch self {
    case .leftToRight: cicu_bidi_left_to_right
    case .rightToLeft: cicu_bidi_right_to_left
    case .firstStrong: cicu_bidi_first_strong
    }
  }
}
