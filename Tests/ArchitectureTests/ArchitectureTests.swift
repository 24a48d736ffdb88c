import Foundation
import TestSupport
import Testing

/// What the package manager does not hold: the graph of the targets, and the rules of the house.
struct ArchitectureTests {
  /// Modules of the toolchain.
  private static let system: Set<String> = [
    "Foundation", "FoundationNetworking", "Glibc", "Dispatch", "Synchronization",
  ]

  @Test func manifestIsRead() throws {
    let manifest = try Manifest()
    #expect(manifest.stages.count > 15)
    #expect(manifest.systemLibraries.isSuperset(of: ["CICU", "CCommonMark", "CLibXML", "CVoikko"]))
  }

  @Test func targetsImportWhatTheManifestSays() throws {
    for stage in try Manifest().stages {
      var found: Set<String> = []
      for file in try swiftFiles(below: "Sources/\(stage.name)") { found.formUnion(imports(of: file.text)) }
      found.subtract(Self.system)
      #expect(found == stage.imports, "Sources/\(stage.name) against Package.swift")
    }
  }

  @Test func nothingImportsWhatStandsBelowIt() throws {
    let manifest = try Manifest()
    var above: Set<String> = manifest.systemLibraries.union(["Yams", "ArgumentParser", "FlyingFox", "FlyingSocks"])
    for stage in manifest.stages {
      #expect(stage.imports.subtracting(above).isEmpty, "\(stage.name) imports what is built after it")
      above.insert(stage.name)
    }
  }

  @Test func everyCLibraryHasOneImporter() throws {
    let manifest = try Manifest()
    for library in manifest.systemLibraries {
      let importers = manifest.stages.filter { $0.imports.contains(library) }.map(\.name)
      #expect(
        importers == [String(library.dropFirst("C".count))] || importers == [Self.wrappers[library]], "\(library)")
    }
  }

  /// Wrappers that are not called like their library.
  private static let wrappers = ["CLibXML": "XML", "CZip": "Compression", "CZlib": "Compression"]

  @Test func wrappersImportNoStage() throws {
    let manifest = try Manifest()
    for stage in manifest.stages where !stage.imports.isDisjoint(with: manifest.systemLibraries) {
      #expect(stage.imports.isSubset(of: manifest.systemLibraries), "\(stage.name)")
    }
  }

  @Test func everyRuleHasAFileAndAPlaceInTheList() throws {
    let list = try String(
      contentsOf: repositoryRoot.appending(path: "Sources/Readability/Rule.swift"), encoding: .utf8)
    let files = try swiftFiles(below: "Sources/Readability/Rules").map {
      URL(filePath: $0.path).deletingPathExtension().lastPathComponent
    }
    let listed = list.matches(of: /(?m)^    (\w+)\(\),$/).map { String($0.1) }
    #expect(!listed.isEmpty)
    #expect(Set(files) == Set(listed))
    #expect(listed.count == Set(listed).count)
  }

  @Test func noTargetOrFileIsAJunkDrawer() throws {
    let junk = #/(?i)(util(s|ities)?|helpers?|extensions?|managers?|misc|common)$/#
    for stage in try Manifest().stages { #expect(stage.name.firstMatch(of: junk) == nil, "\(stage.name)") }
    for file in try swiftFiles(below: "Sources") {
      let name = URL(filePath: file.path).deletingPathExtension().lastPathComponent
      #expect(name.firstMatch(of: junk) == nil, "\(file.path)")
    }
  }

  @Test func nothingIsPublic() throws {
    for file in try swiftFiles(below: "Sources") {
      #expect(file.text.firstMatch(of: /(?m)^\s*public\s/) == nil, "\(file.path)")
    }
  }

  @Test func onlyProjectFilesReadsTheDiskAndOnlySiteBuildWritesIt() throws {
    let calls = #/FileManager\b|\bfopen\(|O_RDONLY|contentsOfFile|contentsOf: ?URL/#
    // What the system tells of a process looks like a file, and is none.
    let allowed = ["Sources/ProjectFiles/", "Sources/SiteBuild/", "Sources/PrintSheets/ProcessMemory.swift"]
    for file in try swiftFiles(below: "Sources") where !allowed.contains(where: file.path.hasPrefix) {
      #expect(file.text.firstMatch(of: calls) == nil, "\(file.path)")
    }
    let writes = #/O_WRONLY|O_RDWR|O_CREAT|createDirectory|removeItem|\.write\(to:|\brename\(|\bunlink\(/#
    for file in try swiftFiles(below: "Sources") where !file.path.hasPrefix("Sources/SiteBuild/") {
      #expect(file.text.firstMatch(of: writes) == nil, "\(file.path)")
    }
  }

  @Test func noBuildAsksTheMachineForTimeOrPlace() throws {
    let machine =
      #/\bDate\(\)|Date\.now|Calendar\.(current|autoupdating)|Locale\.(current|autoupdating)|TimeZone\.(current|autoupdating)|\btime\(nil\)/#
    // The one place where a clock is read, for commands that judge age or record a day.
    let clock = "Sources/CommandLineInterface/DayOption.swift"
    for file in try swiftFiles(below: "Sources") where file.path != clock {
      #expect(file.text.firstMatch(of: machine) == nil, "\(file.path)")
    }
    // The one target that asks the network, for the one command that somebody who has one asks for it.
    for file in try swiftFiles(below: "Sources") where !file.path.hasPrefix("Sources/LinkCheck/") {
      #expect(file.text.firstMatch(of: /URLSession|FoundationNetworking/) == nil, "\(file.path)")
    }
    let build = try swiftFiles(below: "Sources").filter { $0.path.hasSuffix("/BuildCommand.swift") }
    #expect(build.count == 1 && !build[0].text.contains("DayOption"))
  }

  @Test func shippedFilesAreThoseOfTheFolder() throws {
    let locales = repositoryRoot.appending(path: "locales")
    var files: Set<String> = []
    for tag in try FileManager.default.contentsOfDirectory(atPath: locales.path(percentEncoded: false)) {
      for name in ["interface.xlf", "language.yml"]
      where FileManager.default.fileExists(
        atPath: locales.appending(path: "\(tag)/\(name)").path(percentEncoded: false))
      {
        files.insert("\(tag)/\(name)")
      }
    }
    let list = try String(
      contentsOf: repositoryRoot.appending(path: "Sources/CShippedLocales/shipped_locales.c"), encoding: .utf8)
    let embedded = list.matches(of: /#embed "\.\.\/\.\.\/locales\/([^"]+)"/).map { String($0.1) }
    #expect(Set(embedded) == files)
    let named = list.matches(of: /SHIPPED\("([^"]+)", "([^"]+)", \w+\),/).map { "\($0.1)/\($0.2)" }
    #expect(Set(named) == files)
  }
}
