import GuideMarkup
import ICU
import SourceText

/// Which texts of a page are for some languages only: by their own `{only=ru,uk}`, or by one of a block round them.
struct LanguageParts {
  /// For a text, the languages of each `only` that holds for it; a text that is for all is not among them.
  private var limits: [TextIndex: [[LanguageTag]]] = [:]

  init(_ document: Document) {
    for (index, text) in document.texts.enumerated() { limit([index], to: text.attributes) }
    collect(document.blocks)
  }

  /// Whether any text is for some languages only.
  var hasLimits: Bool { !limits.isEmpty }

  func isShown(_ text: TextIndex, in language: LanguageTag) -> Bool {
    limits[text]?.allSatisfy { $0.contains(language) } ?? true
  }

  private mutating func limit(_ texts: [TextIndex], to attributes: Attributes) {
    guard !attributes.only.isEmpty else { return }
    let languages = attributes.only.compactMap { try? LanguageTag($0.value) }
    for text in texts { limits[text, default: []].append(languages) }
  }

  /// The texts of the blocks, after the limits of those that hold others were noted.
  @discardableResult
  private mutating func collect(_ blocks: [Block]) -> [TextIndex] {
    blocks.flatMap { block -> [TextIndex] in
      switch block.kind {
      case .heading(_, let text), .paragraph(let text): return [text]
      case .code, .thematicBreak: return []
      case .table(let table): return table.header + table.rows.joined()
      case .quote(let inner): return collect(inner)
      case .list(let list): return list.items.flatMap { collect($0.blocks) }
      case .directive(_, let inner):
        let texts = collect(inner)
        limit(texts, to: block.attributes)
        return texts
      }
    }
  }
}
