import SourceText
import TestSupport
import TextAnalysis
import Testing

/// Constructions are found at exactly the marked words. How often they are right on other people's text is measured by
/// `script/evaluate-rules`.
@Suite struct ConstructionTests {
  @Test(arguments: [
    (Construction.Kind.passive, "Lomake ⟦täytetään⟧ ensin, ja sitten se ⟦lähetettiin⟧ Kelaan."),
    (.passive, "Tätä hakemusta ei ⟦käsitellä⟧ heti. Sinä et voi tehdä sitä."),
    (.passive, "Et saa käyttää puhelinta. Siitä ei voi kertoa muille."),
    (.temporalEssa, "⟦Saapuessasi⟧ Suomeen tarvitset passin. Tule siihen mennessä."),
    (.temporalTuaan, "⟦Tultuaan⟧ kotiin hän soitti. Hän on tullut."),
    (.finalKseen, "⟦Saadaksesi⟧ tukea tarvitset lomakkeen. Opin samaa suomeksi."),
    (.mannerMalla, "Saat ajan ⟦soittamalla⟧ terveysasemalle. Samalla voit kysyä hintaa."),
    (.mannerMalla, "Tule kaupungin järjestämällä kurssilla käytyyn paikkaan."),
    (.withoutMatta, "Lasku jäi ⟦maksamatta⟧. Tule välttämättä, ikään katsomatta."),
    (.infinitiveEn, "Kysy lisää tähän ⟦liittyen⟧ ja hintaa ⟦koskien⟧. Tule sen jälkeen."),
    (.participleClause, "Hän kertoi ⟦asuneensa⟧ Kemissä ja sanoi aiheen ⟦olevan⟧ tärkeä."),
    (.participleClause, "Tapasin kaupungissa asuvan ystävän. Pidän tulevan viikon vapaata."),
    (.participleAttribute, "Maasta ⟦lähteneet⟧ henkilöt eivät saa tukea."),
    (.participleAttribute, "Kunnan ⟦järjestämä⟧ kurssi alkaa. Kurssi on järjestetty hyvin."),
    (.participleAttribute, "Työttömät ihmiset ovat lähteneet maasta. Ensi viikolla on seuraava kerta."),
    (.obligationForm, "Sinun on ⟦toimitettava⟧ lomake Kelaan. Minun tehtäväni on helppo."),
    (.obligationForm, "Se on merkittävä asia."),
    (.pluperfect, "Hän oli ⟦tullut⟧ Suomeen. Hän on tullut Suomeen."),
    (.conditional, "⟦Haluaisin⟧ kysyä yhtä asiaa. Tule takaisin."),
    (.potentialMood, "Hän ⟦tehnee⟧ sen huomenna. Hän tekee sen."),
    (.thirdPersonImperative, "Hakija ⟦toimittakoon⟧ liitteet. Tulkaa tänne."),
    (.minenNoun, "Lomakkeen ⟦täyttäminen⟧ on helppoa. Toinen ihminen auttaa."),
    (.abessive, "Hän lähti ⟦luvatta⟧ kotiin. Hän lähti ilman lupaa."),
    (.comitative, "Lähetä hakemus ⟦liitteineen⟧ Kelaan. Lähetä se meille."),
    (.instructive, "Hakemus hyväksyttiin ⟦pienin⟧ ⟦muutoksin⟧. Tule yksin, jaloin tai autolla, niin kuin haluat."),
    (.genitiveChain, "Päätös on ⟦kaupungin johtajan sihteerin⟧ pöydällä. Kemin kaupungin sivu on uusi."),
    (.manySubclauses, "Soita, ⟦jos et tiedä, mihin⟧ sinun pitää mennä. Soita, jos tarvitset apua."),
    (.wedgeClause, "Lomake, ⟦joka⟧ on liitteenä, pitää täyttää. Täytä lomake, joka on liitteenä."),
  ])
  func isFound(_ kind: Construction.Kind, _ marked: String) throws {
    let page = try RulePage(marked)
    let found = try page.analysed().texts.flatMap { text in
      text.sentences.flatMap(\.constructions).filter { $0.kind == kind }.map { text.flat.range($0.range)?.offsets }
    }
    #expect(found == page.marks)
  }

  @Test(arguments: [
    ("Saapuessasi Suomeen tarvitset passin.", "Kun saavut"),
    ("Tarvitset passin saapuessasi Suomeen.", "kun saavut"),
    ("Soita meille tarvitessanne apua.", "kun tarvitsette"),
    ("Hän soitti tultuaan kotiin.", "kun hän on tullut"),
    ("Saadaksesi tukea tarvitset lomakkeen.", "Jos haluat saada"),
    ("Hän tarvitsee apua voidakseen opiskella.", "jotta hän voi"),
    ("Lomake täytetään ensin.", "täytä"),
    ("Hän lähti luvatta kotiin.", "ilman lupaa"),
    ("Lähetä hakemus liitteineen Kelaan.", "ja liitteet"),
    ("Hakijan saapuessa asiaa ei tiedetä.", nil),
  ])
  func isRewritten(_ sentence: String, _ rewriting: String?) throws {
    let constructions = try RulePage(sentence).analysed().texts.flatMap(\.sentences).flatMap(\.constructions)
    #expect(constructions.first?.rewriting == rewriting)
  }

  @Test func otherLanguagesHaveNone() throws {
    let text = try RulePage("Formuläret fylls i först. Saapuessasi.", language: "sv").analysed().texts
    #expect(text.flatMap(\.sentences).flatMap(\.constructions).isEmpty)
  }
}
