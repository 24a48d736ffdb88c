import ArgumentParser
import ICU
import ProjectFiles
import SiteBuild
import SourceText

struct Approve: ParsableCommand {
  static var configuration: CommandConfiguration { CommandConfiguration(abstract: help("approve")) }

  @OptionGroup var common: CommonOptions
  @OptionGroup var record: RecordOptions

  @Argument(help: ArgumentHelp(help("approve.document"), valueName: "document"))
  var document: String

  func validate() throws { try record.check() }

  func run() throws {
    do {
      let name = document.split(separator: "/").last { $0 != "index.md" }.map(String.init) ?? document
      let outcome = try approveDocument(name, at: common.project, by: record.by, on: record.date)
      let say = Terminal.speech(for: outcome.words)
      let day = outcome.approval.on
      Terminal.print(
        say(
          outcome.written == nil ? "approve.unchanged" : "approve.done",
          [
            "path": .text(outcome.written ?? ""), "document": .text(name), "by": .text(outcome.approval.by),
            "date": .date(year: day.year, month: day.month, day: day.day), "count": .count(outcome.textCount),
          ]))
    } catch ApprovalFault.unknownDocument(let name, let known, let words) {
      throw Terminal.refuse(unknownDocument: name, known: known, words)
    } catch ApprovalFault.faulty(let faults, let words) {
      let say = Terminal.speech(for: words)
      Terminal.complain(faults, say)
      Terminal.complain(say("approve.faulty", ["document": .text(document)]))
      throw Failure(status: ExitStatus.findings)
    }
  }
}

extension RecordOptions {
  /// A name stands on one line of a file, and on pages.
  func check() throws {
    let isName = by.contains { !$0.isWhitespace } && by.utf8.count <= 200
    let isOneLine = !by.unicodeScalars.contains {
      $0.properties.generalCategory == .control || $0.properties.generalCategory == .lineSeparator
        || $0.properties.generalCategory == .paragraphSeparator
    }
    guard isName, isOneLine else { throw ValidationError(Terminal.speech("approve.bad-name")) }
  }
}
