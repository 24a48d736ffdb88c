package import ICU

/// How many letters of a language stand beside each other in a width.
///
/// - Parameters:
///   - millimetres: the width of the line.
///   - points: the size of the type.
/// - Returns: at least 20, at most `LineBreaker.mostLetters`.
package func lettersThatFit(_ millimetres: Double, points: Double, language: LanguageTag) -> Int {
  // A point is 1/72 of an inch (CSS Values 4).
  let em = points * 25.4 / 72
  let letters = Int(millimetres / (em * meanAdvance(of: language)))
  return max(20, min(letters, LineBreaker.mostLetters))
}

/// The mean width of a letter, space included, in ems: measured on the texts of the shipped guide in the fonts of the
/// print engine (Andika, Noto Naskh Arabic, Noto Sans Ethiopic, Noto Sans Myanmar).
private func meanAdvance(of language: LanguageTag) -> Double {
  switch language.script {
  case "Latn": 0.47
  case "Cyrl": 0.53
  case "Arab": 0.4
  case "Ethi": 0.57
  case "Mymr": 0.84
  default: 0.6
  }
}

/// Letters as a reader counts them: marks above, below and beside a letter belong to it. ICU's clusters would count some
/// signs of Burmese as letters of their own.
func letterCount(of text: String) -> Int {
  var count = 0
  for scalar in text.unicodeScalars {
    if scalar.isASCII {
      count += 1
      continue
    }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark, .format: continue
    default: count += 1
    }
  }
  return count
}
