package import ICU
import Foundation
package import LinkCheck

/// How servers are asked.
package struct LinkManners: Sendable {
  /// How many days an answer that was good is believed.
  package var days: Int
  /// Milliseconds between two questions to one server.
  package var pause: Int
  /// Seconds that an answer may take.
  package var timeout: Int

  package init(days: Int = 7, pause: Int = 1000, timeout: Int = 20) {
    self.days = days
    self.pause = pause
    self.timeout = timeout
  }
}

/// As many servers are asked at a time.
private let mostServers = 8

/// Asks the servers of a project's links: each server one question at a time, with a pause between two. What was found to
/// work is kept in `.selkopaja/links` with the day, and not asked again for some days.
///
/// - Parameters:
///   - today: the day that is written beside the answers, and from which the age of those that are kept is judged.
///   - ask: says what a server answers; blocks the thread.
/// - Returns: the list with the answers.
package func checkLinks(
  _ list: LinkList, at root: String, today: CalendarDate, manners: LinkManners,
  ask: @Sendable (String) -> ServerAnswer
) throws -> LinkList {
  let path = "\(root)/.selkopaja/links"
  let kept = LinkMemory(bytes: (try? Disk.contents(path)) ?? nil)
  var known = kept.answers.filter { _, known in
    let age = today.daysSince1970 - known.day.daysSince1970
    return known.answer.outcome == .works && (0..<manners.days).contains(age)
  }
  let asked = list.links.map(\.address).filter { known[$0] == nil }
  let byServer = Dictionary(grouping: asked, by: serverName)
  let servers = byServer.keys.sorted().map { byServer[$0] ?? [] }
  let answers = try inParallel(servers, workers: mostServers) {
    ()
  } perform: { _, addresses in
    addresses.enumerated().map { number, address in
      if number > 0 { Thread.sleep(forTimeInterval: Double(manners.pause) / 1000) }
      return (address, ask(address))
    }
  }
  for (address, answer) in answers.joined() { known[address] = LinkAnswer(answer: answer, day: today) }
  var checked = list
  for index in checked.links.indices { checked.links[index].check = known[checked.links[index].address] }
  // What the project leads to no more is forgotten. Without the file the next command asks again, and is no worse off.
  let memory = LinkMemory(answers: known.filter { address, _ in list.links.contains { $0.address == address } })
  try? Disk.createFolder("\(root)/.selkopaja")
  try? Disk.replace(path, with: memory.bytes)
  return checked
}

/// The name and port of the server: what a pause is kept for.
private func serverName(of address: String) -> String {
  guard let start = address.firstRange(of: "://")?.upperBound else { return address }
  return address[start...].prefix { $0 != "/" && $0 != "?" }.lowercased()
}

/// The answers of earlier days: a line each, with tabs between the day, the outcome, the status, where the address has
/// moved, and the address. A line that is not so is passed over.
private struct LinkMemory {
  var answers: [String: LinkAnswer] = [:]

  init(answers: [String: LinkAnswer]) { self.answers = answers }

  init(bytes: [UInt8]?) {
    guard let bytes else { return }
    for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard fields.count == 5, let day = CalendarDate(iso: fields[0]),
        let outcome = ServerAnswer.Outcome(rawValue: fields[1])
      else { continue }
      answers[fields[4]] = LinkAnswer(
        answer: ServerAnswer(outcome, status: Int(fields[2]), movedTo: fields[3].isEmpty ? nil : fields[3]), day: day)
    }
  }

  var bytes: [UInt8] {
    let lines = answers.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }.map { address, known in
      let answer = known.answer
      let fields = [
        known.day.iso, answer.outcome.rawValue, answer.status.map(String.init) ?? "", answer.movedTo ?? "", address,
      ]
      return fields.joined(separator: "\t") + "\n"
    }
    return Array(lines.joined().utf8)
  }
}
