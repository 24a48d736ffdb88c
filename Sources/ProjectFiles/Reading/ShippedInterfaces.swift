package import ICU
import ShippedLocales
package import SourceText

extension Project {
  /// The interface catalogues that the program ships, one for each language that has one.
  package static func shippedInterfaces() -> [(tag: LanguageTag, file: SourceFile)] {
    shippedFiles().compactMap { shipped in
      guard shipped.name == "interface.xlf", let tag = try? LanguageTag(shipped.tag) else { return nil }
      return (tag, SourceFile(path: "locales/\(shipped.tag)/\(shipped.name)", bytes: shipped.bytes))
    }
  }
}
