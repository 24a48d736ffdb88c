import BodyText
import ICU
import PrintSheets

/// The PDFs that the site has, as `print` left them: what its list names and what is really there, so that no page links
/// to a file that is not.
struct PrintedCopies: Sendable, Equatable {
  /// Bytes of each file, by its path from the root of the site.
  private var sizes: [String: Int] = [:]

  static let none = PrintedCopies()

  private init() {}

  init(root: String) throws {
    for path in try SiteCommit(root: root, part: .paper).listed() where path.hasSuffix(".pdf") {
      sizes[path] = Disk.size(of: "\(root)/site-out/\(path)")
    }
  }

  /// What a reader of a language may take of a document: not what is made for an office, but for pages that are folded.
  func copies(of document: String, in language: LanguageTag) -> [PrintedCopy] {
    PaperFormat.allCases.flatMap { format -> [PrintedCopy] in
      let purposes: [PrintPurpose] = format == .a5Booklet ? [.download, .office] : [.download]
      let found = purposes.compactMap { purpose -> PrintedCopy? in
        let path = PrintVariant(document: document, language: language, format: format, purpose: purpose).path
        guard let bytes = sizes[path] else { return nil }
        return PrintedCopy(
          paper: format == .a5Booklet ? "booklet" : format.rawValue,
          sheet: format == .a5Booklet ? PaperFormat.a4.pageSize : format.pageSize, path: path, bytes: bytes)
      }
      return Array(found.prefix(1))
    }
  }
}
