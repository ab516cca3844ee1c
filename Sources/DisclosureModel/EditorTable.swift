package import Diagnostics
import Tables
import TextSearch

/// The columns of a table that an editor keeps, by English name (the raw value) and by Chinese name.
package protocol EditorColumn: CaseIterable, Hashable, RawRepresentable<String>, Sendable {
  var chinese: String { get }
}

/// A table that an editor keeps in a spreadsheet program, such as `agencies.csv`: every fault of it is
/// told, with its line and what to do.
package struct EditorTable<Column: EditorColumn>: Sendable {
  package private(set) var rows: [Row] = []
  package private(set) var diagnostics: [Diagnostic] = []
  private let topic: Topic
  private let path: String
  private let source: [UInt8]
  private let lines: LineIndex

  /// What the messages say about the table.
  package struct Topic: Sendable {
    /// What the diagnostics' ids begin with, such as `agencies`.
    package let id: String
    /// What its lines hold, such as `机关`.
    package let content: String
    /// What else to look at in a line of too many fields.
    package let hint: String

    package init(id: String, content: String, hint: String = "") {
      self.id = id
      self.content = content
      self.hint = hint
    }
  }

  package struct Row: Sendable {
    /// The line of the file, from 1.
    package let line: Int
    private let texts: [Column: String]
    /// Whether nothing stands in any of its columns.
    package let isEmpty: Bool

    fileprivate init(_ row: CSVTable.Row, _ columns: [Column: Int]) {
      line = row.line
      texts = columns.mapValues { row.fields[$0].trimmed }.filter { !$0.value.isEmpty }
      isEmpty = row.fields.allSatisfy { $0.trimmed.isEmpty }
    }

    /// What stands in the column, without white space at its ends; nil where there is nothing.
    package subscript(column: Column) -> String? { texts[column] }
  }

  /// - Parameters:
  ///   - path: The file's path, for the diagnostics.
  ///   - required: Columns without which there are no rows.
  package init(_ bytes: [UInt8], path: String, about topic: Topic, requiring required: [Column]) {
    self.topic = topic
    self.path = path
    source = bytes
    lines = LineIndex(bytes)
    let table: CSVTable
    do throws(CSVTable.Fault) {
      table = try CSVTable(bytes, fillingShortRows: true)
    } catch {
      note(error)
      return
    }
    if let sign = separator(of: table) {
      note(
        .error, "format", line: 1, "各列之间是“\(sign == "\t" ? "制表符" : sign)”，应为半角逗号",
        "在电子表格软件中另存时，请选“CSV UTF-8（逗号分隔）”", at: sign)
      return
    }
    var columns: [Column: Int] = [:]
    for (index, name) in table.columns.enumerated() {
      if let column = column(called: name.trimmed) { columns[column] = index }
    }
    let missing = required.filter { columns[$0] == nil }
    for column in missing {
      note(
        .error, "column", line: 1, "没有名为 \(column.rawValue)（\(column.chinese)）的列",
        "第一行应为：\(Self.names.joined(separator: ","))")
    }
    guard missing.isEmpty else { return }
    rows = table.rows.map { Row($0, columns) }
  }

  /// What stands between the names of the columns in the place of a comma.
  private func separator(of table: CSVTable) -> String? {
    guard table.columns.count == 1, let names = table.columns.first else { return nil }
    return [";", "\t", "；", "，", "、"].first { names.holds($0) }
  }

  private static var names: [String] { Column.allCases.map(\.rawValue) }

  private mutating func column(called name: String) -> Column? {
    if name.isEmpty { return nil }
    if let column = Column(rawValue: name.lowercased()) { return column }
    if let column = Column.allCases.first(where: { $0.chinese == name }) { return column }
    if let near = NearMiss.of(name.lowercased(), in: Self.names) {
      note(.error, "column", line: 1, "没有名为 \(name) 的列", "是不是 \(near)？", at: name)
    } else {
      note(
        .warning, "column", line: 1, "没有名为 \(name) 的列，其内容未使用",
        "可用的列：\(Self.names.joined(separator: "、"))", at: name)
    }
    return nil
  }

  private mutating func note(_ fault: CSVTable.Fault) {
    switch fault {
    case .empty:
      note(.warning, "empty", line: nil, "文件是空的", "请写上\(topic.content)，或删去这个文件")
    case .notUTF8:
      note(
        .error, "encoding", line: nil, "不是 UTF-8 编码的文件",
        "在电子表格软件中另存时，请选“CSV UTF-8（逗号分隔）”")
    case .unclosedQuote(let line):
      note(.error, "format", line: line, "从这里开始的引号没有结束", "请补上引号，或删去多余的引号")
    case .textAfterQuote(let line):
      note(
        .error, "format", line: line, "引号结束之后还有文字",
        "整格用引号括起；格中的引号写两个，或改用“”")
    case .fieldCount(let line, let found, let expected):
      note(
        .error, "format", line: line, "这一行有 \(found) 格，多于第一行的 \(expected) 格",
        "格内含逗号时请用双引号括起" + topic.hint)
    }
  }

  /// Adds a diagnostic about a line of the file; `words` are marked in it.
  package mutating func note(
    _ severity: Severity, _ fault: String, line: Int?, _ summary: String, _ advice: String?,
    at words: String? = nil
  ) {
    let excerpt = line.map(self.excerpt)
    diagnostics.append(
      Diagnostic(
        id: "\(topic.id).\(fault)", severity: severity, path: path, line: line, summary: summary,
        advice: advice, excerpt: excerpt,
        highlight: words.flatMap { Self.place(of: $0, in: excerpt ?? "") }))
  }

  private static func place(of words: String, in excerpt: String) -> Range<Int>? {
    guard !words.isEmpty, let found = excerpt.firstRange(of: words) else { return nil }
    let start = excerpt.utf8.distance(from: excerpt.startIndex, to: found.lowerBound)
    return start..<start + words.utf8.count
  }

  /// The line as it stands.
  package func excerpt(_ line: Int) -> String {
    guard line >= 1, line <= lines.count else { return "" }
    var bytes = source[lines.range(ofLine: line)]
    if line == 1, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = bytes.dropFirst(3) }
    while let last = bytes.last, last == 0x0A || last == 0x0D { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension String {
  /// Without white space at its ends.
  package var trimmed: String {
    var text = self[...]
    while let first = text.first, first.isWhitespace { text.removeFirst() }
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return String(text)
  }
}
