package import ICU
import ShippedLocales

extension Project {
  /// The languages that the program ships an interface catalogue for, in the order of their tags.
  package static let shippedInterfaceTags: [LanguageTag] = shippedFiles().compactMap { shipped in
    shipped.name == "interface.xlf" ? try? LanguageTag(shipped.tag) : nil
  }
}
