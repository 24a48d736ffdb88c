package import SourceText
package import XML

/// A piece of a translatable text: words, or a code that must survive the translation.
package indirect enum CodedText: Sendable, Hashable {
  /// When the range is as long as the text in UTF-8, each byte of the text stands at its own place in the catalogue.
  /// A character written as an entity, a character reference, CR LF or `<cp>` stands alone in a piece of its own.
  /// The range is nil for a text that was made and not read.
  case text(String, SourceRange?)
  /// A code round words, `<pc>`: link, emphasis, strong, term; and annotations of other tools, `<mrk>`.
  case paired(Code, [CodedText])
  /// A code that stands for something, `<ph>`: fact, pictogram, inline code, line break.
  case placeholder(Code)
}

/// An inline code of XLIFF (2.1, 4.7.2).
package struct Code: Sendable, Hashable {
  /// Unique among the codes of the source; the target names the same code by the same id.
  package var id: String
  package var kind: Kind
  /// What the code was in the original: `equivStart` of a paired code, `equiv` of a placeholder.
  package var equivalent: String?
  /// What closed it in the original: `equivEnd` of a paired code.
  package var equivalentEnd: String?
  /// What an editor shows instead, `disp` of a placeholder or `dispStart` of a paired code.
  package var display: String?
  /// Everything else that the element said, in the order written.
  package var attributes: [XMLAttribute]
  /// The element that another tool wrote, where it is not the `<pc>` or `<ph>` of the kind.
  package var form: Form
  /// The (start) tag in the catalogue; nil for a code that was made.
  package var range: SourceRange?

  package init(
    id: String, kind: Kind, equivalent: String? = nil, equivalentEnd: String? = nil, display: String? = nil,
    attributes: [XMLAttribute] = [], form: Form = .code, range: SourceRange? = nil
  ) {
    self.id = id
    self.kind = kind
    self.equivalent = equivalent
    self.equivalentEnd = equivalentEnd
    self.display = display
    self.attributes = attributes
    self.form = form
    self.range = range
  }

  /// How each kind is written: element, `type` and `subType` (XLIFF 2.1, 4.3.1.39 and 4.3.1.35).
  ///
  /// | kind | element | type | subType |
  /// |---|---|---|---|
  /// | emphasis | `pc` | `fmt` | `xlf:i` |
  /// | strong | `pc` | `fmt` | `xlf:b` |
  /// | link | `pc` | `link` | – |
  /// | term | `pc` | `other` | `sp:term` |
  /// | code | `ph` | `other` | `sp:code` |
  /// | fact | `ph` | `other` | `sp:fact` |
  /// | pictogram | `ph` | `image` | `sp:pictogram` |
  /// | lineBreak | `ph` | `fmt` | `xlf:lb` |
  ///
  /// All of them are written `canCopy="no" canDelete="no"`, so that an editor keeps what a translation must keep.
  /// Whatever says something else is `other`, with its `type` and `subType` among the attributes.
  package enum Kind: Sendable, Hashable {
    case emphasis, strong, link, term
    /// Program text, never translated.
    case code
    /// What stands between the braces: `kela.phone`, `visit.price:short`. From `equiv`.
    case fact(String)
    /// The pictogram's name, from `equiv`: `![](name)`.
    case pictogram(String)
    case lineBreak
    case other
    /// A remark of another tool on a stretch of text, `<mrk>` or `<sm>`/`<em>`: no code of the original.
    case annotation
  }

  package enum Form: Sendable, Hashable {
    /// `<pc>` or `<ph>`.
    case code
    /// `<mrk>`.
    case marker
    /// `<sc>`, `<ec>`, `<sm>` or `<em>` whose other half does not stand beside it.
    case half(Half)
    /// An element that does not belong into a text, kept as it was.
    indirect case foreign(XMLElement)
  }

  package enum Half: String, Sendable, Hashable {
    case startCode = "sc"
    case endCode = "ec"
    case startMarker = "sm"
    case endMarker = "em"
  }
}

extension Code {
  package static func emphasis(id: String, markup: String = "*") -> Code {
    Code(id: id, kind: .emphasis, equivalent: markup, equivalentEnd: markup)
  }

  package static func strong(id: String, markup: String = "**") -> Code {
    Code(id: id, kind: .strong, equivalent: markup, equivalentEnd: markup)
  }

  /// - Parameter destination: what stands between the parentheses of the source.
  package static func link(id: String, destination: String) -> Code {
    Code(id: id, kind: .link, equivalent: "[", equivalentEnd: "](\(destination))")
  }

  /// - Parameter attributes: what stands between the braces: `.term` or `.term id=verokortti`.
  package static func term(id: String, attributes: String = ".term") -> Code {
    Code(id: id, kind: .term, equivalent: "[", equivalentEnd: "]{\(attributes)}")
  }

  package static func code(id: String, text: String) -> Code {
    Code(id: id, kind: .code, equivalent: "`\(text)`", display: text)
  }

  /// - Parameter name: what stands between the braces, style included.
  package static func fact(id: String, name: String) -> Code {
    Code(id: id, kind: .fact(name), equivalent: "{{\(name)}}")
  }

  package static func pictogram(id: String, name: String) -> Code {
    Code(id: id, kind: .pictogram(name), equivalent: "![](\(name))")
  }

  package static func lineBreak(id: String) -> Code {
    Code(id: id, kind: .lineBreak, equivalent: "\n")
  }

  /// The code as people know it: `{{kela.phone}}`, `[…](terveys.md)`, `**…**`; its element where it says nothing.
  package var readableForm: String {
    switch (equivalent, equivalentEnd) {
    case (let start?, let end?): "\(start)…\(end)"
    case ("\n", nil): "\\"
    case (let whole?, nil) where !whole.isEmpty: whole
    default: display ?? "<\(elementName) id=\"\(id)\">"
    }
  }

  private var elementName: String {
    switch form {
    case .code:
      switch kind {
      case .code, .fact, .pictogram, .lineBreak: "ph"
      default: equivalentEnd == nil ? "ph" : "pc"
      }
    case .marker: "mrk"
    case .half(let half): half.rawValue
    case .foreign(let element): element.name.qualified
    }
  }
}

/// The words of a text alone, codes left out.
package func plainText(of content: [CodedText]) -> String {
  content.reduce(into: "") { text, piece in
    switch piece {
    case .text(let words, _): text += words
    case .paired(_, let inner): text += plainText(of: inner)
    case .placeholder: break
    }
  }
}

/// The same text with neighbouring pieces joined and every range left out, so that two texts can be compared whatever
/// file they came from.
package func withoutRanges(_ content: [CodedText]) -> [CodedText] {
  var result: [CodedText] = []
  for piece in content {
    switch piece {
    case .text(let words, _):
      if case .text(let before, _)? = result.last {
        result[result.count - 1] = .text(before + words, nil)
      } else if !words.isEmpty {
        result.append(.text(words, nil))
      }
    case .paired(var code, let inner):
      code.range = nil
      result.append(.paired(code, withoutRanges(inner)))
    case .placeholder(var code):
      code.range = nil
      result.append(.placeholder(code))
    }
  }
  return result
}

/// The codes of a text by their id.
package func codesByID(of text: [CodedText]) -> [String: Code] {
  var codes: [String: Code] = [:]
  func collect(_ text: [CodedText]) {
    for piece in text {
      switch piece {
      case .text: break
      case .placeholder(let code): codes[code.id] = code
      case .paired(let code, let inner):
        codes[code.id] = code
        collect(inner)
      }
    }
  }
  collect(text)
  return codes
}
