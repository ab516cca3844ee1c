/// Takes words that are written downwards, a character or two below each other, out of the lines that
/// they would be strewn over.
enum VerticalText {
  /// Words that make a column.
  private static let fewest = 3

  /// The words of a page, each column of vertical text as one word where it begins.
  static func gathered(_ words: [PageWord]) -> [PageWord] {
    guard let margin = words.map(\.box.left).min() else { return words }
    var columns: [Int: [Int]] = [:]
    for (index, word) in words.enumerated()
    where isNarrow(word) && word.box.left < margin + 6 * word.box.width {
      columns[word.box.middle / 200, default: []].append(index)
    }
    var taken: Set<Int> = []
    var gathered: [PageWord] = []
    for (_, column) in columns.sorted(by: { $0.key < $1.key }) {
      for run in runs(column.sorted { words[$0].box.top < words[$1].box.top }, of: words)
      where run.count >= fewest {
        taken.formUnion(run)
        gathered.append(joined(run.map { words[$0] }))
      }
    }
    return words.indices.filter { !taken.contains($0) }.map { words[$0] } + gathered
  }

  /// Whether the word is as narrow as a character, and no number.
  private static func isNarrow(_ word: PageWord) -> Bool {
    !word.isValue && word.text.count >= 3 && word.box.width > 0
      && word.box.height * 10 >= word.box.width * 8 && word.text[0] >= 0x80
      && PageText.length(word.text) * word.box.width <= word.box.height * 2
      && word.box.width * 10 <= word.box.height * 13
  }

  /// `column`, indices of `words` from top to bottom, divided where a gap is.
  private static func runs(_ column: [Int], of words: [PageWord]) -> [[Int]] {
    var runs: [[Int]] = []
    for index in column {
      let box = words[index].box
      if let last = runs.last?.last, box.top - words[last].box.bottom < 2 * box.width {
        runs[runs.count - 1].append(index)
      } else {
        runs.append([index])
      }
    }
    return runs
  }

  /// The word that `run` makes, in the place of its first character.
  private static func joined(_ run: [PageWord]) -> PageWord {
    PageWord(text: run.flatMap(\.text), box: run[0].box, line: run[0].line)
  }
}
