/// How large the type of a page's words is: some fonts say that they are more than twice as high.
struct TypeSizes {
  /// Sizes by the heights that the words are said to have, in halves of a point.
  private var sizes: [Int: Int] = [:]
  /// Percent of its size that a word is high, where it is as high as the type.
  private static let regular = 110
  private static let highest = 135
  /// A point: no type is smaller.
  private static let smallest = 100

  init(_ words: [PageWord]) {
    for word in words {
      guard let size = Self.size(word) else { continue }
      let former = sizes[Self.key(word)] ?? 0
      sizes[Self.key(word)] = max(former, size)
    }
  }

  private static func key(_ word: PageWord) -> Int { (word.box.height + 25) / 50 }

  /// Makes the words as high as their type is, around the same middle.
  func fit(_ words: inout [PageWord]) {
    for (index, word) in words.enumerated() {
      guard let size = Self.size(word) ?? sizes[Self.key(word)],
        word.box.height * 100 > Self.highest * size, !Self.isVertical(word)
      else { continue }
      let half = size * Self.regular / 200
      words[index].box.top = word.box.centre - half
      words[index].box.bottom = word.box.centre + half
    }
  }

  /// The size that the width tells: Chinese characters are square, digits half as wide; nil where there
  /// are neither.
  private static func size(_ word: PageWord) -> Int? {
    var halves = 0
    var isMeasured = false
    for byte in word.text where byte & 0xC0 != 0x80 {
      halves += byte < 0x80 ? 1 : 2
      isMeasured = isMeasured || byte >= 0xE3 || byte.isDigit
    }
    guard isMeasured, 2 * word.box.width / halves >= smallest else { return nil }
    return 2 * word.box.width / halves
  }

  /// Whether the word's characters, none of them ASCII, stand below each other.
  private static func isVertical(_ word: PageWord) -> Bool {
    let count = PageText.length(word.text)
    return count > 1 && word.text.allSatisfy { $0 >= 0x80 }
      && word.box.height * 10 >= 8 * count * word.box.width
  }
}
