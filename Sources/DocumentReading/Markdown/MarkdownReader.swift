import Diagnostics

/// Reads Markdown line by line: rows of tables become cells, tables in HTML are read as on a web page, and
/// every other line is a line of text without its marks.
///
/// Line ends are kept, though CommonMark would join the lines of a paragraph: what turns PDFs into Markdown
/// breaks lines where the page does, and puts headings, titles and cells on lines of their own.
struct MarkdownReader {
  private let source: [UInt8]
  private let lines: LineIndex
  /// The line that is to be read next.
  private var line = 1
  private var text: [UInt8] = []
  private var fragments: [Fragment] = []
  private var remarks: [Remark] = []
  private var tables = 0
  /// Lines of text without their marks, that begin on `plainStart`.
  private var plain: [UInt8] = []
  private var plainStart = 1
  /// Ends of comments, styles and scripts that the rest of the file does not hold.
  private var absent: Set<String> = []
  /// Lines that may still be searched for the end of a table: a file of nothing but beginnings must not
  /// take the square of its length.
  private var searches = 200_000

  static func read(
    _ decoded: DecodedText, lines: LineIndex, sha256: String
  ) throws(DocumentReader.Fault) -> Document {
    var reader = MarkdownReader(decoded.bytes, lines: lines)
    let front = FrontMatterReader(decoded.bytes, lines: lines)
    if let front { reader.skip(front) }
    try reader.readLines()
    var document = Document(
      format: FileFormat.markdown.rawValue, encoding: decoded.encoding, sha256: sha256,
      text: reader.text, source: decoded.bytes, lines: lines, fragments: reader.fragments)
    document.remarks = reader.remarks
    document.frontMatter = front?.values
    document.published = front?.values.published
    document.sourceURL = front?.values.source
    return document
  }

  private init(_ source: [UInt8], lines: LineIndex) {
    self.source = source
    self.lines = lines
  }

  private mutating func skip(_ front: FrontMatterReader) {
    remarks = front.remarks
    line = front.lastLine + 1
  }

  private mutating func readLines() throws(DocumentReader.Fault) {
    plainStart = line
    while line <= lines.count {
      if skipUnseen() || readFence() { continue }
      if try readHTML() || readTable() { continue }
      appendPlain(content())
      line += 1
    }
    flush()
  }

  /// The line without the white space around it.
  private func trimmed(_ line: Int) -> ArraySlice<UInt8> {
    guard line <= lines.count else { return [] }
    return source[WhiteSpace.trim(lines.range(ofLine: line), of: source)]
  }

  // MARK: Lines of text

  /// The text of the present line.
  private mutating func content() -> [UInt8] {
    let full = lines.range(ofLine: line)
    let start = trimmed(line)
    guard !start.isEmpty else { return [] }
    let heading = MarkdownLine.heading(start)
    let isCell = source[full.lowerBound] == UInt8(ascii: "\t")
    if heading == nil, !isCell, MarkdownLine.isDrawn(start) || MarkdownLine.isDefinition(start) {
      return []
    }
    // A tab before a text marks a cell, as in plain text; so do gaps between words.
    let marked = heading?.text ?? MarkdownLine.withoutMarks(start)
    let isMarked = marked.startIndex > start.startIndex
    let first = isMarked ? marked.startIndex : full.lowerBound
    return inline(first..<max(marked.endIndex, first))
  }

  /// `range` without its markup; pictures in it are remarked.
  private mutating func inline(_ range: Range<Int>) -> [UInt8] {
    let inline = MarkdownInline(source, range)
    if inline.pictures > 0 { remarks.append(Remark(.picture, line: line)) }
    return inline.text
  }

  private mutating func appendPlain(_ content: [UInt8]) {
    plain += content
    plain.append(UInt8(ascii: "\n"))
  }

  /// Splits the gathered lines of text into lines and cells.
  private mutating func flush() {
    defer { plain = [] }
    append(
      PlainTextReader.fragments(of: plain, lines: LineIndex(plain)), of: plain,
      afterLine: plainStart - 1)
  }

  private mutating func append(_ more: [Fragment], of bytes: [UInt8], afterLine shift: Int) {
    let offset = text.count
    text += bytes
    for fragment in more {
      let cell = fragment.place.cell.map {
        CellPlace(table: $0.table + tables, row: $0.row, column: $0.column)
      }
      fragments.append(
        Fragment(
          range: fragment.range.lowerBound + offset..<fragment.range.upperBound + offset,
          place: SourcePlace(line: fragment.place.line + shift, cell: cell), kind: fragment.kind,
          startsRow: fragment.startsRow))
    }
  }

