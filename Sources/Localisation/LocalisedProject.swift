package import ICU
package import ProjectFiles

/// What all documents of a project share, in one language: names, service words, the words of pictograms, records of facts.
package struct LocalisedProject: Sendable {
  package var language: LanguageTag
  /// The name of the site.
  package var name: LocalisedText
  package var issuer: LocalisedText
  package var logoWords: LogoWords
  /// By key, in the order of the glossary's file.
  package var terms: [LocalisedTerm]
  /// The words of each pictogram, by its name.
  package var pictogramWords: [String: LocalisedText]
  /// By key.
  package var records: [String: LocalisedRecord]
  /// What the issuer declares that not everybody can use, in the order of the project file.
  package var accessibilityGaps: [LocalisedGap] = []
  /// What readers say of each situation, by its name.
  package var situationWords: [String: LocalisedText] = [:]

  package struct LogoWords: Sendable {
    package var issuer: LocalisedText?
    package var funder: LocalisedText?
  }

  package func term(_ key: String) -> LocalisedTerm? {
    terms.first { $0.key == key }
  }
}

/// A gap in the accessibility of the site.
package struct LocalisedGap: Sendable {
  package var what: LocalisedText
  package var why: LocalisedText
  package var basis: AccessibilityGap.Basis
}

/// A service word in the reader's language, with the word that the clerk and the form use.
package struct LocalisedTerm: Sendable {
  package var key: String
  /// The word in the source language, in its base form.
  package var original: LocalisedText
  package var term: LocalisedText
  package var explanation: LocalisedText
  /// The address where there is more.
  package var see: FormattedFact?
}

/// A place or service with its facts written out.
package struct LocalisedRecord: Sendable {
  package var key: String
  package var name: LocalisedText
  package var schema: SchemaType
  /// In the order of the record.
  package var parts: [LocalisedPart]

  package func part(_ name: String) -> LocalisedPart? {
    parts.first { $0.name == name }
  }
}

package struct LocalisedPart: Sendable {
  package var name: String
  /// What readers call it, where the record says.
  package var label: LocalisedText?
  package var fact: FormattedFact
  /// As the record has it, for what is written for machines.
  package var value: FactValue
  /// Where a postal address is on a map.
  package var mapAddress: String?
  /// For opening hours, the rows of their table, those of parts of the year, and the days that differ.
  package var hours: [HoursRow] = []
  package var seasons: [HoursSeason] = []
  package var exceptions: [HoursExceptionRow] = []

  package var isHours: Bool { value.type == .hours }
}
