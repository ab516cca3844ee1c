/// A printed report as a web page, its tables with merged cells.
package struct PrintedPage {
  package var charset = "utf-8"
  /// The report stands in a table that lays the page out, inside another.
  package var isLaidOutByTables = false
  /// Cells and rows are opened and never closed, in upper case.
  package var leavesTagsOpen = false
  /// Cells hold the markup of word processors, numbers broken into several elements.
  package var isWordy = false
  /// An empty cell holds a space that does not break.
  package var spacesEmptyCells = false

  package init() {}

  package func html(_ report: PrintedReport) -> String {
    var html = "<!DOCTYPE html>\n<html><head><meta charset=\"\(charset)\"></head>\n<body>\n"
    if isLaidOutByTables {
      html += "<table><tr><td>首页</td></tr></table>\n"
      html += "<table width=100%><tr><td>\n<table><tbody><tr><td>\n"
    }
    html += "<h1>\(report.title)</h1>\n\(paragraph(report.preamble))\n"
    for section in report.sections {
      if !section.isHeadedByItsTable {
        html += "\(paragraph("\(section.ordinal)、\(section.heading)"))\n"
      }
      for table in section.above { html += "\(self.html(table))\n" }
      switch section.body {
      case .text(let text): html += "\(paragraph(text))\n"
      case .table(let table): html += "\(self.html(table))\n"
      }
      for table in section.below { html += "\(self.html(table))\n" }
    }
    if isLaidOutByTables { html += "</td></tr></tbody></table></td></tr></table>\n" }
    return html + "</body></html>\n"
  }

  private func paragraph(_ text: String) -> String { "<p>　　\(text)</p>" }

  func html(_ table: PrintedGrid) -> String {
    let rows = table.rows.map { row in
      let cells = row.cells.map(html).joined(separator: "\n")
      return leavesTagsOpen ? "<TR>\n\(cells)" : "<tr>\n\(cells)\n</tr>"
    }
    return "<table border=\"1\"><tbody>\n\(rows.joined(separator: "\n"))\n</tbody></table>"
  }

  private func html(_ cell: PrintedGrid.Cell) -> String {
    let columns = cell.columns > 1 ? " colspan=\"\(cell.columns)\"" : ""
    let rows = cell.rows > 1 ? " rowspan=\"\(cell.rows)\"" : ""
    let text = content(cell)
    return leavesTagsOpen
      ? "<TD\(columns)\(rows)>\(text)" : "<td\(columns)\(rows)><p><span>\(text)</span></p></td>"
  }

  private func content(_ cell: PrintedGrid.Cell) -> String {
    if cell.text.isEmpty { return spacesEmptyCells ? "&nbsp;" : "" }
    let text = cell.text.replacing(String(PrintedGrid.tear), with: "<br>")
    guard isWordy else { return text }
    if cell.value != nil, text.count > 1 {
      return "<b><span lang=EN-US>\(text.prefix(1))</span></b><span>\(text.dropFirst())</span>"
        + "<o:p></o:p>"
    }
    return "<!--[if !supportEmptyParas]-->&nbsp;<!--[endif]-->\(text)&#160;\n<o:p>&nbsp;</o:p>"
  }
}
