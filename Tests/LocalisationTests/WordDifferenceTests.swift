import Localisation
import Testing

struct WordDifferenceTests {
  @Test(arguments: [
    ("Neuvonta on ilmaista.", "Neuvonta on ilmaista.", "Neuvonta on ilmaista."),
    ("Neuvonta on ilmaista.", "Neuvonta on aina ilmaista.", "Neuvonta on +aina +ilmaista."),
    ("Soita ennen kello 15.", "Soita ennen kello 14.", "Soita ennen kello -15.-+14.+"),
    ("", "Uusi teksti.", "+Uusi teksti.+"),
    ("Poistettu.", "", "-Poistettu.-"),
  ])
  func `what changed is marked and nothing else`(old: String, new: String, expected: String) {
    let written = wordDifference(from: old, to: new).map { change in
      switch change {
      case .same(let text): text
      case .removed(let text): "-\(text)-"
      case .added(let text): "+\(text)+"
      }
    }
    #expect(written.joined() == expected)
  }

  @Test func `both texts can be put together from the changes`() {
    let old = "Mikseri on auki maanantaista torstaihin. Tule käymään!"
    let new = "Tule käymään! Mikseri on auki joka päivä."
    let changes = wordDifference(from: old, to: new)
    #expect(changes.filter { if case .added = $0 { false } else { true } }.map(\.text).joined() == old)
    #expect(changes.filter { if case .removed = $0 { false } else { true } }.map(\.text).joined() == new)
  }

  @Test func `likeness is that of the words`() {
    #expect(likeness(of: "a b c d", and: "a b c d") == 1)
    #expect(likeness(of: "a b c d ", and: "a b x d ") == 0.75)
    #expect(likeness(of: "a b", and: "c d") == 0)
  }
}
