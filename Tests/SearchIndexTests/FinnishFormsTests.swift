import Testing
import Voikko
import WordForms

@testable import SearchIndex

/// A reader types a form that no page has. The index knows the stems of a word from seven or eight of its forms; all others have
/// to be found by those.
@Suite struct FinnishFormsTests {
  private let reader: FormReader
  private let forms: FinnishForms
  private let endings = WordEndings(language: "fi")

  init() throws {
    reader = try FormReader()
    forms = FinnishForms(reader)
  }

  @Test(arguments: [
    ("verokortti", ["verokorttia", "verokortin", "verokortilla", "verokorteista", "verokorttisi", "verokorttiakin"]),
    ("terveyskeskus", ["terveyskeskukseen", "terveyskeskuksessa", "terveyskeskusten", "terveyskeskukseni"]),
    ("lupa", ["luvan", "lupaa", "luvalla", "lupia", "luvista", "lupaani", "lupiin"]),
    ("työ", ["työtä", "töissä", "töihin", "työssäni", "töistä"]),
    ("lapsi", ["lasta", "lapselle", "lapsien", "lasten", "lapsille", "lapsilla", "lapseni"]),
    ("asiakas", ["asiakkaalle", "asiakasta", "asiakkaiden", "asiakkailla"]),
    ("hakea", ["haen", "haet", "haemme", "hakisin", "hain", "haettiin", "hakemaan", "hakenut", "hakisivat"]),
    ("muuttaa", ["muutan", "muutit", "muuttavat", "muuttanut", "muutettu", "muuttaisin", "muuttamassa"]),
  ])
  func formsOfAWordAreFound(_ base: String, _ wanted: [String]) {
    let stems = forms.stems(of: base)
    for form in wanted {
      let typed = endings.stems(of: SearchFolding.folded(form))
      #expect(!stems.isDisjoint(with: typed), "\(form) by \(stems.sorted())")
    }
    #expect(stems.count <= 9, "\(stems.sorted())")
  }

  /// Cases that the index was not made with, in both numbers, with and without an owner and a particle, of nouns of many
  /// kinds.
  @Test func formsThatNobodyHasThoughtOfAreFound() {
    let nouns = [
      "lääkäri", "sairaala", "resepti", "lähete", "maksu", "puhelin", "numero", "tulkki", "kieli", "koulu", "päiväkoti",
      "kirjasto", "asunto", "vuokra", "sopimus", "hakemus", "päätös", "osoite", "henkilötunnus",
      "verkkopankkitunnukset",
      "poliisi", "järjestö", "työntekijä", "yrittäjä", "palkka", "vero", "todistus", "oleskelulupa", "kansalaisuus",
      "perhe", "nainen", "mies", "vanhempi", "nuori", "terveys", "hammas", "silmä", "käsi", "vesi", "rokote", "liite",
      "lomake", "avain", "huone", "kaupunki", "virasto", "neuvonta", "opiskelija", "kurssi", "kokous", "matka", "lippu",
    ]
    let cases: [GrammaticalCase] = [
      .translative, .elative, .adessive, .ablative, .allative, .illative, .inessive, .nominative,
    ]
    let maker = SameForm(forms: reader)
    var count = 0
    var lost: [String] = []
    for noun in nouns {
      let stems = forms.stems(of: noun)
      for number in GrammaticalNumber.allCases {
        for grammaticalCase in cases {
          let wanted = Reading(baseForm: noun, grammaticalCase: grammaticalCase, number: number, structure: "")
          guard let form = maker.form(of: noun, like: wanted), form != noun else { continue }
          // The owner comes after a vowel, and in place of the last -n; the particle after anything.
          for shape in [form, form + "kin"] + ("aäeiou".contains(form.last ?? "n") ? [form + "mme"] : []) {
            count += 1
            if stems.isDisjoint(with: endings.stems(of: SearchFolding.folded(shape))) { lost.append(shape) }
          }
        }
      }
    }
    #expect(count > 1_000)
    #expect(lost.count * 100 <= count, "\(lost.count) of \(count): \(lost)")
  }
}
