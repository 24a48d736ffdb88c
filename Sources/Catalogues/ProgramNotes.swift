internal import XML

extension Note {
  /// Notes that this program writes for translators, and takes away again when they are no longer right.
  package enum Category: String, Sendable, Hashable {
    /// The target was taken from an equal text elsewhere.
    case memory = "selkopaja-memory"
    /// An equal text has been translated elsewhere, and a person has to choose.
    case equal = "selkopaja-equal"
    /// A text much like this one has been translated elsewhere.
    case similar = "selkopaja-similar"
    /// A text of a Markdown file that was imported belongs here, but its codes do not fit.
    case offer = "selkopaja-offer"
    /// The target comes from a Markdown file.
    case markdown = "selkopaja-markdown"

    /// Whether an update takes such a note away when it is no longer right; where a target came from stays true.
    package var isPassing: Bool { self != .markdown }
  }

  /// A note of this program's own. XLIFF lets a note have attributes of other namespaces (2.1, 4.2.2.9).
  ///
  /// - Parameters:
  ///   - origin: what the note is about: `kotikaupunki-kemi/terveys#u4`.
  ///   - hash: of the note's text, so that one that a person has written in is known.
  package init(_ text: String, category: Category, origin: String, hash: String) {
    self.init(text, category: category.rawValue)
    attributes.append(XMLAttribute(Self.name("origin"), origin))
    attributes.append(XMLAttribute(Self.name("hash"), hash))
  }

  /// `sp:origin`
  package var origin: String? { value("origin") }
  /// `sp:hash`
  package var hash: String? { value("hash") }

  private func value(_ local: String) -> String? {
    attributes.first { $0.name.matches(local, in: catalogueNamespace) }?.value
  }

  private static func name(_ local: String) -> XMLName {
    XMLName(local, prefix: "sp", namespace: catalogueNamespace)
  }
}
