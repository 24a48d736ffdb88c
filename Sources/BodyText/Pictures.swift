package import GuideMarkup
import HTML
import ICU
import Localisation
import SourceText

extension BodyWriter {
  /// A pictogram in a line of text, or nil where there is none of that name (which was reported).
  ///
  /// - Parameter words: the text that stands beside it. Where it has the picture's words, the picture is decoration;
  ///   where it has not, the picture is read out with them.
  mutating func picture(_ name: String, besides words: String) -> HTMLNode? {
    guard let drawing = context.drawing(of: name) else { return nil }
    use(name)
    return alternative(of: name, besides: words).map { named(drawing, $0, within: surrounding) } ?? drawing
  }

  /// The words with which a picture is read out, or nil where they stand beside it already.
  func alternative(of name: String, besides words: String) -> LocalisedText? {
    guard let text = edition.project.pictogramWords[name] else { return nil }
    let said = plainText(of: text.inlines)
    let isSaid = !said.isEmpty && Normalisation.caseFolded(words).contains(Normalisation.caseFolded(said))
    return isSaid ? nil : text
  }

  /// The pictogram of a paragraph that holds nothing else.
  func lonePictogram(_ block: Block) -> String? {
    guard case .paragraph(let index) = block.kind, isShown(index) else { return nil }
    let inlines = page.texts[index].inlines
    guard inlines.allSatisfy(\.isPictogram) else { return nil }
    let names = inlines.compactMap(\.pictogramName)
    return names.count == 1 ? names[0] : nil
  }

  /// The words of the block that stands beside a lone picture.
  package func words(of block: Block) -> String {
    switch block.kind {
    case .heading(_, let index), .paragraph(let index): plainText(of: shown(index).inlines)
    default: ""
    }
  }
}
