import Catalogues
import Foundation
import ICU
import Localisation
import ProjectFiles
import SourceText
import TestSupport
import Testing

/// The messages that the program ships, as they lie in the repository.
@Suite struct ShippedInterfaceTests {
  private static let complete = ["sv", "en"]
  private static let partial = ["ru", "ar"]

  private func bytes(_ path: String) throws -> [UInt8] {
    Array(try Data(contentsOf: repositoryRoot.appending(path: path)))
  }

  private func messages(_ tag: String) throws -> [String: MessagePattern] {
    let path = "locales/\(tag)/interface.xlf"
    let file = SourceFile(path: path, bytes: try bytes(path))
    let (catalogue, diagnostics) = readCatalogue(file)
    #expect(diagnostics.isEmpty)
    let language = try LanguageTag(tag)
    var messages: [String: MessagePattern] = [:]
    for unit in try #require(catalogue).units {
      guard let text = tag == "fi-simple" ? unit.source : unit.target else { continue }
      #expect(messages[unit.id] == nil, "\(unit.id) stands twice")
      do throws(MessagePatternError) {
        messages[unit.id] = try MessagePattern(plainText(of: text), language: language)
      } catch {
        Issue.record("\(tag): \(unit.id): \(error)")
      }
    }
    return messages
  }

  @Test(arguments: complete)
  func everyMessageIsTranslated(_ tag: String) throws {
    let source = try messages("fi-simple")
    let translated = try messages(tag)
    #expect(!source.isEmpty)
    #expect(source.keys.filter { translated[$0] == nil }.sorted() == [])
    #expect(translated.keys.filter { source[$0] == nil }.sorted() == [])
  }

  /// `tag` chooses an inflected form, which not every language has.
  @Test(arguments: complete + partial)
  func everyMessageTakesTheSameArguments(_ tag: String) throws {
    let source = try messages("fi-simple")
    for (key, message) in try messages(tag) {
      let (own, others) = (message.argumentNames, source[key]?.argumentNames ?? [])
      #expect(
        own.symmetricDifference(others).isSubset(of: ["tag"]), "\(tag): \(key): \(own.sorted()), \(others.sorted())")
      #expect(own.isSubset(of: others), "\(tag): \(key) asks for what nobody gives")
    }
  }

  /// A message of a diagnostic begins in lower case, because a place and a severity stand before it.
  @Test func findingsBeginInLowerCase() throws {
    for tag in ["fi-simple"] + Self.complete {
      for (key, message) in try messages(tag) where key.hasPrefix("diagnostic.") {
        // XML and the like are written in capitals everywhere.
        #expect(message.pattern.prefixMatch(of: /\p{Lu}\p{Ll}/) == nil, "\(tag): \(key): \(message.pattern)")
      }
    }
  }

  /// What is compiled in is what lies in the repository.
  @Test func everyFileIsCompiledIn() throws {
    for tag in Project.shippedInterfaceTags {
      let file = try #require(Project.shippedInterface(tag))
      #expect(try bytes(file.path) == file.bytes, "\(tag)")
    }
    #expect(Project.shippedInterfaceTags.count == 13)
  }
}
