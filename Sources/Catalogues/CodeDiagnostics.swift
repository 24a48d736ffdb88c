package import SourceText

/// What is wrong with the codes of a unit's translation, for the person who wrote it; empty without a translation.
///
/// Each finding names the unit and the code as it reads in the original, and stands at the code in the target, or at
/// the target itself for a code that is missing there.
///
/// - Parameter file: the catalogue, for a unit that does not know its place.
package func codeDiagnostics(of unit: TranslationUnit, in file: SourceFile) -> [Diagnostic] {
  guard let target = unit.target else { return [] }
  let whole = unit.places.target ?? unit.places.unit ?? file.range(0..<0)
  return codeDifferences(source: unit.source, target: target).map { fault in
    var arguments: [String: MessageArgument] = ["unit": .text(unit.id), "code": .text(fault.code.readableForm)]
    if fault.kind == .reparented { arguments["parent"] = .text(fault.parent?.readableForm ?? "") }
    let place = fault.kind == .missing ? whole : fault.code.range ?? whole
    return Diagnostic(.error, fault.kind.rawValue, arguments, at: place)
  }
}
