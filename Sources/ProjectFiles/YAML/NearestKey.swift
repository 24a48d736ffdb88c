/// The known name that a written one was most likely meant for: the nearest by single-letter changes and swaps, if it is
/// near.
func nearest(to written: String, among known: [String]) -> String? {
  let written = Array(written.lowercased().unicodeScalars)
  guard written.count <= 64 else { return nil }
  var best: (name: String, distance: Int)?
  for name in known {
    let distance = editDistance(written, Array(name.unicodeScalars))
    if distance <= max(1, min(written.count, name.unicodeScalars.count) / 3), distance < best?.distance ?? .max {
      best = (name, distance)
    }
  }
  return best?.name
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
