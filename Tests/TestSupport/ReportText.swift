package import DisclosureModel

/// A report on the form of 2021 as a text file, for tests to vary.
package struct ReportText: Sendable {
  package var agency: String
  package var year = 2023
  /// What stands in a cell, by public id; `0` where nothing is said.
  package var cells: [String: String] = [:]
  package var preamble =
    "本报告中所列数据的统计期限自2023年1月1日起至2023年12月31日止。地址：东昌府区昌润路98号，邮编：252000，电话：0635-7170096。"
  package var overview = "2023年，本机关主动公开政府信息60条。"
  package var problems = "公开的内容还不够全面，下一步将改进。"
  package var other = "本年度未收取信息处理费。"
  package var layout = Layout.cellPerLine
  /// What separates the pieces of labels longer than eight characters, such as a line break.
  package var tear = ""

  /// The form that the tables are on.
  package var form = Form.form2021

  /// How tables become text.
  package enum Layout: Sendable, CaseIterable {
    /// Every cell on a line of its own, led by a tab, rows ended by blank lines.
    case cellPerLine
    /// A line per row, cells separated by tabs, with the empty cells of merged headings.
    case tabRows
    /// A line per row, cells between vertical bars.
    case bars
    /// A line per row, cells set apart by spaces; empty ones leave no trace.
    case columns
    /// Every cell on a line of its own, nothing marks it as a cell.
    case bareLines
    /// Every cell on a line of its own, a line with a tab alone between two of them, as browsers give the text of
    /// cells that hold paragraphs.
    case spreadRows
    /// Every label on a line of its own, the row's values on the next, separated by tabs, as browsers give the text
    /// where only labels are paragraphs.
    case labelLines

    /// Whether the rows of a table stand on lines that follow each other.
    var isDense: Bool { ![.cellPerLine, .bareLines, .spreadRows].contains(self) }

    /// A row of a table as text.
    func line(_ row: [String]) -> String {
      switch self {
      case .cellPerLine: row.map { "\t" + $0 }.joined(separator: "\n")
      case .tabRows: row.joined(separator: "\t") + "\t"
      case .bars: "| " + row.joined(separator: " | ") + " |"
      case .columns: row.filter { !$0.isEmpty }.joined(separator: "      ")
      case .bareLines: row.filter { !$0.isEmpty }.joined(separator: "\n\n")
      case .spreadRows: row.drop(while: \.isEmpty).joined(separator: "\n\n\t\n\n") + "\n\n"
      case .labelLines:
        (row.prefix(labels(row)) + [row.dropFirst(labels(row)).joined(separator: "\t")])
          .filter { !$0.isEmpty }.joined(separator: "\n")
      }
    }

    private func labels(_ row: [String]) -> Int {
      row.lastIndex { $0.count(where: \.isLetter) > 1 }.map { $0 + 1 } ?? 0
    }
  }

  package init(agency: String = "聊城市公安局") { self.agency = agency }

  /// The report with some cells filled in.
  package init(cells: [String: String], layout: Layout = .cellPerLine) {
    self.init()
    self.cells = cells
    self.layout = layout
  }

  package var text: String {
    var text = "\(title)\n\n\(preamble)\n"
    let bodies = [overview] + form.tables.map { table($0, of: form) } + [problems, other]
    for (heading, body) in zip(Self.headings, bodies) { text += "\(heading)\n\(body)\n" }
    return text
  }

  var title: String { "\(agency)\(year)年政府信息公开工作年度报告" }

  static let headings = [
    "一、总体情况", "二、主动公开政府信息情况", "三、收到和处理政府信息公开申请情况",
    "四、政府信息公开行政复议、行政诉讼情况", "五、存在的主要问题及改进情况", "六、其他需要报告的事项",
  ]

  package var bytes: [UInt8] { Array(text.utf8) }

  /// One of the form's tables, with the values of `cells`.
  func table(_ table: FormTable, of form: Form) -> String {
    var rows: [[String]] = []
    if let note = table.note { rows.append([torn(note)]) }
    for block in table.blocks {
      if let label = block.label { rows.append([torn(label)]) }
      rows += header(block.columns, corner: block.corner)
      if block.rows.isEmpty { rows.append(values(block.cells, of: form)) }
      var next = block.cells.lowerBound
      for row in block.rows {
        append(row, groups: [], width: block.width, next: &next, of: form, to: &rows)
      }
    }
    return rows.map(layout.line).joined(separator: layout.isDense ? "\n" : "\n\n") + "\n"
  }

  private func header(_ labels: [FormTable.Label], corner: String?) -> [[String]] {
    var rows: [[String]] = []
    var level = labels
    while !level.isEmpty {
      rows.append((rows.isEmpty ? [corner].compactMap { $0 } : []) + level.map { torn($0.text) })
      level = level.flatMap(\.members)
    }
    return rows
  }

  private func append(
    _ label: FormTable.Label, groups: [String], width: Int, next: inout Int, of form: Form,
    to rows: inout [[String]]
  ) {
    guard label.members.isEmpty else {
      for (position, member) in label.members.enumerated() {
        let lead = position == 0 ? groups + [torn(label.text)] : groups.map { _ in "" } + [""]
        append(member, groups: lead, width: width, next: &next, of: form, to: &rows)
      }
      return
    }
    let padding = [.tabRows, .bars].contains(layout) && groups.count < 2 ? [""] : []
    rows.append(groups + [torn(label.text)] + padding + values(next..<next + width, of: form))
    next += width
  }

  func values(_ range: Range<Int>, of form: Form) -> [String] {
    range.map { cells[form.cells[$0].id] ?? "0" }
  }

  private func torn(_ label: String) -> String {
    guard !tear.isEmpty, label.count > 8 else { return label }
    return label.prefix(7) + tear + label.dropFirst(7)
  }
}
