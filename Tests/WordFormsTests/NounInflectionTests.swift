import Testing
import WordForms

/// Forms of nouns that rules propose.
@Suite struct NounInflectionTests {
  @Test(arguments: [
    ("lupa", "lupaa", "luvat"), ("liite", "liitettä", "liitteet"), ("ihminen", "ihmistä", "ihmiset"),
    ("kieli", "kieltä", "kielet"), ("vesi", "vettä", "vedet"), ("lapsi", "lasta", "lapset"), ("nimi", "nimeä", "nimet"),
    ("oikeus", "oikeutta", "oikeudet"), ("sopimus", "sopimusta", "sopimukset"), ("raha", "rahaa", "rahat"),
    ("työ", "työtä", "työt"), ("ohje", "ohjetta", "ohjeet"), ("päätös", "päätöstä", "päätökset"),
    ("asiakas", "asiakasta", "asiakkaat"), ("lomake", "lomaketta", "lomakkeet"), ("kortti", "korttia", "kortit"),
    ("todistus", "todistusta", "todistukset"), ("perhe", "perhettä", "perheet"), ("puhelin", "puhelinta", nil),
  ])
  func formsAreThoseOfTheDictionary(_ noun: String, _ partitive: String, _ plural: String?) throws {
    let forms = try FormReader()
    #expect(forms.partitive(of: noun) == partitive)
    #expect(forms.nominativePlural(of: noun) == plural)
  }
}
