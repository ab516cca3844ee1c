/// What stands at one height of a page.
struct PageLine {
  var segments: [PageSegment]
  let box: PageBox
  /// The page, from 1.
  let page: Int

  var words: [PageWord] { segments.flatMap(\.words) }
  var text: [UInt8] { PageSegment(words: words).text }
  /// How high the type is that most of the line is set in.
  var typeHeight: Int { words.max { $0.box.width < $1.box.width }?.box.height ?? box.height }
  /// The source's line.
  var line: Int { segments.first?.words.first?.line ?? 0 }
}

/// Words with no gap between them that would set columns apart.
struct PageSegment {
  private(set) var words: [PageWord]
  let box: PageBox

  init(words: [PageWord]) {
    self.words = words
    box = words.dropFirst().reduce(words[0].box) { $0.joined(with: $1.box) }
  }

  var text: [UInt8] {
    var text: [UInt8] = []
    for word in words { PageText.append(word.text, to: &text) }
    return text
  }

  var isValue: Bool { ValuePattern.matches(text) }
  var line: Int { words[0].line }
}

/// Puts the words of a page together to lines.
struct PageLineBuilder {
  /// Gaps in parts of ten of the type's height that do not set columns apart.
  private let joint: Int
  private let page: Int
  /// Parts of ten of the type's height by which what stands on one line may be shifted.
  private static let shift = 4

  init(isMetric: Bool, page: Int) {
    joint = isMetric ? 6 : 10
    self.page = page
  }

  func lines(_ words: [PageWord]) -> [PageLine] {
    var lines: [[PageWord]] = []
    for word in words.sorted(by: Self.isAbove) {
      if let first = lines.last?.first, isLevel(word, first) {
        lines[lines.count - 1].append(word)
      } else {
        lines.append([word])
      }
    }
    return lines.map(line)
  }

  private static func isAbove(_ word: PageWord, _ other: PageWord) -> Bool {
    (word.box.centre, word.box.left) < (other.box.centre, other.box.left)
  }

  private func isLevel(_ word: PageWord, _ other: PageWord) -> Bool {
    (word.box.centre - other.box.centre) * 10 <= min(word.box.height, other.box.height) * Self.shift
  }

  private func line(_ words: [PageWord]) -> PageLine {
    let words = words.sorted { $0.box.left < $1.box.left }
    var segments: [[PageWord]] = []
    for word in words {
      if let last = segments.last?.last, joins(last, word) {
        segments[segments.count - 1].append(word)
      } else {
        segments.append([word])
      }
    }
    return PageLine(
      segments: segments.map { PageSegment(words: $0) }, box: PageSegment(words: words).box,
      page: page)
  }

  /// Two numbers side by side are never one.
  private func joins(_ left: PageWord, _ right: PageWord) -> Bool {
    let gap = right.box.left - left.box.right
    return gap * 10 <= min(left.box.height, right.box.height) * joint
      && !(left.isValue && right.isValue)
  }
}
