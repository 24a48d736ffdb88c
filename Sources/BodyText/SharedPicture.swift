package import Localisation

/// What a picture shows that readers send on: a whole document, or one list of steps of it.
package struct PictureSubject: Sendable, Hashable {
  package var document: String
  /// Nil for the whole document.
  package var steps: StepListName?

  package init(document: String, steps: StepListName? = nil) {
    self.document = document
    self.steps = steps
  }
}

/// A list of steps among those of its document.
package struct StepListName: Sendable, Hashable {
  package var page: String
  /// What it is called on its page: see `StepList`.
  package var list: String

  package init(page: String, list: String) {
    self.page = page
    self.list = list
  }
}

/// A picture that `print` has made, to be sent on by telephone.
package struct SharedPicture: Sendable, Hashable {
  /// From the root of the site.
  package var path: String
  package var bytes: Int
  /// In pixels.
  package var width: Int
  package var height: Int

  package init(path: String, bytes: Int, width: Int, height: Int) {
    self.path = path
    self.bytes = bytes
    self.width = width
    self.height = height
  }

  /// In units of 1,000 bytes, at least one.
  package var kilobytes: Int { max(1, (bytes + 500) / 1_000) }
}

extension Edition {
  /// The picture that stands for a page where a link to it is shown: that of the whole document, or the first of its
  /// steps.
  package func picture(for page: PageAddress) -> SharedPicture? {
    guard !sharedPictures.isEmpty, let outline = outline(of: page.document) else { return nil }
    if let whole = sharedPictures[PictureSubject(document: page.document)] {
      return outline.pages.first?.address == page ? whole : nil
    }
    return sharedPictures.filter { $0.key.document == page.document && $0.key.steps?.page == page.page }
      .min { $0.value.path.utf8.lexicographicallyPrecedes($1.value.path.utf8) }?.value
  }
}
