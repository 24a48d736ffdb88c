package import Catalogues
package import GuideMarkup
private import ICU
private import SourceText

/// The text as a translator's tool sees it: words, and codes that cannot be broken.
///
/// Codes are numbered in reading order from 1, the outer before the inner; the target names them by the same numbers. A
/// marked term is not counted: it is called after its word, so that marking one, which asks nothing of a translator,
/// leaves every other code what it was.
package func coded(_ inlines: [Inline]) -> [CodedText] {
  var names = CodeNames()
  return code(inlines, &names)
}

private func code(_ inlines: [Inline], _ names: inout CodeNames) -> [CodedText] {
  var coded: [CodedText] = []
  func append(words: String) {
    if case .text(let before, _)? = coded.last {
      coded[coded.count - 1] = .text(before + words, nil)
    } else {
      coded.append(.text(words, nil))
    }
  }
  for inline in inlines {
    switch inline {
    case .text(let words, _): append(words: words)
    case .softBreak: append(words: " ")
    case .code(let words, _): coded.append(.placeholder(.code(id: names.next(), text: words)))
    case .emphasis(let content, _):
      let code = Code.emphasis(id: names.next())
      coded.append(.paired(code, Localisation.code(content, &names)))
    case .strong(let content, _):
      let code = Code.strong(id: names.next())
      coded.append(.paired(code, Localisation.code(content, &names)))
    case .link(let link):
      let code = Code.link(id: names.next(), destination: link.writtenDestination)
      coded.append(.paired(code, Localisation.code(link.content, &names)))
    case .term(let term):
      let attributes = term.id.map { ".term id=\($0.value)" } ?? ".term"
      let code = Code.term(id: names.next(for: term), attributes: attributes)
      coded.append(.paired(code, Localisation.code(term.content, &names)))
    case .fact(let fact): coded.append(.placeholder(.fact(id: names.next(), name: fact.writtenName)))
    case .pictogram(let name): coded.append(.placeholder(.pictogram(id: names.next(), name: name.value)))
    case .lineBreak: coded.append(.placeholder(.lineBreak(id: names.next())))
    }
  }
  return coded
}

/// Gives the codes of one text their ids, in reading order.
private struct CodeNames {
  private var number = 0
  private var terms: Set<String> = []

  mutating func next() -> String {
    number += 1
    return String(number)
  }

  /// `t-verokortti`; the second of one word in a text is `t-verokortti-2`. An NMTOKEN, as XLIFF wants it (2.1, 4.3.1.14).
  ///
  /// Without capitals and dots, so that `[Järjestö]{.term}` and `{.term id=jarjesto}`, which is written later, are one.
  mutating func next(for term: Term) -> String {
    var name = "t"
    var isWord = false
    for scalar in Normalisation.searchFolded(term.id?.value ?? plainText(of: term.content)).unicodeScalars {
      let isLetter = scalar.properties.isAlphabetic || scalar.properties.numericType != nil
      if isLetter {
        if !isWord { name += "-" }
        name.unicodeScalars.append(scalar)
      }
      isWord = isLetter
    }
    var candidate = name
    var count = 2
    while !terms.insert(candidate).inserted {
      candidate = "\(name)-\(count)"
      count += 1
    }
    return candidate
  }
}

extension FactReference {
  /// What stands between the braces.
  var writtenName: String { style.map { "\(name):\($0)" } ?? name }
}

extension Link {
  /// What stands between the parentheses.
  var writtenDestination: String {
    destination.map { part in
      switch part {
      case .text(let text): text
      case .fact(let fact): "{{\(fact.writtenName)}}"
      }
    }.joined()
  }
}

/// The codes of a source text by their id: what a translation's codes stand for.
struct SourceCodes {
  private var links: [(id: String, link: Link)] = []
  private var terms: [String: Term] = [:]
  private var pictograms: [String: String] = [:]

  init(_ inlines: [Inline]) {
    var names = CodeNames()
    collect(inlines, &names)
  }

  private mutating func collect(_ inlines: [Inline], _ names: inout CodeNames) {
    for inline in inlines {
      switch inline {
      case .text, .softBreak: continue
      case .code, .fact, .lineBreak: _ = names.next()
      case .pictogram(let name): pictograms[names.next()] = name.value
      case .emphasis(let content, _), .strong(let content, _):
        _ = names.next()
        collect(content, &names)
      case .link(let link):
        links.append((names.next(), link))
        collect(link.content, &names)
      case .term(let term):
        terms[names.next(for: term)] = term
        collect(term.content, &names)
      }
    }
  }

  /// The link that a code of a fresh translation stands for.
  func link(of code: Code) -> Link? { links.first { $0.id == code.id }?.link }

  /// The link that a code of a stale translation stands for. Its number is that of an older text, so the link that leads
  /// where it led is taken, else the one in the same place among the links.
  func staleLink(of code: Code, position: Int) -> Link? {
    let same = links.first { code.equivalentEnd == "](\($0.link.writtenDestination))" }?.link
    return same ?? (links.indices.contains(position) ? links[position].link : nil)
  }

  func term(of code: Code) -> Term? { terms[code.id] }

  func pictogram(of code: Code) -> String? { pictograms[code.id] }
}
