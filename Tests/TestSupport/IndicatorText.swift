/// A report with a list of indicators, as reports of 2008 to 2018 have it, for tests to vary.
package struct IndicatorText: Sendable {
  package struct Row: Sendable {
    package var label: String
    package var unit: String
    /// Empty for a row that heads others.
    package var values: [String]

    package init(_ label: String, _ unit: String = "", _ values: String...) {
      self.label = label
      self.unit = unit
      self.values = values
    }
  }

  package var agency = "聊城市公安局"
  package var year = 2015
  package var header = ["指标名称", "计量单位", "2015年度", "历年累计"]
  package var rows: [Row]
  package var narrative = "2015年，本机关主动公开政府信息9条，收到申请 7 件。"
  package var layout = Layout.tabs

  package init(_ rows: [Row], layout: Layout = .tabs) {
    self.rows = rows
    self.layout = layout
  }

  /// How the list becomes text.
  package enum Layout: Sendable, CaseIterable {
    case tabs, bars, columns
    /// A line per cell, led by a tab, rows ended by blank lines.
    case cellPerLine
    /// A line per cell, nothing else.
    case bareLines
    /// A line per row, single spaces between the cells.
    case spacedRows
    /// Everything on one line, single spaces between the cells, narrative before and after.
    case oneLine
  }

  package var title: String { "\(agency)\(year)年政府信息公开工作年度报告" }

  private var cells: [[String]] {
    [header]
      + rows.map { row in
        let width = header.count - 1
        let rest = (header.count > 1 && hasUnits ? [row.unit] : []) + row.values
        return [row.label] + rest
          + Array(repeating: "", count: max(0, width - rest.count))
      }
  }

  private var hasUnits: Bool { header.contains { $0.contains("单位") } }

  package var text: String {
    let table = cells.map(line)
    if layout == .oneLine {
      return "\(title)\n\(narrative) 一、概述 \(narrative) 附表 \(table.joined(separator: " ")) 附件下载\n"
    }
    let isLoose = layout == .cellPerLine || layout == .bareLines
    return "\(title)\n\n一、概述\n\(narrative)\n\n附表\n\n"
      + table.joined(separator: isLoose ? "\n\n" : "\n") + "\n\n本报告由办公室负责解释，欢迎监督。\n"
  }

  private func line(_ row: [String]) -> String {
    let filled = row.filter { !$0.isEmpty }
    return switch layout {
    case .tabs: row.joined(separator: "\t")
    case .bars: "| " + row.joined(separator: " | ") + " |"
    case .columns: filled.joined(separator: "      ")
    case .cellPerLine: row.map { "\t" + $0 }.joined(separator: "\n")
    case .bareLines: filled.joined(separator: "\n\n")
    case .spacedRows, .oneLine: filled.joined(separator: " ")
    }
  }

  /// The report as a web page.
  package var html: String {
    let table = cells.map { row in
      "<tr>\n" + row.map { "<td>\($0)</td>" }.joined(separator: "\n") + "\n</tr>"
    }
    return """
      <!DOCTYPE html>
      <html><head><meta charset="utf-8"></head><body>
      <h1>\(title)</h1>
      <p>一、概述</p>
      <p>\(narrative)</p>
      <table><tbody>
      \(table.joined(separator: "\n"))
      </tbody></table>
      </body></html>

      """
  }

  /// The report as a Word file.
  package var docx: WordFile {
    let table = cells.map { row in WordFile.row(row.map { WordFile.cell($0) }.joined()) }
    return WordFile(
      WordFile.paragraph(title) + WordFile.paragraph("一、概述") + WordFile.paragraph(narrative)
        + "<w:tbl>\(table.joined())</w:tbl>")
  }
}
