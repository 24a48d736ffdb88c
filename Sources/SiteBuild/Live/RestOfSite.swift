import WordForms

/// The files of a site that are not made page by page: made all at once, and once for all who ask.
actor RestOfSite {
  private let root: String
  private let forms: KnownForms
  private var made: (generation: Int, files: [String: [UInt8]])?
  private var inTheMaking: (generation: Int, task: Task<[String: [UInt8]], any Error>)?

  init(root: String, forms: KnownForms) {
    self.root = root
    self.forms = forms
  }

  /// A file as it was when the site was last made, whatever has changed since.
  func lastMade(_ path: String) -> [UInt8]? { made?.files[path] }

  /// - Parameter generation: of the sources.
  /// - Returns: nil where the site has no such file.
  func file(at path: String, of sources: SiteSources, generation: Int) async throws -> [UInt8]? {
    if let made, made.generation == generation { return made.files[path] }
    if let inTheMaking, inTheMaking.generation == generation { return try await inTheMaking.task.value[path] }
    let (root, forms) = (root, forms)
    // Pages that somebody looks at are made meanwhile, and go before.
    let task = Task.detached(priority: .utility) {
      let site = try checkSite(sources, rules: [], forms: forms)
      let files = try renderSite(site, printed: PrintedCopies(root: root))
      return Dictionary(files.map { ($0.path, $0.bytes) }, uniquingKeysWith: { first, _ in first })
    }
    inTheMaking = (generation, task)
    let result = await task.result
    if inTheMaking?.generation == generation { inTheMaking = nil }
    let files = try result.get()
    if generation >= made?.generation ?? 0 { made = (generation, files) }
    return files[path]
  }
}
