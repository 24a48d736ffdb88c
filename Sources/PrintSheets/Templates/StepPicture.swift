import BodyText
import GuideMarkup
import HTML
import ICU
import Localisation
import Readability

/// One list of steps of a guide as a picture that is read on a telephone: the page that it is of, what the steps are for,
/// and the steps.
struct StepPicture: SheetTemplate {
  let steps: StepListName
  let formats: [PaperFormat] = [.picture]

  func mostPages(on format: PaperFormat) -> Int? { 1 }

  func sizes(on format: PaperFormat) -> [Double] { pictureSizes }

  func measure(on format: PaperFormat) -> PageMeasure { pictureMeasure(on: format) }

  func nodes(of document: PaperDocument) throws(ICUError) -> [HTMLNode] {
    guard let (printed, list) = document.stepList(steps) else { return [] }
    var chapter = PaperChapter(
      printed, place: document.place(steps.page), outline: document.outline, in: document.edition,
      source: document.source)
    // Under its own heading alone the list would not say what it is of: "Emergency number" of which town?
    var shown: [HTMLNode] = []
    if !list.lead.isEmpty, let title = printed.page.localised.field("title") {
      shown.append(p([.class("of-page")], chapter.context.plain(title, within: chapter.language)))
    }
    shown += list.lead.isEmpty ? chapter.head() : []
    shown += chapter.nodes(of: list.lead + [list.block])
    var imprint = document.imprint(chapter.pictures)
    imprint.page = printed.page.localised.source.address
    return [HTML.main([.class("sheet")] + chapter.language.attributes(within: document.language), shown)]
      + imprint.nodes
  }

  func style(of variant: PrintVariant) -> String {
    pictureStyle(of: variant) + """
      .of-page { margin-bottom: 0.3em; }
      h2, h3 { font-size: 1.35rem; margin-top: 0; }

      """
  }
}
