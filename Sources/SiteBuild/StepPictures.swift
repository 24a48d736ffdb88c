import BodyText
import GuideMarkup
import ICU
import Localisation
import PrintSheets
import ProjectFiles
import Readability
import SourceText

extension PrintChoice {
  /// The lists of steps of a document that is not a picture as a whole: each of which all words are in the language.
  func stepPictures(of outline: DocumentOutline, pages: [PrintedPage], in language: LanguageTag) -> [PrintVariant] {
    guard !outline.isPicture, besides.isEmpty, format == nil || format == .picture,
      purposes.isEmpty || purposes.contains(.download)
    else { return [] }
    return pages.flatMap { printed -> [PrintVariant] in
      let page = printed.page.localised
      return page.source.stepLists.filter { list in
        let texts = list.block.texts.map { page.texts[$0] }.filter(\.isForThisLanguage)
        return !texts.isEmpty
          && texts.allSatisfy { $0.language.readsLike(language) || $0.inlines.allSatisfy(\.isPictogram) }
      }.map { list in
        PrintVariant(
          document: outline.document.name, language: language, format: .picture,
          steps: StepListName(page: page.source.address.page, list: list.name))
      }
    }
  }
}
