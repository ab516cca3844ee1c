import DisclosureModel

extension ReportText {
  /// The report as a web page, its tables with the merged headings and labels of the official form.
  package var html: String {
    let form = Form.form2021
    let tables = form.tables.map { PageTable($0, of: form, in: self).html }
    let bodies = [paragraph(overview)] + tables + [paragraph(problems), paragraph(other)]
    var html = "<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\"></head>\n<body>\n"
    html += "<h1>\(title)</h1>\n\(paragraph(preamble))\n"
    for (heading, body) in zip(Self.headings, bodies) {
      html += "\(paragraph(heading))\n\(body)\n"
    }
    return html + "</body></html>\n"
  }

  /// One of the form's tables as a page shows it.
  func page(of table: FormTable) -> String { PageTable(table, of: form, in: self).html }

  private func paragraph(_ text: String) -> String { "<p>　　\(text)</p>" }
}

/// One of the form's tables, its cells merged as their labels' trees tell.
private struct PageTable {
  private let text: ReportText
  private let form: Form
  /// Columns of the labels, and of the values in the widest block.
  private let labels: Int
  private let width: Int
  private var rows: [[String]] = []

  init(_ table: FormTable, of form: Form, in text: ReportText) {
    self.text = text
    self.form = form
    labels = table.blocks.flatMap(\.rows).map(\.depth).max() ?? 0
    width = table.blocks.map(\.width).max() ?? 0
    for block in table.blocks {
      if let label = block.label { rows.append([cell(label, colspan: labels + width)]) }
      let scale = width / block.width
      addHeader(block.columns, corner: block.corner ?? table.note, scale: scale)
      var next = block.cells.lowerBound
      for row in block.rows { addRow(row, depth: 0, groups: [], block, next: &next) }
      if block.rows.isEmpty { rows.append(values(block.cells, scale: scale)) }
    }
  }

  var html: String {
    let lines = rows.map { "<tr>\n\($0.joined(separator: "\n"))\n</tr>" }
    return "<table border=\"1\"><tbody>\n\(lines.joined(separator: "\n"))\n</tbody></table>"
  }

  private mutating func addHeader(_ columns: [FormTable.Label], corner: String?, scale: Int) {
    let depth = columns.map(\.depth).max() ?? 1
    var level = columns
    for height in stride(from: depth, to: 0, by: -1) {
      let isFirst = height == depth && labels > 0
      rows.append(
        (isFirst ? [cell(corner ?? "", colspan: labels, rowspan: depth)] : [])
          + level.map {
            cell($0.text, colspan: $0.span * scale, rowspan: $0.members.isEmpty ? height : 1)
          })
      level = level.flatMap(\.members)
    }
  }

  /// Adds the rows of `label`; `groups` are the cells of the groups that begin with its first.
  private mutating func addRow(
    _ label: FormTable.Label, depth: Int, groups: [String], _ block: FormTable.Block,
    next: inout Int
  ) {
    guard !label.members.isEmpty else {
      let name = cell(label.text, colspan: labels - depth)
      rows.append(groups + [name] + values(next..<next + block.width, scale: width / block.width))
      next += block.width
      return
    }
    for (position, member) in label.members.enumerated() {
      let lead = position == 0 ? groups + [cell(label.text, rowspan: label.span)] : []
      addRow(member, depth: depth + 1, groups: lead, block, next: &next)
    }
  }

  private func values(_ cells: Range<Int>, scale: Int) -> [String] {
    text.values(cells, of: form).map { cell($0, colspan: scale) }
  }

  private func cell(_ text: String, colspan: Int = 1, rowspan: Int = 1) -> String {
    let columns = colspan > 1 ? " colspan=\"\(colspan)\"" : ""
    let rows = rowspan > 1 ? " rowspan=\"\(rowspan)\"" : ""
    return "<td\(columns)\(rows)><p><span>\(text)</span></p></td>"
  }
}
