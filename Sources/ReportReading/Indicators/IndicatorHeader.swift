import Diagnostics
import DocumentReading

/// What the columns of a list of indicators are.
struct IndicatorHeader {
  enum Role: String {
    case label, ordinal, unit, note
    /// Labels of groups, left of those of the rows.
    case group
    /// The figure of the report's year.
    case year
    /// The sum over all years, never the year's figure.
    case cumulative
    /// Another year's figure, or something that this program does not know.
    case other
  }

  struct Column: Equatable {
    let role: Role
    /// Where it begins: the source's column where it numbers them, else the position in the row.
    let start: Int
  }

  let columns: [Column]
  /// How many cells the header has, empty ones included.
  let width: Int
  /// Where its last cell begins.
  let last: Int

  /// Nil unless the columns are those of such a list: one of labels, one of units or labels that are
  /// called 指标, and one for the year.
  init?(_ columns: [Column], named label: [UInt8], width: Int, last: Int) {
    let roles = columns.map(\.role)
    guard roles.count(where: { $0 == .label }) == 1, roles.contains(.year),
      roles.count(where: { $0 == .unit }) <= 1, roles.count(where: { $0 == .cumulative }) <= 1,
      roles.contains(.unit) || label.contains(Self.indicator),
      let position = roles.firstIndex(of: .label)
    else { return nil }
    self.columns = columns.enumerated().map { index, column in
      index < position && column.role == .other
        ? Column(role: .group, start: column.start) : column
    }
    self.width = width
    self.last = last
  }

  /// The header that a row of cells is; nil where it is none.
  init?(_ row: Range<Int>, of document: FoldedDocument, year: Int) {
    var columns: [Column] = []
    var name: [UInt8] = []
    var last = 0
    for (position, index) in row.enumerated() {
      let start = document.fragments[index].place.cell?.column ?? position + 1
      last = max(last, start)
      let label = document.labels[index]
      if label.isEmpty { continue }
      let role = Self.role(of: label, year: year) ?? .other
      if role == .label { name = label }
      columns.append(Column(role: role, start: start))
    }
    self.init(columns, named: name, width: row.count, last: last)
  }

  private static let indicator = Array("指标".utf8)

  var hasUnits: Bool { columns.contains { $0.role == .unit } }
  var hasCumulative: Bool { columns.contains { $0.role == .cumulative } }

  /// The columns that hold numbers.
  var values: [Column] {
    columns.filter { $0.role == .year || $0.role == .cumulative || $0.role == .other }
  }

  /// Whether nothing can be a label but the cells of one column.
  var hasOneLabelColumn: Bool {
    guard let label = columns.firstIndex(where: { $0.role == .label }) else { return false }
    let isNarrow =
      label + 1 == columns.count || columns[label + 1].start == columns[label].start + 1
    return isNarrow && columns[..<label].allSatisfy { $0.role == .ordinal }
  }

  /// What the heading `label` (folded) says in a report of `year`; nil where it is none that is known.
  static func role(of label: [UInt8], year: Int, words: IndicatorWords = .shared) -> Role? {
    if let role = words.headings[label] { return role }
    if let (printed, rest) = leadingYear(label) {
      guard rest.isEmpty || words.headings[rest] == .year else {
        return words.headings[rest] == .cumulative ? .cumulative : nil
      }
      return printed == year ? .year : .other
    }
    return label.contains(sum) ? .cumulative : nil
  }

  private static let sum = Array("历年".utf8)

  /// The year that `label` begins with, with 年 or 年度 after it, and what follows.
  private static func leadingYear(_ label: [UInt8]) -> (year: Int, rest: [UInt8])? {
    let digits = label.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    guard digits.count == 4, let year = Int(String(decoding: digits, as: UTF8.self)) else {
      return nil
    }
    var rest = label[digits.endIndex...]
    for word in ["年", "度"] where rest.starts(with: word.utf8) {
      rest = rest.dropFirst(word.utf8.count)
    }
    return (year, Array(rest))
  }
}

extension [UInt8] {
  /// Whether `part` stands somewhere in the bytes.
  func contains(_ part: [UInt8]) -> Bool {
    guard let first = part.first, count >= part.count else { return part.isEmpty }
    return (0...count - part.count).contains { self[$0] == first && self[$0...].starts(with: part) }
  }
}
