import SourceText

/// One finding (SARIF 3.27).
struct SARIFResult: Encodable {
  var ruleId: String
  var ruleIndex: Int?
  var level: String
  var message: SARIFText
  var locations: [Location]
  var relatedLocations: [Location]?
  var fixes: [Fix]?
  var partialFingerprints: [String: String]
  var suppressions: [Suppression]?

  struct Location: Encodable {
    var id: Int?
    var message: SARIFText?
    var physicalLocation: PhysicalLocation?
  }

  struct PhysicalLocation: Encodable {
    var artifactLocation: ArtifactLocation
    var region: Region?
  }

  struct ArtifactLocation: Encodable {
    var uri: String
  }

  /// Lines from 1, columns from 1 in UTF-16 units, the end past the last unit.
  struct Region: Encodable {
    var startLine: Int
    var startColumn: Int
    var endLine: Int
    var endColumn: Int

    init(_ range: SourceRange) {
      let start = range.file.positionInUTF16(at: range.offsets.lowerBound)
      let end = range.file.positionInUTF16(at: range.offsets.upperBound)
      (startLine, startColumn, endLine, endColumn) = (start.line, start.column, end.line, end.column)
    }
  }

  struct Fix: Encodable {
    var description: SARIFText
    var artifactChanges: [Change]

    struct Change: Encodable {
      var artifactLocation: ArtifactLocation
      var replacements: [Replacement]
    }

    struct Replacement: Encodable {
      var deletedRegion: Region
      var insertedContent: SARIFText
    }
  }

  struct Suppression: Encodable {
    var kind = "inSource"
    var justification: String
  }

  /// - Parameters:
  ///   - reason: why the writer allowed it, where it is allowed.
  ///   - rule: its place in the list of rules.
  init(_ diagnostic: Diagnostic, reason: String?, rule: Int?, fingerprint: String, text: DiagnosticText) {
    ruleId = diagnostic.name
    ruleIndex = rule
    level = diagnostic.severity.sarifLevel
    message = SARIFText(text: text.message(diagnostic))
    let artifact = ArtifactLocation(path: diagnostic.path)
    // A finding about a file as a whole has no region.
    let range = diagnostic.range.flatMap { $0.offsets == 0..<0 ? nil : $0 }
    locations = [
      Location(physicalLocation: PhysicalLocation(artifactLocation: artifact, region: range.map(Region.init)))
    ]
    partialFingerprints = ["selkopaja/v1": fingerprint]
    let notes = diagnostic.notes.enumerated().map { index, note in
      Location(
        id: index + 1, message: SARIFText(text: text.say("note.\(note.name)", note.arguments)),
        physicalLocation: note.range.map {
          PhysicalLocation(artifactLocation: ArtifactLocation(path: $0.file.path), region: Region($0))
        })
    }
    relatedLocations = notes.isEmpty ? nil : notes
    if let suggestion = diagnostic.suggestion, let range, !range.offsets.isEmpty {
      let content = diagnostic.path.hasSuffix(".xlf") ? suggestion.escapedForXML : suggestion
      fixes = [
        Fix(
          description: SARIFText(text: text.say("check.write", ["text": .text(suggestion)])),
          artifactChanges: [
            Fix.Change(
              artifactLocation: artifact,
              replacements: [
                Fix.Replacement(deletedRegion: Region(range), insertedContent: SARIFText(text: content))
              ])
          ])
      ]
    }
    suppressions = reason.map { [Suppression(justification: $0)] }
  }
}

extension SARIFResult.ArtifactLocation {
  /// A path as a URI reference (RFC 3986): relative ones stay so, each byte but the plain letters is percent-encoded.
  fileprivate init(path: String) {
    let plain = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/".utf8)
    let digits = Array("0123456789ABCDEF".utf8)
    var bytes: [UInt8] = path.hasPrefix("/") ? Array("file://".utf8) : []
    for byte in path.utf8 {
      if plain.contains(byte) {
        bytes.append(byte)
      } else {
        bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    uri = String(decoding: bytes, as: UTF8.self)
  }
}

extension String {
  /// What stands in a catalogue is XML.
  fileprivate var escapedForXML: String {
    replacing("&", with: "&amp;").replacing("<", with: "&lt;")
  }
}
