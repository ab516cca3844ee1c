/// Finds what somebody meant who mistyped it.
package enum NearMiss {
  /// The one of `words` that is nearest to `word`, if it is near: begun but not ended, or with at most
  /// one letter in three wrong.
  package static func of(_ word: String, in words: [String]) -> String? {
    let begun = words.filter { $0.hasPrefix(word) && word.utf8.count > 2 }
    if begun.count == 1 { return begun[0] }
    let nearest = words.map { (word: $0, distance: distance(word, $0)) }
      .min { $0.distance < $1.distance }
    guard let nearest, nearest.distance <= max(1, nearest.word.utf8.count / 3) else { return nil }
    return nearest.word
  }

  /// How many letters must be added, taken away, changed or swapped with their neighbour to make one
  /// word of the other (the restricted Damerau–Levenshtein distance).
  package static func distance(_ first: String, _ second: String) -> Int {
    let first = Array(first.utf8)
    let second = Array(second.utf8)
    var beforeLast: [Int] = []
    var last = Array(0...second.count)
    for (i, a) in first.enumerated() {
      var row = [i + 1]
      for (j, b) in second.enumerated() {
        var least = min(last[j] + (a == b ? 0 : 1), last[j + 1] + 1, row[j] + 1)
        if i > 0, j > 0, a == second[j - 1], b == first[i - 1] {
          least = min(least, beforeLast[j - 1] + 1)
        }
        row.append(least)
      }
      (beforeLast, last) = (last, row)
    }
    return last[second.count]
  }
}
