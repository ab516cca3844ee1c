import Bytes

/// Writes a CSV file (RFC 4180) that spreadsheet programs open safely: UTF-8 with a byte order mark,
/// which they need for Chinese, lines ended by CRLF.
///
/// A cell that a spreadsheet would take for a formula could run code on its reader's machine. So a
/// *text* that begins with `=`, `@`, a tab or a line end, or with `+` or `-` and then anything but a
/// number (or the full-width form of one of these), gets an apostrophe before it, which spreadsheets
/// show as text. Numbers stay as they are, and so do dashes alone, which reports use for "none". A
/// text that already begins with apostrophes before such a character gets one more: whoever takes
/// one apostrophe away wherever `'` is followed by such a text has the original again.
package struct CSVWriter: ~Copyable {
  private var output: ByteBuffer
  private let width: Int
  fileprivate var fields = 0

  /// A table whose first line is `columns`.
  package init(columns: [String]) {
    output = ByteBuffer()
    output.append("\u{FEFF}" as StaticString)
    width = columns.count
    for column in columns { text(column) }
    endRow()
  }

  /// Cells alone, without a table around them.
  fileprivate init(cells write: (inout CSVWriter) -> Void) {
    output = ByteBuffer(capacity: 64)
    width = 0
    write(&self)
  }

  package var bytes: [UInt8] { output.bytes }

  /// A cell with words; nil leaves it empty.
  package mutating func text(_ text: String?) {
    separate()
    guard var text else { return }
    if SpreadsheetFormula.isRisk(text) { text = "'\(text)" }
    text.withUTF8 { quoted($0) }
  }

  /// Cells that were made before.
  package mutating func cells(_ cells: CSVCells) {
    separate()
    cells.bytes.withUnsafeBufferPointer { output.append($0) }
    fields += cells.count - 1
  }

  /// The text that a cell of such a table was written for.
  package static func original(of cell: String) -> String {
    cell.hasPrefix("'") && SpreadsheetFormula.isRisk(cell) ? String(cell.dropFirst()) : cell
  }

  package mutating func number(_ number: Int?) {
    separate()
    if let number { output.append(decimal: number) }
  }

  /// A cell with the number whose digits are `decimal`; what is no number is written as a text.
  package mutating func number(decimal: String?) {
    guard let decimal, JSONNumber.isOne(decimal) else { return text(decimal) }
    separate()
    output.append(decimal)
  }

  /// Ends a line, which must have a cell for each column.
  package mutating func endRow() {
    precondition(fields == width, "a row of \(fields) cells in a table of \(width) columns")
    output.append(UInt8(ascii: "\r"))
    output.append(UInt8(ascii: "\n"))
    fields = 0
  }

  private mutating func separate() {
    if fields > 0 { output.append(UInt8(ascii: ",")) }
    fields += 1
  }

  private mutating func quoted(_ text: UnsafeBufferPointer<UInt8>) {
    var at = 0
    while at < text.count, !Self.needsQuotes(text[at]) { at += 1 }
    guard at < text.count else { return output.append(text) }
    output.append(UInt8(ascii: "\""))
    for byte in text {
      if byte == UInt8(ascii: "\"") { output.append(byte) }
      output.append(byte)
    }
    output.append(UInt8(ascii: "\""))
  }

  private static func needsQuotes(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\n")
      || byte == UInt8(ascii: "\r")
  }
}

/// One or more cells as they stand in a table, made once for many rows.
package struct CSVCells: Sendable {
  fileprivate let bytes: [UInt8]
  fileprivate let count: Int

  /// The cells that `write` writes, one at least.
  package init(_ write: (inout CSVWriter) -> Void) {
    let writer = CSVWriter(cells: write)
    bytes = writer.bytes
    count = writer.fields
  }

  package init(_ text: String) { self.init { $0.text(text) } }
}

/// What spreadsheet programs take for a formula at the beginning of a cell.
enum SpreadsheetFormula {
  /// Whether `text`, apart from apostrophes at its start, would be taken for one.
  static func isRisk(_ text: String) -> Bool {
    guard let first = text.utf8.first, mayBegin(first) else { return false }
    let rest = text.unicodeScalars.drop { $0 == "'" }
    guard let first = rest.first.map(halfWidth) else { return false }
    switch first {
    case "=", "@", "\t", "\r", "\n": return true
    case "+", "-": return !rest.allSatisfy { isPartOfNumber(halfWidth($0)) }
    default: return false
    }
  }

  /// Whether a text that is taken for a formula, or an apostrophe before it, may begin with `byte`.
  private static func mayBegin(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "'"), UInt8(ascii: "="), UInt8(ascii: "@"), UInt8(ascii: "+"),
      UInt8(ascii: "-"), 0x09, 0x0A, 0x0D:
      true
    default: byte == 0xEF  // of the full-width forms
    }
  }

  private static func isPartOfNumber(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "0"..."9", ".", ",", "%", " ", "+", "-": true
    default: false
    }
  }

  /// The ASCII character of which `scalar` is the full-width form, or `scalar` itself.
  private static func halfWidth(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    guard 0xFF01...0xFF5E ~= scalar.value else { return scalar }
    return Unicode.Scalar(UInt8(scalar.value - 0xFEE0))
  }
}
