/// An attribute: one of the names below, with its value.
package struct HTMLAttribute: Sendable {
  let name: String
  let value: Value

  enum Value: Sendable {
    case text(String)
    /// Present or absent; written `hidden="hidden"`, which HTML and XML both read.
    case present
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
  package static func translate(_ isTranslated: Bool) -> Self { Self("translate", isTranslated ? "yes" : "no") }
  package static func tabIndex(_ value: Int) -> Self { Self("tabindex", String(value)) }
  /// An attribute of the page's own, `data-<name>`.
  /// - Parameter name: small letters, digits and hyphens.
  package static func data(_ name: StaticString, _ value: String) -> Self {
    let name = name.description
    precondition(
      !name.isEmpty
        && name.utf8.allSatisfy {
          ("a"..."z").contains(Unicode.Scalar($0)) || ("0"..."9").contains(Unicode.Scalar($0))
            || $0 == UInt8(ascii: "-")
        },
      "data-\(name) is no attribute's name")
    return Self("data-\(name)", value)
  }

  // WAI-ARIA 1.2
  package static func ariaLabel(_ value: String) -> Self { Self("aria-label", value) }
  package static func ariaLabelledBy(_ value: String) -> Self { Self("aria-labelledby", value) }
  package static func ariaDescribedBy(_ value: String) -> Self { Self("aria-describedby", value) }
  package static func ariaControls(_ value: String) -> Self { Self("aria-controls", value) }
  package static func ariaHidden(_ value: Bool) -> Self { Self("aria-hidden", String(value)) }
  package static func ariaExpanded(_ value: Bool) -> Self { Self("aria-expanded", String(value)) }
  package static let ariaCurrentPage = Self("aria-current", "page")

  // Addresses
  package static func href(_ address: HTMLAddress) -> Self { Self("href", address.text) }
  package static func src(_ address: HTMLAddress) -> Self { Self("src", address.text) }
  package static func action(_ address: HTMLAddress) -> Self { Self("action", address.text) }
  package static func poster(_ address: HTMLAddress) -> Self { Self("poster", address.text) }
  package static func cite(_ address: HTMLAddress) -> Self { Self("cite", address.text) }

  // Links and the page's head
  package static func rel(_ value: String) -> Self { Self("rel", value) }
  package static func httpEquiv(_ value: HTMLPragma) -> Self { Self("http-equiv", value.rawValue) }
  package static func hrefLang(_ value: String) -> Self { Self("hreflang", value) }
  package static func type(_ value: String) -> Self { Self("type", value) }
  package static func media(_ value: String) -> Self { Self("media", value) }
  package static func name(_ value: String) -> Self { Self("name", value) }
  package static func content(_ value: String) -> Self { Self("content", value) }
  package static func charset(_ value: String) -> Self { Self("charset", value) }
  package static func download(_ value: String) -> Self { Self("download", value) }
  package static func target(_ value: String) -> Self { Self("target", value) }
  package static func `as`(_ value: String) -> Self { Self("as", value) }

  // Pictures, sound, moving pictures
  package static func alt(_ value: String) -> Self { Self("alt", value) }
  package static func width(_ pixels: Int) -> Self { Self("width", String(pixels)) }
  package static func height(_ pixels: Int) -> Self { Self("height", String(pixels)) }
  package static func loading(_ value: String) -> Self { Self("loading", value) }
  package static func decoding(_ value: String) -> Self { Self("decoding", value) }
  package static func preload(_ value: String) -> Self { Self("preload", value) }
  package static func kind(_ value: String) -> Self { Self("kind", value) }
  package static func srcLang(_ value: String) -> Self { Self("srclang", value) }
  package static func label(_ value: String) -> Self { Self("label", value) }
  package static let controls = Self("controls")

  // Text, lists, tables
  package static func dateTime(_ value: String) -> Self { Self("datetime", value) }
  package static func value(_ value: String) -> Self { Self("value", value) }
  package static func start(_ value: Int) -> Self { Self("start", String(value)) }
  package static let reversed = Self("reversed")
  package static let open = Self("open")
  package static func colSpan(_ count: Int) -> Self { Self("colspan", String(count)) }
  package static func rowSpan(_ count: Int) -> Self { Self("rowspan", String(count)) }
  package static func span(_ count: Int) -> Self { Self("span", String(count)) }
  package static func scope(_ value: String) -> Self { Self("scope", value) }
  package static func headers(_ value: String) -> Self { Self("headers", value) }
  package static func abbr(_ value: String) -> Self { Self("abbr", value) }

  // Forms
  package static func `for`(_ value: String) -> Self { Self("for", value) }
  package static func method(_ value: String) -> Self { Self("method", value) }
  package static func placeholder(_ value: String) -> Self { Self("placeholder", value) }
  package static func autocomplete(_ value: String) -> Self { Self("autocomplete", value) }
  package static func inputMode(_ value: String) -> Self { Self("inputmode", value) }
  package static func pattern(_ value: String) -> Self { Self("pattern", value) }
  package static func minLength(_ value: String) -> Self { Self("minlength", value) }
  package static func maxLength(_ value: String) -> Self { Self("maxlength", value) }
  package static let checked = Self("checked")
  package static let selected = Self("selected")
  package static let disabled = Self("disabled")
  package static let required = Self("required")
  package static let readOnly = Self("readonly")
  package static let multiple = Self("multiple")
}
