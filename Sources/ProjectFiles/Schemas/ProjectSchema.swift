import ICU
import Pictograms
import SourceText

/// Reads `content/project.yml`.
struct ProjectSchema {
  let faults: Faults

  func settings(_ file: SourceFile, _ value: YAMLValue?) -> ProjectSettings {
    let beginning = file.range(0..<0)
    var fields = MappingReader(value, at: beginning, faults: faults)
    let name = fields.requiredText("name") ?? Located("", at: beginning)
    let baseAddress = baseAddress(&fields) ?? Located("", at: beginning)
    let languages = languages(&fields)
    let source = source(&fields, languages)
    let theme = theme(&fields)
    let logos = logos(&fields)
    let issuer = fields.requiredText("issuer") ?? Located("", at: beginning)
    let feedback = feedbackAddress(&fields, faults: faults)
    let messages = fields.tag("messages")?.value
    let limits = fields.mapping("budgets").map(budgets)
    let factsCheckedWithin = fields.count("facts_checked_within")
    let isSideBySide = fields.yesOrNo("side_by_side")
    let accessibility = AccessibilitySchema(faults: faults).declaration(&fields)
    let press = press(&fields)
    let books = fields.choice("books", BookFormat.self)?.value
    let situations = SituationSchema(faults: faults).situations(&fields)
    let fonts = FontSchema(faults: faults).fonts(&fields, of: languages)
    let keepsGuides = fields.yesOrNo("offline")
    fields.finish()
    var settings = ProjectSettings(
      file: file, name: name, baseAddress: baseAddress, source: source,
      languages: checkedFallbacks(languages, source: source), theme: theme, logos: logos, issuer: issuer,
      feedback: feedback?.value, feedbackRange: feedback?.range, messages: messages, budgets: limits?.lengths ?? [:],
      factsCheckedWithin: factsCheckedWithin ?? ProjectSettings.usualFactsCheckedWithin, isSideBySide: isSideBySide,
      accessibility: accessibility, situations: situations, fonts: fonts)
    settings.press = press
    settings.books = books
    settings.pageBudget = limits?.page ?? PageBudget()
    settings.keepsGuides = keepsGuides ?? false
    return settings
  }

  private func press(_ fields: inout MappingReader) -> PressSettings {
    var settings = PressSettings()
    guard var press = fields.mapping("press") else { return settings }
    settings.standard = press.choice("standard", PressStandard.self)?.value ?? settings.standard
    settings.paper = press.choice("paper", PressPaper.self)?.value ?? settings.paper
    settings.bleed = bleed(&press) ?? settings.bleed
    settings.profile = press.text("profile")
    press.finish()
    return settings
  }

  private func bleed(_ press: inout MappingReader) -> Int? {
    guard let text = press.text("bleed") else { return nil }
    if let bleed = Int(text.value), PressSettings.bleedRange.contains(bleed) { return bleed }
    faults.error(
      "not-a-bleed",
      [
        "value": .text(text.value), "least": .count(PressSettings.bleedRange.lowerBound),
        "most": .count(PressSettings.bleedRange.upperBound),
      ], at: text.range)
    return nil
  }

  private func baseAddress(_ fields: inout MappingReader) -> Located<String>? {
    guard let text = fields.requiredText("base_address") else { return nil }
    guard OutsideAddress.isURL(text.value), !text.value.contains(where: { $0 == "?" || $0 == "#" }) else {
      faults.error("not-a-base-address", ["value": .text(text.value)], at: text.range)
      return nil
    }
    return text.map { $0.hasSuffix("/") ? $0 : $0 + "/" }
  }

  private func languages(_ fields: inout MappingReader) -> [ProjectLanguage] {
    fields.requires("languages")
    guard var entries = fields.mapping("languages") else { return [] }
    var languages: [ProjectLanguage] = []
    for entry in entries.allEntries() {
      guard let tag = languageTag(entry.key, faults: faults) else { continue }
      if let first = languages.first(where: { $0.tag == tag.value }) {
        faults.error(
          "language-twice", ["tag": .text(tag.value.canonical)], at: entry.key.range,
          notes: [DiagnosticNote("first-here", at: first.written.range)])
        continue
      }
      var language = MappingReader(entry.value, at: entry.key.range, faults: faults)
      let fallback = language.tag("fallback")
      let digits = language.choice("digits", DigitStyle.self)?.value
      language.finish()
      languages.append(ProjectLanguage(tag: tag.value, written: entry.key, fallback: fallback, digits: digits))
    }
    return languages
  }

