import ICU
import LinkCheck
import SiteBuild
import SourceText

/// Writes addresses for people: each with what its server said, and under it the places that lead there. Where servers were
/// asked, those that somebody has to look at come first.
struct LinkText {
  let say: Speech

  func lines(_ list: LinkList) -> [String] {
    ordered(list.links).flatMap { link -> [String] in
      let places = link.uses.map { use in
        let start = use.start
        return "    \(TerminalText.shown(use.file.path)):\(start.line):\(start.column)"
      }
      return [TerminalText.shown(link.address)] + answer(link) + places
    }
  }

  func summary(of list: LinkList, isChecked: Bool) -> String {
    let servers = Set(list.links.map { $0.address.split(separator: "/").dropFirst().first ?? "" })
    guard isChecked else {
      return say("links.done", ["links": .count(list.links.count), "servers": .count(servers.count)])
    }
    func count(_ outcome: ServerAnswer.Outcome) -> MessageArgument {
      .count(list.links.count { $0.check?.answer.outcome == outcome })
    }
    return say(
      "links.checked",
      [
        "links": .count(list.links.count), "works": count(.works),
        "broken": .count(list.links.count(where: \.isBroken)),
        "unclear": count(.unclear), "moved": .count(list.links.count { $0.check?.answer.movedTo != nil }),
      ])
  }

  private func ordered(_ links: [LinkList.Link]) -> [LinkList.Link] {
    let ranked = links.enumerated().sorted {
      (rank($0.element), $0.offset) < (rank($1.element), $1.offset)
    }
    return ranked.map(\.element)
  }

  private func rank(_ link: LinkList.Link) -> Int {
    switch link.check?.answer.outcome {
    case .broken, .unreachable: 0
    case .unclear: 1
    case .works: link.check?.answer.movedTo == nil ? 3 : 2
    case nil: 3
    }
  }

  private func answer(_ link: LinkList.Link) -> [String] {
    guard let check = link.check else { return [] }
    let day = MessageArgument.date(year: check.day.year, month: check.day.month, day: check.day.day)
    let status = check.answer.status.map(String.init) ?? "–"
    var lines = ["  " + say("links.\(check.answer.outcome.rawValue)", ["status": .text(status), "day": day])]
    if let moved = check.answer.movedTo {
      lines.append("  " + say("links.moved", ["address": .text(TerminalText.shown(moved))]))
    }
    return lines
  }
}
