import Catalogues
import SourceText
import Testing
import XML

/// A file as another tool might give it back: other prefixes, other layout, modules, groups, comments.
private let foreign = """
  <?xml version='1.0' encoding='utf-8' standalone='no'?>
  <!-- exported -->
  <?tool keep="me"?>
  <x:xliff xmlns:x="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang='fi' trgLang='ar'
      xmlns:mda="urn:oasis:names:tc:xliff:metadata:2.0" xmlns:mtc='urn:oasis:names:tc:xliff:matches:2.0'
      xmlns:our="urn:selkopaja:catalogue:1" xmlns:sp="urn:example:spelling" sp:checked="yes" xmlns:unused="urn:example:unused">
   <x:file id="main" original="content/uimahalli/index.md" trgDir="rtl" sp:tool="7">
    <x:skeleton href="index.skl"/>
    <mda:metadata><mda:metaGroup category="a"><mda:meta type="b">c</mda:meta>
      </mda:metaGroup></mda:metadata>
    <x:notes><x:note id="n1" appliesTo="target" sp:by="tool">Whole file &lt;note&gt;</x:note></x:notes>
    <!-- first -->
    <x:group id="g1" name="rules"><x:notes><x:note>group note</x:note></x:notes>
     <!-- before u1 -->
     <x:unit id="u1" name="rule" our:from="9f86d081884c7d65" sp:seen="1" canResegment="yes" translate="yes">
      <!-- in u1 -->
      <mtc:matches><mtc:match ref="#1"><x:source>Käy <x:pc id="1">suihkussa</x:pc></x:source><x:target>a</x:target></mtc:match></mtc:matches>
      <x:originalData><x:data id="d1">&lt;b></x:data><x:data id="d2">&lt;/b></x:data></x:originalData>
      <x:segment id="s1" state="translated" subState="tool:checked"><x:source xml:lang="fi">Käy <x:pc id="1" dataRefStart="d1" dataRefEnd="d2" canDelete="no">suihkussa</x:pc> <x:mrk id="m1" type="term" translate="no" ref="#n=1">aina</x:mrk><!-- in the source --></x:source>
       <x:target xml:lang="ar"><x:sc id="1" dataRef="d1" type="fmt" subType="xlf:b" disp="b"/>استحم<x:ec startRef="1" dataRef="d2" disp="/b"/> <x:ph id="9" sp:odd="1" type="ui"/></x:target></x:segment>
     </x:unit>
     <!-- end of group -->
    </x:group>
    <x:unit id="u2"><x:segment><x:source><![CDATA[<raw> & ]]>text&#xA0;end</x:source></x:segment></x:unit>
    <!-- end of file -->
   </x:file>
   <!-- end of root -->
  </x:xliff>
  <!-- epilogue -->
  """

@Suite struct `A file of another tool` {
  @Test func `is normalised once and is then stable`() throws {
    let once = try normalised(foreign)
    #expect(try normalised(once) == once)
    #expect(xliffFaults(SourceFile(path: "a.xlf", text: once)).map(\.name) == [])
  }

  @Test(arguments: ["\r\n", "\n      \n"]) func `gives the same whatever its layout was`(_ lineEnd: String) throws {
    // Inside kept elements and texts the layout belongs to the content: only that of the structure is changed here.
    let other = foreign.replacing("\n    <x:", with: "\(lineEnd)    <x:").replacing("\n   </x:", with: "\(lineEnd)</x:")
    #expect(other != foreign)
    #expect(try normalised(other) == normalised(foreign))
  }

