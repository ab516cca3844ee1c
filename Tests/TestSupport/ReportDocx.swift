import DisclosureModel

/// A report on the form of 2021 as a Word file, laid out as the official form is: labels merged over the
/// rows and columns they head, the headings of sections numbered automatically.
package struct ReportDocx {
  /// What stands in the report.
  package var report: ReportText

  package init(_ report: ReportText) { self.report = report }

  package var bytes: [UInt8] { file.bytes }

  package var file: WordFile {
    let form = Form.form2021
    let title = "\(report.agency)\(report.year)年政府信息公开工作年度报告"
    let bodies =
      [WordFile.paragraph(report.overview)] + form.tables.map(table)
      + [WordFile.paragraph(report.problems), WordFile.paragraph(report.other)]
    let headings = [
      "总体情况", "主动公开政府信息情况", "收到和处理政府信息公开申请情况", "政府信息公开行政复议、行政诉讼情况",
      "存在的主要问题及改进情况", "其他需要报告的事项",
    ]
    var body = WordFile.paragraph(title) + WordFile.paragraph(report.preamble)
    for (heading, content) in zip(headings, bodies) {
      body += WordFile.paragraph(heading, properties: WordFile.numbered(1)) + content
    }
    return WordFile(body, numbering: WordFile.list(1, [("chineseCounting", "%1、")]))
  }

  /// One of the form's tables.
  func table(_ table: FormTable) -> String {
    "<w:tbl>\(table.blocks.map { block($0, note: table.note) }.joined())</w:tbl>"
  }

  private func block(_ block: FormTable.Block, note: String?) -> String {
    let labelColumns = block.rows.map(\.depth).max() ?? 0
    var rows: [String] = []
    if let label = block.label {
      rows.append(cell(label, columns: labelColumns + block.width))
    }
    let corner = labelColumns > 0 ? block.corner ?? note ?? "" : nil
    rows += header(block.columns, corner: corner, cornerColumns: labelColumns)
    var next = block.cells.lowerBound
    if block.rows.isEmpty { rows.append(values(block.width, next: &next)) }
    for row in block.rows {
      append(row, groups: "", columns: labelColumns, width: block.width, next: &next, to: &rows)
    }
    return rows.map { WordFile.row($0) }.joined()
  }

  /// The rows of column headings; one that has none below it goes on down to the last.
  private func header(
    _ labels: [FormTable.Label], corner: String?, cornerColumns: Int
  ) -> [String] {
    let depth = labels.map(\.depth).max() ?? 0
    var rows = Array(repeating: "", count: depth)
    if let corner { appendDown(corner, columns: cornerColumns, from: 0, to: &rows) }
    func append(_ label: FormTable.Label, level: Int) {
      guard !label.members.isEmpty else {
        return appendDown(label.text, columns: 1, from: level, to: &rows)
      }
      rows[level] += cell(label.text, columns: label.span)
      for member in label.members { append(member, level: level + 1) }
    }
    for label in labels { append(label, level: 0) }
    return rows
  }

  /// Appends a cell that goes on downwards from the row `first` to the last.
  private func appendDown(_ text: String, columns: Int, from first: Int, to rows: inout [String]) {
    for row in first..<rows.count {
      rows[row] += cell(row == first ? text : "", columns: columns, goesOn: row > first)
    }
  }

  /// Appends the rows of `label`, which stand right of the cells `groups`.
  private func append(
    _ label: FormTable.Label, groups: String, columns: Int, width: Int, next: inout Int,
    to rows: inout [String]
  ) {
    guard !label.members.isEmpty else {
      rows.append(groups + cell(label.text, columns: columns) + values(width, next: &next))
      return
    }
    var groups = groups + cell(label.text, columns: 1, goesOn: false)
    for member in label.members {
      append(
        member, groups: groups, columns: columns - 1, width: width, next: &next, to: &rows)
      groups = groups.replacing(WordFile.mergeStart, with: WordFile.mergeEnd)
    }
  }

  private func values(_ width: Int, next: inout Int) -> String {
    defer { next += width }
    return (next..<next + width).map { index in
      WordFile.cell(report.cells[Form.form2021.cells[index].id] ?? "0")
    }.joined()
  }

  /// - Parameter goesOn: Whether the cell goes on from above, or begins a merged one; nil for neither.
  private func cell(_ text: String, columns: Int, goesOn: Bool? = nil) -> String {
    let merge = goesOn.map { $0 ? WordFile.mergeEnd : WordFile.mergeStart } ?? ""
    return WordFile.cell(text, properties: WordFile.span(columns) + merge)
  }
}
