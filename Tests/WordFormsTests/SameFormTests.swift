import Testing
import Voikko
import WordForms

/// One word in the form of another.
@Suite struct SameFormTests {
  /// A form, its base form, the other word, and that in the same form; nil where none is sure.
  @Test(
    arguments: [
      // Nouns, in all cases.
      ("henkilö", "henkilö", "ihminen", "ihminen"), ("henkilön", "henkilö", "ihminen", "ihmisen"),
      ("henkilöä", "henkilö", "ihminen", "ihmistä"), ("henkilöstä", "henkilö", "ihminen", "ihmisestä"),
      ("henkilöön", "henkilö", "ihminen", "ihmiseen"), ("henkilölle", "henkilö", "ihminen", "ihmiselle"),
      ("henkilöt", "henkilö", "ihminen", "ihmiset"), ("henkilöiden", "henkilö", "ihminen", "ihmisten"),
      ("henkilöitä", "henkilö", "ihminen", "ihmisiä"), ("henkilöille", "henkilö", "ihminen", "ihmisille"),
      ("henkilöihin", "henkilö", "ihminen", "ihmisiin"), ("henkilönä", "henkilö", "ihminen", "ihmisenä"),
      ("henkilöksi", "henkilö", "ihminen", "ihmiseksi"),
      ("jäljennöksen", "jäljennös", "kopio", "kopion"), ("jäljennöksiä", "jäljennös", "kopio", "kopioita"),
      ("jäljennösten", "jäljennös", "kopio", "kopioiden"), ("jäljennökset", "jäljennös", "kopio", "kopiot"),
      ("anomukseen", "anomus", "hakemus", "hakemukseen"), ("anomusten", "anomus", "hakemus", "hakemusten"),
      ("oppilaitoksissa", "oppilaitos", "koulu", "kouluissa"), ("oppilaitosta", "oppilaitos", "koulu", "koulua"),
      ("toimintatavoista", "toimintatapa", "tapa", "tavoista"), ("palkkauksesta", "palkkaus", "palkka", "palkasta"),
      ("sektoreilla", "sektori", "ala", "aloilla"), ("ohjeistuksia", "ohjeistus", "ohje", "ohjeita"),
      ("ohjeistukseen", "ohjeistus", "ohje", "ohjeeseen"), ("päämäärää", "päämäärä", "tavoite", "tavoitetta"),
      ("päämäärien", "päämäärä", "tavoite", "tavoitteiden"), ("tiedusteluihin", "tiedustelu", "kysymys", "kysymyksiin"),
      // Adjectives and pronouns.
      ("olennaista", "olennainen", "tärkeä", "tärkeää"), ("olennaisissa", "olennainen", "tärkeä", "tärkeissä"),
      ("kyseisessä", "kyseinen", "tämä", "tässä"), ("kyseisten", "kyseinen", "tämä", "näiden"),
      ("kyseiselle", "kyseinen", "tämä", "tälle"), ("lukuisia", "lukuisa", "moni", "monia"),
      ("lukuisat", "lukuisa", "moni", "monet"), ("lyhytkestoisen", "lyhytkestoinen", "lyhyt", "lyhyen"),
      // Verbs.
      ("hyödynnät", "hyödyntää", "käyttää", "käytät"), ("hyödyntävät", "hyödyntää", "käyttää", "käyttävät"),
      ("hyödynsin", "hyödyntää", "käyttää", "käytin"), ("hyödynnetään", "hyödyntää", "käyttää", "käytetään"),
      ("hyödynnettiin", "hyödyntää", "käyttää", "käytettiin"), ("hyödyntäisi", "hyödyntää", "käyttää", "käyttäisi"),
      ("hyödyntämällä", "hyödyntää", "käyttää", "käyttämällä"),
      ("hyödyntäminen", "hyödyntää", "käyttää", "käyttäminen"),
      ("hyödyntämiseen", "hyödyntää", "käyttää", "käyttämiseen"), ("hyödynnetty", "hyödynnetty", "käyttää", "käytetty"),
      ("hyödyntänyt", "hyödyntänyt", "käyttää", "käyttänyt"),
      ("hyödynnettävä", "hyödynnettävä", "käyttää", "käytettävä"),
      ("hyödyntävä", "hyödyntävä", "käyttää", "käyttävä"), ("hyödyntäkää", "hyödyntää", "käyttää", "käyttäkää"),
      ("sijaitsee", "sijaita", "olla", "on"), ("sijaitsevat", "sijaita", "olla", "ovat"),
      ("laaditaan", "laatia", "tehdä", "tehdään"), ("laadittiin", "laatia", "tehdä", "tehtiin"),
      ("tiedusteli", "tiedustella", "kysyä", "kysyi"), ("kirjataan", "kirjata", "kirjoittaa", "kirjoitetaan"),
      ("sisältyvät", "sisältyä", "kuulua", "kuuluvat"), ("ohjeistamme", "ohjeistaa", "neuvoa", "neuvomme"),
      ("sovellettiin", "soveltaa", "käyttää", "käytettiin"), ("menehtyi", "menehtyä", "kuolla", "kuoli"),
      // What is not known is not guessed: after a possessive suffix, the case.
      ("henkilönsä", "henkilö", "ihminen", nil), ("henkilökin", "henkilö", "ihminen", nil),
      ("henkilön", "henkilö", "hölkätäpätä", nil),
    ] as [(String, String, String, String?)])
  func isMade(_ form: String, _ base: String, _ other: String, _ expected: String?) throws {
    let forms = try FormReader()
    let reading = try #require(forms.readings(of: form).first { $0.baseForm == base })
    #expect(SameForm(forms: forms).form(of: other, like: reading) == expected)
  }

  @Test(
    arguments: [
      ("toimitettava", "toimittaa"), ("hyödynnetty", "hyödyntää"), ("sijaitseva", "sijaita"), ("ilmoittautunut", nil),
      ("talo", nil),
    ] as [(String, String?)])
  func participlesHaveTheirVerb(_ form: String, _ verb: String?) throws {
    #expect(try FormReader().readings(of: form).contains { $0.verb == verb })
  }
}
