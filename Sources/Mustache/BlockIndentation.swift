/// How blocks are indented: what is put into one takes on its place's indentation and loses its own, so
/// that each template may be indented as its author likes.
struct BlockIndentation {
  private let source: [UInt8]
  /// Where the source begins in the program's bytes.
  private let base: Int
  /// Columns of white space that the lines of the current block lose.
  private var removal = 0

  init(_ source: [UInt8], from base: Int = 0) {
    self.source = source
    self.base = base
  }

  /// A range of the source as one of the program's bytes.
  func inProgram(_ range: Range<Int>) -> Range<Int> {
    range.lowerBound + base..<range.upperBound + base
  }

  /// Goes into the block of `tag`, whose lines lose their indentation from here on; gives the indentation
  /// that whatever is put into the block needs.
  mutating func enterBlock(
    _ tag: Tag, at position: Int, in layout: StandaloneLines
  ) -> Program.Indent {
    let outer = removal
    guard let line = layout.indents[position] else {
      let range = blanksBefore(tag)
      return Program.Indent(
        range: inProgram(range.dropFirst(min(outer, range.count))), startsLine: false)
    }
    var own = line
    if case .text(let range)? = layout.pieces.dropFirst(position + 1).first, !range.isEmpty {
      own = range.prefix { StandaloneLines.isBlank(source[$0]) }
    }
    removal = own.count
    return Program.Indent(
      range: inProgram(own.dropFirst(min(outer, own.count))), startsLine: true)
  }

  /// White space from the beginning of the line to `tag`; empty where anything else is there.
  private func blanksBefore(_ tag: Tag) -> Range<Int> {
    let end = tag.range.lowerBound
    var start = end
    while start > 0, StandaloneLines.isBlank(source[start - 1]) { start -= 1 }
    return startsLine(start) ? start..<end : end..<end
  }

  /// Gives the text at `range` as ranges of the program's bytes: whole, or line by line where lines lose
  /// white space.
  func lines(of range: Range<Int>, _ take: (Range<Int>) -> Void) {
    guard removal > 0 else {
      if !range.isEmpty { take(inProgram(range)) }
      return
    }
    var start = range.lowerBound
    while start < range.upperBound {
      let newline = source[start..<range.upperBound].firstIndex(of: UInt8(ascii: "\n"))
      let end = newline.map { $0 + 1 } ?? range.upperBound
      let text = startsLine(start) ? withoutRemoval(start..<end) : start..<end
      if !text.isEmpty { take(inProgram(text)) }
      start = end
    }
  }

  private func withoutRemoval(_ line: Range<Int>) -> Range<Int> {
    let blanks = line.prefix(removal).prefix { StandaloneLines.isBlank(source[$0]) }
    return blanks.upperBound..<line.upperBound
  }

  private func startsLine(_ offset: Int) -> Bool {
    offset == 0 || source[offset - 1] == UInt8(ascii: "\n")
  }
}
