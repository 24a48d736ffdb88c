import BodyText
import HTML
import ICU

/// The headings of a list that is filed under the letters of the reader's alphabet, and the way to each.
struct LetterHeadings {
  let context: PageContext
  let buckets: [AlphabeticIndex.Bucket]

  private func id(_ number: Int) -> String { "Letter-\(number + 1)" }

  /// On one screen nobody needs a way to the letters.
  var navigation: [HTMLNode] {
    guard buckets.count > 2 else { return [] }
    return [
      nav(.class("letters"), .ariaLabel(context.text(.glossaryLetters))) {
        ul(.role("list")) {
          for (number, bucket) in buckets.enumerated() {
            li { a([.href(fragment: id(number))], [.text(bucket.label)]) }
          }
        }
      }
    ]
  }

  /// - Parameters:
  ///   - level: of the heading.
  ///   - content: what stands under a letter.
  func sections(level: Int = 2, content: (AlphabeticIndex.Bucket) -> HTMLNode) -> [HTMLNode] {
    buckets.enumerated().map { number, bucket in
      HTML.section(.class("letter"), .ariaLabelledBy(id(number))) {
        heading(level)(.id(id(number))) { bucket.label }
        content(bucket)
      }
    }
  }
}
