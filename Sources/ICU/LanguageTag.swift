import CICU

/// A language tag (BCP 47, RFC 5646) in ICU's canonical form: `prs` is read as `fa-AF`, `iw` as `he`, `FI-simple` as
/// `fi-simple`. `kmr` stays `kmr`, which ICU would fold into `ku`: its data are used under that name, but a page says
/// which Kurdish it is in. Equality, order and hash are those of the canonical text.
package struct LanguageTag: Sendable {
  /// One allocation for a tag that is copied into every unit and page.
  private final class Parts: Sendable {
    let canonical: String
    let language: String
    let script: String
    let region: String?
    let likelyRegion: String
    let variants: [String]
    let direction: TextDirection

    init(canonical: String) throws(ICUError) {
      self.canonical = canonical
      language = try unsafe takeText(cicu_tag_language(canonical), "read language of \(canonical)")
      script = try unsafe takeText(cicu_tag_likely_script(canonical), "find script of \(canonical)")
      likelyRegion = try unsafe takeText(cicu_tag_likely_region(canonical), "find region of \(canonical)")
      let region = try unsafe takeText(cicu_tag_region(canonical), "read region of \(canonical)")
      self.region = region.isEmpty ? nil : region
      let variants = try unsafe takeText(cicu_tag_variants(canonical), "read variants of \(canonical)")
      self.variants = variants.split(separator: "-").map(String.init)
      direction = unsafe cicu_tag_is_right_to_left(canonical) ? .rightToLeft : .leftToRight
    }
  }

  private let parts: Parts

  /// Reads a tag: its form is checked strictly against RFC 5646 (no underscore, no empty subtag), then ICU brings it
  /// into canonical form.
  package init(_ text: String) throws(LanguageTagError) {
    try LanguageTagSyntax.check(text)
    do throws(ICUError) {
      parts = try Parts(canonical: try unsafe takeText(cicu_tag_canonical(text), "read tag \(text)"))
    } catch {
      throw LanguageTagError(text: text, offset: 0, reason: .refusedByICU(error.description))
    }
  }

  /// For example `fa-AF`. ASCII letters, digits and hyphens only, so that it can be a folder name.
  package var canonical: String { parts.canonical }
  /// The language subtag, `fa`; `und` where the tag has none.
  package var language: String { parts.language }
  /// The script that the tag names or that CLDR holds likely for it (ISO 15924): `Arab` for `uz-AF`. Empty where CLDR
  /// knows none.
  package var script: String { parts.script }
  /// The region that the tag names (ISO 3166-1 or UN M.49).
  package var region: String? { parts.region }
  /// The region that the tag names or that CLDR holds likely for it. Empty where CLDR knows none.
  package var likelyRegion: String { parts.likelyRegion }
  /// In lower case: `["simple"]` for `fi-simple`.
  package var variants: [String] { parts.variants }
  /// The direction of the likely script.
  package var direction: TextDirection { parts.direction }

  /// The name of this language in another, as in running text: `Dari` for `fa-AF` in `en`, `suomi` for `fi` in `fi`.
  /// The canonical tag where CLDR has no name.
  package func displayName(in other: LanguageTag) -> String {
    unsafe certainText(cicu_tag_display_name(canonical, other.canonical, false))
  }

  /// The name of this language in itself, as at the start of a sentence: `Suomi`, `العربية`. CLDR's name is not always
  /// the name that readers use, and where it has none (`hasOwnName`) this is the tag: a project can set its own.
  package var ownName: String {
    unsafe certainText(cicu_tag_display_name(canonical, canonical, true))
  }

  /// Whether CLDR knows what this language calls itself: not so for `az-IR`.
  package var hasOwnName: Bool { unsafe cicu_tag_has_own_name(canonical) }

  /// The tags to fall back to after this one, nearest first (lookup of RFC 4647): `fa` for `fa-AF`, `fi` for
  /// `fi-simple`. A step into another script is left out, since its readers may not read it: `uz-AF` has none, as
  /// `uz` is in Latin script.
  package var fallbackChain: [LanguageTag] {
    var chain: [LanguageTag] = []
    let subtags = canonical.split(separator: "-")
    // A singleton opens the extensions; none of them says what a reader understands.
    let extensions = subtags.firstIndex { $0.utf8.count == 1 } ?? subtags.endIndex
    for count in stride(from: min(extensions, subtags.count - 1), to: 0, by: -1) {
      guard let step = try? LanguageTag(subtags[..<count].joined(separator: "-")), step != self,
        step.script == script, step.language != "und", !chain.contains(step)
      else { continue }
      chain.append(step)
    }
    return chain
  }

  /// Whether ICU has data of this language, or at least a name for it.
  package var isKnownToICU: Bool { unsafe cicu_tag_is_known(canonical) }

  /// The tag with which to format in Latin digits; see `formattingTag(digits:)`.
  package var formattingTag: String { formattingTag(digits: .latin) }

  /// The tag with which to format: in Finland where it names no region, so that so, ti, ar and ckb have the 24-hour
  /// clock, with the Gregorian calendar, the hours 0–23 and the digits pinned against changes of CLDR:
  /// `fi-FI-simple-u-ca-gregory-hc-h23-nu-latn`. English is formatted as in Britain: CLDR's English of Finland mixes
  /// 12,5 with €12.50 and writes "€12.50 euros".
  package func formattingTag(digits: DigitStyle) -> String {
    let region = language == "en" ? "GB" : "FI"
    return unsafe certainText(cicu_tag_for_formatting(canonical, region, digits == .latin ? "latn" : "native"))
  }
}

extension LanguageTag: Hashable {
  package static func == (left: LanguageTag, right: LanguageTag) -> Bool {
    left.parts === right.parts || left.canonical == right.canonical
  }
  package func hash(into hasher: inout Hasher) { hasher.combine(canonical) }
}

extension LanguageTag: Comparable {
  package static func < (left: LanguageTag, right: LanguageTag) -> Bool { left.canonical < right.canonical }
}

extension LanguageTag: CustomStringConvertible {
  package var description: String { canonical }
}

package enum TextDirection: String, Sendable, Hashable {
  /// Raw values are those of HTML's `dir`.
  case leftToRight = "ltr"
  case rightToLeft = "rtl"
}

/// The digits in which a language is written on a page.
package enum DigitStyle: String, Sendable, Hashable, CaseIterable {
  /// 0–9.
  case latin
  /// The language's own, for example ٠–٩; 0–9 where it has none.
  case native
}
