import GuideMarkup
import SourceText
import Testing

/// Text that was pasted from a word processor or an e-mail: what it looks like says what it is.
@Suite struct PlainTextTests {
  /// The texts of a file, each with the role that it was given.
  private func texts(_ text: String) -> [String] {
    let file = SourceFile(path: "kirje.txt", text: text)
    return readPlainText(file).texts.map { text in
      let name =
        switch text.role {
        case .heading: "heading"
        case .listItem: "item"
        case .tableCell: "cell"
        case .paragraph: "paragraph"
        case .field: "field"
        }
      return "\(name): \(plainText(of: text.inlines))"
    }
  }

  @Test(arguments: [
    // Broken lines go on; an address and a list without signs do not.
    (
      "Palvelupiste muuttaa uusiin tiloihin maanantaina\n3. marraskuuta 2025. Uusi osoite on Valtakatu 26 ja\nKemin torin vieressä.",
      [
        "paragraph: Palvelupiste muuttaa uusiin tiloihin maanantaina 3. marraskuuta 2025. Uusi osoite on Valtakatu 26 ja Kemin torin vieressä."
      ]
    ),
    (
      "Kun haluat lainata kirjoja,\ntarvitset kortin\nja passin.",
      ["paragraph: Kun haluat lainata kirjoja, tarvitset kortin ja passin."]
    ),
    (
      "Lisätietoa:\nKemin uimahalli\nUimahallinkatu 1, 94100 Kemi\n016 259 111\nhalli@kemi.fi",
      [
        "paragraph: Lisätietoa:", "paragraph: Kemin uimahalli", "paragraph: Uimahallinkatu 1, 94100 Kemi",
        "paragraph: 016 259 111", "paragraph: halli@kemi.fi",
      ]
    ),
    // Lists, with the sign of any program; a line that is moved in belongs to the item above it.
    (
      "Ota mukaan:\n•\tpassi\n•\tpaperi, jossa\n\ton kuvasi\n\nTule.",
      ["paragraph: Ota mukaan:", "item: passi", "item: paperi, jossa on kuvasi", "paragraph: Tule."]
    ),
    (
      "Saat rokotteen, jos\n– olet raskaana\n– olet sairas.",
      ["paragraph: Saat rokotteen, jos", "item: olet raskaana", "item: olet sairas."]
    ),
    ("1. Osta lippu.\n\n2. Tule sisään.", ["item: Osta lippu.", "item: Tule sisään."]),
    ("a\n1)\tOsta lippu.\n2)\tTule.", ["paragraph: a", "item: Osta lippu.", "item: Tule."]),
    // What somebody says begins with a dash, and a date with a number.
    (
      "Hän iloitsee.\n\n– Olen iloinen,\nhän sanoo.",
      ["paragraph: Hän iloitsee.", "paragraph: – Olen iloinen, hän sanoo."]
    ),
    (
      "1. huhtikuuta on torstai.\n2. huhtikuuta on perjantai.",
      ["paragraph: 1. huhtikuuta on torstai. 2. huhtikuuta on perjantai."]
    ),
    // Rows with tabs, or with wide gaps.
    (
      "Palvelu\tHinta\nKopio A4\t0,50 €\n\nma–to    9–16\npe       9–14",
      [
        "cell: Palvelu", "cell: Hinta", "cell: Kopio A4", "cell: 0,50 €", "cell: ma–to", "cell: 9–16", "cell: pe",
        "cell: 9–14",
      ]
    ),
    // A short line by itself, under which something comes.
    (
      "Uimahalli on taas auki\n\nMitä lippu maksaa?\n\nLippu maksaa 7 euroa.\n\nTerveisin,\n\nMaija Mäki\n\njohtaja",
      [
        "heading: Uimahalli on taas auki", "heading: Mitä lippu maksaa?", "paragraph: Lippu maksaa 7 euroa.",
        "paragraph: Terveisin,", "paragraph: Maija Mäki", "paragraph: johtaja",
      ]
    ),
    ("Hei äiti ja isä!\n\nTule heti tänne.", ["paragraph: Hei äiti ja isä!", "paragraph: Tule heti tänne."]),
    // From a word processor a paragraph comes as one line, with no empty line after it.
    (
      "Uimahalli on taas auki\nKemin uimahalli avautui maanantaina. Halli oli kiinni koko kesän, koska sitä korjattiin. Nyt siellä on uusi sauna.\nTule uimaan. Lippu maksaa 7 euroa.\nAukioloajat\nma–pe\t9–16",
      [
        "heading: Uimahalli on taas auki",
        "paragraph: Kemin uimahalli avautui maanantaina. Halli oli kiinni koko kesän, koska sitä korjattiin. Nyt siellä on uusi sauna.",
        "paragraph: Tule uimaan. Lippu maksaa 7 euroa.", "heading: Aukioloajat", "cell: ma–pe", "cell: 9–16",
      ]
    ),
    ("", []), (" \n\t\n", []), ("•", ["paragraph: •"]), ("–", ["paragraph: –"]), ("1.", ["paragraph: 1."]),
    ("\u{FEFF}Hei.", ["paragraph: Hei."]), ("\u{FEFF}", []),
  ])
  func isKnownByItsLook(_ text: String, _ expected: [String]) {
    #expect(texts(text) == expected)
    // However a program ends its lines.
    #expect(texts(text.replacing("\n", with: "\r\n")) == expected)
  }

  /// Every text stands where it was written.
  @Test func rangesAreOfTheFile() {
    let file = SourceFile(path: "kirje.txt", text: "\u{FEFF}Ota:\r\n\u{A0}•\tpassi\r\n•\tkuva\r\n\r\nA\tB\r\n")
    let document = readPlainText(file)
    #expect(document.texts.map(\.range.text) == ["Ota:", "passi", "kuva", "A", "B"])
  }
}
