import DisclosureModel

extension PrintedGrid {
  private var width: Int { rows.first.map { $0.cells.reduce(0) { $0 + $1.columns } } ?? 1 }

  /// Adds a row across the table that holds a note.
  mutating func addNote() {
    let note = Cell("注：以上数据来源于本机关统计台账。", columns: width)
    rows.append(Row(cells: [note], kind: .values, block: 0))
  }

  /// Puts a section's heading into a row across the table, above all others.
  mutating func addHeading(_ heading: String) {
    rows.insert(Row(cells: [Cell(heading, columns: width)], kind: .heading, block: 0), at: 0)
  }

  /// Adds a column with a label before the values of a table whose rows have none.
  mutating func addLabelColumn(_ random: inout SeededGenerator) {
    guard !rows.contains(where: { $0.kind == .values && $0.cells.first?.value == nil }) else {
      return
    }
    let (heading, label) =
      [("项目", "件数"), ("年度", "2023年"), ("单位", "聊城市公安局"), ("序号", "1")]
      .randomElement(using: &random) ?? ("", "")
    let depth = rows.count { $0.kind == .heading }
    for index in rows.indices {
      if rows[index].kind == .values {
        rows[index].cells.insert(Cell(label), at: 0)
      } else if index == 0 {
        rows[index].cells.insert(Cell(heading, rows: depth), at: 0)
      }
    }
  }

  /// A table of an agency's own that has words in common with the official ones.
  static func own(_ random: inout SeededGenerator) -> PrintedGrid {
    func number() -> String { String(Int.random(in: 0...99, using: &random)) }
    let tables = [
      [["申请方式", "当面申请", "网络申请", "信函申请", "其他", "总计"], ["数量"] + (0..<5).map { _ in number() }],
      [
        ["年度", "本年新收", "予以公开", "总计"], ["2022年", number(), number(), number()],
        ["2023年", number(), number(), number()],
      ],
      [["申请渠道", "数量"], ["网络", number()], ["其他", number()], ["总计", number()]],
      [["信息类别", "数量（条）"], ["行政许可", number()], ["行政处罚", number()], ["其他", number()]],
    ]
    let table = tables.randomElement(using: &random) ?? []
    return PrintedGrid(
      rows: table.enumerated().map { position, row in
        Row(cells: row.map { Cell($0) }, kind: position == 0 ? .heading : .values, block: 0)
      })
  }
}

extension PrintedReport {
  /// Puts the heading of each section that holds a table into the table.
  mutating func moveHeadingsIntoTables() {
    for index in sections.indices {
      guard case .table(var table) = sections[index].body else { continue }
      table.addHeading("\(sections[index].ordinal)、\(sections[index].heading)")
      sections[index].body = .table(table)
      sections[index].isHeadedByItsTable = true
    }
  }

  /// Puts a table of the agency's own above or below each official one.
  mutating func addOwnTables(_ random: inout SeededGenerator) {
    for index in sections.indices {
      guard case .table = sections[index].body else { continue }
      let own = PrintedGrid.own(&random)
      if Bool.random(using: &random) {
        sections[index].above.append(own)
      } else {
        sections[index].below.append(own)
      }
    }
  }

  /// Prints each table twice.
  mutating func repeatTables() {
    for index in sections.indices {
      guard case .table(let table) = sections[index].body else { continue }
      sections[index].below.insert(table, at: 0)
    }
  }
}
