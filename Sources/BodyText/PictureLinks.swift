import GuideMarkup
package import HTML
package import ICU
import Localisation
import SourceText

extension PageContext {
  /// A link to a picture, with its size: a file is paid for by the megabyte.
  package func link(to picture: SharedPicture, within surrounding: LanguageTag? = nil) -> [HTMLNode] {
    let size = edition.words.phrase("share.picture-size", ["size": .count(picture.kilobytes)], in: language)
    // Letters and figures of a size are one run from left to right in every language.
    let words =
      words(.sharePicture, within: surrounding) + [.text(" "), bdi(.dir(.leftToRight)) { "(\(size.text))" }]
    return [anchor(address(picture.path), [.hrefLang(language.canonical), .mediaType("image/png")], words)]
  }
}

extension BodyWriter {
  /// Below a list of steps: the picture of it, where there is one.
  func pictureLink(ofSteps inner: [Block]) -> [HTMLNode] {
    guard !edition.sharedPictures.isEmpty, !isRepeating, context.paper == nil, context.form == .ownLanguage,
      let first = inner.lazy.flatMap(\.texts).first
    else { return [] }
    let address = page.source.address
    guard let list = page.source.stepLists.first(where: { $0.firstText == first }) else { return [] }
    let name = StepListName(page: address.page, list: list.name)
    guard let picture = edition.sharedPictures[PictureSubject(document: address.document, steps: name)] else {
      return []
    }
    return [p([.class("send-picture")], context.link(to: picture, within: surrounding))]
  }
}
