/// Where the lines of a text begin, so that a byte offset becomes a line only when a message needs it.
package struct LineIndex: Sendable {
  /// Offset of each line's first byte; the first is 0.
  package let starts: [Int]
  private let end: Int

  /// Indexes `text`, whose lines end with LF, CRLF or a lone CR.
  package init(_ text: [UInt8]) {
    var starts = [0]
    var at = 0
    while at < text.count {
      let byte = text[at]
      at += 1
      if byte == UInt8(ascii: "\n")
        || (byte == UInt8(ascii: "\r") && !(at < text.count && text[at] == UInt8(ascii: "\n")))
      {
        starts.append(at)
      }
    }
    self.starts = starts
    end = text.count
  }

  /// How many lines there are; a final line end begins no line of its own.
  package var count: Int {
    starts.count > 1 && starts.last == end ? starts.count - 1 : starts.count
  }

  /// The line, from 1, that holds the byte at `offset`.
  package func line(at offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low + 1
  }

  /// The bytes of `line` (from 1) with its line end.
  package func range(ofLine line: Int) -> Range<Int> {
    starts[line - 1]..<(line < starts.count ? starts[line] : end)
  }
}
