extension PrintedGrid {
  /// Adds a column of an agency's own behind the form's, with a heading in each block, to a table whose rows have
  /// labels.
  mutating func addColumn(_ random: inout SeededGenerator) {
    guard rows.contains(where: { $0.kind == .values && $0.cells.first?.value == nil }) else {
      return
    }
    let heading = ["备注", "占比", "上年数", "填报说明"].randomElement(using: &random) ?? ""
    let isOfNumbers = Bool.random(using: &random)
    var headed: Set<Int> = []
    for index in rows.indices {
      let row = rows[index]
      if row.kind == .values {
        let number = Int.random(in: 0...400, using: &random)
        let remarks = ["", "", "无", "12.5%", "其中网上3件"]
        let remark = isOfNumbers ? "\(number)" : remarks[number % remarks.count]
        rows[index].cells.append(Cell(remark))
      } else if row.cells.count == 1 {
        rows[index].cells[0].columns += 1
      } else if headed.insert(row.block).inserted {
        let depth = rows[index...].prefix { $0.kind == .heading && $0.block == row.block }.count
        rows[index].cells.append(Cell(heading, rows: depth))
      }
    }
  }
}
