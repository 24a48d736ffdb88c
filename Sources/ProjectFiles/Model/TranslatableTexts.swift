import ICU
package import SourceText

extension ProjectSettings {
  /// The texts of `project.yml` that are translated: `name`, `issuer`, `logos.issuer.words`, `logos.funder.words`;
  /// `accessibility.<gap>.what` and `accessibility.<gap>.why`; `situations.<name>.words`.
  package var texts: [FieldText] {
    var texts = [FieldText(key: "name", text: name), FieldText(key: "issuer", text: issuer)]
    if let logo = logos.issuer { texts.append(FieldText(key: "logos.issuer.words", text: logo.words)) }
    if let logo = logos.funder { texts.append(FieldText(key: "logos.funder.words", text: logo.words)) }
    for gap in accessibility?.gaps ?? [] {
      texts.append(FieldText(key: "accessibility.\(gap.name.value).what", text: gap.what))
      texts.append(FieldText(key: "accessibility.\(gap.name.value).why", text: gap.why))
    }
    texts += situations.map { FieldText(key: "situations.\($0.name.value).words", text: $0.words) }
    return texts
  }
}

extension FactBook {
  /// The texts of facts that are translated: `facts.<record>.name`; `facts.<record>.<part>` for a text and
  /// `facts.<record>.<part>.unit` for the unit of a number that are one for all languages; `facts.<record>.<part>.label`;
  /// `facts.<record>.<part>.<date>` for why a place has other hours from that day.
  ///
  /// The keys begin with `facts.` so that they can stand in one catalogue (`project.xlf`) with those of the project.
  package var texts: [FieldText] {
    var texts: [FieldText] = []
    for record in records {
      texts.append(FieldText(key: "facts.\(record.key.value).name", text: record.name))
      for part in record.parts {
        let key = "facts.\(record.key.value).\(part.name.value)"
        if let label = part.label { texts.append(FieldText(key: "\(key).label", text: label)) }
        switch part.value {
        case .text(.same(let text)): texts.append(FieldText(key: key, text: text))
        case .number(_, unit: .same(let unit)?): texts.append(FieldText(key: "\(key).unit", text: unit))
        case .hours(let hours):
          for exception in hours.exceptions {
            guard let why = exception.why else { continue }
            texts.append(FieldText(key: "\(key).\(exception.from.iso)", text: why))
          }
        default: break
        }
      }
    }
    return texts
  }
}

extension Glossary {
  /// The texts of the glossary that are translated: `<key>.term` and `<key>.explanation`.
  package var texts: [FieldText] {
    terms.flatMap { term in
      [
        FieldText(key: "\(term.key.value).term", text: term.term),
        FieldText(key: "\(term.key.value).explanation", text: term.explanation),
      ]
    }
  }
}

extension PictogramBook {
  /// The texts of the pictograms that are translated: `<name>.words`.
  package var texts: [FieldText] {
    records.map { FieldText(key: "\($0.name.value).words", text: $0.words) }
  }
}
