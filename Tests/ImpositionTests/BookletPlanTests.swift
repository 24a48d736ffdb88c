import Imposition
import Testing

struct BookletPlanTests {
  static let counts = [1, 2, 3, 4, 5, 7, 8, 23, 24, 47, 48]

  @Test(arguments: counts, BindingEdge.allCases)
  func everyPageStandsOnceAndTheRestIsBlank(pages: Int, binding: BindingEdge) {
    let plan = BookletPlan(pages: pages, chapters: [], binding: binding)
    let places = plan.sides.flatMap { [$0.left, $0.right] }
    #expect(places.compactMap { $0 }.sorted() == Array(0..<pages))
    #expect(places.count == plan.sheets * 4)
    #expect(places.count { $0 == nil } == plan.blanks)
    #expect(plan.blanks < 4)
  }

  /// Folds the sheets as a person does, and turns the leaves.
  @Test(arguments: counts + [49, 52, 96, 97, 131], BindingEdge.allCases)
  func foldedSheetsAreReadInOrder(pages: Int, binding: BindingEdge) {
    let chapters = Array(stride(from: 2, to: pages, by: 7))
    let plan = BookletPlan(pages: pages, chapters: chapters, binding: binding)
    var sides = plan.sides[...]
    var read: [Int?] = []
    for booklet in plan.booklets {
      let count = (booklet.count + 3) / 4
      let sheets = (0..<count).map { _ in (front: sides.removeFirst(), back: sides.removeFirst()) }
      read += leaves(of: sheets, binding)
    }
    #expect(read.compactMap { $0 } == Array(0..<pages))
    // White pages only at the end of a booklet.
    for booklet in plan.booklets {
      #expect(booklet.count <= BookletPlan.mostPages)
      let begin = read.firstIndex(of: booklet.lowerBound)
      #expect(begin.map { Array(read[$0..<$0 + booklet.count]) } == Array(booklet).map(Optional.some))
    }
  }

  /// What is read in turn: the stack lies with its fronts down, outermost below, and is folded so that the fronts come
  /// outside. Turned over on the short edge, the back of the left half of a front is the right half of its back.
  private func leaves(
    of sheets: [(front: BookletPlan.Side, back: BookletPlan.Side)], _ binding: BindingEdge
  ) -> [Int?] {
    var firstHalf: [Int?] = []
    var secondHalf: [Int?] = []
    for (front, back) in sheets {
      let left = (front: front.left, back: back.right)
      let right = (front: front.right, back: back.left)
      // Bound on the left, the leaf that is opened first is the right half of the front.
      let (first, last) = binding == .left ? (right, left) : (left, right)
      firstHalf += [first.front, first.back]
      secondHalf = [last.back, last.front] + secondHalf
    }
    return firstHalf + secondHalf
  }

  @Test func coverIsOutside() {
    let left = BookletPlan(pages: 8, chapters: [], binding: .left).sides
    #expect(left.map { [$0.left, $0.right] } == [[7, 0], [1, 6], [5, 2], [3, 4]])
    let right = BookletPlan(pages: 8, chapters: [], binding: .right).sides
    #expect(right.map { [$0.left, $0.right] } == [[0, 7], [6, 1], [2, 5], [4, 3]])
  }

  @Test func longGuideIsCutWhereAChapterBegins() {
    let plan = BookletPlan(pages: 100, chapters: [0, 1, 2, 30, 45, 60, 90, 99], binding: .left)
    #expect(plan.booklets == [0..<45, 45..<90, 90..<100])
    #expect(plan.sheets == 12 + 12 + 3)
    #expect(plan.blanks == 8)
    #expect(BookletPlan(pages: 100, chapters: [], binding: .left).booklets == [0..<48, 48..<96, 96..<100])
  }

  @Test func innerSheetsMoveTowardsTheFold() {
    let plan = BookletPlan(pages: 48, chapters: [], binding: .right)
    #expect(abs(plan.creep - 1.1) < 0.001)
    let sides = plan.onA4.sides
    #expect(sides.first?.map(\.x) == [0.5, 148.5])
    let last = sides.last?.map(\.x) ?? []
    #expect(zip(last, [1.6, 147.4]).allSatisfy { abs($0 - $1) < 0.001 })
  }
}
