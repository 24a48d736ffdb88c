// swift-tools-version: 6.2
import PackageDescription

/// Every Swift target is built with the same settings; a target that needs another one has to say why here.
let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .strictMemorySafety(),
]

/// A stage or wrapper of the pipeline. `imports` names every target that its sources import: `ArchitectureTests` holds the
/// two against each other, because the package manager does not.
func stage(_ name: String, imports: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: imports, swiftSettings: settings)
}

func tests(_ name: String, imports: [Target.Dependency]) -> Target {
  .testTarget(
    name: name, dependencies: imports, exclude: fixtureFolders[name] ?? [], swiftSettings: settings)
}

/// Folders of test targets that hold input and expected output, not sources.
let fixtureFolders: [String: [String]] = [
  "GuideHTMLTests": ["Snapshots"],
  "LinkCheckTests": ["link_server.py"],
  "LocalisationTests": ["Cases"],
  "ReadabilityTests": ["Texts"],
  "SiteBuildTests": ["Bidi", "DeskProducts", "Fixture", "Products", "Snapshots", "Sounds"],
  "CommandLineInterfaceTests": ["Snapshots"],
]

let yams = Target.Dependency.product(name: "Yams", package: "Yams")
let flyingFox = Target.Dependency.product(name: "FlyingFox", package: "FlyingFox")
let flyingSocks = Target.Dependency.product(name: "FlyingSocks", package: "FlyingFox")
let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
  name: "selkopaja",
  products: [.executable(name: "selkopaja", targets: ["selkopaja"])],
  dependencies: [
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/swhitty/FlyingFox", .upToNextMinor(from: "0.27.1")),
  ],
  targets: [
    // The C libraries.
    .target(
      name: "CICU", linkerSettings: [.linkedLibrary("icui18n"), .linkedLibrary("icuuc"), .linkedLibrary("icudata")]),
    .systemLibrary(name: "CCommonMark", pkgConfig: "libcmark-gfm", providers: [.apt(["libcmark-gfm-dev"])]),
    .systemLibrary(name: "CLibXML", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CVoikko", pkgConfig: "libvoikko", providers: [.apt(["libvoikko-dev"])]),
    .systemLibrary(name: "CQRCode", pkgConfig: "libqrencode", providers: [.apt(["libqrencode-dev"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
    .systemLibrary(name: "CMessageDigest", pkgConfig: "libmd", providers: [.apt(["libmd-dev"])]),
    .target(
      name: "CPageScript",
      exclude: ["ilman-verkkoa.js", "jaa.js", "kieli.js", "kuuntele.js", "lue-sivu.js", "talteen.js"]),
    .target(name: "CPrintWorker", exclude: ["press_job.py", "print_worker.py"]),
    .target(name: "CSearchScript", exclude: ["haku.js"]),
    .target(name: "CShippedLocales"),
    .target(name: "CWordFamiliarity", exclude: ["fi"]),
    .target(
      name: "CWordLists",
      exclude: ["ar", "ckb", "en", "every", "fa", "fi", "kmr", "my", "ru", "so", "sv", "ti", "tr", "uk"]),

    // The one Swift importer of each C library.
    stage("ICU", imports: ["CICU"]),
    stage("CommonMark", imports: ["CCommonMark"]),
    stage("XML", imports: ["CLibXML"]),
    stage("Voikko", imports: ["CVoikko"]),
    stage("MessageDigest", imports: ["CMessageDigest"]),
    stage("QRCode", imports: ["CQRCode"]),
    stage("Compression", imports: ["CZip", "CZlib"]),
    stage("PageScript", imports: ["CPageScript"]),
    stage("PrintWorker", imports: ["CPrintWorker"]),
    stage("SearchScript", imports: ["CSearchScript"]),
    stage("ShippedLocales", imports: ["CShippedLocales"]),
    stage("WordLists", imports: ["CWordLists"]),
    stage("WordFamiliarity", imports: ["CWordFamiliarity"]),

    // The pipeline, from the ground up.
    stage("HTML"),
    stage("SourceText"),
    stage("Catalogues", imports: ["SourceText", "XML"]),
    stage("Pictograms", imports: ["SourceText", "XML"]),
    stage("ProjectFiles", imports: ["SourceText", "Catalogues", "Pictograms", "ICU", "ShippedLocales", yams]),
    stage("GuideMarkup", imports: ["SourceText", "CommonMark"]),
    stage("WordForms", imports: ["Voikko", "WordFamiliarity", "ICU"]),
    stage("LineBreaking", imports: ["WordForms", "WordLists", "Voikko", "ICU"]),
    stage(
      "Localisation",
      imports: ["SourceText", "GuideMarkup", "Catalogues", "ProjectFiles", "ICU", "MessageDigest"]),
    stage(
      "Exchange", imports: ["SourceText", "Catalogues", "GuideMarkup", "Localisation", "XML", "HTML", "ICU"]),
    stage(
      "TextAnalysis",
      imports: ["SourceText", "GuideMarkup", "Localisation", "ProjectFiles", "WordForms", "WordLists", "Voikko", "ICU"]),
    stage(
      "Readability",
      imports: [
        "SourceText", "GuideMarkup", "Localisation", "TextAnalysis", "ProjectFiles", "WordForms", "WordLists", "Voikko",
        "ICU",
      ]),
    stage(
      "PhoneMessages",
      imports: ["SourceText", "GuideMarkup", "Localisation", "ProjectFiles", "Readability", "ICU"]),
    stage("Imposition"),
    stage("LinkCheck"),
    stage(
      "BodyText",
      imports: [
        "SourceText", "GuideMarkup", "Readability", "Localisation", "ProjectFiles", "Pictograms", "LineBreaking",
        "WordForms", "HTML", "ICU",
      ]),
    stage(
      "GuideHTML",
      imports: [
        "SourceText", "GuideMarkup", "Readability", "Localisation", "ProjectFiles", "Pictograms", "BodyText", "HTML",
        "ICU",
      ]),
    stage(
      "SearchIndex",
      imports: [
        "SourceText", "GuideMarkup", "WordForms", "WordLists", "Voikko", "Readability", "Localisation", "ProjectFiles",
        "BodyText",
        "HTML", "ICU",
      ]),
    stage(
      "PrintSheets",
      imports: [
        "SourceText", "GuideMarkup", "Readability", "Localisation", "ProjectFiles", "BodyText", "Imposition",
        "PrintWorker", "HTML", "ICU", "QRCode", "Pictograms",
      ]),
    stage(
      "SiteBuild",
      imports: [
        "SourceText", "Catalogues", "ProjectFiles", "GuideMarkup", "WordForms", "Localisation", "TextAnalysis",
        "Readability", "PhoneMessages",
        "Pictograms", "BodyText", "GuideHTML", "Imposition", "PrintWorker", "PrintSheets", "Exchange", "HTML", "ICU",
        "MessageDigest", "LinkCheck", "SearchIndex", "SearchScript", "PageScript",
        "Compression",
      ]),
    stage(
      "Preview",
      imports: [
        "SourceText", "Localisation", "ProjectFiles", "Readability", "SiteBuild", "BodyText", "HTML", "ICU",
        "MessageDigest", flyingFox, flyingSocks,
      ]),
    stage(
      "CommandLineInterface",
      imports: [
        "SourceText", "Localisation", "ProjectFiles", "TextAnalysis", "Readability", "PhoneMessages", "Exchange",
        "Imposition", "PrintSheets", "SiteBuild", "Preview", "Voikko", "ICU", argumentParser, "LinkCheck",
      ]),
    .executableTarget(name: "selkopaja", dependencies: ["CommandLineInterface"], swiftSettings: settings),

    // Tests.
    .target(
      name: "TestSupport", dependencies: ["SourceText"], path: "Tests/TestSupport", swiftSettings: settings),
    tests("ICUTests", imports: ["ICU"]),
    tests("CommonMarkTests", imports: ["CommonMark"]),
    tests("QRCodeTests", imports: ["QRCode"]),
    tests("CompressionTests", imports: ["Compression"]),
    tests("LineBreakingTests", imports: ["LineBreaking", "WordForms", "ICU"]),
    tests("CataloguesTests", imports: ["Catalogues", "SourceText", "XML", "TestSupport"]),
    tests("ProjectFilesTests", imports: ["ProjectFiles", "SourceText", "ICU", "TestSupport"]),
    tests("GuideMarkupTests", imports: ["GuideMarkup", "SourceText", "TestSupport"]),
    tests("WordFormsTests", imports: ["WordForms", "WordFamiliarity", "Voikko"]),
    tests(
      "LocalisationTests",
      imports: ["Localisation", "GuideMarkup", "Catalogues", "ProjectFiles", "SourceText", "ICU", "TestSupport"]),
    tests(
      "ExchangeTests",
      imports: [
        "Exchange", "Localisation", "GuideMarkup", "Catalogues", "SourceText", "XML", "ICU", "TestSupport",
      ]),
    tests(
      "ReadabilityTests",
      imports: [
        "Readability", "TextAnalysis", "Localisation", "Catalogues", "GuideMarkup", "ProjectFiles", "WordForms",
        "Voikko", "SourceText", "ICU", "TestSupport", "WordLists",
      ]),
    tests(
      "PhoneMessagesTests",
      imports: [
        "PhoneMessages", "Readability", "Localisation", "GuideMarkup", "Catalogues", "ProjectFiles", "SourceText",
        "ICU",
        "TestSupport",
      ]),
    tests("ImpositionTests", imports: ["Imposition"]),
    tests("LinkCheckTests", imports: ["LinkCheck", "TestSupport"]),
    tests("PictogramsTests", imports: ["Pictograms", "SourceText", "XML", "TestSupport"]),
    tests(
      "GuideHTMLTests",
      imports: [
        "GuideHTML", "BodyText", "Readability", "Localisation", "GuideMarkup", "Catalogues", "ProjectFiles",
        "Pictograms", "HTML", "SourceText", "ICU", "XML", "TestSupport",
      ]),
    tests(
      "SearchIndexTests",
      imports: ["SearchIndex", "WordForms", "Voikko", "ICU"]),
    tests(
      "SiteBuildTests",
      imports: [
        "SiteBuild", "MessageDigest", "PrintSheets", "PrintWorker", "Localisation", "Catalogues", "ProjectFiles", "ICU",
        "SourceText",
        "XML", "TestSupport",
      ]),
    tests("PreviewTests", imports: ["Preview", "SiteBuild", "ICU", "SourceText", "TestSupport", flyingSocks]),
    tests("CommandLineInterfaceTests", imports: ["CommandLineInterface", "SourceText", "selkopaja", "TestSupport"]),
    tests("ArchitectureTests", imports: ["TestSupport"]),
  ]
)
