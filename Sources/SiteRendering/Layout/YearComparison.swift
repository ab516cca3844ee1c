import DisclosureModel
import ReportChecking

/// A report beside the same agency's report on the year before, on a form that compares.
struct YearComparison: Sendable {
  let before: CheckedReport
  let after: CheckedReport
  /// Official tables whose cells do not all compare, because the form changed.
  let changedTables: [FormTable]
  /// For each cell of the later report that of the former that counts the same, or -1.
  private let partners: [Int16]

  /// Whether `init` makes one of the same.
  static func isPossible(
    of checked: CheckedReport, in history: ArraySlice<CheckedReport>
  ) -> Bool {
    let before = history.first { $0.report.year == checked.report.year - 1 }
    guard let before else { return false }
    let isSameForm = before.report.form === checked.report.form
    return isSameForm && checked.report.form.tables.contains { !$0.isPrinted && !$0.cells.isEmpty }
      || !partners(of: checked.report.form, in: before.report.form).isEmpty
  }

  /// Nil where there is no report on the year before, or none of its cells compares.
  init?(of checked: CheckedReport, in history: ArraySlice<CheckedReport>) {
    guard
      let before = history.first(where: { $0.report.year == checked.report.year - 1 })
    else { return nil }
    let partners = Self.partners(of: checked.report.form, in: before.report.form)
    guard partners.contains(where: { $0 >= 0 }) else { return nil }
    self.before = before
    after = checked
    self.partners = partners
    changedTables = checked.report.form.tables.filter { table in
      !table.isPrinted && !table.cells.allSatisfy { partners[$0] >= 0 }
    }
  }

  /// Cells count the same if they are of the same place in the form and under the same labels. Rows that
  /// reports print beyond the form mean what each of them says, and are not compared.
  private static func partners(of form: Form, in other: Form) -> [Int16] {
    var partners = [Int16](repeating: -1, count: form.cells.count)
    if form.signature == other.signature {
      for table in form.tables where !table.isPrinted {
        for index in table.cells { partners[index] = Int16(index) }
      }
      return partners
    }
    for table in form.tables where !table.isPrinted {
      guard let there = other.table(table.key), !there.isPrinted else { continue }
      for index in table.cells {
        let cell = form.cells[index]
        guard let found = other.index(of: cell.id), there.cells.contains(found) else { continue }
        let former = other.cells[found]
        guard former.rowLabels == cell.rowLabels, former.columnLabels == cell.columnLabels else {
          continue
        }
        partners[index] = Int16(found)
      }
    }
    return partners
  }

  /// The cell of the former report that counts what the later one's at `index` does.
  func partner(of index: Int) -> Int? { partners[index] < 0 ? nil : Int(partners[index]) }

  /// Whether either of the two cells says anything but zero.
  func isTold(_ index: Int) -> Bool {
    guard let partner = partner(of: index) else { return false }
    return after.report.cells[index].map(Self.says) ?? false
      || before.report.cells[partner].map(Self.says) ?? false
  }

  /// Whether a cell says anything but zero.
  private static func says(_ cell: Cell) -> Bool {
    switch cell.kind {
    case .number: cell.value != .zero
    case .text: true
    case .blank, .notApplicable: false
    }
  }

  /// By how much a number has changed.
  struct Change: Equatable {
    let difference: Quantity
    /// In tenths of a percent; nil where nothing changed, or the former number is too small for a share to
    /// say anything.
    let permille: Int64?

    private static let leastBase = Quantity(millionths: 10 * Quantity.scale)

    /// Nil unless both numbers are exact.
    init?(from before: Cell?, to after: Cell?) {
      guard let before, let after, before.bounds.isExact, after.bounds.isExact,
        let former = before.value, let latter = after.value
      else { return nil }
      difference = latter - former
      permille =
        former < Self.leastBase || difference == .zero
        ? nil : Int64((difference.double / former.double * 1000).rounded())
    }

    /// `+3`, `−2`, `0`.
    var text: String { Self.signed(difference.description) }

    /// `+12.5%`.
    var percent: String? {
      permille.map { permille in
        let magnitude = permille.magnitude
        let sign = permille < 0 ? "-" : ""
        return Self.signed("\(sign)\(magnitude / 10).\(magnitude % 10)") + "%"
      }
    }

    private static func signed(_ digits: String) -> String {
      if digits.hasPrefix("-") { return "−" + digits.dropFirst() }
      return digits == "0" || digits == "0.0" ? digits : "+" + digits
    }
  }
}
