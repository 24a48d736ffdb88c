private import XML

extension TranslationUnit {
  /// The unit's `name` (XLIFF 2.1, 4.3.1.21): in a source catalogue the id that the writer gave the text, the key of a
  /// field, or the address of a heading on its page.
  package var name: String? {
    get { attribute("name") }
    set { setAttribute("name", newValue) }
  }

  /// A unit of a source catalogue whose text is gone. Written as `translate="no"` (XLIFF 2.1, 4.3.1.37), which keeps it
  /// out of a translator's sight.
  package var isRetired: Bool {
    get { attribute("translate") == "no" }
    set { setAttribute("translate", newValue ? "no" : nil) }
  }

  private func attribute(_ name: String) -> String? {
    preserved.unit.first { $0.name == XMLName(name) }?.value
  }

  private mutating func setAttribute(_ name: String, _ value: String?) {
    preserved.unit.removeAll { $0.name == XMLName(name) }
    if let value { preserved.unit.append(XMLAttribute(XMLName(name), value)) }
  }
}