  @Test func `loses no element, attribute, note or comment`() throws {
    let before = inventory(of: try parseTree(Array(foreign.utf8)))
    let after = inventory(of: try parseTree(Array(try normalised(foreign).utf8)))
    // The halves become a pair, and a unit's permission to be split is ours to say.
    let changed: Set = [
      "element x:sc", "element x:ec", "sc@id=1", "sc@dataRef=d1", "sc@type=fmt", "sc@subType=xlf:b", "sc@disp=b",
      "ec@startRef=1", "ec@dataRef=d2", "ec@disp=/b", "unit@canResegment=yes", "xliff@version=2.0",
    ]
    #expect(before.subtracting(after).subtracting(changed.map { $0.replacing("x:", with: "") }) == [])
    for kept in [
      "pc@dispEnd=/b", "pc@dataRefStart=d1", "pc@dataRefEnd=d2", "comment  in the source ", "comment  exported ",
      "instruction tool keep=\"me\"", "comment  end of group ", "unit@seen=1", "note@by=tool", "ph@odd=1",
    ] { #expect(after.contains(kept), "\(kept)") }
  }

  @Test func `keeps the order that the schema asks for`() throws {
    let once = try normalised(foreign)
    let order = [
      "<skeleton", "<mda:metadata", "<notes>", "<group", "<mtc:matches", "<originalData", "<segment",
      "<source xml:lang",
    ]
    let places = order.compactMap { once.firstRange(of: $0)?.lowerBound }
    #expect(places.count == order.count && places == places.sorted())
  }

  @Test func `declares a prefix again where ours stands for another namespace`() throws {
    let once = try normalised(foreign)
    #expect(once.contains(#"sp:from="9f86d081884c7d65""#))
    let root = try parseTree(Array(once.utf8)).root
    #expect(root.attribute("checked", in: "urn:example:spelling") == "yes")
  }

  @Test func `has its split units joined`() throws {
    let split = """
      <xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="fi" trgLang="sv"><file id="f1"><unit id="u1">
      <segment state="final"><source>Tule ajoissa.</source><target order="3">Kom i tid.</target></segment>
      <ignorable><source> </source></ignorable>
      <segment state="translated"><source>Käy suihkussa.</source><target order="1">Duscha först.</target></segment>
      </unit></file></xliff>
      """
    let unit = try #require(readCatalogue(SourceFile(path: "a.xlf", text: split)).catalogue?.units.first)
    #expect(plainText(of: unit.source) == "Tule ajoissa. Käy suihkussa.")
    #expect(plainText(of: unit.target ?? []) == "Duscha först. Kom i tid.")
    #expect(unit.state == .translated)
  }

  @Test func `that split a unit and translated a part of it is told so`() throws {
    let split = """
      <xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="fi" trgLang="sv"><file id="f1"><unit id="u1">
      <segment state="final"><source>Tule.</source><target>Kom.</target></segment><segment><source>Ui.</source></segment>
      </unit></file></xliff>
      """
    let (catalogue, diagnostics) = readCatalogue(SourceFile(path: "a.xlf", text: split))
    #expect(diagnostics.map(\.name) == ["partly-translated-unit"])
    #expect(catalogue?.units.first?.state == .initial)
  }

  private func normalised(_ text: String) throws -> String {
    let (catalogue, diagnostics) = readCatalogue(SourceFile(path: "a.xlf", text: text))
    #expect(diagnostics == [])
    return String(decoding: canonicalBytes(of: try #require(catalogue)), as: UTF8.self)
  }

  /// Everything that must not be lost, each as a line; texts of kept elements among them.
  private func inventory(of document: XMLDocument) -> Set<String> {
    var lines: Set<String> = []
    func add(_ node: XMLNode) {
      switch node {
      case .text: break
      case .comment(let text): lines.insert("comment \(text)")
      case .processingInstruction(let target, let data): lines.insert("instruction \(target) \(data)")
      case .element(let element): add(element)
      }
    }
    func add(_ element: XMLElement) {
      lines.insert("element \(element.name.local)")
      for attribute in element.attributes {
        lines.insert("\(element.name.local)@\(attribute.name.local)=\(attribute.value)")
      }
      if ["note", "meta", "data"].contains(element.name.local) { lines.insert("text \(element.text)") }
      element.children.forEach(add)
    }
    (document.prologue + [.element(document.root)] + document.epilogue).forEach(add)
    return lines
  }
}
