/// Takes words that are written downwards, a character or two below each other, out of the lines that
/// they would be strewn over.
enum VerticalText {
  /// Words that make a column.
  private static let fewest = 3

  /// The words of a page, each column of vertical text as one word where it begins.
  static func gathered(_ words: [PageWord]) -> [PageWord] {
    guard let margin = words.map(\.box.left).min() else { return words }
    var narrow: [Int: [PageWord]] = [:]
    for word in words where isNarrow(word) && word.box.left < margin + 6 * word.box.width {
      narrow[word.box.middle / 200, default: []].append(word)
    }
    var taken: [PageWord] = []
    var gathered: [PageWord] = []
    for column in narrow.values {
      for run in runs(column.sorted { $0.box.top < $1.box.top }) where run.count >= fewest {
        taken += run
        gathered.append(joined(run))
      }
    }
    return taken.isEmpty ? words : words.filter { !taken.contains($0) } + gathered
  }

  /// Whether the word is as narrow as a character, and no number.
  private static func isNarrow(_ word: PageWord) -> Bool {
    !word.isValue && word.text.count >= 3 && word.box.width > 0
      && word.box.height * 10 >= word.box.width * 8 && word.text[0] >= 0x80
      && PageText.length(word.text) * word.box.width <= word.box.height * 2
      && word.box.width * 10 <= word.box.height * 13
  }

  private static func runs(_ words: [PageWord]) -> [[PageWord]] {
    var runs: [[PageWord]] = []
    for word in words {
      if let last = runs.last?.last, word.box.top - last.box.bottom < 2 * word.box.width {
        runs[runs.count - 1].append(word)
      } else {
        runs.append([word])
      }
    }
    return runs
  }

  private static func joined(_ run: [PageWord]) -> PageWord {
    var box = run[0].box
    // It has its place in the line of its first character.
    box.right = max(box.right, run[0].box.right)
    return PageWord(text: run.flatMap(\.text), box: box, line: run[0].line)
  }
}
