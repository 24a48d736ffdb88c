import GuideHTML
import ICU
import Testing

/// How a telephone writes a day in a language that it does not know.
struct DayPatternTests {
  @Test(arguments: [
    ("27. kesäkuuta 3456", "%d. kesäkuuta %y", "0"), ("27.6.3456", "%d.6.%y", "0"),
    ("3456 ခုနှစ်၊ ဇွန် 27 ရက်", "%y ခုနှစ်၊ ဇွန် %d ရက်", "0"), ("၃၄၅၆၊ ဇွန် ၂၇", "%y၊ ဇွန် %d", "၀"),
    ("۲۷ جون ۳۴۵۶", "%d جون %y", "۰"), ("27 июня 3456 года", "%d июня %y года", "0"),
  ])
  func aPatternIsFoundInADay(_ written: String, _ pattern: String, _ zero: String) {
    let found = DayPattern(month: 6) { _ in written }
    #expect(found.pattern == pattern && found.zero == zero)
  }

  /// In another calendar, without a year, or with the day twice, nothing can be told.
  @Test(arguments: ["۶ سرطان ۲۸۳۵", "27. kesäkuuta", "27.6.3456 (27)", "", "kesäkuu"])
  func aDayThatIsNotUnderstoodIsInFigures(_ written: String) {
    let found = DayPattern(month: 6) { _ in written }
    #expect(found.pattern == "%d.6.%y" && found.zero == "0")
  }

  @Test func everyMonthIsItsOwn() {
    let patterns = (1...12).map { month in DayPattern(month: month) { "\($0.day)/\($0.month)/\($0.year)" }.pattern }
    #expect(patterns == (1...12).map { "%d/\($0)/%y" })
  }
}
