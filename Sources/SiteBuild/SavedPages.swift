import Foundation
import GuideHTML
import Localisation
import MessageDigest
import ProjectFiles
import SourceText
import ICU

/// The most that a page as one file may weigh, in bytes: what every mailbox takes and every old phone opens.
let mostBytesOfSavedPage = 100_000

extension SiteSources {
  /// What the pages that stand alone are styled with. Made once for a whole site.
  var savedPageStyle: SavedPageStyle {
    let native = languages.filter { project.digits(of: $0) == .native }
    let rules = savedPageRules(theme: project.settings.theme, nativeDigits: native)
    return SavedPageStyle(rules: rules, digest: base64(ofHex: sha256(Array(rules.utf8))))
  }
}

/// A content security policy has digests in base64 (RFC 4648).
private func base64(ofHex digits: String) -> String {
  let values = digits.utf8.map { $0 < 0x3A ? $0 - 0x30 : $0 - 0x57 }
  return Data(stride(from: 0, to: values.count - 1, by: 2).map { values[$0] << 4 | values[$0 + 1] })
    .base64EncodedString()
}

extension CheckedSite {
  /// Pages that are too large to be sent by mail.
  func savedPageFindings(_ files: [OutputFile]) -> [Diagnostic] {
    let ending = savedPageName(of: "")
    let heavy = files.filter { $0.path.hasSuffix(ending) && $0.bytes.count > mostBytesOfSavedPage }
    guard !heavy.isEmpty else { return [] }
    let bytes = Dictionary(heavy.map { ($0.path, $0.bytes.count) }, uniquingKeysWith: { first, _ in first })
    return sources.pages.filter(\.isPublished).flatMap { page in
      sources.languages.compactMap { language -> Diagnostic? in
        let name = page.page.matter.slug?.value ?? page.page.name
        let path = "\(language.canonical)/\(page.document.name)/\(savedPageName(of: name))"
        guard let size = bytes[path] else { return nil }
        return Diagnostic(
          .warning, "saved-page-too-large",
          [
            "path": .text(path), "kilobytes": .count((size + 500) / 1_000),
            "most": .count(mostBytesOfSavedPage / 1_000),
          ], at: page.page.matter.title.range)
      }
    }
  }
}
