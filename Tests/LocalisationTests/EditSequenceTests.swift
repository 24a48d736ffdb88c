import Catalogues
import GuideMarkup
import Localisation
import TestSupport
import Testing

/// Whatever a writer does to a page, no translation is lost, no id comes to mean another text, and a second update
/// changes nothing.
@Suite struct EditSequenceTests {
  @Test(arguments: 1...20)
  func keepsEveryTranslation(_ seed: Int) throws {
    var writer = PageWriter(seed: UInt64(seed))
    var page = try PageHistory(writer.markdown)
    page.translate()
    /// What each id has meant, by the sentence's number.
    var meaning: [String: Int] = [:]
    /// What each id was translated as.
    var targets: [String: String] = [:]
    for _ in 1...8 {
      try page.update()
      for (segment, sentence) in zip(page.document.segments, writer.sentences) {
        let known = meaning.updateValue(sentence.number, forKey: segment.id)
        #expect(known == nil || known == sentence.number, "\(segment.id) is another text now")
      }
      page.translate()
      for unit in try #require(page.catalogue).units {
        guard let target = unit.target else { continue }
        let words = plainText(of: target)
        let known = targets.updateValue(words, forKey: unit.id)
        #expect(known == nil || known == words)
      }
      #expect(targets.keys.allSatisfy { id in page.target(id) == targets[id] })
      try page.update()
      let written = page.written
      try page.update()
      #expect(page.written == written)

      for _ in 0...Int.random(in: 0...2, using: &writer.random) { writer.edit() }
      page.edit(writer.markdown)
      #expect(Set(page.ids).count == page.ids.count)
    }
  }
}

/// Writes a page of numbered sentences and edits it, by seeded chance.
private struct PageWriter {
  struct Sentence {
    /// The same for as long as the sentence is meant to be the same text.
    var number: Int
    var words: [String]
  }

  var random: SeededGenerator
  private(set) var sentences: [Sentence] = []
  private var count = 0

  init(seed: UInt64) {
    random = SeededGenerator(seed: seed)
    for _ in 0..<6 { insert() }
  }

  var markdown: String {
    sentences.map { $0.words.joined(separator: " ") + "." }.joined(separator: "\n\n")
  }

  mutating func edit() {
    switch Int.random(in: 0...3, using: &random) {
    case 0: insert()
    case 1 where sentences.count > 2: sentences.remove(at: place())
    case 2:
      let sentence = sentences.remove(at: place())
      sentences.insert(sentence, at: Int.random(in: 0...sentences.count, using: &random))
    default:
      // One of eight words: what is left is still the same text.
      let place = place()
      sentences[place].words[Int.random(in: 1..<8, using: &random)] = word()
    }
  }

  private mutating func place() -> Int { Int.random(in: 0..<sentences.count, using: &random) }

  private mutating func insert() {
    count += 1
    let sentence = Sentence(number: count, words: (0..<8).map { _ in word() })
    sentences.insert(sentence, at: Int.random(in: 0...sentences.count, using: &random))
  }

  /// Six letters of chance: two sentences share few pairs of letters.
  private mutating func word() -> String {
    let letters = Array("aeioukstnlrmvhpjyäö")
    return String((0..<6).map { _ in letters[Int.random(in: 0..<letters.count, using: &random)] })
  }
}
