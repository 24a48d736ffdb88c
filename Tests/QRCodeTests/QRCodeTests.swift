import QRCode
import Testing

/// What a code says is read by a decoder that is not ours in `script/test-print`; here is what a reader needs of it.
struct QRCodeTests {
  /// Bytes at level M: 14 fit in version 1, 26 in 2, 62 in 4, 84 in 5 (ISO/IEC 18004, table 7).
  @Test(arguments: [(14, 21), (15, 25), (26, 25), (27, 29), (62, 33), (63, 37), (84, 37), (2_331, 177)])
  func sideIsTheSmallestThatHoldsTheText(_ bytes: Int, _ side: Int) throws {
    let code = try #require(QRCode(String(repeating: "a", count: bytes)))
    #expect(code.side == side)
    #expect(code.modules.count == side * side)
  }

  @Test(arguments: ["", "a\u{0}b", String(repeating: "a", count: 2_332), String(repeating: "ä", count: 1_166)])
  func whatNoCodeHoldsIsNone(_ text: String) {
    #expect(QRCode(text) == nil)
  }

  /// Three corners have the pattern by which a code is found: a ring of 7 modules round a block of 3.
  @Test func cornersHaveTheirPattern() throws {
    let code = try #require(QRCode("https://oppaat.example/kemi/ar/kotikaupunki-kemi/terveys.html"))
    for (top, left) in [(0, 0), (0, code.side - 7), (code.side - 7, 0)] {
      for row in 0..<7 {
        for column in 0..<7 {
          let ring = row == 0 || row == 6 || column == 0 || column == 6
          let block = (2...4).contains(row) && (2...4).contains(column)
          #expect(code.modules[(top + row) * code.side + left + column] == (ring || block))
        }
      }
    }
  }

  @Test func runsAreTheDarkModulesBehindTheQuietZone() throws {
    let code = try #require(QRCode("112"))
    var drawn = [Bool](repeating: false, count: code.side * code.side)
    for run in code.runs {
      for x in run.x..<run.x + run.length {
        drawn[(run.y - QRCode.quietZone) * code.side + x - QRCode.quietZone] = true
      }
    }
    #expect(drawn == code.modules)
  }

  @Test func sameTextIsTheSameCode() {
    #expect(QRCode("https://example.org/ä") == QRCode("https://example.org/ä"))
  }
}
