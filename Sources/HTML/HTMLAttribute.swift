/// An attribute: one of the names below, with its value.
package struct HTMLAttribute: Sendable {
  let name: String
  let value: Value

  enum Value: Sendable {
    case text(String)
    /// Present or absent; written `hidden="hidden"`, which HTML and XML both read.
    case present
  }

  init(name: String, value: Value) {
    self.name = name
    self.value = value
  }

  init(_ name: String, _ text: String) {
    self.name = name
    value = .text(text)
  }

  init(_ name: String) {
    self.name = name
    value = .present
  }
}

/// The direction of text: HTML's `dir`.
package enum HTMLDirection: String, Sendable {
  case leftToRight = "ltr"
  case rightToLeft = "rtl"
  /// By the first letter that has a direction.
  case auto
}

/// What a `<meta>` asks of the browser: the pragmas of HTML that a page of ours may have.
package enum HTMLPragma: String, Sendable {
  case refresh
  case contentSecurityPolicy = "content-security-policy"
}

extension HTMLAttribute {
  // On any element
  package static func id(_ value: String) -> Self { Self("id", value) }
  /// The classes in the order given.
  package static func `class`(_ names: String...) -> Self { Self("class", names.joined(separator: " ")) }
  package static func `class`(_ names: [String]) -> Self { Self("class", names.joined(separator: " ")) }
  /// - Parameter tag: a language tag (BCP 47).
  package static func lang(_ tag: String) -> Self { Self("lang", tag) }
  package static func dir(_ direction: HTMLDirection) -> Self { Self("dir", direction.rawValue) }
  package static func title(_ value: String) -> Self { Self("title", value) }
  package static func role(_ value: String) -> Self { Self("role", value) }
  package static let hidden = Self("hidden")
  package static func tabIndex(_ value: Int) -> Self { Self("tabindex", String(value)) }

  // WAI-ARIA 1.2
  package static func ariaLabel(_ value: String) -> Self { Self("aria-label", value) }
  package static func ariaLabelledBy(_ value: String) -> Self { Self("aria-labelledby", value) }
  package static func ariaHidden(_ value: Bool) -> Self { Self("aria-hidden", String(value)) }
  package static func ariaPressed(_ value: Bool) -> Self { Self("aria-pressed", String(value)) }
  package static let ariaCurrentPage = Self("aria-current", "page")

  // Addresses
  package static func href(_ address: HTMLAddress) -> Self { Self("href", address.text) }

  package static func src(_ address: HTMLAddress) -> Self { Self("src", address.text) }
  /// What a picture says; nothing for one whose words stand beside it.
  package static func alt(_ value: String) -> Self { Self("alt", value) }

  // Sound
  package static let controls = Self("controls")
  /// Nothing is loaded before somebody asks for it.
  package static let preloadsNothing = Self("preload", "none")

  // Forms
  /// A form that asks for a page with what was typed in its address.
  package static func action(_ address: HTMLAddress) -> Self { Self("action", address.text) }
  package static func `for`(_ id: String) -> Self { Self("for", id) }
  package static func type(_ value: String) -> Self { Self("type", value) }
  package static func autocomplete(_ value: String) -> Self { Self("autocomplete", value) }

  // Links and the page's head
  package static func rel(_ value: String) -> Self { Self("rel", value) }
  package static func httpEquiv(_ value: HTMLPragma) -> Self { Self("http-equiv", value.rawValue) }
  package static func hrefLang(_ value: String) -> Self { Self("hreflang", value) }
  package static func name(_ value: String) -> Self { Self("name", value) }
  package static func content(_ value: String) -> Self { Self("content", value) }
  package static func charset(_ value: String) -> Self { Self("charset", value) }
  /// A property of the Open Graph protocol, which has attributes of RDFa.
  package static func property(_ value: String) -> Self { Self("property", value) }
  /// The media type of what a link leads to.
  package static func mediaType(_ value: String) -> Self { Self("type", value) }

  /// The name under which what a link leads to is kept.
  package static func download(_ name: String) -> Self { Self("download", name) }

  // Words for the script of the page
  /// `data-copy` and the like.
  package static func data(_ name: String, _ words: String) -> Self { Self("data-\(name)", words) }

  // Paper
  /// The place whose page number the style sheet prints beside a link to it.
  package static func dataTarget(_ address: HTMLAddress) -> Self { Self("data-target", address.text) }

  // Text, lists, tables
  package static func dateTime(_ value: String) -> Self { Self("datetime", value) }
  package static func start(_ value: Int) -> Self { Self("start", String(value)) }
  package static let open = Self("open")
  package static func colSpan(_ count: Int) -> Self { Self("colspan", String(count)) }
  package static func rowSpan(_ count: Int) -> Self { Self("rowspan", String(count)) }
  package static func scope(_ value: String) -> Self { Self("scope", value) }
}
