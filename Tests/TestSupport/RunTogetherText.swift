package import DisclosureModel

/// A report on which the cells of every table have run together with their labels, for tests to vary.
package struct RunTogetherText: Sendable {
  package var form: Form
  /// What stands in a cell, by public id; `0` where nothing is said.
  package var cells: [String: String] = [:]
  package var layout = Layout.oneLine
  /// What stands between the cells of a row, after the given cell.
  package var separator: @Sendable (FormCell) -> String = { _ in "" }

  package enum Layout: Sendable, CaseIterable {
    /// The whole report on one line.
    case oneLine
    /// A line for every row, and one for every row of headings.
    case rows
    /// A line for every label, and one for the numbers of its row.
    case labelsAndNumbers
  }

  package init(form: Form = .form2021, cells: [String: String] = [:], layout: Layout = .oneLine) {
    self.form = form
    self.cells = cells
    self.layout = layout
  }

  package var text: String {
    let end = layout == .oneLine ? "" : "\n"
    var text = "聊城市公安局2023年政府信息公开工作年度报告\n"
    text += "本报告包括总体情况、主动公开政府信息情况等部分。\(end)一、总体情况\(end)2023年，本机关主动公开政府信息60条，"
    text += "其中行政许可信息40条、规章2件。\(end)"
    for (heading, table) in zip(Self.headings, form.tables) {
      text += heading + end + lines(of: table).joined(separator: end) + end
    }
    return text + "五、存在的主要问题及改进情况\(end)公开的内容还不够全面。\(end)六、其他需要报告的事项\(end)无。\n"
  }

  package var bytes: [UInt8] { Array(text.utf8) }

  private static let headings = [
    "二、主动公开政府信息情况", "三、收到和处理政府信息公开申请情况", "四、政府信息公开行政复议、行政诉讼情况",
  ]

  private func lines(of table: FormTable) -> [String] {
    var lines = [table.note.map { "（\($0)）" }].compactMap { $0 }
    for block in table.blocks {
      if let label = block.label { lines.append(label) }
      lines += headings(block)
      var next = block.cells.lowerBound
      if block.rows.isEmpty { lines.append(numbers(block.cells)) }
      for row in block.rows { append(row, width: block.width, next: &next, to: &lines) }
    }
    return lines
  }

  private func headings(_ block: FormTable.Block) -> [String] {
    var lines: [String] = []
    var level = block.columns
    while !level.isEmpty {
      lines.append(
        (lines.isEmpty ? block.corner ?? "" : "") + level.map(\.text).joined())
      level = level.flatMap(\.members)
    }
    return lines
  }

  private func append(
    _ label: FormTable.Label, width: Int, next: inout Int, to lines: inout [String]
  ) {
    guard label.members.isEmpty else {
      for (position, member) in label.members.enumerated() {
        let first = lines.count
        append(member, width: width, next: &next, to: &lines)
        if position == 0 { lines[first] = label.text + lines[first] }
      }
      return
    }
    let numbers = numbers(next..<next + width)
    next += width
    if layout == .labelsAndNumbers {
      lines += [label.text, numbers]
    } else {
      lines.append(label.text + numbers)
    }
  }

  /// The row's cells without anything between them.
  private func numbers(_ range: Range<Int>) -> String {
    range.map { (cells[form.cells[$0].id] ?? "0") + separator(form.cells[$0]) }.joined()
  }
}
