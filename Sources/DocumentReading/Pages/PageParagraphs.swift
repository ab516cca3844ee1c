/// Puts the lines of a text's paragraphs together again.
struct PageParagraphs {
  /// Left and right edge of the text of each page.
  private let margins: [Int: Margins]
  private let isMetric: Bool

  private struct Margins {
    let left: Int
    let right: Int
    /// There are enough lines to tell.
    let isCertain: Bool
    private static let fewest = 5

    init(_ lines: [PageLine], isMetric: Bool) {
      let widths = lines.map(\.box.width).sorted()
      // Outside of what is common, characters that are no wider than half of one shift the edge.
      let common = widths.isEmpty ? 0 : widths[widths.count * 3 / 4]
      let full = lines.filter { $0.box.width * 2 > common }
      left = full.map(\.box.left).min() ?? 0
      let rights = full.map(\.box.right).sorted()
      right = rights.isEmpty ? 0 : isMetric ? rights[rights.count - 1] : rights[rights.count / 2]
      isCertain = full.count >= Self.fewest
    }
  }

  /// A paragraph that may go on.
  struct Paragraph {
    fileprivate(set) var text: [UInt8]
    /// The source's line that it begins on.
    let line: Int
    fileprivate var last: PageLine

    fileprivate init(_ line: PageLine) {
      text = line.text
      self.line = line.line
      last = line
    }

    fileprivate mutating func append(_ line: PageLine) {
      let more = line.text
      if text.last?.isDigit == true, more.first?.isDigit == true {
        // Two numbers have something between them: the line's end cut one.
        text += more
      } else {
        PageText.append(more, to: &text)
      }
      last = line
    }
  }

  /// - Parameter lines: All lines that are in no table.
  init(_ lines: [PageLine], isMetric: Bool) {
    self.isMetric = isMetric
    var margins: [Int: Margins] = [:]
    let all = Margins(lines, isMetric: isMetric)
    var former: Margins?
    for (page, lines) in Dictionary(grouping: lines, by: \.page).sorted(by: { $0.key < $1.key }) {
      let own = Margins(lines, isMetric: isMetric)
      margins[page] = own.isCertain ? own : former ?? all
      former = margins[page]
    }
    self.margins = margins
  }

  /// Adds `line` to `paragraph` where it goes on from it, else begins another one; gives the one that
  /// this ends.
  func add(_ line: PageLine, to paragraph: inout Paragraph?) -> Paragraph? {
    if let last = paragraph?.last, goesOn(line, from: last) {
      paragraph?.append(line)
      return nil
    }
    defer { paragraph = Paragraph(line) }
    return paragraph
  }

  private func goesOn(_ line: PageLine, from last: PageLine) -> Bool {
    guard let here = margins[line.page], let there = margins[last.page] else { return false }
    let em = min(line.box.height, last.box.height)
    let isIndented = (line.box.left - here.left) * 10 > 12 * em
    let isFull =
      isMetric
      ? (there.right - last.box.right) * 10 < 28 * em
      : (last.box.right - there.left) * 4 > (there.right - there.left) * 3
    guard !isIndented, isFull else { return false }
    // A heading in larger type.
    let (type, lastType) = (line.typeHeight, last.typeHeight)
    if isMetric, abs(type - lastType) * 4 > min(type, lastType) { return false }
    if isMetric, line.page == last.page, line.box.centre - last.box.centre > 3 * em { return false }
    return !(TextSigns.beginsAnew(line.text) && TextSigns.isComplete(last.text))
  }
}
