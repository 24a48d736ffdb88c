private import ICU
import TextAnalysis
private import Voikko

/// A place where a page calls a thing otherwise than before.
struct Mixture {
  var text: Int
  /// UTF-8 offsets in the text's row of words.
  var range: Range<Int>
  var first: (text: Int, range: Range<Int>)
  /// Whether the two are one name, written in two ways.
  var isSpelling: Bool
}

/// Names that a page writes in two ways: *TE-palvelut* and *Te-palvelut*, *Kela* and *KELA*. Each further way is given
/// at its first place.
///
/// A word at the start of a sentence has its capital from there, and one among others in capitals says nothing, so
/// neither is looked at.
func mixedSpellings(in document: AnalysedDocument) -> [Mixture] {
  var spellings: [String: [Spelling]] = [:]
  var order: [String] = []
  for text in document.texts {
    for sentence in text.sentences where !text.isInCapitals(sentence) {
      for (place, word) in sentence.words.enumerated() where word.kind == .word {
        guard let spelling = Spelling(word, at: place, in: text) else { continue }
        if spellings[spelling.name] == nil { order.append(spelling.name) }
        spellings[spelling.name, default: []].append(spelling)
      }
    }
  }
  return order.flatMap { name -> [Mixture] in
    guard let all = spellings[name], let first = all.first else { return [] }
    var seen: Set<String> = [first.written]
    let hasInitials = all.contains(where: \.isInitials)
    return all.filter { other in
      // *Suomi-koulu* and *suomi-englanti* are two words; initials are the same in all.
      guard hasInitials || other.rest == first.rest else { return false }
      return seen.insert(other.written).inserted
    }.map { Mixture(text: $0.text, range: $0.range, first: (first.text, first.range), isSpelling: true) }
  }
}

/// One way to write the beginning of a name.
private struct Spelling {
  /// Case folded: what makes two spellings those of one name.
  var name: String
  /// The letters whose capitals may differ.
  var written: String
  /// The beginning of what follows the hyphen.
  var rest: String
  var isInitials: Bool
  var text: Int
  var range: Range<Int>

  init?(_ word: Word, at place: Int, in text: AnalysedText) {
    // Most words are in small letters without a hyphen, and no concern of this rule.
    let bytes = text.flat.utf8[word.range]
    let hasHyphen = bytes.contains(UInt8(ascii: "-"))
    guard hasHyphen || bytes.contains(where: { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }) else {
      return nil
    }
    let form = text.flat.text(word.range)
    guard place > 0 || form.dropFirst().first?.isUppercase == true else { return nil }
    if hasHyphen, let hyphen = form.lastIndex(of: "-"), form.distance(from: form.startIndex, to: hyphen) > 1 {
      written = String(form[..<hyphen])
      rest = String(Normalisation.caseFolded(String(form[form.index(after: hyphen)...])).prefix(4))
      name = "\(Normalisation.caseFolded(written))-"
    } else {
      let letters = form.prefix { $0 != ":" }
      guard letters.count > 2 else { return nil }
      written = letters.dropFirst().contains(where: \.isLowercase) ? "Aa" : "AA"
      rest = ""
      // Only the dictionary tells that two forms are of one word.
      name =
        word.readings.first.map { Normalisation.caseFolded($0.baseForm) } ?? Normalisation.caseFolded(String(letters))
      // *KoTo* and other ways of their own.
      // A longer word in capitals is shouted, and no name of an office.
      guard form.first?.isUppercase == true,
        written == "AA" && letters.count <= 6 || letters.dropFirst().allSatisfy({ !$0.isUppercase })
      else { return nil }
    }
    isInitials = written.count > 1 && written.allSatisfy { !$0.isLowercase } && hasHyphen
    self.text = text.index
    range = word.range
  }
}

extension AnalysedText {
  /// Whether more than one word of the sentence is in capitals.
  fileprivate func isInCapitals(_ sentence: Sentence) -> Bool {
    sentence.words.count { word in
      word.kind == .word && word.range.count > 2
        && flat.utf8[word.range].allSatisfy { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) || $0 >= 0x80 }
    } > 1
  }
}
