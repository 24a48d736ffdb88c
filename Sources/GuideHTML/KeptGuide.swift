package import BodyText
import HTML
package import ICU
import Localisation
import ProjectFiles
import SourceText

// A guide on the reader's own telephone, without a network: the button on its first page, and the words that the service
// worker says with what it has kept. It has no words of its own.

/// The place of the day in words that are said on the telephone.
private let dayPlace = "%day%"

extension PageContext {
  /// The button that keeps a guide. The script of the page shows it where the browser can do it.
  func keepButton(of outline: DocumentOutline) -> HTMLNode {
    let kept = edition.words.phrase(
      "keep.kept", ["count": .count(outline.pages.count), "day": .text(dayPlace)], in: language)
    let list = keptListPath(of: outline.document.name, in: language)
    let attributes: [HTMLAttribute] = [
      .class("keep-guide"), .hidden, .data("guide", address(list)), .data("worker", address(keepingWorkerPath)),
      .data("kept", kept.text), .data("remove", text(.keepRemove)), .data("busy", text(.keepBusy)),
      .data("failed", text(.keepFailed)),
    ]
    return div(attributes) {
      button(.type("button")) { words(.keepGuide) }
      p(.role("status"))
    }
  }
}

/// What a guide that is kept says of itself in a language.
package struct KeptGuideWords: Sendable, Encodable {
  /// BCP 47.
  package var lang: String
  /// `ltr` or `rtl`.
  package var dir: String
  /// The name of the site, and the title of the guide, as markup.
  package var site: String
  package var title: String
  /// Markup that stands above the text of a kept page, with `%day%` for the day.
  package var notice: String
  /// Markup above the list of what is kept, in place of a page that is not.
  package var missing: String
  /// A day of each month as the language writes it, with `%d` and `%y` for day and year. The reader's telephone does not
  /// know how Dari, Sorani or Tigrinya write a day, or knows another calendar.
  package var months: [String]
  /// The figure nought of the language's digits.
  package var zero: String

  package init(of outline: DocumentOutline, in edition: Edition) {
    let context = PageContext(edition: edition, path: homePath(in: edition.language))
    func markup(_ nodes: [HTMLNode]) -> String { String(decoding: nodes.serialised(), as: UTF8.self) }
    lang = edition.language.canonical
    dir = edition.language.htmlDirection.rawValue
    site = markup([.text(plainText(of: edition.project.name.inlines))])
    title = markup(outline.pages.first.map { context.plain($0.title) } ?? [])
    let phrase = edition.words.phrase("keep.notice", ["day": .text(dayPlace)], in: edition.language)
    notice = markup([div(.class("notices")) { p([.class("notice", "fallback")], context.words(phrase)) }])
    missing = markup([p([.class("notice")], context.words(.keepMissing))])
    let days = (1...12).map { month in
      DayPattern(month: month) { edition.words.phrase(.date, $0, in: edition.language).text }
    }
    months = days.map(\.pattern)
    zero = days.first?.zero ?? "0"
  }
}

/// How a language writes any day of a month, found out from one of them: ICU has no pattern for the forms of our own.
package struct DayPattern {
  /// With `%d` for the day and `%y` for the year.
  package var pattern: String
  /// The figure nought of the digits that it is written in.
  package var zero = "0"

  /// - Parameters:
  ///   - month: from 1 to 12.
  ///   - write: writes a day. Where the two numbers cannot be told in what it writes (another calendar), the pattern is
  ///     day, month and year in figures, which every reader understands.
  package init(month: Int, write: (CalendarDate) -> String) {
    pattern = "%d.\(month).%y"
    // Numbers that no month has.
    let (year, day) = (3_456, 27)
    guard let date = CalendarDate(year: year, month: month, day: day) else { return }
    var written = ""
    var found: [Int] = []
    var number = ""
    var zero = self.zero
    func end() {
      guard !number.isEmpty else { return }
      let value = number.unicodeScalars.reduce(0) { $0 * 10 + (Int($1.properties.numericValue ?? 0)) }
      found.append(value)
      written += value == year ? "%y" : value == day ? "%d" : number
      number = ""
    }
    for scalar in write(date).unicodeScalars {
      if scalar.properties.generalCategory == .decimalNumber, let value = scalar.properties.numericValue {
        number.unicodeScalars.append(scalar)
        zero = Unicode.Scalar(scalar.value - UInt32(value)).map { String($0) } ?? zero
      } else {
        end()
        written.unicodeScalars.append(scalar)
      }
    }
    end()
    guard found.count(where: { $0 == year }) == 1, found.count(where: { $0 == day }) == 1 else { return }
    (pattern, self.zero) = (written, zero)
  }
}
