/// How far one folded text is from another.
enum SpellingDistance {
  /// How many characters must be added, taken away or changed to make one text of the other; nil where
  /// that is more than `limit`.
  static func between(_ left: [UInt32], _ right: [UInt32], limit: Int) -> Int? {
    guard abs(left.count - right.count) <= limit else { return nil }
    var last = Array(0...right.count)
    for (i, a) in left.enumerated() {
      var row = [i + 1]
      for (j, b) in right.enumerated() {
        row.append(min(last[j] + (a == b ? 0 : 1), last[j + 1] + 1, row[j] + 1))
      }
      guard let least = row.min(), least <= limit else { return nil }
      last = row
    }
    return last[right.count] <= limit ? last[right.count] : nil
  }

  /// The characters of folded text.
  static func characters(_ folded: [UInt8]) -> [UInt32] {
    String(decoding: folded, as: UTF8.self).unicodeScalars.map(\.value)
  }
}
