package import Catalogues
package import GuideMarkup
private import SourceText

/// The text as a translator's tool sees it: words, and codes that cannot be broken.
///
/// Codes are numbered in reading order from 1, the outer before the inner; the target names them by the same numbers.
package func coded(_ inlines: [Inline]) -> [CodedText] {
  var number = 0
  return code(inlines, &number)
}

private func code(_ inlines: [Inline], _ number: inout Int) -> [CodedText] {
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
    case .code(let words, _): coded.append(.placeholder(.code(id: next(&number), text: words)))
    case .emphasis(let content, _):
      let code = Code.emphasis(id: next(&number))
      coded.append(.paired(code, Localisation.code(content, &number)))
    case .strong(let content, _):
      let code = Code.strong(id: next(&number))
      coded.append(.paired(code, Localisation.code(content, &number)))
    case .link(let link):
      let code = Code.link(id: next(&number), destination: link.writtenDestination)
      coded.append(.paired(code, Localisation.code(link.content, &number)))
    case .term(let term):
      let attributes = term.id.map { ".term id=\($0.value)" } ?? ".term"
      let code = Code.term(id: next(&number), attributes: attributes)
      coded.append(.paired(code, Localisation.code(term.content, &number)))
    case .fact(let fact): coded.append(.placeholder(.fact(id: next(&number), name: fact.writtenName)))
    case .pictogram(let name): coded.append(.placeholder(.pictogram(id: next(&number), name: name.value)))
    case .lineBreak: coded.append(.placeholder(.lineBreak(id: next(&number))))
    }
  }
  return coded
}

private func next(_ number: inout Int) -> String {
  number += 1
  return String(number)
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

/// The codes of a source text by their number: what a translation's codes stand for.
struct SourceCodes {
  private(set) var links: [(id: String, link: Link)] = []
  private(set) var terms: [(id: String, term: Term)] = []
  private(set) var pictograms: [(id: String, name: String)] = []

  init(_ inlines: [Inline]) {
    var number = 0
    collect(inlines, &number)
  }

  private mutating func collect(_ inlines: [Inline], _ number: inout Int) {
    for inline in inlines {
      switch inline {
      case .text, .softBreak: continue
      case .code, .fact, .lineBreak: number += 1
      case .pictogram(let name):
        pictograms.append((next(&number), name.value))
      case .emphasis(let content, _), .strong(let content, _):
        number += 1
        collect(content, &number)
      case .link(let link):
        links.append((next(&number), link))
        collect(link.content, &number)
      case .term(let term):
        terms.append((next(&number), term))
        collect(term.content, &number)
      }
    }
  }

  /// The link that a code of a translation stands for: by its number while the translation is fresh. A stale one was
  /// made from other codes, so the one in the same place among the links is taken.
  func link(id: String, position: Int) -> Link? {
    links.first { $0.id == id }?.link ?? (links.indices.contains(position) ? links[position].link : nil)
  }

  func term(id: String, position: Int) -> Term? {
    terms.first { $0.id == id }?.term ?? (terms.indices.contains(position) ? terms[position].term : nil)
  }

  func pictogram(id: String) -> String? {
    pictograms.first { $0.id == id }?.name
  }
}
