package import Catalogues
private import XML

extension TranslationUnit {
  /// The unit's `name` (XLIFF 2.1, 4.3.1.21): in a source catalogue the id that the writer gave the text, the key of a
  /// field, or the address of a heading on its page.
  package var name: String? {
    get { attribute("name") }
    set { setAttribute("name", newValue) }
  }

  /// An attribute of XLIFF that the catalogue keeps and does not read itself.
  func attribute(_ name: String) -> String? {
    preserved.unit.first { $0.name == XMLName(name) }?.value
  }

  mutating func setAttribute(_ name: String, _ value: String?) {
    preserved.unit.removeAll { $0.name == XMLName(name) }
    if let value { preserved.unit.append(XMLAttribute(XMLName(name), value)) }
  }
}
