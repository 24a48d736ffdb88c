package import ICU
package import SourceText

/// What the issuer declares of the site's accessibility: the parts of the statement that the Finnish act on digital
/// services (306/2019, 7 §) and the model of the European Commission (2018/1523) ask for.
///
/// Every part may be left out while it is not known: the statement says then that it is not finished.
package struct AccessibilityDeclaration: Sendable {
  /// The key `accessibility`.
  package var range: SourceRange
  package var status: Conformance?
  /// The day on which the site was assessed.
  package var assessed: CalendarDate?
  package var method: AssessmentMethod?
  package var tests: [AccessibilityTest]
  /// In the order of the file.
  package var gaps: [AccessibilityGap]
  /// Where a reader tells of a gap, where it is not where other mistakes are told of.
  package var feedback: Located<FeedbackAddress>?

  package init(
    range: SourceRange, status: Conformance? = nil, assessed: CalendarDate? = nil, method: AssessmentMethod? = nil,
    tests: [AccessibilityTest] = [], gaps: [AccessibilityGap] = [], feedback: Located<FeedbackAddress>? = nil
  ) {
    self.range = range
    self.status = status
    self.assessed = assessed
    self.method = method
    self.tests = tests
    self.gaps = gaps
    self.feedback = feedback
  }
}

/// How far the site fulfils the demands of the act: WCAG 2.1, levels A and AA (EN 301 549 v3.2.1).
package enum Conformance: String, Sendable, CaseIterable {
  case full, partial, none
}

package enum AssessmentMethod: String, Sendable, CaseIterable {
  /// Whoever answers for the site.
  case own = "self"
  /// Somebody from outside.
  case expert
}

/// A way of finding out; what is not among those of a project is declared as not tested.
package enum AccessibilityTest: String, Sendable, CaseIterable {
  /// A validator has read the pages' HTML.
  case code
  /// A program has looked for faults of accessibility.
  case automatic
  case keyboard
  /// 400 %, 320 pixels, and the distances of text of WCAG 1.4.12.
  case zoom
  case screenReader = "screen-reader"
  /// People for whom the pages are made.
  case readers
}

/// Something on the site that not everybody can use.
package struct AccessibilityGap: Sendable {
  /// The key, which its translations are known by.
  package var name: Located<String>
  /// Translatable.
  package var what: Located<String>
  /// Translatable.
  package var why: Located<String>
  package var basis: Basis

  package init(name: Located<String>, what: Located<String>, why: Located<String>, basis: Basis) {
    self.name = name
    self.what = what
    self.why = why
    self.basis = basis
  }

  /// The three kinds of the Commission's model.
  package enum Basis: String, Sendable, CaseIterable {
    /// The site does not fulfil the demands yet.
    case notYet = "not-yet"
    /// Disproportionate burden (8 § of the act).
    case burden
    /// Content to which the act does not apply (3 §).
    case outsideLaw = "outside-law"
  }
}

/// A part of the declaration that is not there: the key to be written.
package enum AccessibilityPart: String, Sendable, CaseIterable {
  case status, assessed, method, tests, gaps, feedback
}

extension ProjectSettings {
  /// Where a reader tells that something of the site cannot be used.
  package var accessibilityFeedback: FeedbackAddress? { accessibility?.feedback?.value ?? feedback }
}

/// The name of the file with the statement, in every language's folder.
package let accessibilityFileName = "saavutettavuus.html"
