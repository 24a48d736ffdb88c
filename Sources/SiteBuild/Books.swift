import BodyText
import Compression
import GuideHTML
import ICU
import Localisation
import ProjectFiles
import SourceText

/// A guide in one language as a book for e-readers.
private struct BookJob: Sendable {
  var document: String
  var language: LanguageTag
  /// The numbers of its pages, in the order of reading.
  var pages: [Int]
}

extension CheckedSite {
  /// Every book of the site, each as one file: the chapters side by side, then the books.
  ///
  /// - Throws: `ArchiveError` where there is no memory for a book; `ICUError`.
  func books(_ editions: [LanguageTag: Edition], workers: Int) throws -> [OutputFile] {
    let jobs = bookJobs(editions)
    guard !jobs.isEmpty, let source = editions[sources.project.settings.source] else { return [] }
    let places = jobs.map { job in
      editions[job.language].flatMap { edition in edition.outline(of: job.document).map(edition.bookPlace) }
    }
    let chapterJobs = jobs.indices.flatMap { book in jobs[book].pages.map { (book: book, page: $0) } }
    let chapters = try inParallel(chapterJobs, workers: workers) {
      ()
    } perform: { _, job -> BookChapter in
      let language = jobs[job.book].language
      guard let edition = editions[language], let place = places[job.book], let page = pages[job.page][language],
        let original = pages[job.page][source.language]
      else { preconditionFailure("a page that was not checked") }
      return bookChapter(page, original: original, in: edition, source: source, at: place)
    }
    var next = 0
    let parts = jobs.map { job in
      defer { next += job.pages.count }
      return (job: job, chapters: Array(chapters[next..<(next + job.pages.count)]))
    }
    let style = bookStyle(nativeDigits: sources.languages.filter { sources.project.digits(of: $0) == .native })
    return try inParallel(parts, workers: workers) {
      ()
    } perform: { _, part in
      let (document, language) = (part.job.document, part.job.language)
      guard let edition = editions[language], let outline = edition.outline(of: document) else {
        preconditionFailure("a book of a document that is not shown")
      }
      let files = try bookFiles(of: outline, chapters: part.chapters, in: edition, style: style)
      return OutputFile(path: bookPath(of: document, in: language), bytes: try packed(files))
    }
  }

  private func bookJobs(_ editions: [LanguageTag: Edition]) -> [BookJob] {
    let numbers = Dictionary(
      sources.pages.indices.map { (sources.pages[$0].text.address, $0) }, uniquingKeysWith: { first, _ in first })
    return sources.languages.flatMap { language -> [BookJob] in
      (editions[language]?.documents ?? []).compactMap { outline in
        let document = outline.document.name
        guard editions[language]?.hasBook(document) == true else { return nil }
        return BookJob(document: document, language: language, pages: outline.pages.compactMap { numbers[$0.address] })
      }
    }
  }
}

/// The files of a book as one (EPUB OCF 3.3): the first, which tells the kind, is not compressed.
private func packed(_ files: [BookFile]) throws(ArchiveError) -> [UInt8] {
  try archive(files.map { ArchiveEntry(path: $0.path, bytes: $0.bytes, isStored: $0.path == bookKindPath) })
}
