import ICU
import Testing

@testable import PhoneMessages

/// ⟨ and ⟩ stand for the isolate's start and end.
struct DirectionalIsolateTests {
  private func written(_ pieces: [MessageLine.Piece], in direction: TextDirection = .rightToLeft) -> String {
    MessageLine(pieces: pieces).text(in: direction).replacing("\u{2066}", with: "⟨").replacing("\u{2069}", with: "⟩")
  }

  @Test(
    arguments: [
      // Figures held together by a no-break space keep their order.
      ([.words("اتصل بالرقم "), .leftToRight("112"), .words(".")], "اتصل بالرقم 112."),
      ([.words("الرقم "), .leftToRight("116\u{A0}117"), .words(". مجاناً")], "الرقم 116\u{A0}117. مجاناً"),
      // A space turns them round, and so does a plus.
      ([.words("الرقم "), .leftToRight("116 117"), .words(". مجاناً")], "الرقم ⟨116 117⟩. مجاناً"),
      (
        [.words("الرقم "), .leftToRight("+358\u{A0}40\u{A0}123"), .words(" الآن")], "الرقم ⟨+358\u{A0}40\u{A0}123⟩ الآن"
      ),
      // An address that ends in letters stays as it is; one that ends in a stroke would have it at the wrong end.
      ([.words("انظر "), .leftToRight("https://kela.fi/ar"), .words(" الآن")], "انظر https://kela.fi/ar الآن"),
      ([.words("انظر "), .leftToRight("https://kela.fi/"), .words(" الآن")], "انظر ⟨https://kela.fi/⟩ الآن"),
      // Two in a row would be read as one line from left to right.
      (
        [.words("موقع Kela "), .leftToRight("kela.fi"), .words(" الآن")], "موقع Kela ⟨kela.fi⟩ الآن"
      ),
      // At the start of a line the phone would take the whole line for left to right.
      ([.leftToRight("kela.fi"), .words(" موقع كيلا")], "⟨kela.fi⟩ موقع كيلا"),
      ([.words("(الرقم "), .leftToRight("112"), .words(")")], "(الرقم 112)"),
      ([.words("بلا أرقام")], "بلا أرقام"),
      ([.leftToRight("https://oppaat.example/ar/index.html")], "https://oppaat.example/ar/index.html"),
      // Prices and ranges of figures.
      ([.words("من "), .leftToRight("10–15"), .words(" كل يوم")], "من ⟨10–15⟩ كل يوم"),
    ] as [([MessageLine.Piece], String)])
  func arabic(pieces: [MessageLine.Piece], expected: String) {
    #expect(written(pieces) == expected)
  }

  @Test(arguments: ["+358 40 123", "https://kela.fi/", "116 117"])
  func textFromLeftToRightHasNone(piece: String) {
    #expect(written([.words("Soita "), .leftToRight(piece), .words(".")], in: .leftToRight) == "Soita \(piece).")
  }

  /// With the isolates that stand, a line is shown as it would be with one round every piece.
  @Test func isolatesThatAreLeftOutChangeNothing() {
    let pieces: [String] = ["112", "116 117", "+358 1", "kela.fi", "https://a.fi/", "a@b.fi", "10–15", "1,5 €"]
    let words = ["", " ", " و ", "الرقم ", "Kela ", ". ", " (", "5 "]
    for first in pieces {
      for second in pieces {
        for (before, between) in words.flatMap({ a in words.map { (a, $0) } }) {
          let line = MessageLine(pieces: [
            .words(before), .leftToRight(first), .words(between), .leftToRight(second), .words(" الآن"),
          ])
          let text = line.text(in: .rightToLeft)
          let all = "\(before)\u{2066}\(first)\u{2069}\(between)\u{2066}\(second)\u{2069} الآن"
          for base in [VisualOrder.Base.rightToLeft, .firstStrong] {
            #expect(shown(text, base) == shown(all, base), "\(text)")
          }
        }
      }
    }
  }

  private func shown(_ line: String, _ base: VisualOrder.Base) -> [UInt16] {
    let units = Array(line.utf16)
    return VisualOrder.offsets(of: line, base: base).map { units[$0] }.filter { $0 != 0x2066 && $0 != 0x2069 }
  }
}
