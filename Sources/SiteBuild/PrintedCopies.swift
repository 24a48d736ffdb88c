import BodyText
import ICU
import PrintSheets

/// The PDFs and pictures that the site has, as `print` left them: what its list names and what is really there, so that
/// no page links to a file that is not.
struct PrintedCopies: Sendable, Equatable {
  /// Bytes of each file, by its path from the root of the site.
  private var sizes: [String: Int] = [:]
  private var pictures: [LanguageTag: [PictureSubject: SharedPicture]] = [:]

  static let none = PrintedCopies()

  private init() {}

  init(root: String) throws {
    for path in try SiteCommit(root: root, part: .paper).listed() {
      let file = "\(root)/site-out/\(path)"
      if path.hasSuffix(".pdf") {
        sizes[path] = Disk.size(of: file)
      } else if let variant = PrintVariant(path: path), variant.besides.isEmpty, let bytes = Disk.size(of: file),
        let size = pictureSize(ofPNG: try Disk.beginning(of: file, length: 24))
      {
        pictures[variant.language, default: [:]][PictureSubject(document: variant.document, steps: variant.steps)] =
          SharedPicture(path: path, bytes: bytes, width: size.width, height: size.height)
      }
    }
  }

  /// The pictures that readers of a language may send on.
  func pictures(in language: LanguageTag) -> [PictureSubject: SharedPicture] { pictures[language] ?? [:] }

  /// What a reader of a language may take of a document: not what is made for an office, but for pages that are folded.
  func copies(of document: String, in language: LanguageTag) -> [PrintedCopy] {
    PaperFormat.allCases.filter { $0 != .picture }.flatMap { format -> [PrintedCopy] in
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

/// Width and height in pixels, from the first chunk of a PNG (ISO/IEC 15948, 11.2.1); nil where it is none.
private func pictureSize(ofPNG bytes: [UInt8]) -> (width: Int, height: Int)? {
  guard bytes.count >= 24, bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]),
    bytes[12..<16].elementsEqual("IHDR".utf8)
  else { return nil }
  func number(_ place: Int) -> Int { bytes[place..<(place + 4)].reduce(0) { $0 << 8 | Int($1) } }
  return (number(16), number(20))
}
