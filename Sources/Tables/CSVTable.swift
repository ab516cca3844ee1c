/// A table of texts in the format of RFC 4180, as spreadsheet programs write it.
package struct CSVTable: Sendable {
  /// The names in the first line.
  package let columns: [String]
  /// The other lines, each as long as `columns`.
  package let rows: [Row]

  package struct Row: Sendable {
    /// Line of the row's first character, from 1.
    package let line: Int
    package let fields: [String]

    /// The row with empty fields added, or those beyond `count` left out if they are empty.
    fileprivate func fitted(to count: Int) -> Row {
      let missing = Array(repeating: "", count: max(0, count - fields.count))
      let isWider = fields.dropFirst(count).contains { !$0.isEmpty }
      return Row(line: line, fields: isWider ? fields : fields.prefix(count) + missing)
    }
  }

  /// What keeps bytes from being such a table.
  package enum Fault: Error, Equatable {
    case empty
    case notUTF8
    case unclosedQuote(line: Int)
    /// Something other than a comma or a line's end behind a field in quotation marks.
    case textAfterQuote(line: Int)
    case fieldCount(line: Int, found: Int, expected: Int)
  }

  /// Reads `bytes`: UTF-8, with or without a byte order mark, lines ended by LF or CRLF. Blank lines
  /// are passed over.
  ///
  /// - Parameter fillingShortRows: Whether lines may have fewer fields than the first, as people write
  ///   them by hand; the others are then empty, and so may be any beyond.
  package init(_ bytes: [UInt8], fillingShortRows: Bool = false) throws(Fault) {
    var start = 0
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { start = 3 }
    var scanner = Scanner(bytes: bytes, at: start)
    guard let header = try scanner.nextRow() else { throw .empty }
    columns = header.fields
    var rows: [Row] = []
    while let row = try scanner.nextRow() {
      let row = fillingShortRows ? row.fitted(to: columns.count) : row
      guard row.fields.count == columns.count else {
        throw .fieldCount(line: row.line, found: row.fields.count, expected: columns.count)
      }
      rows.append(row)
    }
    self.rows = rows
  }

  /// The index of the column called `name`.
  package func column(_ name: String) -> Int? { columns.firstIndex(of: name) }

  private struct Scanner {
    let bytes: [UInt8]
    var at: Int
    var line = 1

    mutating func nextRow() throws(Fault) -> Row? {
      while at < bytes.count, bytes[at] == UInt8(ascii: "\n") || bytes[at] == UInt8(ascii: "\r") {
        if bytes[at] == UInt8(ascii: "\n") { line += 1 }
        at += 1
      }
      guard at < bytes.count else { return nil }
      let first = line
      var fields = [try nextField()]
      while at < bytes.count, bytes[at] == UInt8(ascii: ",") {
        at += 1
        fields.append(try nextField())
      }
      return Row(line: first, fields: fields)
    }

    private mutating func nextField() throws(Fault) -> String {
      guard at < bytes.count, bytes[at] == UInt8(ascii: "\"") else { return try plainField() }
      let first = line
      at += 1
      var text: [UInt8] = []
      while at < bytes.count {
        let byte = bytes[at]
        at += 1
        if byte == UInt8(ascii: "\"") {
          guard at < bytes.count, bytes[at] == UInt8(ascii: "\"") else {
            guard at == bytes.count || [0x2C, 0x0A, 0x0D].contains(bytes[at]) else {
              throw .textAfterQuote(line: line)
            }
            return try decoded(text[...])
          }
          at += 1
        } else if byte == UInt8(ascii: "\n") {
          line += 1
        }
        text.append(byte)
      }
      throw .unclosedQuote(line: first)
    }

    private mutating func plainField() throws(Fault) -> String {
      let start = at
      while at < bytes.count, bytes[at] != UInt8(ascii: ","), bytes[at] != UInt8(ascii: "\n"),
        bytes[at] != UInt8(ascii: "\r")
      {
        at += 1
      }
      return try decoded(bytes[start..<at])
    }

    private func decoded(_ field: ArraySlice<UInt8>) throws(Fault) -> String {
      guard let text = String(validating: field, as: UTF8.self) else { throw .notUTF8 }
      return text
    }
  }
}
