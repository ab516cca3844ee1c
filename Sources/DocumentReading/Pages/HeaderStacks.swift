/// The headings of columns, each put together from what is wrapped in its cell.
struct HeaderStacks {
  /// The headings directly above the values, from left to right.
  private(set) var columns: [Stack] = []
  /// Those of several columns, from top to bottom and left to right.
  private(set) var groups: [Stack] = []

  /// Words below each other.
  struct Stack {
    /// From the bottom to the top.
    private(set) var lines: [PageWord]
    private(set) var box: PageBox

    init(_ line: PageWord) {
      lines = [line]
      box = line.box
    }

    mutating func put(_ line: PageWord) {
      lines.append(line)
      box = box.joined(with: line.box)
    }

    var text: [UInt8] {
      var text: [UInt8] = []
      for line in lines.reversed() { PageText.append(line.text, to: &text) }
      return text
    }

    var line: Int { lines.map(\.line).min() ?? 0 }

    /// Whether `word` can be the line above: no further than `gap`, and as wide as a line must be after
    /// which the next one's first character had no room.
    func follows(_ word: PageWord, gap: Int) -> Bool {
      guard let top = lines.last, top.box.centre > word.box.centre,
        top.box.top - word.box.bottom < gap * min(word.box.height, top.box.height)
      else { return false }
      let widest = max(word.box.width, lines.reduce(0) { max($0, $1.box.width) })
      let em = min(word.box.height, top.box.height)
      return (lines.dropFirst() + [word]).allSatisfy { $0.box.width > widest - em }
    }
  }

  /// Heights of type that may be between the lines of a heading.
  private let gap: Int

  /// - Parameter lines: The words of each line above the values, from top to bottom.
  init(_ lines: [[PageWord]], isMetric: Bool) {
    gap = isMetric ? 1 : 3
    for line in lines.reversed() {
      for word in Self.respaced(line) { place(word) }
    }
    columns.sort { $0.box.left < $1.box.left }
    groups.sort { ($0.box.centre, $0.box.left) < ($1.box.centre, $1.box.left) }
    levelGroups()
  }

  private mutating func place(_ word: PageWord) {
    let below = columns.indices.filter { columns[$0].box.overlap(with: word.box) > 0 }
    if below.isEmpty {
      columns.append(Stack(word))
    } else if below.count == 1, columns[below[0]].follows(word, gap: gap) {
      columns[below[0]].put(word)
    } else if let group = groups.firstIndex(where: {
      $0.box.overlap(with: word.box) > 0 && $0.follows(word, gap: gap)
    }) {
      groups[group].put(word)
    } else {
      groups.append(Stack(word))
    }
  }

  /// Puts groups of the same height into their order from left to right.
  private mutating func levelGroups() {
    var levelled: [Stack] = []
    while let first = groups.first {
      let count = groups.prefix { $0.box.centre - first.box.centre < first.box.height / 2 }.count
      levelled += groups[..<count].sorted { $0.box.left < $1.box.left }
      groups.removeFirst(count)
    }
    groups = levelled
  }

  /// A line's words, those of single characters put together that are spaced out: `总 计`.
  private static func respaced(_ line: [PageWord]) -> [PageWord] {
    var words: [PageWord] = []
    var isOpen = false
    for word in line {
      if isOpen, let last = words.last, word.isSingleCharacter,
        word.box.left - last.box.right <= 2 * word.box.width
      {
        words[words.count - 1] = PageWord(
          text: last.text + word.text, box: last.box.joined(with: word.box), line: last.line)
      } else {
        words.append(word)
        isOpen = word.isSingleCharacter
      }
    }
    return words
  }
}
