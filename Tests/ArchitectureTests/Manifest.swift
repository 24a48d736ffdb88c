import Foundation
import TestSupport

/// The package's manifest, read as text: to ask the package manager inside a test run would wait on its own lock.
struct Manifest {
  struct Target {
    var name: String
    var imports: Set<String>
  }

  /// The stages in the order of the manifest, from the ground up.
  let stages: [Target]
  let systemLibraries: Set<String>

  init() throws {
    let text = try String(contentsOf: repositoryRoot.appending(path: "Package.swift"), encoding: .utf8)
    let names = [
      "yams": "Yams", "argumentParser": "ArgumentParser", "flyingFox": "FlyingFox", "flyingSocks": "FlyingSocks",
    ]
    stages = text.matches(of: /stage\(\s*"(\w+)"(?:,\s*imports:\s*\[([^\]]*)\])?\s*\)/).map { match in
      let imports = (match.2 ?? "").split(whereSeparator: { ", \n".contains($0) })
        .map { $0.trimmingCharacters(in: CharacterSet(charactersIn: "\"")) }
      return Target(name: String(match.1), imports: Set(imports.map { names[$0] ?? $0 }))
    }
    systemLibraries = Set(
      text.matches(of: /(?:\.systemLibrary\(|\.target\(\s*)name: "(C[A-Z]\w+)"/).map { String($0.1) })
  }
}

/// The Swift files below a folder of the repository, with their text, by path from the root.
func swiftFiles(below folder: String) throws -> [(path: String, text: String)] {
  let base = repositoryRoot.appending(path: folder)
  return try FileManager.default.subpathsOfDirectory(atPath: base.path(percentEncoded: false)).sorted()
    .filter { $0.hasSuffix(".swift") }
    .map { ("\(folder)/\($0)", try String(contentsOf: base.appending(path: $0), encoding: .utf8)) }
}

/// The modules that a source file imports.
func imports(of text: String) -> Set<String> {
  Set(text.matches(of: /(?m)^(?:@\w+ )?(?:package |private |internal |fileprivate )?import (\w+)/).map { String($0.1) })
}
