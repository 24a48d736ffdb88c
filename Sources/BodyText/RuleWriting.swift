package import GuideMarkup
package import HTML
import Localisation
import ProjectFiles

// A rule of a pictorial sheet: its picture, its words, and what else is said of it. On paper in many languages the
// picture stands once and the words in each language, so both can be had for themselves.

extension BodyWriter {
  /// A rule as a screen shows it.
  mutating func rule(_ item: ListItem) -> HTMLNode {
    let picture = rulePicture(item)
    let words = ruleWords(item)
    return li {
      picture
      words
    }
  }

  /// The picture with which a rule begins; nil where there is none, or none of that name.
  package mutating func rulePicture(_ item: ListItem) -> HTMLNode? {
    guard let (_, name) = pictured(item) else { return nil }
    use(name)
    return context.drawing(of: name)
  }

  /// What is said of a rule. The picture says by its form alone that something is forbidden or asked for, so that is
  /// said in words to those who do not see it, with the picture's own words: "Prohibition sign: no shoes. Take off your
  /// shoes." Without these, what the rule asks for would be what the sign forbids.
  package mutating func ruleWords(_ item: ListItem) -> HTMLNode {
    guard let (index, name) = pictured(item) else {
      let content = itemContent(item)
      return div(content.attributes + [.class("rule-text")], content.nodes)
    }
    let spoken: PageWord? =
      switch edition.pictogramRecords.record(name)?.sign {
      case .prohibition: .prohibition
      case .obligation: .obligation
      case .information, nil: nil
      }
    return div(.class("rule-text")) {
      pair(index) { writer, attributes in
        p(attributes + [.class("rule-name")]) {
          if let spoken {
            span(.class("spoken")) {
              let language = writer.shown(index).language
              writer.context.words(spoken, within: language)
              " "
              if let sign = writer.alternative(of: name, besides: plainText(of: writer.shown(index).inlines)) {
                writer.context.plain(sign, within: language)
                ". "
              }
            }
          }
          writer.content(index, leavingOut: name)
        }
      }
      takeNotes(within: surrounding)
      blocks(Array(item.blocks.dropFirst()))
    }
  }

  private func pictured(_ item: ListItem) -> (TextIndex, String)? {
    guard case .paragraph(let index)? = item.blocks.first?.kind, isShown(index),
      let name = shown(index).inlines.lazy.compactMap(\.pictogramName).first, context.drawing(of: name) != nil
    else { return nil }
    return (index, name)
  }
}
