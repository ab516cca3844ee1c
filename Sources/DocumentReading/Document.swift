package import Diagnostics

/// A file's content as every reader gives it: one stream of texts with soft cell boundaries.
package struct Document: Sendable {
  /// `txt`, `html`, …
  package let format: String
  /// `utf-8`, `gb18030`, …
  package let encoding: String
  /// SHA-256 of the file, in lower-case hexadecimal digits.
  package let sha256: String
  /// The decoded text (UTF-8) that the fragments are ranges of.
  package let text: [UInt8]
  package let lines: LineIndex
  /// Lines and cells in reading order. Empty cells are fragments, blank lines are not.
  package let fragments: [Fragment]
}

/// A line of text or a cell of a table row, without the white space around it.
package struct Fragment: Sendable, Hashable {
  /// Bytes of the document's text; empty for an empty cell.
  package let range: Range<Int>
  /// The line it begins in, from 1.
  package let line: Int
  /// The source marks it as a cell: it stands beside a tab.
  package let isCell: Bool
  /// It begins a line, where the source's rows may begin.
  package let startsLine: Bool
  /// A blank line stands before it.
  package let followsBlankLine: Bool

  package init(
    range: Range<Int>, line: Int, isCell: Bool, startsLine: Bool, followsBlankLine: Bool
  ) {
    self.range = range
    self.line = line
    self.isCell = isCell
    self.startsLine = startsLine
    self.followsBlankLine = followsBlankLine
  }
}
