import ICU
import SourceText

extension ProjectReader {
  /// What one file of the project says about another: facts that are named, files that are pointed to, addresses.
  func checkReferences(of project: Project) {
    for (address, range) in project.feedbackAddresses {
      guard case .fact(let record, let part) = address else { continue }
      checkFact(FactName(record: record, part: part), types: [.email, .url, .phone], at: range, project.facts)
    }
    for term in project.glossary.terms {
      if let see = term.see { checkFact(see.value, types: [.url], at: see.range, project.facts) }
    }
    checkPictures(of: project)
    checkSituations(of: project)
    checkFonts(of: project)
    checkLanguages(of: project)
    checkAddresses(of: project)
  }

  private func checkFact(_ name: FactName, types: [FactType], at range: SourceRange, _ facts: FactBook) {
    let text = "\(name.record).\(name.part)"
    guard let part = facts.part(name.part, of: name.record) else {
      let known = facts.records.flatMap { record in record.parts.map { "\(record.key.value).\($0.name.value)" } }
      let nearest = nearest(to: text, among: known)
      faults.error(
        "unknown-fact", ["name": .text(text)], at: range,
        notes: nearest.map { [DiagnosticNote("did-you-mean", ["name": .text($0)])] } ?? [], suggestion: nearest)
      return
    }
    guard !types.contains(part.value.type) else { return }
    faults.error(
      "fact-of-other-type",
      [
        "name": .text(text), "type": .text(part.value.type.rawValue),
        "wanted": .text(types.map(\.rawValue).joined(separator: ", ")),
      ], at: range)
  }

  private func checkPictures(of project: Project) {
    for logo in [project.settings.logos.issuer, project.settings.logos.funder] {
      if let logo { checkPicture(logo.file, in: "content") }
    }
    if let profile = project.settings.press.profile { checkPressProfile(profile) }
    var recorded: Set<String> = []
    for record in project.pictograms.records {
      for file in [record.file] + record.replacements.map(\.file) {
        checkPicture(file, in: "content/pictograms")
        recorded.insert(file.value)
      }
    }
    for entry in entries("content/pictograms") where entry.name.hasSuffix(".svg") && !recorded.contains(entry.name) {
      let path = "content/pictograms/\(entry.name)"
      faults.report(Diagnostic(.warning, "pictogram-not-recorded", ["path": .text(path)], at: .path(path)))
    }
  }

  private func checkPicture(_ file: Located<String>, in folder: String) {
    guard file.value.hasSuffix(".svg") else {
      faults.error("not-an-svg-file", ["value": .text(file.value)], at: file.range)
      return
    }
    let path = "\(folder)/\(file.value)"
    guard let problem = self.folder.problem(ofFile: path) else { return }
    faults.report(problem.diagnostic(path: path, at: .range(file.range)))
  }

  /// A screen's profile in a print shop's file would make every colour wrong, and nobody would see it before the paper.
  private func checkPressProfile(_ name: Located<String>) {
    let path = "content/\(name.value)"
    do throws(FileProblem) {
      let header = ProfileHeader(try folder.file(path, limit: Project.profileLimit).bytes)
      guard header?.isForPress != true else { return }
      faults.error(
        "not-a-press-profile",
        [
          "value": .text(name.value), "class": .text(header?.deviceClass ?? ""),
          "space": .text(header?.colourSpace ?? ""),
        ], at: name.range)
    } catch {
      faults.report(error.diagnostic(path: path, at: .range(name.range)))
    }
  }

  private func checkLanguages(of project: Project) {
    guard !project.settings.languages.isEmpty else { return }
    for document in project.documents {
      for tag in document.matter.languages ?? [] where project.settings.language(tag.value) == nil {
        faults.error("language-not-listed", ["tag": .text(tag.value.canonical)], at: tag.range)
      }
    }
  }

  /// No two pages may have one address, and no old address may be one that is in use.
  private func checkAddresses(of project: Project) {
    var taken: [String: SourceRange] = [:]
    func take(_ address: String, at range: SourceRange) {
      if let first = taken[address] {
        faults.error(
          "address-twice", ["address": .text(address)], at: range, notes: [DiagnosticNote("first-here", at: first)])
      } else {
        taken[address] = range
      }
    }
    // The page with all documents, that with all words of the glossary, the statement, and the search.
    take("index.html", at: project.settings.file.range(0..<0))
    take(glossaryFileName, at: (project.glossary.file ?? project.settings.file).range(0..<0))
    take(accessibilityFileName, at: project.settings.file.range(0..<0))
    take(searchFileName, at: project.settings.file.range(0..<0))
    for document in project.documents {
      for page in document.allPages {
        let name = page.matter.slug?.value ?? page.name
        let place = page.matter.slug?.range ?? page.file.range(0..<0)
        take("\(document.name)/\(name).html", at: place)
        take("\(document.name)/\(savedPageName(of: name))", at: place)
      }
    }
    for page in project.documents.flatMap(\.allPages) {
      for alias in page.matter.aliases { take(fileName(ofAlias: alias.value), at: alias.range) }
    }
  }
}
