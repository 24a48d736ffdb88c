package import Catalogues
package import ICU
private import GuideMarkup
private import SourceText

/// The catalogue of a pseudo-locale: every text of today "translated", and nothing of it kept anywhere. Its codes and
/// facts are those of the source.
package func pseudoCatalogue(
  of document: IdentifiedDocument, source: LanguageTag, language: LanguageTag, as locale: PseudoLocale
) -> Catalogue {
  var catalogue = Catalogue(
    original: document.document.file.path, sourceLanguage: source.canonical, targetLanguage: language.canonical)
  catalogue.units = zip(document.segments, document.document.texts).filter { $1.hasWords }.map { segment, text in
    let today = coded(text.inlines)
    var unit = TranslationUnit(id: segment.id, source: today)
    var place = WordPlace(count: wordCount(of: today))
    unit.target = changed(today, locale, &place)
    unit.from = segment.hash
    unit.state = .final
    return unit
  }
  return catalogue
}

/// The words of the interface in a pseudo-locale: the literal text of each pattern changed, its arguments and choices
/// left as they are.
package func pseudoInterface(of source: Catalogue, language: LanguageTag, as locale: PseudoLocale) -> Catalogue {
  var catalogue = Catalogue(
    original: source.original, sourceLanguage: source.sourceLanguage, targetLanguage: language.canonical)
  catalogue.units = source.units.filter { !$0.isRetired }.map { unit in
    var pseudo = TranslationUnit(id: unit.id, source: unit.source)
    let pattern = MessagePattern.changingWords(of: plainText(of: unit.source)) {
      locale.words($0, isFirst: $1, isLast: $2)
    }
    pseudo.target = [.text(pattern, nil)]
    pseudo.state = .final
    return pseudo
  }
  return catalogue
}

/// Where among the pieces of words of a text one stands.
private struct WordPlace {
  let count: Int
  var index = 0
}

private func wordCount(of content: [CodedText]) -> Int {
  content.reduce(0) { count, piece in
    switch piece {
    case .text: count + 1
    case .paired(_, let inner): count + wordCount(of: inner)
    case .placeholder: count
    }
  }
}

private func changed(_ content: [CodedText], _ locale: PseudoLocale, _ place: inout WordPlace) -> [CodedText] {
  var result: [CodedText] = []
  for piece in content {
    switch piece {
    case .text(let words, _):
      place.index += 1
      result.append(
        .text(locale.words(words, isFirst: place.index == 1, isLast: place.index == place.count), nil))
    case .paired(let code, let inner): result.append(.paired(code, changed(inner, locale, &place)))
    case .placeholder: result.append(piece)
    }
  }
  return result
}
