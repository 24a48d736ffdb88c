import Foundation
package import ProjectFiles
package import SourceText

/// Findings that were there when somebody began to check: a file of them hides them from a run and shows what is new.
package struct Baseline: Sendable {
  /// Sorted; no two of the same path, rule, words and severity.
  package private(set) var entries: [Entry]

  package struct Entry: Sendable, Hashable, Codable {
    package var path: String
    package var rule: String
    package var severity: String
    package var fingerprint: String
    /// How often the same words stand in the file.
    package var count: Int
    /// The sentence, for whoever reads the file.
    package var text: String
  }

  package enum Problem: Error, Sendable, Hashable {
    case unreadable(FileProblem)
    case notABaseline
    /// Written by a later Selkopaja.
    case version(Int)
  }

  private struct File: Codable {
    var version: Int
    var findings: [Entry]
  }

  private struct Version: Decodable { var version: Int }

  private static let version = 1

  /// Everything that was found.
  package init(_ diagnostics: [Diagnostic]) {
    var counts: [Entry: Int] = [:]
    for diagnostic in diagnostics {
      let entry = Entry(
        path: diagnostic.path, rule: diagnostic.name, severity: diagnostic.severity.rawValue,
        fingerprint: Fingerprint(diagnostic).digits, count: 0, text: diagnostic.shownWords)
      counts[entry, default: 0] += 1
    }
    entries = counts.map { entry, count in
      var entry = entry
      entry.count = count
      return entry
    }.sorted(by: Self.precedes)
  }

  package init(readingFrom path: String) throws(Problem) {
    let file: SourceFile
    do throws(FileProblem) {
      file = try readLooseFile(path)
    } catch {
      throw .unreadable(error)
    }
    let data = Data(file.bytes)
    guard let found = try? JSONDecoder().decode(Version.self, from: data) else { throw .notABaseline }
    guard found.version == Self.version else { throw .version(found.version) }
    guard let content = try? JSONDecoder().decode(File.self, from: data) else { throw .notABaseline }
    entries = content.findings
  }

  /// Keys and entries in one order, so that the same findings are the same bytes.
  package func save(at path: String) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let bytes = Array(try encoder.encode(File(version: Self.version, findings: entries)))
    try Disk.replace(path, with: bytes + [UInt8(ascii: "\n")])
  }

  /// Takes the findings that are in the file away from others: as many of the same words as it has, and none that is
  /// graver now than it was then.
  ///
  /// - Returns: what is new, how much was hidden, and the entries of which nothing or not all was found.
  package func hiding(_ diagnostics: [Diagnostic]) -> (new: [Diagnostic], hidden: Int, stale: [Entry]) {
    var left: [String: [(index: Int, severity: Severity)]] = [:]
    var remaining = entries.map(\.count)
    for (index, entry) in entries.enumerated() {
      left[entry.fingerprint, default: []].append((index, Severity(rawValue: entry.severity) ?? .information))
    }
    var new: [Diagnostic] = []
    for diagnostic in diagnostics {
      let known = left[Fingerprint(diagnostic).digits]?.first {
        remaining[$0.index] > 0 && diagnostic.severity <= $0.severity && entries[$0.index].path == diagnostic.path
      }
      if let known { remaining[known.index] -= 1 } else { new.append(diagnostic) }
    }
    let stale = zip(entries, remaining).compactMap { entry, remaining -> Entry? in
      guard remaining > 0 else { return nil }
      var entry = entry
      entry.count = remaining
      return entry
    }
    return (new, diagnostics.count - new.count, stale)
  }

  private static func precedes(_ left: Entry, _ right: Entry) -> Bool {
    let (leftKeys, rightKeys) = (keys(left), keys(right))
    for (one, other) in zip(leftKeys, rightKeys) where one != other {
      return one.utf8.lexicographicallyPrecedes(other.utf8)
    }
    return false
  }

  private static func keys(_ entry: Entry) -> [String] {
    [entry.path, entry.rule, entry.text, entry.fingerprint, entry.severity]
  }
}

extension Baseline.Entry {
  /// What is said of an entry of which nothing is left. Nobody has to do anything at once, so it is for information.
  package func staleness(in file: String) -> Diagnostic {
    Diagnostic(
      .information, "baseline-entry-unused",
      ["path": .text(path), "rule": .text(rule), "text": .text(text), "count": .count(count)], at: .path(file))
  }
}
