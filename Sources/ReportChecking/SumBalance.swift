import DisclosureModel

/// The sums of a report and what its cells add to them, in numbers alone, so that many changes can be
/// tried.
struct SumBalance {
  let form: Form
  private let relations: [Relation]
  /// The sums that each cell takes part in.
  let sumsOfCell: [[Int]]
  private(set) var summands: [Summand]
  /// The sums that fail and that nothing explains yet.
  private(set) var failing: SumSet

  init(_ report: Report) {
    form = report.form
    relations = form.relations
    var sumsOfCell = Array(repeating: [Int](), count: form.cells.count)
    for sum in form.relations.indices.prefix(SumSet.capacity) {
      for cell in form.relations[sum].cells { sumsOfCell[cell].append(sum) }
    }
    self.sumsOfCell = sumsOfCell
    let summands = form.cells.map { report.cells.summand(at: $0.index) }
    self.summands = summands
    failing = SumSet()
    for sum in form.relations.indices.prefix(SumSet.capacity)
    where form.relations[sum].verdict({ summands[$0] }) == .fails {
      failing.insert(sum)
    }
  }

  /// The cells of failing sums, in the form's order.
  var doubtfulCells: [Int] {
    form.cells.indices.filter { sumsOfCell[$0].contains(where: failing.contains) }
  }

  func verdict(_ sum: Int) -> Verdict { relations[sum].verdict { summands[$0] } }

  /// The failing sums that hold for certain after `edits`; nil if a sum fails that did not before.
  mutating func settled(by edits: [Edit]) -> SumSet? {
    let former = edits.map { summands[$0.cell] }
    for edit in edits { summands[edit.cell] = edit.content }
    defer {
      for (edit, content) in zip(edits, former).reversed() { summands[edit.cell] = content }
    }
    var settled = SumSet()
    for edit in edits {
      for sum in sumsOfCell[edit.cell] where !settled.contains(sum) {
        let verdict = verdict(sum)
        if verdict == .fails, !failing.contains(sum) { return nil }
        if verdict == .holds, failing.contains(sum) { settled.insert(sum) }
      }
    }
    return settled
  }

  /// Takes `edits` for what was meant; the sums that do not fail after them need no other explanation.
  mutating func accept(_ edits: [Edit]) {
    for edit in edits { summands[edit.cell] = edit.content }
    for sum in Set(edits.flatMap { sumsOfCell[$0.cell] }) where verdict(sum) != .fails {
      failing.remove(sum)
    }
  }

  /// How much the right side of a sum exceeds the left; nil where a cell is rounded, text or unread.
  func excess(of sum: Int) -> Quantity? {
    let relation = relations[sum]
    guard let left = total(relation.left), let right = total(relation.right) else { return nil }
    return right - left
  }

  /// The value of `cell` with which the sum would hold, if its other cells leave no doubt.
  func value(of cell: Int, wantedBy sum: Int) -> Quantity? {
    let relation = relations[sum]
    guard let left = total(relation.left, without: cell),
      let right = total(relation.right, without: cell)
    else { return nil }
    return relation.left.contains(cell) ? right - left : left - right
  }

  private func total(_ side: [Int], without left: Int? = nil) -> Quantity? {
    var total = Quantity.zero
    for cell in side where cell != left {
      guard let value = summands[cell].exact else { return nil }
      total = total + value
    }
    return total
  }

  /// Whether the form allows `value` in the cell.
  func allows(_ value: Quantity, in cell: Int) -> Bool {
    let allows = form.cells[cell].allows
    return (value >= .zero || allows.contains(.sign))
      && (value.isWhole || allows.contains(.decimals))
  }
}

/// What a cell may have been meant to hold.
struct Edit: Equatable {
  let cell: Int
  let content: Summand

  init(_ cell: Int, _ value: Quantity) { self.init(cell, Summand(value)) }

  init(_ cell: Int, _ content: Summand) {
    self.cell = cell
    self.content = content
  }
}

/// Some of a form's sums, by their place among its relations.
struct SumSet: Hashable {
  /// More sums than any form has; those beyond are not looked at.
  static let capacity = 64
  private var bits: UInt64 = 0

  var count: Int { bits.nonzeroBitCount }
  var isEmpty: Bool { bits == 0 }

  func contains(_ sum: Int) -> Bool { bits & 1 << UInt64(sum) != 0 }
  mutating func insert(_ sum: Int) { bits |= 1 << UInt64(sum) }
  mutating func remove(_ sum: Int) { bits &= ~(1 << UInt64(sum)) }
  mutating func formUnion(_ other: SumSet) { bits |= other.bits }
  func isDisjoint(with other: SumSet) -> Bool { bits & other.bits == 0 }
  func isSuperset(of other: SumSet) -> Bool { bits & other.bits == other.bits }

  /// The sums in the form's order.
  var sums: [Int] {
    var sums: [Int] = []
    var rest = bits
    while rest != 0 {
      sums.append(rest.trailingZeroBitCount)
      rest &= rest - 1
    }
    return sums
  }
}
