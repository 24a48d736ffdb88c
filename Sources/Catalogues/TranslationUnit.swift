package import SourceText
package import XML

/// One text of a page in one language: `<unit>` with its one `<segment>` (XLIFF 2.1, 4.2.2.5).
package struct TranslationUnit: Sendable {
  /// Unique in its catalogue, and never used again once it is gone.
  package var id: String
  /// `sp:path`, in the source-only catalogue: where the text stands, by kinds of block.
  package var path: String?
  /// `sp:hash`, in the source-only catalogue: the hash of the text.
  package var hash: String?
  /// `sp:from`: the hash of the source that the target was made from.
  package var from: String?
  /// `sp:by`: who made or last changed the target.
  package var by: String?
  /// `sp:date`: the day when that was, `2026-03-31`.
  package var date: String?
  package var state: State
  /// A finer state of another tool, `prefix:value`.
  package var subState: String?
  /// Today's text of the source.
  package var source: [CodedText]
  /// Nil where there is no translation; empty where the translation is empty.
  package var target: [CodedText]?
  /// While the unit is stale: the text that the target was made from, `<sp:previous-source>`.
  package var previousSource: [CodedText]?
  package var notes: [Note]
  /// Which group of `Catalogue.groups` the unit stands in.
  package var group: Int?
  /// What other tools wrote and this program does not read.
  package var preserved: Preserved
  package var places: Places

  package init(
    id: String, source: [CodedText], target: [CodedText]? = nil, state: State = .initial, path: String? = nil,
    hash: String? = nil, from: String? = nil, by: String? = nil, date: String? = nil,
    previousSource: [CodedText]? = nil, notes: [Note] = []
  ) {
    self.id = id
    self.path = path
    self.hash = hash
    self.from = from
    self.by = by
    self.date = date
    self.state = state
    self.subState = nil
    self.source = source
    self.target = target
    self.previousSource = previousSource
    self.notes = notes
    self.group = nil
    self.preserved = Preserved()
    self.places = Places()
  }

  /// How far a translation has come, by the word of the person who made or read it (XLIFF 2.1, 4.3.1.29).
  package enum State: String, Sendable, CaseIterable, Comparable {
    case initial, translated, reviewed, final

    package static func < (left: State, right: State) -> Bool { left.rank < right.rank }

    private var rank: Int {
      switch self {
      case .initial: 0
      case .translated: 1
      case .reviewed: 2
      case .final: 3
      }
    }
  }

  /// Where the parts of a unit stand in the catalogue that it was read from; all nil for a unit that was made.
  package struct Places: Sendable, Hashable {
    /// From `<unit` to `</unit>`.
    package var unit: SourceRange?
    /// The start tag alone.
    package var tag: SourceRange?
    /// `<source>`, with its tags; the first, where a tool had split the unit.
    package var source: SourceRange?
    /// `<target>`, with its tags; the first, where a tool had split the unit.
    package var target: SourceRange?
    /// Whether the file says a state: without one it is `initial` by the standard, and a tool that knows no states may
    /// have filled in a target.
    package var saysState = false

    package init(
      unit: SourceRange? = nil, tag: SourceRange? = nil, source: SourceRange? = nil, target: SourceRange? = nil
    ) {
      self.unit = unit
      self.tag = tag
      self.source = source
      self.target = target
    }
  }

  package struct Preserved: Sendable, Hashable {
    /// Comments and processing instructions before the unit.
    package var before: [XMLNode] = []
    package var unit: [XMLAttribute] = []
    package var declarations: [XMLNamespaceDeclaration] = []
    /// Elements of modules and extensions, and comments that stood anywhere in the unit.
    package var children: [XMLNode] = []
    /// `<originalData>`, which comes after the notes.
    package var originalData: XMLElement?
    package var segment: [XMLAttribute] = []
    package var source: [XMLAttribute] = []
    package var target: [XMLAttribute] = []

    package init() {}
  }
}

/// `<note>` of a catalogue or a unit (XLIFF 2.1, 4.2.2.9).
package struct Note: Sendable, Hashable {
  package var text: String
  /// `id`, `category`, `priority`, `appliesTo` and what else the note said, in the order written.
  package var attributes: [XMLAttribute]

  package init(_ text: String, attributes: [XMLAttribute] = []) {
    self.text = text
    self.attributes = attributes
  }

  package init(_ text: String, category: String) {
    self.init(text, attributes: [XMLAttribute(XMLName("category"), category)])
  }

  package var category: String? { attributes.first { $0.name.matches("category", in: "") }?.value }
}
