package import ICU
import ProjectFiles

/// The service worker that keeps guides on telephones. It stands at the root: a worker sees what stands below it.
package let keepingWorkerPath = "ilman-verkkoa.js"

/// The script of the first page of a guide that can be kept: that of all pages, and the button.
package let guideScriptPath = "assets/opas.js"

/// `ar/kotikaupunki-kemi/talteen.json`: what a telephone keeps of a guide in a language.
package func keptListPath(of document: String, in language: LanguageTag) -> String {
  "\(language.canonical)/\(document)/talteen.json"
}

extension Edition {
  /// Whether a document can be kept on a telephone: it has chapters, and the project wants it.
  package func canBeKept(_ outline: DocumentOutline) -> Bool { settings.keepsGuides && outline.pages.count > 1 }
}
