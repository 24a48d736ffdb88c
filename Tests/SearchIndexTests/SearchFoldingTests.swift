import ICU
import Testing

@testable import SearchIndex

@Suite struct SearchFoldingTests {
  @Test(arguments: [
    ("Hätänumero", ["hatanumero"]), ("Kela:n", ["kela", "n"]), ("kemi.fi", ["kemi", "fi"]),
    ("go'aan", ["goaan"]), ("أَطِبَّاء", ["اطبا"]), ("مستشفى", ["مستشفي"]), ("کتێب", ["كتيب"]),
    ("می‌شود", ["ميشود"]), ("١١٢", ["112"]), ("поликлинёй", ["поликлинеи"]), ("ışık", ["isik"]), ("ሠራሕተኛ", ["ሰራሕተኛ"]),
    ("ဆေးရုံ", ["ဆေးရုံ"]),
  ])
  func whatAReaderMayLeaveOutIsFolded(_ word: String, _ folded: [String]) {
    #expect(SearchFolding.words(in: word) == folded)
  }
}
