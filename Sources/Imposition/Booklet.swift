/// The edge on which a booklet is stapled or bound: the left where its language is read from the left, the right where it
/// is read from the right.
package enum BindingEdge: String, Sendable, Codable, CaseIterable {
  case left, right
}

/// Sheets that are folded once in the middle and stapled there (saddle stitch), as an office printer makes them: two pages
/// on each side, printed on both sides.
///
/// A stapler takes only so many sheets, so a long document becomes several booklets, cut where a chapter begins.
package struct BookletPlan: Sendable, Hashable, Codable {
  /// The pages of the document, without the blank ones.
  package var pages: Int
  package var binding: BindingEdge
  /// The pages of each booklet, counted from 0.
  package var booklets: [Range<Int>]
  /// Of one leaf of the paper, in millimetres; office paper of 80 g/m² has about 0.1.
  package var thickness: Double

  /// 12 sheets: what the staplers of office printers take of paper of 80 g/m² is 15 and more.
  package static let mostPages = 48

  /// - Parameters:
  ///   - pages: 1 or more.
  ///   - chapters: the pages on which chapters begin, counted from 0.
  package init(pages: Int, chapters: [Int], binding: BindingEdge, thickness: Double = 0.1) {
    precondition(pages > 0, "a booklet of no page")
    self.pages = pages
    self.binding = binding
    self.thickness = thickness
    booklets = Self.booklets(of: pages, chapters: chapters)
  }

  package var sheets: Int { booklets.reduce(0) { $0 + Self.sheets(for: $1.count) } }

  /// Pages that stay white, so that each booklet has four for every sheet. They stand at its end, where nobody takes them
  /// for a missing page.
  package var blanks: Int { sheets * 4 - pages }

  /// How far the innermost leaf of the thickest booklet stands out beyond the outermost, in millimetres: each sheet that
  /// lies round it takes its own thickness.
  package var creep: Double {
    thickness * Double((booklets.map { Self.sheets(for: $0.count) }.max() ?? 1) - 1)
  }

  /// The sides of all sheets as they come out of the printer: front and back of the outermost sheet of the first booklet,
  /// and so on inwards. On each side the left and the right page, counted from 0; nil is blank.
  package var sides: [Side] {
    booklets.flatMap { booklet -> [Side] in
      let count = Self.sheets(for: booklet.count) * 4
      func page(_ place: Int) -> Int? { place < booklet.count ? booklet.lowerBound + place : nil }
      return (0..<count / 4).flatMap { sheet -> [Side] in
        let creep = thickness * Double(sheet)
        // Read from the left: the last page and the first stand on the front of the outermost sheet.
        let front = (page(count - 1 - sheet * 2), page(sheet * 2))
        let back = (page(sheet * 2 + 1), page(count - 2 - sheet * 2))
        return [front, back].map { first, second in
          binding == .left
            ? Side(left: first, right: second, creep: creep) : Side(left: second, right: first, creep: creep)
        }
      }
    }
  }

  /// One side of a sheet.
  package struct Side: Sendable, Hashable {
    package var left: Int?
    package var right: Int?
    /// How far its leaves stand out beyond the outermost of the booklet, in millimetres: so far its pages are moved
    /// towards the fold, and after trimming all outer margins are equal.
    package var creep: Double
  }

  private static func sheets(for pages: Int) -> Int { (pages + 3) / 4 }

  /// As many chapters in each as there is room for; a chapter that is too long for one is cut where it has to be.
  private static func booklets(of pages: Int, chapters: [Int]) -> [Range<Int>] {
    var booklets: [Range<Int>] = []
    var begin = 0
    while pages - begin > mostPages {
      let end = chapters.filter { $0 > begin && $0 <= begin + mostPages }.max() ?? begin + mostPages
      booklets.append(begin..<end)
      begin = end
    }
    return booklets + [begin..<pages]
  }
}