  // MARK: Blocks of lines

  /// Goes past a comment, style or script that begins on this line and ends on a later one.
  private mutating func skipUnseen() -> Bool {
    let start = trimmed(line)
    let end: String
    if start.starts(with: "<!--".utf8) {
      end = "-->"
    } else if let name = HTMLTag.name(at: start.startIndex, in: start),
      ["style", "script"].contains(name)
    {
      end = "</\(name)"
    } else {
      return false
    }
    let mark = Array(end.utf8)
    guard start.firstRange(of: mark) == nil, !absent.contains(end) else { return false }
    let last = (line..<lines.count + 1).first { trimmed($0).firstRange(of: mark) != nil }
    guard let last else {
      absent.insert(end)
      return false
    }
    flush()
    line = last + 1
    plainStart = line
    return true
  }

  /// Takes the lines between two fences as they stand.
  private mutating func readFence() -> Bool {
    guard let marks = MarkdownLine.fence(trimmed(line)) else { return false }
    appendPlain([])
    line += 1
    while line <= lines.count {
      let next = trimmed(line)
      if next.starts(with: marks), next.allSatisfy({ $0 == marks.first }) { break }
      appendPlain(Array(source[lines.range(ofLine: line)].filter { $0 != 0x0A && $0 != 0x0D }))
      line += 1
    }
    appendPlain([])
    line += 1
    return true
  }

  /// Reads a table in HTML with whatever stands on its first and last line.
  private mutating func readHTML() throws(DocumentReader.Fault) -> Bool {
    guard count(of: "table", on: line) > 0 else { return false }
    flush()
    let first = line
    let end = lastLine(ofTableOn: first)
    let range = lines.range(ofLine: first).lowerBound..<lines.range(ofLine: end).upperBound
    let page = try HTMLReader.read(part: Array(source[range]))
    append(page.fragments, of: page.text, afterLine: first - 1)
    tables += page.tables
    line = end + 1
    plainStart = line
    return true
  }

  /// The line on which the table is closed; where nothing closes it, the last before a blank one.
  private mutating func lastLine(ofTableOn first: Int) -> Int {
    var open = 0
    for next in first..<min(lines.count + 1, first + searches) {
      open += count(of: "table", on: next) - count(of: "/table", on: next)
      if open <= 0 { return next }
    }
    searches -= min(searches, lines.count - first + 1)
    return (first..<lines.count + 1).first { trimmed($0 + 1).isEmpty } ?? first
  }

  /// How many tags called `name` stand on the line.
  private func count(of name: String, on line: Int) -> Int {
    let text = trimmed(line)
    return text.indices.count { text[$0] == 0x3C && HTMLTag.name(at: $0, in: text) == name }
  }

  /// Reads the rows of a table drawn with bars, and of those that follow it without a gap.
  private mutating func readTable() -> Bool {
    let isFramed = MarkdownTable.isFramedRow(trimmed(line))
    guard isFramed || beginsTable(line) else { return false }
    flush()
    tables += 1
    var row = 0
    while isRow(line, framed: isFramed) {
      if row > 0, beginsTable(line) {
        tables += 1
        row = 0
      }
      if !MarkdownTable.isRule(trimmed(line)) {
        row += 1
        readRow(row)
      }
      line += 1
    }
    plainStart = line
    return true
  }

  /// Whether the line heads a table: a rule stands below it.
  private func beginsTable(_ line: Int) -> Bool {
    let start = trimmed(line)
    return MarkdownTable.holdsBar(start) && !MarkdownTable.isRule(start)
      && MarkdownTable.isRule(trimmed(line + 1))
  }

  private func isRow(_ line: Int, framed: Bool) -> Bool {
    let start = trimmed(line)
    return framed ? MarkdownTable.isFramedRow(start) : MarkdownTable.holdsBar(start)
  }

  private mutating func readRow(_ row: Int) {
    for (position, cell) in MarkdownTable.cells(of: trimmed(line)).enumerated() {
      let content = inline(WhiteSpace.trim(cell, of: source))
      let range = WhiteSpace.trim(0..<content.count, of: content)
      fragments.append(
        Fragment(
          range: text.count + range.lowerBound..<text.count + range.upperBound,
          place: SourcePlace(
            line: line, cell: CellPlace(table: tables, row: row, column: position + 1)),
          kind: .separated, startsRow: position == 0))
      text += content
      text.append(UInt8(ascii: "\n"))
    }
  }
}
