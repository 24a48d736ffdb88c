package import GuideMarkup
package import HTML
import ICU
package import Localisation
import ProjectFiles
import SourceText

// What somebody has spoken: a player below the text or picture. Without script it is the browser's own; the script of the
// page makes one large button of each.

/// The name that a text has in `recordings.yml`.
package func recordingName(of unit: String, on page: PageAddress) -> String { "\(page.document)/\(page.page)#\(unit)" }

extension PageContext {
  /// A sound is a file beside the page.
  fileprivate var mayPlay: Bool { paper == nil && form.isOnSite }
}

extension BodyWriter {
  /// The recording of a text, or else of the first picture in it; nil where there is none, on paper, and where words of
  /// another language are shown.
  package mutating func recording(of index: TextIndex) -> HTMLNode? {
    guard let book = edition.recordings, !isRepeating, context.mayPlay else { return nil }
    let text = shown(index)
    if text.language == language, let recording = book.record(name(of: index)) {
      return player(recording, of: text.inlines)
    }
    return text.inlines.lazy.compactMap(\.pictogramName).first.flatMap { recording(ofPictogram: $0, in: text) }
  }

  /// - Parameter text: the text for which the picture speaks. Where it has more words than the picture, the player says
  ///   so, and whoever has the whole page read hears the text.
  package mutating func recording(ofPictogram name: String, in text: LocalisedText? = nil) -> HTMLNode? {
    guard !isRepeating, context.mayPlay, let recording = edition.recordings?.record(name),
      let words = edition.project.pictogramWords[name], words.language == language
    else { return nil }
    let isOfPicture = text.map { spokenHash(of: $0.inlines) != spokenHash(of: words.inlines) } ?? false
    return player(recording, of: words.inlines, class: isOfPicture ? ["listen", "of-picture"] : ["listen"])
  }

  /// Whether the text of a block says itself what a picture beside it would say.
  func hasOwnRecording(_ block: Block) -> Bool {
    switch block.kind {
    case .heading(_, let index), .paragraph(let index): edition.recordings?.record(name(of: index)) != nil
    default: false
    }
  }

  private func name(of index: TextIndex) -> String {
    recordingName(of: page.source.segments[index].id, on: page.source.address)
  }

  /// - Parameter inlines: the words as they are today.
  private mutating func player(
    _ recording: Recording, of inlines: [LocalisedInline], class names: [String] = ["listen"]
  ) -> HTMLNode? {
    let isOld = spokenHash(of: inlines) != recording.hash.value
    if isOld, isWarning || isBulletin || policy != .keepAndMark { return nil }
    guard let address = try? HTMLAddress(context.address(recordingPath(recording.file.value, in: language))) else {
      return nil
    }
    hasRecordings = true
    let word = isOld ? PageWord.listenOld : .listen
    let sound = audio(.controls, .preloadsNothing, .src(address), .ariaLabel(context.text(word)))
    guard isOld else { return span([.class(names)], [sound]) }
    return span([.class(names + ["old"])]) {
      span([.class("mark")] + language.attributes(within: surrounding)) {
        context.words(.recordingOld, recording.date.value)
      }
      sound
    }
  }

  private var isBulletin: Bool {
    edition.outline(of: page.source.address.document)?.document.matter.kind == .bulletin
  }
}

extension Edition {
  /// The recording of the language's own name beside a link to it. An old one is not played: there is no room to say that
  /// it is, and `check` says so.
  ///
  /// - Parameter path: the path of the page.
  package func recordingOfName(_ ownName: String, from path: String) -> HTMLNode? {
    guard let recording = recordings?.record(RecordingBook.languageName),
      spokenHash(of: ownName) == recording.hash.value,
      let address = try? HTMLAddress(
        relativeAddress(from: path, to: recordingPath(recording.file.value, in: language)))
    else { return nil }
    let words = phrases[.listen]?.text ?? ""
    return span([.class("listen", "beside-name")] + language.attributes) {
      audio(.controls, .preloadsNothing, .src(address), .ariaLabel("\(ownName) – \(words)"))
    }
  }
}
