import Diagnostics

/// The lines of a text that are rows of values between commas or semicolons, quoted or not:
/// `"规章","0","1,234","5"`.
///
/// Sentences hold commas, too. A line is a row if all that follows its labels are numbers, and there are
/// several such lines; the lines directly above them with the same separator are their headings.
struct DelimitedLines {
  /// The fields of each such line.
  private(set) var rows: [Int: [Range<Int>]] = [:]

  /// Rows of numbers below which a text has no such table.
  private static let fewest = 3

  init(_ text: [UInt8], lines: LineIndex) {
    for separator in [UInt8(ascii: ","), UInt8(ascii: ";")] {
      let data = Self.rows(of: text, lines, separator)
      guard data.count >= Self.fewest else { continue }
      rows.merge(data) { first, _ in first }
      for line in data.keys { addHeadings(above: line, text, lines, separator) }
    }
  }

  private mutating func addHeadings(
    above line: Int, _ text: [UInt8], _ lines: LineIndex, _ separator: UInt8
  ) {
    var line = line - 1
    while line > 0, rows[line] == nil,
      let row = DelimitedRow(lines.range(ofLine: line), of: text, separator), row.isHeading
    {
      rows[line] = row.fields
      line -= 1
    }
  }

  private static func rows(
    of text: [UInt8], _ lines: LineIndex, _ separator: UInt8
  ) -> [Int: [Range<Int>]] {
    guard text.contains(separator) else { return [:] }
    var rows: [Int: [Range<Int>]] = [:]
    for line in 1...lines.count {
      let range = lines.range(ofLine: line)
      guard let row = DelimitedRow(range, of: text, separator), row.isData else { continue }
      rows[line] = row.fields
    }
    return rows
  }
}

/// A line cut at its separators, those between quotation marks left alone.
private struct DelimitedRow {
  private(set) var fields: [Range<Int>] = []
  private let text: [UInt8]

  /// Bytes beyond which a field is a sentence.
  private static let longest = 120
  /// Labels that may stand before the numbers: of a group, of another, and of the row.
  private static let labels = 4

  /// Nil where the line holds no separator, or a quotation mark that is not closed.
  init?(_ line: Range<Int>, of text: [UInt8], _ separator: UInt8) {
    self.text = text
    guard line.contains(where: { text[$0] == separator }) else { return nil }
    var start = line.lowerBound
    var isQuoted = false
    for at in line {
      if text[at] == Self.quote { isQuoted.toggle() }
      if text[at] == separator, !isQuoted {
        add(start..<at)
        start = at + 1
      }
    }
    guard !isQuoted else { return nil }
    add(start..<line.upperBound)
  }

  /// Whether numbers, or nothing, follow one label or a few.
  var isData: Bool {
    let labels = fields.prefix { isEmpty($0) || !isNumber($0) }
    let values = fields.dropFirst(labels.count)
    return labels.contains { !isEmpty($0) } && labels.count <= Self.labels
      && labels.allSatisfy(isLabel) && !values.isEmpty
      && values.allSatisfy { isEmpty($0) || isNumber($0) }
  }

  var isHeading: Bool {
    fields.count > 1 && fields.allSatisfy { isShort($0) && !isNumber($0) }
  }

  private mutating func add(_ range: Range<Int>) {
    var field = WhiteSpace.trim(range, of: text)
    if field.count >= 2, text[field.lowerBound] == Self.quote,
      text[field.upperBound - 1] == Self.quote
    {
      field = WhiteSpace.trim(field.lowerBound + 1..<field.upperBound - 1, of: text)
    }
    fields.append(field)
  }

  private func isEmpty(_ field: Range<Int>) -> Bool { field.isEmpty }

  /// Whether the field can be a label: short, and without a full stop.
  private func isShort(_ field: Range<Int>) -> Bool {
    field.count <= Self.longest && !String(decoding: text[field], as: UTF8.self).contains("。")
  }

  /// Whether the field is a label, or empty, and no number stands in it whose thousands the separator
  /// sets off: `行政许可  9` before `,610`.
  private func isLabel(_ field: Range<Int>) -> Bool {
    guard isShort(field), !text[field].contains(Self.tab) else { return false }
    return field.last.map { !text[$0].isDigit } ?? true
  }

  private func isNumber(_ field: Range<Int>) -> Bool {
    let characters = String(decoding: text[field], as: UTF8.self)
    return !field.isEmpty && characters.allSatisfy { "0123456789０１２３４５６７８９+-,./—元万件".contains($0) }
  }

  private static let quote = UInt8(ascii: "\"")
  private static let tab = UInt8(ascii: "\t")
}
