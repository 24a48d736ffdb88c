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
    (.temporalTua, "Hakemuksen ⟦saavuttua⟧ soita. Lue kunnan hyväksyttyä ohjetta viikon kuluttua."),
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
    (.instructive, "Hakemus hyväksyttiin ⟦pienin⟧ ⟦muutoksin⟧. Tule yksin, jalan tai autolla, niin kuin haluat."),
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

  /// Sentences of many kinds, written for this: what is found in them, and what only looks like it.
  @Test(arguments: [
    (
      Construction.Kind.participleAttribute,
      "Lapset oppivat uudet sanat koulussa. Siellä ⟦asuvat⟧ ihmiset tekevät työtä."
    ),
    (.participleAttribute, "Kaupungissa toimivat terveysasemat ja koulut."),
    (.participleAttribute, "Laatua ⟦etsivät⟧ asiakkaat ovat tyytyväisiä."),
    (.participleAttribute, "Palkkaamme Kemissä ⟦asuvat⟧ nuoret kesäksi töihin."),
    (.participleAttribute, "Vanhemmat hakevat lapset päiväkodista kello 16."),
    (.participleAttribute, "Kelan ⟦lähettämästä⟧ kirjeestä näet summan."),
    (.participleAttribute, "Hän kielsi poikaa lähettämästä kirjettä."),
    (.participleAttribute, "Opettajan ⟦antamassa⟧ tehtävässä oli virhe. Menin kauppaan ostamaan maitoa."),
    (.participleAttribute, "Lääkärin ⟦määräämän⟧ lääkkeen saat apteekista."),
    (.participleAttribute, "Ulkomailla ⟦syntyneiden⟧ lasten määrä kasvaa."),
    (.participleAttribute, "Direktiivissä ⟦tarkoitettua⟧ lainsäädäntöä sovelletaan heti."),
    (.participleAttribute, "Kurssi on tarkoitettu aikuisille. Aikuisille ⟦tarkoitettu⟧ kurssi alkaa syksyllä."),
    (.participleAttribute, "Seuraava vaihe alkaa ensi viikolla. Tuleva presidentti puhuu huomenna."),
    (.participleAttribute, "Kouluista ⟦vastaava⟧ johtaja vastasi kysymykseen."),
    (.participleAttribute, "Hän on merkittävä kirjailija ja johtava asiantuntija."),
    (.participleAttribute, "Hän on monta palkintoa ⟦voittanut⟧ kirjailija. Hän on voittanut monta palkintoa."),
    (.participleAttribute, "Minua on auttanut hyvä ystävä. Kylään on muuttanut uusi perhe."),
    (.participleAttribute, "Sain kirjan luettua ja työt tehtyä. Auringon laskettua lähdimme kotiin."),
    (.participleAttribute, "Kirjeen saatuaan hän soitti äidille. Niin sanottu viisas mies puhui pitkään."),
    (.participleAttribute, "Se oli hyytävän kylmä yö. Tämä on maksamaton lasku."),
    (.participleAttribute, "Suomen ⟦ratifioimia⟧ sopimuksia on noudatettava."),
    (.participleAttribute, "Hän nosti lattialla ⟦olevan⟧ reppunsa pöydälle."),
    (.participleAttribute, "⟦Keräämänsä⟧ sienet hän myi torilla. Mies söi ⟦keräämänsä⟧ sienet heti."),
    (.participleAttribute, "Tulevaisuus on avoin ja vapaaehtoinen apu on tervetullut lisä."),
    (.participleAttribute, "Palvelut ovat auki, mutta työtön mies ei tullut paikalle."),
    (.participleAttribute, "Puhelimen ⟦rikkonut⟧ poika pyysi anteeksi. Poika oli rikkonut puhelimen näytön."),
    (.participleAttribute, "Vuonna 2010 ⟦perustettu⟧ yhdistys auttaa perheitä."),
    (.participleAttribute, "Yhdistys on perustettu vuonna 2010. Ravintolassa ⟦tarjoiltu⟧ ruoka oli kylmää."),
    (.participleAttribute, "Asiasta on annettu uusi päätös. Tarjouksesta on pyydettävä kirjallinen vahvistus."),
    (.participleAttribute, "Lain ⟦edellyttämät⟧ toimenpiteet on tehty. Talossa asui vanhaksi ⟦elänyt⟧ nainen."),
    (.participleAttribute, "Kadulla ⟦soittava⟧ mies hymyili. Hän sanoi asian olevan selvä."),
    (.participleAttribute, "Olen väsynyt, ja kipeä pää särkee."),
    (.participleAttribute, "Yhdistyneet kansakunnat perustettiin vuonna 1945."),
    (.participleAttribute, "Jäljelle ⟦jääneet⟧ rahat käytettiin matkaan."),
    (.participleAttribute, "Käytössä ⟦olevat⟧ laitteet pitää korjata. He ovat ostaneet uudet huonekalut."),
    (.participleAttribute, "En ole nähnyt hyviä elokuvia pitkään aikaan."),
    (.participleAttribute, "Tänä vuonna eivät ole voittaneet suuret puolueet."),
    (.participleAttribute, "Ihmiset, jotka ovat muuttaneet Suomeen, tarvitsevat apua."),
    (.participleAttribute, "Kokoukseen ⟦kutsutut⟧ jäsenet tulivat ajoissa."),
    (.participleAttribute, "⟦Kiristyvä⟧ kilpailu näkyy hinnoissa."),
    (.participleClause, "Hän sanoi ⟦tulevansa⟧ huomenna. Lääkäri epäili potilaan ⟦sairastavan⟧ flunssaa."),
    (.participleClause, "Poliisi uskoo miehen ⟦paenneen⟧ ulkomaille. Hän näyttää ⟦nukkuvan⟧."),
    (.participleClause, "Hän luulee ⟦osaavansa⟧ kaiken. Näin Matin ⟦kävelevän⟧ torilla."),
    (.participleClause, "Hän tapasi kaupungissa asuvan ystävänsä. Hän osti naapurin myyvän auton."),
    (.participleClause, "Uskon tulevan vuoden ⟦olevan⟧ hyvä. Hän tietää naapurissa asuvan miehen nimen."),
    (.participleClause, "Kerroin eilen ostamani kirjan nimen. Hän muistaa kaikki tuntemansa ihmiset."),
    (.participleClause, "Opettaja odotti oppilaidensa ⟦lukeneen⟧ kirjan. Minusta tuntuu ⟦olevan⟧ kylmä."),
    (.participleClause, "Katsoin alkavan elokuvan mainoksen. Kuulin lapsen ⟦itkevän⟧ yöllä."),
    (.participleClause, "Yhtiön kerrotaan ⟦irtisanovan⟧ sata ihmistä. Hänen väitetään ⟦varastaneen⟧ auton."),
    (.participleClause, "Toivon ⟦saavani⟧ vastauksen pian. Ilmoita ⟦muuttavasi⟧ Kelaan."),
    (.instructive, "Laki hyväksyttiin ⟦äänin⟧ 120–60. Kaupunki tukee yhdistystä eri ⟦tavoin⟧."),
    (.instructive, "Asia hoidettiin ⟦omin⟧ ⟦voimin⟧. Hän tekee työtä ⟦hyvin⟧ ⟦mielin⟧."),
    (.instructive, "Tule käsin, jalan tai bussilla maanantaisin ja öisin."),
    (.instructive, "Hän on yleisin ja suurin syy. Tämä on Suomen tunnetuin kappale."),
    (.instructive, "Suurin osa on ⟦pienin⟧ ⟦askelin⟧ matkalla. Mitä pikemmin, sen parempi."),
    (.instructive, "Menin lasten kanssa kotiin. Soitin äidille ja juoksin kotiin."),
    (.instructive, "Lainasin kirjan ja luin sen. ⟦Kalliimmin⟧ ⟦hinnoin⟧ ei kannata ostaa."),
    (.potentialMood, "Hän ⟦lienee⟧ kotona. Presidentti ⟦vastannee⟧ huomenna. Juna ei ⟦tulle⟧ ajoissa."),
    (.potentialMood, "Hän meni ja ⟦pannee⟧ merkille. Mene kouluun ja opi. Kaikki ⟦mahtunevat⟧ mukaan."),
    (.conditional, "Hän ilmaisi mielipiteensä. Se ⟦olisi⟧ hyvä. ⟦Voisitko⟧ auttaa?"),
    (.conditional, "Tämä ⟦maksaisi⟧ liikaa, jos en ⟦saisi⟧ tukea."),
    (.conditional, "Hän julkaisi kirjan ja aukaisi oven. Ratkaisin ongelman ja valaisin huoneen."),
    (.withoutMatta, "Hän lähti ⟦puhumatta⟧ kenellekään. Lasku jäi ⟦maksamatta⟧ sateesta huolimatta."),
    (.withoutMatta, "Säästä riippumatta tulemme varmasti, tietämättä miksi."),
    (.mannerMalla, "Voit vaikuttaa ⟦äänestämällä⟧. Pyydämme saapumaan hyvissä ajoin."),
    (.mannerMalla, "Äidin tekemällä kakulla oli kynttilä."),
    (.mannerMalla, "Hän tekee sen samalla, kyseenalaistamatta mitään."),
    (.temporalTuaan, "⟦Syötyään⟧ hän nukkui."),
    (.temporalTuaan, "Hän sai rahansa takaisin ja oli tyytyväinen saatuun tukeen."),
    (.finalKseen, "Tein sen ⟦auttaakseni⟧ sinua. ⟦Luullakseni⟧ hän tulee."),
    (.finalKseen, "⟦Tietääkseni⟧ hän tulee. ⟦Muistaakseni⟧ se on auki."),
    (.abessive, "Hän meni ulos ⟦kengittä⟧. Hän jätti työn kesken ⟦syyttä⟧ suotta."),
    (.abessive, "Puhutaan asiasta ⟦muitta⟧ ⟦mutkitta⟧."),
    (.comitative, "Hän tuli ⟦perheineen⟧ Suomeen. Se on ⟦kaikkine⟧ ⟦herkkuineen⟧ kallis."),
    (.comitative, "Hän sai kukkineen."),
    (.pluperfect, "Hän oli ⟦tullut⟧ kotiin. Hän oli väsynyt."),
    (.pluperfect, "Kirje oli ⟦lähetetty⟧ ajoissa. Olin kiinnostunut asiasta."),
    (.pluperfect, "Hän oli ⟦syntynyt⟧ Kemissä. Hän ei ollut ⟦saanut⟧ kirjettä."),
    (.pluperfect, "Hän oli ⟦rakastunut⟧ Liisaan. Kurssi oli tarkoitettu aikuisille."),
    (.thirdPersonImperative, "⟦Eläköön⟧ Suomi! ⟦Tulkoon⟧ mitä tulee. ⟦Olkoon⟧ niin."),
    (.thirdPersonImperative, "Sanoi hän mitä tahansa, ⟦tulkoot⟧ kaikki."),
    (.infinitiveEn, "Kävelin kotiin ⟦laulaen⟧. Säästä ⟦riippuen⟧ menemme ulos."),
    (.infinitiveEn, "Vuodesta 2020 alkaen hinta on sama. Alusta lähtien."),
    (.infinitiveEn, "Tämä on yleisesti ottaen hyvä, pahinta lukuun ottamatta."),
    (.infinitiveEn, "Ovat tulleet lukien kaikki. Päätös koskee Kemin kaupunkia ⟦koskien⟧ sen taloutta."),
    (.infinitiveEn, "Tästä ⟦johtuen⟧ olemme kiinni."),
    (.participleAttribute, "Eilen illalla ⟦alkanut⟧ sade jatkui. Asiaan ⟦vaikuttavat⟧ seikat on otettava huomioon."),
    (.participleAttribute, "Uudet säännöt koskevat kaikkia. Tytöt tanssivat ja pojat katselivat vierestä."),
    (.participleAttribute, "Asiaa ⟦koskevat⟧ määräykset löytyvät liitteestä. Häntä pelottavat pimeät metsät."),
    (
      .participleAttribute,
      "Lisää joukkoon ⟦paloiteltu⟧ kana. Hän oli Suomen tunnetuin laulaja. Tulevalla viikolla satoi."
    ),
    (.participleClause, "Tutkijat uskovat lämpenemisen ⟦kiihtyvän⟧. Sade näytti ⟦lakanneen⟧, joten lähdimme ulos."),
    (.participleClause, "Hän sanoi ⟦haluavansa⟧ nähdä lapsensa ⟦kasvavan⟧. Kukaan ei tiennyt hänen ⟦lähteneen⟧."),
    (.participleClause, "Äiti käski lasten tulla sisään. Poliisi kertoo ⟦ottaneensa⟧ kiinni kaksi miestä."),
    (.instructive, "Loma alkoi ⟦upein⟧ ⟦säin⟧. Kokoonnumme joko kaikin yhdessä tai ryhmissä. Osin asia on selvä."),
  ])
  func isToldApart(_ kind: Construction.Kind, _ marked: String) throws {
    try isFound(kind, marked)
  }

  @Test(arguments: [
    ("Saapuessasi Suomeen tarvitset passin.", "Kun saavut"),
    ("Tarvitset passin saapuessasi Suomeen.", "kun saavut"),
    ("Soita meille tarvitessanne apua.", "kun tarvitsette"),
    ("Hän soitti tultuaan kotiin.", "kun hän oli tullut"),
    ("He soittavat tultuaan kotiin.", "kun he ovat tulleet"),
    ("Laki tulee voimaan saatuaan vahvistuksen.", "kun … on saanut"),
    ("Soita saatuasi kirjeen.", "kun olet saanut"),
    ("Tietääkseni Kela on auki.", "Tiedän, että"),
    ("Hän kertoi asuneensa Kemissä.", "että hän on asunut"),
    ("Lääkäri sanoi hoidon alkavan pian.", "että hoito alkaa"),
    ("He sanovat tulevansa huomenna.", "että he tulevat"),
    ("Toivon saavani kirjeen.", "että saan"),
    ("Maasta lähteneet ihmiset tulevat.", "ihmiset, jotka ovat lähteneet"),
    ("Kerro Kemissä asuvalle ystävälle.", "ystävälle, joka asuu"),
    ("Vuonna 2010 perustettu yhdistys auttaa.", "yhdistys, joka on perustettu"),
    ("Kelan lähettämä kirje tuli.", nil),
    ("Saat ajan soittamalla meille.", "soita"),
    ("Älä lähde kertomatta hoitajalle.", "älä kerro"),
    ("Lasku jäi maksamatta.", nil),
    ("Hän tehnee sen.", "tekee ehkä"),
    ("Se maksanee paljon.", "maksaa ehkä"),
    ("Se ei liene totta.", "ehkä ole"),
    ("Hakija toimittakoon liitteet.", "pitää toimittaa"),
    ("Hän meni ulos kengittä.", "ilman kenkiä"),
    ("Hän muutti Kemiin perheineen.", nil),
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