  private func source(_ fields: inout MappingReader, _ languages: [ProjectLanguage]) -> LanguageTag {
    fields.requires("source")
    guard let source = fields.tag("source") else { return languages.first?.tag ?? .undetermined }
    if !languages.isEmpty, !languages.contains(where: { $0.tag == source.value }) {
      faults.error("language-not-listed", ["tag": .text(source.value.canonical)], at: source.range)
    }
    return source.value
  }

  /// Reports fallbacks that lead nowhere or round in a circle, and leaves them out.
  private func checkedFallbacks(_ languages: [ProjectLanguage], source: LanguageTag) -> [ProjectLanguage] {
    var languages = languages
    for index in languages.indices {
      guard let fallback = languages[index].fallback else { continue }
      if languages[index].tag == source {
        faults.error("source-has-fallback", ["tag": .text(source.canonical)], at: fallback.range)
      } else if !languages.contains(where: { $0.tag == fallback.value }) {
        faults.error("language-not-listed", ["tag": .text(fallback.value.canonical)], at: fallback.range)
      } else {
        continue
      }
      languages[index].fallback = nil
    }
    for index in languages.indices {
      guard let fallback = languages[index].fallback else { continue }
      var chain = [languages[index].tag]
      var next: LanguageTag? = fallback.value
      while let tag = next, !chain.contains(tag) {
        chain.append(tag)
        next = languages.first { $0.tag == tag }?.fallback?.value
      }
      guard let next, next == chain[0] else { continue }
      let circle = (chain + [next]).map(\.canonical).joined(separator: " → ")
      faults.error("fallback-circle", ["circle": .text(circle)], at: fallback.range)
      // One report for a circle: it is open from here on.
      languages[index].fallback = nil
    }
    return languages
  }

  private func theme(_ fields: inout MappingReader) -> Theme {
    var colours = Theme.Colours.standard
    var places: [Theme.ColourKey: SourceRange] = [:]
    guard var theme = fields.mapping("theme") else { return Theme(colours: colours) }
    if var named = theme.mapping("colours") {
      for name in Theme.ColourKey.allCases {
        guard let colour = colour(name.rawValue, &named) else { continue }
        places[name] = colour.range
        switch name {
        case .primary: colours.primary = colour.value
        case .accent: colours.accent = colour.value
        case .background: colours.background = colour.value
        case .text: colours.text = colour.value
        }
      }
      named.finish()
    }
    let read = PictogramColourSchema(faults: faults).colours(&theme, primary: Colour(colours.primary))
    theme.finish()
    return Theme(colours: colours, pictograms: read.colours, inks: read.inks, places: places)
  }

  private func colour(_ key: String, _ fields: inout MappingReader) -> Located<String>? {
    guard let text = fields.text(key) else { return nil }
    let digits = text.value.dropFirst()
    if text.value.hasPrefix("#"), digits.utf8.count == 6, digits.allSatisfy({ $0.isASCII && $0.isHexDigit }) {
      return text.map { $0.lowercased() }
    }
    faults.error("not-a-colour", ["value": .text(text.value)], at: text.range)
    return nil
  }

  private func logos(_ fields: inout MappingReader) -> Logos {
    guard var logos = fields.mapping("logos") else { return Logos() }
    let read = Logos(issuer: logo("issuer", &logos), funder: logo("funder", &logos))
    logos.finish()
    return read
  }

  private func logo(_ key: String, _ fields: inout MappingReader) -> Logo? {
    guard var logo = fields.mapping(key) else { return nil }
    let file = logo.requiredText("file")
    let words = logo.requiredText("words")
    logo.finish()
    guard let file, let words else { return nil }
    return Logo(file: file, words: words)
  }

  private func budgets(_ fields: MappingReader) -> (lengths: [DocumentKind: LengthBudget], page: PageBudget) {
    var budgets = fields
    var read: [DocumentKind: LengthBudget] = [:]
    for kind in DocumentKind.allCases {
      guard var budget = budgets.mapping(kind.rawValue) else { continue }
      read[kind] = LengthBudget(
        sectionWords: budget.count("section_words"), pageWords: budget.count("page_words"),
        words: budget.count("words"),
        messages: kind == .bulletin ? budget.count("messages") : nil)
      budget.finish()
    }
    var pageBudget = PageBudget()
    if var page = budgets.mapping("page") {
      pageBudget.kilobytes = page.count("kilobytes") ?? pageBudget.kilobytes
      pageBudget.requests = page.count("requests") ?? pageBudget.requests
      page.finish()
    }
    budgets.finish()
    return (read, pageBudget)
  }
}

extension LanguageTag {
  /// The tag that says nothing (ISO 639-2): what a project without a language is read with, to find its other faults.
  static let undetermined: LanguageTag = {
    do throws(LanguageTagError) {
      return try LanguageTag("und")
    } catch {
      preconditionFailure("und is a well-formed tag: \(error)")
    }
  }()
}
