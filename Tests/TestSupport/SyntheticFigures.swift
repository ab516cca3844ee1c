package import DisclosureModel

/// Figures as agencies report them, made up: few requests, most rows 0, every sum in balance.
package struct SyntheticFigures: Sendable {
  package let form: Form
  /// What is printed in each cell, by its index in the form; empty where nothing is.
  package private(set) var printed: [String]

  package init(
    form: Form, scale: Double, using random: inout SeededGenerator
  ) {
    self.form = form
    printed = Array(repeating: "0", count: form.cells.count)
    fillRequests(scale, &random)
    fillDisclosure(scale, &random)
    fillDisputes(&random)
  }

  package var cells: [String: String] {
    Dictionary(uniqueKeysWithValues: form.cells.map { ($0.id, printed[$0.index]) })
  }

  package subscript(row: String, column: Int) -> Int {
    get { Int(printed[index(row, column)]) ?? 0 }
    set { printed[index(row, column)] = String(newValue) }
  }

  /// Rows of the table of requests.
  package var rows: [String] {
    var rows: [String] = []
    for cell in form.cells where cell.table == "requests" && rows.last != cell.row {
      rows.append(cell.row)
    }
    return rows
  }

  private func index(_ row: String, _ column: Int) -> Int {
    guard
      let first = form.cells.firstIndex(where: { $0.table == "requests" && $0.row == row })
    else { preconditionFailure("no row is called \(row)") }
    return first + column
  }

  private mutating func fillRequests(_ scale: Double, _ random: inout SeededGenerator) {
    let rows = rows
    let results = rows.filter {
      !["received", "carriedIn", "processed", "carriedOut"].contains($0)
    }
    var columns = [0]
    if random.chance(0.4) { columns.append(1) }
    if random.chance(0.3) { columns.append(5) }
    if random.chance(0.1) { columns.append(Int.random(in: 2...4, using: &random)) }
    for row in results.shuffled(using: &random).prefix(
      [1, 2, 3, 4, 6, 9].randomElement(using: &random) ?? 1)
    {
      for column in columns where column == 0 || random.chance(0.5) {
        self[row, column] = random.count(scale: column == 0 ? scale : scale / 3)
      }
    }
    for column in columns {
      let processed = results.reduce(0) { $0 + self[$1, column] }
      let out = random.chance(0.4) ? Int.random(in: 0...max(1, processed / 5), using: &random) : 0
      let most = min(processed + out, max(1, processed / 5))
      let carriedIn = random.chance(0.4) ? Int.random(in: 0...most, using: &random) : 0
      self["processed", column] = processed
      self["carriedOut", column] = out
      self["carriedIn", column] = carriedIn
      self["received", column] = processed + out - carriedIn
    }
    for row in rows { self[row, 6] = (0..<6).reduce(0) { $0 + self[row, $1] } }
  }

  private mutating func fillDisclosure(_ scale: Double, _ random: inout SeededGenerator) {
    for cell in form.cells where cell.table == "disclosure" && random.chance(0.5) {
      let count = random.count(scale: cell.column == "decisions" ? scale * 30 : scale)
      let sign =
        cell.allows.contains(.sign) ? ["", "", "-", "+"].randomElement(using: &random) ?? "" : ""
      printed[cell.index] = count == 0 ? "0" : sign + String(count)
    }
  }

  private mutating func fillDisputes(_ random: inout SeededGenerator) {
    let cells = form.cells.filter { $0.table == "disputes" }.map(\.index)
    for group in 0..<3 where random.chance(0.4) {
      var total = 0
      for outcome in 0..<4 where random.chance(0.4) {
        let count = random.count(scale: 3)
        printed[cells[group * 5 + outcome]] = String(count)
        total += count
      }
      printed[cells[group * 5 + 4]] = String(total)
    }
  }
}

extension SyntheticFigures {
  /// A way in which a report goes wrong.
  package enum Slip: CaseIterable, Sendable {
    case offByLittle, totalOff, exchangedDigits, lostDigit, addedDigit, otherColumn, otherRow
    case shiftedRow, omittedAddend, copiedRow, disputes
  }

  /// Puts a slip somewhere where there is something to get wrong.
  package mutating func slip(_ slip: Slip, using random: inout SeededGenerator) {
    let filled = rows.flatMap { row in (0..<7).map { (row, $0) } }.filter { self[$0.0, $0.1] > 0 }
    guard let (row, column) = filled.randomElement(using: &random) else { return }
    let value = self[row, column]
    let others = rows.filter { $0 != row }
    let other = others.randomElement(using: &random) ?? row
    let small = [-10, -9, -2, -1, 1, 2, 3, 9, 10].randomElement(using: &random) ?? 1
    switch slip {
    case .offByLittle: self[row, column] = max(0, value + small)
    case .totalOff: self[row, 6] = max(0, self[row, 6] + small)
    case .exchangedDigits:
      var digits = Array(String(value))
      if digits.count > 1 {
        digits.swapAt(digits.count - 1, digits.count - 2)
      }
      self[row, column] = Int(String(digits)) ?? 0
    case .lostDigit:
      var digits = Array(String(value))
      digits.remove(at: Int.random(in: 0..<digits.count, using: &random))
      self[row, column] = Int(String(digits)) ?? 0
    case .addedDigit:
      var digits = Array(String(value))
      let digit = Character(String(Int.random(in: 0...9, using: &random)))
      digits.insert(digit, at: Int.random(in: 0...digits.count, using: &random))
      self[row, column] = Int(String(digits)) ?? 0
    case .otherColumn:
      let moved = Int.random(in: 1...value, using: &random)
      self[row, column] -= moved
      self[row, (column + Int.random(in: 1...5, using: &random)) % 6] += moved
    case .otherRow:
      let before = self[other, column]
      self[other, column] = value
      self[row, column] = before
    case .shiftedRow:
      let values = (0..<7).map { self[row, $0] }
      for position in 0..<7 { self[row, position] = values[(position + 1) % 7] }
    case .omittedAddend:
      self[row, 6] = max(0, self[row, 6] - self[row, column])
    case .copiedRow:
      for position in 0..<7 { self[row, position] = self[other, position] }
    case .disputes:
      let cells = form.cells.filter { $0.table == "disputes" }
      guard let cell = cells.randomElement(using: &random) else { return }
      printed[cell.index] = String(Int.random(in: 0...30, using: &random))
    }
  }

  /// Leaves each cell blank that `isBlank` picks.
  package mutating func leaveBlank(where isBlank: (FormCell) -> Bool) {
    for cell in form.cells where isBlank(cell) { printed[cell.index] = "" }
  }
}

extension SeededGenerator {
  package mutating func chance(_ probability: Double) -> Bool {
    Double.random(in: 0..<1, using: &self) < probability
  }

  /// A count that is small as a rule and large at times.
  mutating func count(scale: Double) -> Int {
    // The sum of a geometric series of ranges comes close to an exponential distribution.
    var bound = scale
    while chance(0.4) { bound *= 2 }
    return Int.random(in: 0...max(1, Int(bound)), using: &self)
  }
}
