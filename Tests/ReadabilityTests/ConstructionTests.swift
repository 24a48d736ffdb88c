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
    (.obligationForm, "Sinun ⟦on toimitettava⟧ lomake Kelaan. Minun tehtäväni on helppo."),
    (.obligationForm, "Se on merkittävä asia. Osa on laatikko, jolla on oma tehtävä. Sinulla on tehtävä."),
    (.obligationForm, "Kunnan ⟦on hyväksyttävä⟧ uudet säännöt. Se on hyväksyttävä syy. Tulos on huomattava parannus."),
    (.obligationForm, "Lomake ⟦on aina täytettävä⟧. Hakijan ⟦olisi toimitettava⟧ liitteet heti."),
    (.obligationTulla, "Hakemus ⟦tulee jättää⟧ ajoissa. Hakijan ⟦tulee aina ilmoittaa⟧ muutoksista."),
    (.obligationTulla, "Bussi tulee Kemiin. Kelasta tulee tukea. Sinulle tulee halu lähteä."),
    (.pluperfect, "Hän oli ⟦tullut⟧ Suomeen. Hän on tullut Suomeen."),
    (.conditional, "⟦Haluaisin⟧ kysyä yhtä asiaa. Tule takaisin."),
    (.potentialMood, "Hän ⟦tehnee⟧ sen huomenna. Hän tekee sen."),
    (.thirdPersonImperative, "Hakija ⟦toimittakoon⟧ liitteet. Tulkaa tänne."),
    (.minenNoun, "Lomakkeen ⟦täyttäminen⟧ on helppoa. Toinen ihminen auttaa."),
    (.abessive, "Hän lähti ⟦luvatta⟧ kotiin. Hän lähti ilman lupaa."),
    (.comitative, "Lähetä hakemus ⟦liitteineen⟧ Kelaan. Lähetä se meille."),
    (.instructive, "Hakemus hyväksyttiin ⟦pienin⟧ ⟦muutoksin⟧. Tule yksin, jaloin tai autolla, niin kuin haluat."),
    (.genitiveChain, "⟦Suomen hallituksen budjetin⟧ esittely alkaa. Kävin Suomen Kansallisteatterin näytelmän Ranta."),
    (.genitiveChain, "Hän luki ⟦Kemin kaupungin johtajan päätöksen⟧ kokouksessa."),
    (.genitiveChain, "⟦Kemin kaupungin uuden terveysaseman⟧ ovi on auki. Se on monen oluen ystävän suosikki."),
    (.genitiveChain, "⟦Suomen kansalaisuuden hakemisen⟧ hinta nousee. Kunnan asukkaiden edun vuoksi toimitaan."),
    (.genitiveChain, "Kaupungin järjestämän kurssin opettajan nimi on Liisa. Yhden auton omistajan vakuutus riittää."),
    (
      .genitiveChain, "Naisen ja lapsen aseman parantaminen on tärkeää. Työnantajan edustajan puheen jälkeen oli kahvi."
    ),
    (.genitiveChain, "Hän on Turun yliopiston lääketieteen professori. Kunnan väestön kasvun huomioon ottaen."),
    (.genitiveChain, "Se on yliopiston vararehtorin Arto Mustajoen kirja. Hän sai ystävän auton avaimet."),
    (.genitiveChain, "He pitivät 80 hengen kulkueen kunnan puolesta. Nuorten aikuisten uuden kielen oppiminen."),
    (.genitiveChain, "Päätös on ⟦kaupungin johtajan sihteerin⟧ pöydällä. Kemin kaupungin sivu on uusi."),
    (.manySubclauses, "Soita, ⟦jos et tiedä, mihin⟧ sinun pitää mennä. Soita, jos tarvitset apua."),
    (.manySubclauses, "Soita, ⟦jos et tiedä, mitä sinun pitää tehdä, kun⟧ muutat. Tiedätkö, että saat tukea?"),
    (.manySubclauses, "Opas kertoo, miten haet tukea, mistä saat lomakkeen ja mihin palautat sen."),
    (.manySubclauses, "Hän sanoi, että tulee ja että tuo lapset. Me autamme, jos haluat ja jos meillä on aikaa."),
    (
      .manySubclauses,
      "Tule ennen ⟦kuin lähdet kotiin, jos⟧ voit. Voit tulla niin usein ⟦kuin haluat, kun⟧ olemme auki."
    ),
    (
      .manySubclauses,
      "Olen suurempi kuin sinä, mutta juokset nopeammin kuin minä. Sekä äiti että isä tulevat, jos voivat."
    ),
    (.manySubclauses, "Tapaat ihmisiä ⟦jotka asuvat Kemissä, kun⟧ tulet. Minä autan, mutta minä en tiedä kaikkea."),
    (
      .manySubclauses, "En tiedä, ⟦onko Kela auki, kun⟧ on juhla. Hän kysyi, onko lomake valmis ja mihin se lähetetään."
    ),
    (.manySubclauses, "Soita, ⟦jos olet kipeä, sillä⟧ hoitaja auttaa. Hän tuli, sillä hetkellä kun soitin."),
    (.manySubclauses, "Jos tarvitset jotakin, jotakin on jäljellä. Mutta kuka haluaisi odottaa, jos on kiire?"),
    (.manySubclauses, "Ota kortti, ⟦jonka sait, ja kysy, kuka⟧ auttaa. Näet, mikä pitää tarkistaa ja kuka vastaa."),
    (
      .wedgeClause,
      "Ihmiset, ⟦jotka⟧ asuvat Kemissä, saavat apua. Kun tulet, Kela, ⟦joka⟧ maksaa tuen, pyytää lomakkeen."
    ),
    (.wedgeClause, "Ohjaaja tapaa ihmiset, jotka ovat muuttaneet Suomeen, ja auttaa heitä."),
    (
      .wedgeClause,
      "Kaikki, ⟦mitä⟧ kerrot, on salaista. Siellä, ⟦missä⟧ asut, on kirjasto. Ne ⟦jotka⟧ asuvat täällä saavat avaimen."
    ),
    (.wedgeClause, "Hakemus, ⟦jonka⟧ liitteenä on todistus, johon viitataan, palautetaan."),
    (.wedgeClause, "Hän osti talon, joka on vanha, ja muutti sinne. Laatijat, eli minä ja Liisa, saamme puhua."),
    (.wedgeClause, "Mikseri on paikka, jossa voit kysyä neuvoa, tavata ihmisiä ja oppia suomea."),
    (.doubleNegation, "Laskua ⟦ei saa jättää maksamatta⟧. Jos et maksa, se jää maksamatta."),
    (.doubleNegation, "⟦Et voi hakea tukea ilman⟧ tunnusta. Hän ei kerro asioitasi ilman lupaasi."),
    (.doubleNegation, "⟦Ei ole mahdotonta⟧ saada paikkaa. Ulkona ilman lämpötila ei voi nousta. En ole työtön."),
    (.doubleNegation, "Hän ⟦ei voinut olla nauramatta⟧. Et saa tulla, mutta voit kysyä ilman aikaa."),
    (.nounStyle, "⟦Suorita maksu⟧ kassalla. Kela tekee päätöksen. Voit suorittaa tutkinnon."),
    (.nounStyle, "⟦Hakeminen tapahtuu⟧ netissä. Maksun voi maksaa, ja onnettomuus tapahtui."),
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
    ("Hakijan saapuessa ovi on auki.", nil),
    ("Sinun on toimitettava lomake.", "pitää toimittaa"),
    ("Lomake on aina täytettävä.", "pitää aina täyttää"),
    ("Avain oli palautettava.", "piti palauttaa"),
    ("Hakijan olisi toimitettava liitteet.", "pitäisi toimittaa"),
    ("Sinulla on oltava passi.", "pitää olla"),
    ("Hakemus tulee jättää ajoissa.", "pitää jättää"),
    ("On otettava yhteyttä.", "Pitää ottaa"),
    ("Lomaketta ei ole täytettävä.", nil),
    ("Suorita maksu kassalla.", "Maksa"),
    ("Sinun pitää suorittaa tarkistus.", "tarkistaa"),
    ("Suorita laitteen tarkistus.", nil),
    ("Suorita tarkistus laitteelle.", nil),
  ])
  func isRewritten(_ sentence: String, _ rewriting: String?) throws {
    let constructions = try RulePage(sentence).analysed().texts.flatMap(\.sentences).flatMap(\.constructions)
    #expect(constructions.compactMap(\.rewriting).first == rewriting)
  }

  @Test func otherLanguagesHaveNone() throws {
    let text = try RulePage("Formuläret fylls i först. Saapuessasi.", language: "sv").analysed().texts
    #expect(text.flatMap(\.sentences).flatMap(\.constructions).isEmpty)
  }
}
