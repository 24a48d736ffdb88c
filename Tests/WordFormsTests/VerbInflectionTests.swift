import Testing
import Voikko
import WordForms

/// Forms that rules propose.
@Suite struct VerbInflectionTests {
  static let verbs: [(String, second: String, third: String, imperative: String, participle: String)] = [
    ("saapua", "saavut", "saapuu", "saavu", "saapunut"), ("tulla", "tulet", "tulee", "tule", "tullut"),
    ("mennä", "menet", "menee", "mene", "mennyt"), ("täyttää", "täytät", "täyttää", "täytä", "täyttänyt"),
    ("hakea", "haet", "hakee", "hae", "hakenut"), ("lukea", "luet", "lukee", "lue", "lukenut"),
    ("antaa", "annat", "antaa", "anna", "antanut"), ("maksaa", "maksat", "maksaa", "maksa", "maksanut"),
    ("olla", "olet", "on", "ole", "ollut"), ("saada", "saat", "saa", "saa", "saanut"),
    ("viedä", "viet", "vie", "vie", "vienyt"), ("tehdä", "teet", "tekee", "tee", "tehnyt"),
    ("nähdä", "näet", "näkee", "näe", "nähnyt"), ("käydä", "käyt", "käy", "käy", "käynyt"),
    ("lähteä", "lähdet", "lähtee", "lähde", "lähtenyt"), ("lähettää", "lähetät", "lähettää", "lähetä", "lähettänyt"),
    ("varata", "varaat", "varaa", "varaa", "varannut"), ("tarvita", "tarvitset", "tarvitsee", "tarvitse", "tarvinnut"),
    ("tavata", "tapaat", "tapaa", "tapaa", "tavannut"), ("hypätä", "hyppäät", "hyppää", "hyppää", "hypännyt"),
    ("pelätä", "pelkäät", "pelkää", "pelkää", "pelännyt"),
    ("vanheta", "vanhenet", "vanhenee", "vanhene", "vanhennut"), ("pestä", "peset", "pesee", "pese", "pessyt"),
    ("opiskella", "opiskelet", "opiskelee", "opiskele", "opiskellut"), ("purra", "puret", "puree", "pure", "purrut"),
    ("pyytää", "pyydät", "pyytää", "pyydä", "pyytänyt"), ("ymmärtää", "ymmärrät", "ymmärtää", "ymmärrä", "ymmärtänyt"),
    ("voida", "voit", "voi", "voi", "voinut"), ("sulkea", "suljet", "sulkee", "sulje", "sulkenut"),
    ("kerrata", "kertaat", "kertaa", "kertaa", "kerrannut"), ("kieltää", "kiellät", "kieltää", "kiellä", "kieltänyt"),
    ("pakata", "pakkaat", "pakkaa", "pakkaa", "pakannut"), ("luvata", "lupaat", "lupaa", "lupaa", "luvannut"),
    ("paeta", "pakenet", "pakenee", "pakene", "paennut"),
    ("ilmoittautua", "ilmoittaudut", "ilmoittautuu", "ilmoittaudu", "ilmoittautunut"),
  ]

  @Test(arguments: verbs.indices) func formsAreThoseOfTheDictionary(_ index: Int) throws {
    let verb = Self.verbs[index]
    let forms = try FormReader()
    #expect(forms.present(of: verb.0, .second, .singular) == verb.second)
    #expect(forms.present(of: verb.0, .third, .singular) == verb.third)
    #expect(forms.imperative(of: verb.0) == verb.imperative)
    #expect(forms.pastParticiple(of: verb.0) == verb.participle)
  }

  @Test(arguments: ["", "a", "kissa", "xyz", "hölkätäpätä"]) func whatIsNoVerbHasNoForms(_ word: String) throws {
    let forms = try FormReader()
    #expect(forms.present(of: word, .second, .singular) == nil)
    #expect(forms.imperative(of: word) == nil)
    #expect(forms.pastParticiple(of: word) == nil)
  }
}
