import ArgumentParser
import Glibc
import PrintSheets
import ProjectFiles
import SiteBuild
import SourceText

/// What `print` is told of a print shop.
struct PressOptions: ParsableArguments {
  @Option(help: ArgumentHelp(help("print.order"), valueName: "folder"))
  var order: String?

  @Option(help: ArgumentHelp(help("print.copies"), valueName: "number"))
  var copies: Int?

  @Option(
    help: ArgumentHelp(
      help("print.press"), valueName: PressStandard.allCases.map(\.rawValue).joined(separator: "|")))
  var press: PressStandard?

  @Option(
    help: ArgumentHelp(help("print.paper"), valueName: PressPaper.allCases.map(\.rawValue).joined(separator: "|")))
  var paper: PressPaper?

  /// Whether anything of an order is asked for.
  var isAsked: Bool { order != nil || copies != nil || press != nil || paper != nil }

  var pressOrder: PressOrder {
    PressOrder(folder: order ?? PressOrder.usualFolder, copies: copies, standard: press, paper: paper)
  }

  func validate() throws {
    if let copies, !(1...1_000_000).contains(copies) {
      throw ValidationError(Terminal.speech("print.no-copies", ["value": .text(String(copies))]))
    }
  }
}

extension Print {
  /// Makes the folder for a print shop.
  func orderPrints(_ choice: PrintChoice) throws {
    let isWatched = isatty(STDERR_FILENO) == 1
    let start = ContinuousClock.now
    let speech = Terminal.speech
    let order = press.pressOrder
    let outcome = try orderPrinting(
      at: common.project, choice: choice, order: order, language: { Terminal.speech(for: $0).language }
    ) { progress in
      if isWatched { Terminal.show(progressLine(progress, after: ContinuousClock.now - start, speech)) }
    }
    if isWatched { Terminal.show("") }
    let say = Terminal.speech(for: outcome.words)
    let told = outcome.diagnostics.filter {
      $0.severity == .error || $0.name.hasPrefix("press-") || $0.name == "long-line"
    }
    Terminal.complain(told, say)
    try refuseUnknown(choice, documents: outcome.documents, languages: outcome.languages, say)
    try refuse(outcome.refusals, say)
    if let refusal = outcome.refusal {
      Terminal.complain(say("print.order-\(refusal.rawValue)", ["path": .text(order.folder)]))
      throw Failure(status: ExitStatus.usage)
    }
    let errors = outcome.diagnostics.count { $0.severity == .error }
    guard let commit = outcome.commit else {
      Terminal.complain(errors > 0 ? say("print.stopped", ["errors": .count(errors)]) : say("print.order-nothing"))
      throw Failure(status: ExitStatus.findings)
    }
    Terminal.print(
      say(
        "print.ordered",
        [
          "files": .count(outcome.files), "removed": .count(commit.removed),
        ]))
    let folder = order.folder.hasPrefix("/") ? order.folder : common.path(order.folder)
    Terminal.print(say("print.order-open", ["path": .text("\(folder)/index.html"), "folder": .text(folder)]))
  }
}

extension PressStandard: ExpressibleByArgument {}
extension PressPaper: ExpressibleByArgument {}
