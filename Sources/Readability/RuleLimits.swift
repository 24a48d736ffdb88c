package import ProjectFiles
package import SourceText

/// From where on a rule speaks at each level, and how loudly. The rule decides by these very values, and its page shows
/// them, so the two cannot differ.
package struct RuleLimits: Sendable, Hashable {
  /// At each level the limits from the mildest to the strictest; none where the rule keeps silent.
  package var limits: [Level: [RuleLimit]]

  package init(_ limits: [Level: [RuleLimit]]) {
    self.limits = limits
  }

  /// Limits of a rule that counts nothing: each finding has the severity of its level, nil for silence.
  package init(helppo: Severity?, perus: Severity?, vaativa: Severity?) {
    limits = [.helppo: helppo, .perus: perus, .vaativa: vaativa].mapValues { severity in
      severity.map { [RuleLimit($0)] } ?? []
    }
  }

  /// Limits of a rule that finds the same at all levels.
  package init(_ severity: Severity) {
    self.init(helppo: severity, perus: severity, vaativa: severity)
  }

  /// The highest severity whose conditions the values meet.
  package func severity(at level: Level, of values: [RuleMeasure: Double] = [:]) -> Severity? {
    limits[level, default: []].filter { $0.holds(of: values) }.map(\.severity).max()
  }
}

/// One limit: a severity, and what must be so for it.
package struct RuleLimit: Sendable, Hashable {
  package var severity: Severity
  /// All have to be met; none for a rule that counts nothing.
  package var conditions: [RuleCondition]

  package init(_ severity: Severity, _ conditions: RuleCondition...) {
    self.severity = severity
    self.conditions = conditions
  }

  func holds(of values: [RuleMeasure: Double]) -> Bool {
    conditions.allSatisfy { condition in values[condition.measure].map(condition.holds) ?? false }
  }
}

/// A bound on something that is counted or measured.
package struct RuleCondition: Sendable, Hashable {
  package var comparison: Comparison
  package var bound: Double
  package var measure: RuleMeasure

  /// How a value is held against the bound.
  package enum Comparison: String, Sendable, CaseIterable {
    case over, from, under
  }

  package static func over(_ bound: Double, _ measure: RuleMeasure) -> RuleCondition {
    RuleCondition(comparison: .over, bound: bound, measure: measure)
  }

  package static func from(_ bound: Double, _ measure: RuleMeasure) -> RuleCondition {
    RuleCondition(comparison: .from, bound: bound, measure: measure)
  }

  package static func under(_ bound: Double, _ measure: RuleMeasure) -> RuleCondition {
    RuleCondition(comparison: .under, bound: bound, measure: measure)
  }

  func holds(of value: Double) -> Bool {
    switch comparison {
    case .over: value > bound
    case .from: value >= bound
    case .under: value < bound
    }
  }
}

/// What a rule counts or measures. Its name in words is `measure.<name>` of the interface.
package enum RuleMeasure: String, Sendable, CaseIterable {
  case words, letters, parts, sentences, clauses, items, commas, digits, characters, actions, genitives, phrases
  /// Words of the source language in the whole document.
  case documentWords = "document-words"
  /// Words between two headings.
  case sectionWords = "section-words"
  /// Occurrences in 100 words of the document.
  case perHundredWords = "per-hundred-words"
  /// How common a word is: the logarithm of its occurrences in a thousand million words (Zipf scale, van Heuven et al.
  /// 2014); 3 is once in a million.
  case familiarity
  /// LIX (Björnsson 1968).
  case lix
}
