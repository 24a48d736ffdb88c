import Testing
import Voikko
import WordForms

@Suite struct NameInflectionTests {
  @Test(
    arguments: [
      ("Migri", "Migri", .nominative), ("Migriin", "Migri", .illative), ("Migrissä", "Migri", .inessive),
      ("Migristä", "Migri", .elative), ("Lidlin", "Lidl", .genitive), ("Lidliin", "Lidl", .illative),
      ("Lidlissä", "Lidl", .inessive), ("Waltin", "Waltti", .genitive), ("Laphaan", "Lapha", .illative),
      ("Fatimalle", "Fatima", .allative), ("Fatimaa", "Fatima", .partitive), ("THL:n", "THL", .genitive),
      ("THL:ssä", "THL", .inessive), ("EU:hun", "EU", .illative), ("PDF:ää", "PDF", .partitive),
      ("Skypeen", "Skype", .illative),
    ] as [(String, String, GrammaticalCase)])
  func findsTheBase(_ form: String, _ name: String, _ grammaticalCase: GrammaticalCase) {
    #expect(basesOfName(form[...]).contains { $0.text == name && $0.grammaticalCase == grammaticalCase })
  }

  @Test(arguments: ["", "n", ":", ":n", "a:", "THL:", "THL:kukkuu", "nn", "ttt"])
  func takesAnything(_ form: String) {
    #expect(basesOfName(form[...]).allSatisfy { form.hasPrefix($0.name) })
  }
}
