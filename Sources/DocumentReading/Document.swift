package import Diagnostics

/// A file's content as every reader gives it: one stream of texts with soft cell boundaries.
package struct Document: Sendable {
  /// `txt`, `html`, …
  package let format: String
  /// `utf-8`, `gb18030`, …
  package let encoding: String
  /// SHA-256 of the file, in lower-case hexadecimal digits.
  package let sha256: String
  /// The text (UTF-8) that the fragments are ranges of: the file's own, or what its markup shows.
  package let text: [UInt8]
  /// The decoded file (UTF-8) that `lines` counts, for excerpts.
  package let source: [UInt8]
  package let lines: LineIndex
  /// Lines and cells in reading order. Empty cells are fragments, blank lines are not.
  package var fragments: [Fragment]
  /// The title that the format keeps outside the text, such as that of a web page's window.
  package var title: Fragment?
  /// The day, and perhaps the time, of publication as the page states it.
  package var published: String?
  /// The address that the page says it has.
  package var sourceURL: String?
  /// What an editor wrote at the top of a Markdown file.
  package var frontMatter: FrontMatter?
  /// What whoever publishes the file should know about it.
  package var remarks: [Remark] = []
}

extension Document {
  /// The document with a remark on what decoding it could not make out.
  func remarking(on decoded: DecodedText) -> Document {
    guard decoded.damaged > 0 else { return self }
    var document = self
    document.remarks.append(
      Remark(.damagedBytes(decoded.damaged), line: lines.line(at: decoded.firstDamaged)))
    return document
  }
}

/// A line of text or a cell of a table row, without the white space around it.
package struct Fragment: Sendable, Hashable {
  /// Bytes of the document's text; empty for an empty cell.
  package let range: Range<Int>
  package let place: SourcePlace
  package let kind: Kind
  /// A row of the source's may begin here.
  package let startsRow: Bool

  package enum Kind: Sendable, Hashable {
    /// A line of text, which may be a cell that nothing marks as one.
    case line
    /// A cell between separators. An empty one may be no cell but the filling of a merged one.
    case separated
    /// A cell that the source marks as one, empty or not.
    case marked
    /// A cell that is never a value: its text is a label, or may belong to another row or column.
    case doubtful
  }

  package init(range: Range<Int>, place: SourcePlace, kind: Kind, startsRow: Bool) {
    self.range = range
    self.place = place
    self.kind = kind
    self.startsRow = startsRow
  }

  package var isCell: Bool { kind != .line }
}
