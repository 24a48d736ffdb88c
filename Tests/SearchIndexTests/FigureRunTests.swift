import Testing

@testable import SearchIndex

@Suite struct FigureRunTests {
  @Test(arguments: [
    (["116", " ", "117"], ["116117"]), (["116", "\u{00A0}", "117", ".", " "], ["116117"]),
    (["\u{2066}", "116", " ", "117", "\u{2069}"], ["116117"]), (["112"], []),
    (["040", " ", "123", " ", "4567"], ["0401234567"]), (["040", "-", "1234567"], ["0401234567"]),
    (["+", "358", " ", "40", " ", "123", " ", "4567"], ["358401234567"]),
    (["١١٦", " ", "١١٧"], ["116117"]),
    (["10", "–", "15"], []), (["112", " ", "or", " ", "116", " ", "117"], ["116117"]),
    (["112", ",", " ", "116", " ", "117", "!", "1", " ", "2"], ["116117", "12"]),
  ])
  func figuresBetweenWhichSpacesStandAreOneNumber(_ pieces: [String], _ numbers: [String]) {
    var run = FigureRun()
    let found = pieces.flatMap { run.numbers(before: $0) } + run.numbersAtEnd()
    #expect(found == numbers)
  }
}
