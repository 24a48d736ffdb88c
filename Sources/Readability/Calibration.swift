package import ICU

/// Whether the limits that count words were measured for a language. Where they were not, they are guessed from other
/// languages, and what they find is for information.
package func hasCalibratedLimits(_ language: LanguageTag) -> Bool {
  LanguageRatio(language).isCalibrated
}
