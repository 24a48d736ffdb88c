import SourceText

extension ProjectReader {
  /// The situations and authorities that pages name, and the pictures of the situations.
  func checkSituations(of project: Project) {
    let situations = project.settings.situations
    let names = situations.map(\.name.value)
    let pictograms = project.pictograms.records.map(\.name.value)
    let records = project.facts.records.map(\.key.value)
    for situation in situations {
      if let pictogram = situation.pictogram { check(pictogram, among: pictograms, "unknown-pictogram") }
    }
    var helped: Set<String> = []
    for document in project.documents {
      for page in document.allPages {
        for name in page.matter.situations { check(name, among: names, "unknown-situation") }
        for name in page.matter.authorities { check(name, among: records, "unknown-record") }
        if document.matter.isPublished { helped.formUnion(page.matter.situations.map(\.value)) }
      }
    }
    for situation in situations where !helped.contains(situation.name.value) {
      faults.warning("situation-without-page", ["name": .text(situation.name.value)], at: situation.name.range)
    }
  }

  private func check(_ name: Located<String>, among known: [String], _ fault: String) {
    guard !known.contains(name.value) else { return }
    let nearest = nearest(to: name.value, among: known)
    faults.error(
      fault, ["name": .text(name.value)], at: name.range,
      notes: nearest.map { [DiagnosticNote("did-you-mean", ["name": .text($0)])] } ?? [], suggestion: nearest)
  }

  /// The files of letters that the site is to bring along.
  func checkFonts(of project: Project) {
    for script in project.settings.webFontScripts {
      guard let asked = project.settings.fonts.first(where: { $0.isOwn && $0.script == script }) else { continue }
      for weight in WebFont.Weight.allCases {
        let path = WebFont(script: script, weight: weight).sourcePath
        guard let problem = folder.problem(ofFile: path, limit: WebFont.sizeLimit) else { continue }
        if problem == .missing {
          faults.error("web-font-missing", ["path": .text(path)], at: asked.language.range)
        } else {
          faults.report(problem.diagnostic(path: path, at: .range(asked.language.range)))
        }
      }
    }
  }
}
