package import SourceText
package import XML

/// The namespace of XLIFF 2.0 and 2.1.
package let xliffNamespace = "urn:oasis:names:tc:xliff:document:2.0"
/// The namespace of what this program adds; written with the prefix `sp`.
package let catalogueNamespace = "urn:selkopaja:catalogue:1"

/// The texts of one page in one language, or (without a target language) of its source, which alone gives ids.
package struct Catalogue: Sendable {
  /// The file that it was read from; nil for a catalogue that was made.
  package var file: SourceFile?
  /// The path of the source: `content/kotikaupunki-kemi/terveys.md`.
  package var original: String
  /// BCP 47.
  package var sourceLanguage: String
  /// Nil for a source-only catalogue.
  package var targetLanguage: String?
  /// In the order written, those of groups among them.
  package var units: [TranslationUnit]
  /// `sp:next`: the number of the next id to give. It only grows, so that an id is never used again.
  package var nextNumber: Int
  /// Notes on the whole file.
  package var notes: [Note]
  /// Groups that another tool made; a unit names its own by index, an inner group comes after its outer one.
  package var groups: [Group]
  package var preserved: Preserved

  package init(
    original: String, sourceLanguage: String, targetLanguage: String? = nil, units: [TranslationUnit] = [],
    nextNumber: Int = 1
  ) {
    self.file = nil
    self.original = original
    self.sourceLanguage = sourceLanguage
    self.targetLanguage = targetLanguage
    self.units = units
    self.nextNumber = nextNumber
    self.notes = []
    self.groups = []
    self.preserved = Preserved()
  }

  /// An id that no unit of this catalogue has or had: `u17`.
  package mutating func takeID() -> String {
    nextNumber = nextFreeNumber
    defer { nextNumber += 1 }
    return "u\(nextNumber)"
  }

  /// The number of the next id: above every number that is in use, whatever a tool did to `sp:next`.
  package var nextFreeNumber: Int {
    units.reduce(nextNumber) { next, unit in
      guard unit.id.first == "u", let number = Int(unit.id.dropFirst()), (0...Catalogue.greatestNumber).contains(number)
      else { return next }
      return max(next, number + 1)
    }
  }

  /// Numbers above this are no counter but somebody's own id.
  static let greatestNumber = 999_999_999

  package struct Group: Sendable, Hashable {
    /// The group round it.
    package var outer: Int?
    package var attributes: [XMLAttribute]
    package var declarations: [XMLNamespaceDeclaration] = []
    /// Comments before it.
    package var before: [XMLNode] = []
    /// Elements of modules and extensions.
    package var children: [XMLNode] = []
    package var notes: [Note] = []
    /// Comments after its last unit.
    package var after: [XMLNode] = []

    package init(outer: Int? = nil, attributes: [XMLAttribute]) {
      self.outer = outer
      self.attributes = attributes
    }
  }

  /// What other tools wrote and this program does not read.
  package struct Preserved: Sendable, Hashable {
    /// Comments and processing instructions before the root and directly in it, and after it.
    package var prologue: [XMLNode] = []
    package var beforeFile: [XMLNode] = []
    package var afterFile: [XMLNode] = []
    package var epilogue: [XMLNode] = []
    package var root: [XMLAttribute] = []
    package var rootDeclarations: [XMLNamespaceDeclaration] = []
    package var file: [XMLAttribute] = []
    package var fileDeclarations: [XMLNamespaceDeclaration] = []
    package var fileID = "f1"
    /// `<skeleton>`, then elements of modules and extensions.
    package var fileChildren: [XMLNode] = []
    /// Comments after the last unit.
    package var afterUnits: [XMLNode] = []

    package init() {}
  }
}
