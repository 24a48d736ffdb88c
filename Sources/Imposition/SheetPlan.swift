/// Where the pages of a document are put on sheets of paper, in the words of the engine that puts them there.
package struct SheetPlan: Sendable, Hashable, Encodable {
  /// Of a sheet, in millimetres.
  package var width: Double
  package var height: Double
  /// Front, back, front, back …
  package var sides: [[Placement]]

  /// A page on a side of a sheet.
  package struct Placement: Sendable, Hashable, Encodable {
    /// Counted from 0.
    package var page: Int
    /// Of the page's lower left corner, from that of the sheet, in millimetres.
    package var x: Double
    package var y: Double
  }
}

extension BookletPlan {
  /// Pages of A5 on sheets of A4 across (ISO 216): 297 mm is half a millimetre more for each than they are wide. The
  /// printer turns the sheet over on its short edge.
  package var onA4: SheetPlan {
    let (width, pageWidth) = (297.0, 148.0)
    let sides = sides.map { side -> [SheetPlan.Placement] in
      [
        side.left.map { SheetPlan.Placement(page: $0, x: width / 2 - pageWidth + side.creep, y: 0) },
        side.right.map { SheetPlan.Placement(page: $0, x: width / 2 - side.creep, y: 0) },
      ].compactMap { $0 }
    }
    return SheetPlan(width: width, height: 210, sides: sides)
  }
}
