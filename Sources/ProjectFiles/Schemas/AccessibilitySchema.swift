import ICU
import SourceText

/// Reads `accessibility` of `content/project.yml`.
struct AccessibilitySchema {
  let faults: Faults

  func declaration(_ fields: inout MappingReader) -> AccessibilityDeclaration? {
    guard var declaration = fields.mapping("accessibility") else { return nil }
    let status = declaration.choice("status", Conformance.self)?.value
    let assessed = declaration.date("assessed")?.value
    let method = declaration.choice("method", AssessmentMethod.self)?.value
    let tests = (declaration.texts("tests") ?? []).compactMap {
      declaration.choice($0, among: AccessibilityTest.allCases)?.value
    }
    let gaps = gaps(&declaration)
    let feedback = feedbackAddress(&declaration, faults: faults)
    declaration.finish()
    return AccessibilityDeclaration(
      range: declaration.place, status: status, assessed: assessed, method: method, tests: tests, gaps: gaps,
      feedback: feedback)
  }

  private func gaps(_ fields: inout MappingReader) -> [AccessibilityGap] {
    guard var entries = fields.mapping("gaps") else { return [] }
    var gaps: [AccessibilityGap] = []
    for entry in entries.allEntries() {
      checkName(entry.key, allowsUnderscore: true, faults: faults)
      var gap = MappingReader(entry.value, at: entry.key.range, faults: faults)
      let what = gap.requiredText("what")
      let why = gap.requiredText("why")
      let basis = gap.choice("basis", AccessibilityGap.Basis.self)?.value
      gap.finish()
      guard let what, let why else { continue }
      gaps.append(AccessibilityGap(name: entry.key, what: what, why: why, basis: basis ?? .notYet))
    }
    return gaps
  }
}

/// The field `feedback`: a mailbox, or a fact that is one, a phone number or an address on the web.
func feedbackAddress(_ fields: inout MappingReader, faults: Faults) -> Located<FeedbackAddress>? {
  guard let text = fields.text("feedback") else { return nil }
  if text.value.contains("@") {
    return OutsideAddress.mail(text, faults).map { Located(.mail($0), at: text.range) }
  }
  // As a fact is written in a text.
  if text.value.hasPrefix("{{"), text.value.hasSuffix("}}") {
    let name = String(text.value.dropFirst(2).dropLast(2).filter { !$0.isWhitespace })
    if FactName(name) != nil {
      faults.error(
        "feedback-in-braces", ["value": .text(text.value), "name": .text(name)], at: text.range, suggestion: name)
      return nil
    }
  }
  if let name = FactName(text.value) {
    return Located(.fact(record: name.record, part: name.part), at: text.range)
  }
  faults.error("not-a-feedback-address", ["value": .text(text.value)], at: text.range)
  return nil
}
