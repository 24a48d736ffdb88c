import ArgumentParser
import Foundation
import ICU
import Localisation
import PhoneMessages
import SiteBuild
import SourceText

struct Bulletin: ParsableCommand {
  static var configuration: CommandConfiguration { CommandConfiguration(abstract: help("bulletin")) }

  @OptionGroup var common: CommonOptions

  @Argument(help: ArgumentHelp(help("bulletin.document"), valueName: "document"))
  var document: String?

  @Option(
    name: .customLong("language"), parsing: .upToNextOption,
    help: ArgumentHelp(help("bulletin.language"), valueName: "tag"))
  var languages: [String] = []

  @Option(help: ArgumentHelp(help("bulletin.format"), valueName: "text|json"))
  var format = Format.text

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  func run() throws {
    let list = try listBulletins(at: common.project, document: document)
    let say = Terminal.speech(for: list.words)
    let errors = list.diagnostics.filter { $0.severity == .error }
    Terminal.complain(errors, say)
    if let document, !list.isKnown {
      Terminal.complain(say("bulletin.no-such-document", ["document": .text(document)]))
      throw Failure(status: ExitStatus.usage)
    }
    let asked = try languages.flatMap(AskedLanguages.parts).map { try tag($0, of: list, say) }
    let bulletins = list.bulletins.filter { asked.isEmpty || asked.contains($0.language) }
    switch format {
    case .json: Terminal.print(try BulletinJSON.text(bulletins))
    case .text: print(bulletins, say)
    }
    if !errors.isEmpty { throw Failure(status: ExitStatus.findings) }
  }

  /// A language of the project: one in which the project has no bulletin would be an empty answer.
  private func tag(_ written: String, of list: BulletinList, _ say: Speech) throws -> LanguageTag {
    if let tag = try? LanguageTag(written), list.languages.contains(tag) { return tag }
    let known = list.languages.map(\.canonical).joined(separator: ", ")
    Terminal.complain(say("bulletin.no-such-language", ["tag": .text(written), "known": .text(known)]))
    throw Failure(status: ExitStatus.usage)
  }

  private func print(_ bulletins: [BulletinText], _ say: Speech) {
    if bulletins.isEmpty { Terminal.complain(say("bulletin.none")) }
    for (place, bulletin) in bulletins.enumerated() {
      if place > 0 { Terminal.print("") }
      Terminal.print("== \(bulletin.path) · \(bulletin.language.canonical) ==")
      Terminal.print(bulletin.message.text)
      Terminal.print("-- \(length(of: bulletin.message, say))")
    }
  }

  private func length(of message: PhoneMessage, _ say: Speech) -> String {
    let length = message.length
    var sentences = [
      say(
        "bulletin.length",
        [
          "alphabet": .text(length.alphabet.rawValue), "units": .count(length.units),
          "messages": .count(length.messages),
        ])
    ]
    if !length.beyondGSM.isEmpty {
      sentences.append(
        say("bulletin.because", ["letters": .text(letters(length.beyondGSM)), "count": .count(length.beyondGSM.count)]))
    }
    if message.hasOriginalBelow { sentences.append(say("bulletin.original-below")) }
    return sentences.joined(separator: " ")
  }

  /// The first few; one that nobody would see by its code point.
  private func letters(_ scalars: [Unicode.Scalar]) -> String {
    scalars.prefix(8).map { scalar in
      switch scalar.properties.generalCategory {
      case .control, .format, .spaceSeparator, .lineSeparator, .paragraphSeparator, .nonspacingMark, .enclosingMark:
        codePoint(scalar)
      default: String(scalar)
      }
    }.joined(separator: " ") + (scalars.count > 8 ? " …" : "")
  }
}

private func codePoint(_ scalar: Unicode.Scalar) -> String {
  let digits = String(scalar.value, radix: 16, uppercase: true)
  return "U+" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
}

/// The messages for other programs: an array of objects.
private struct BulletinJSON: Encodable {
  var document: String
  var page: String
  var language: String
  var text: String
  var alphabet: String
  var units: Int
  var messages: Int
  /// The code points that GSM 7 bit lacks.
  var because: [String]
  var hasOriginalBelow: Bool

  static func text(_ bulletins: [BulletinText]) throws -> String {
    let entries = bulletins.map { bulletin in
      BulletinJSON(
        document: bulletin.document, page: bulletin.page.page, language: bulletin.language.canonical,
        text: bulletin.message.text, alphabet: bulletin.message.length.alphabet.rawValue,
        units: bulletin.message.length.units, messages: bulletin.message.length.messages,
        because: bulletin.message.length.beyondGSM.map(codePoint), hasOriginalBelow: bulletin.message.hasOriginalBelow)
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(entries), as: UTF8.self)
  }
}
