/// The known name that a written one was most likely meant for: the nearest by single-letter changes and swaps, if it is
/// near.
func nearest(to written: String, among known: [String]) -> String? {
  nearestNames(to: written, among: known).first
}

/// The known names that a written one may have been meant for, the nearest first; those as near in the order given.
package func nearestNames(to written: String, among known: [String]) -> [String] {
  let written = Array(written.lowercased().unicodeScalars)
  guard written.count <= 64 else { return [] }
  let near = known.compactMap { name -> (name: String, distance: Int)? in
    let distance = editDistance(written, Array(name.unicodeScalars))
    return distance <= max(1, min(written.count, name.unicodeScalars.count) / 3) ? (name, distance) : nil
  }
  // The sort is stable.
  return near.sorted { $0.distance < $1.distance }.map(\.name)
}

/// Optimal string alignment: insertions, deletions, replacements, and swaps of neighbours.
private func editDistance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
  var beforeLast: [Int] = []
  var last = Array(0...right.count)
  for (row, letter) in left.enumerated() {
    var current = [row + 1]
    for (column, other) in right.enumerated() {
      var least = min(last[column] + (letter == other ? 0 : 1), last[column + 1] + 1, current[column] + 1)
      if row > 0, column > 0, letter == right[column - 1], left[row - 1] == other {
        least = min(least, beforeLast[column - 1] + 1)
      }
      current.append(least)
    }
    beforeLast = last
    last = current
  }
  return last[right.count]
}
