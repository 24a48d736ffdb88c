import WordLists

/// How the words of a language inflect, as far as a browser without a dictionary can know it: prefixes and rows of
/// endings, the outermost first, of each of which one is taken off. All are folded.
struct WordEndings {
  var prefixes: [String] = []
  var rows: [[String]] = []
  /// The fewest letters, in UTF-16, that what is left may have.
  var shortest = 3
  /// Words that say nothing about what is looked for.
  var stop: Set<String> = []

  /// Forms that no ending makes, with the stem of the base form: *أطباء* of *طبيب*.
  var irregular: [String: String] = [:]
  /// Words of one letter that are written together with the next. The script takes one off where nothing else is found.
  var joined = ""

  /// - Parameter language: the first subtag of a tag, `fi`; nothing is taken off in a language that has no list.
  init(language: String) {
    for row in WordLists.rows("\(language)/search") where row.count > 1 {
      // Apart before they are folded, so that a sign that folding leaves out parts no word.
      let words = row[1].split(separator: " ").map { SearchFolding.folded(String($0)) }.filter { !$0.isEmpty }
      switch row[0] {
      case "stem": shortest = Int(row[1]) ?? shortest
      case "prefix": prefixes += words
      case "ending": rows.append(words)
      case "irregular":
        // The base form stands first, and is filed by its stem; these rows come last.
        guard let base = words.first.map(shortestStem) else { continue }
        for form in words.dropFirst() { irregular[form] = base }
      case "joined": joined = words.joined()
      case "stop": stop.formUnion(words)
      default: preconditionFailure("\(language)/search has a row \(row[0])")
      }
    }
  }

  /// What a word can be a form of: itself, and what is left without a prefix and endings; the longest first.
  ///
  /// The script does the same with what is typed. A stem that is among these for a form is found by the form.
  func stems(of word: String) -> [String] {
    let letters = Array(word.utf16)
    var found = [letters]
    func add(_ stem: ArraySlice<UInt16>) {
      if stem.count >= shortest, !found.contains(where: { $0.elementsEqual(stem) }) { found.append(Array(stem)) }
    }
    for prefix in prefixes where letters.starts(with: prefix.utf16) { add(letters[prefix.utf16.count...]) }
    for row in rows {
      for stem in found {
        for ending in row where stem.reversed().starts(with: ending.utf16.reversed()) {
          add(stem[..<(stem.count - ending.utf16.count)])
        }
      }
    }
    for stem in found {
      if let base = irregular[String(decoding: stem, as: UTF16.self)] { add(Array(base.utf16)[...]) }
    }
    return found.sorted { $0.count != $1.count ? $0.count > $1.count : $0.lexicographicallyPrecedes($1) }
      .map { String(decoding: $0, as: UTF16.self) }
  }

  /// The stem under which a form of a language without a dictionary is filed: whatever form is typed has it too.
  func shortestStem(of word: String) -> String {
    let stems = stems(of: word)
    return stems.lazy.compactMap { irregular[$0] }.first ?? stems.last ?? word
  }
}
