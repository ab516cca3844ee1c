import DisclosureModel

/// A number by which reports are compared: one cell of the form, or the sum of a group of them.
struct KeyFigure: Sendable {
  let label: TextKey
  /// Ids of the cells; one that ends in `.*` stands for all rows of the group, in its 总计 column.
  let cells: String

  static let received = KeyFigure(.figureReceived, "requests.received.total")
  static let carriedIn = KeyFigure(.figureCarriedIn, "requests.carriedIn.total")
  static let granted = KeyFigure(.figureGranted, "requests.granted.total")
  static let partiallyGranted = KeyFigure(
    .figurePartiallyGranted, "requests.partiallyGranted.total")
  static let processed = KeyFigure(.figureProcessed, "requests.processed.total")
  static let carriedOut = KeyFigure(.figureCarriedOut, "requests.carriedOut.total")

  /// Those at the head of a report.
  static let headline = [received, carriedIn, granted, partiallyGranted, processed, carriedOut]

  /// What becomes of requests, in the form's order.
  static let requests = [
    received, carriedIn, granted, partiallyGranted,
    KeyFigure(.figureRefused, "requests.refused.*"),
    KeyFigure(.figureUnavailable, "requests.unavailable.*"),
    KeyFigure(.figureUnprocessed, "requests.unprocessed.*"),
    KeyFigure(.figureOtherHandling, "requests.otherHandling.*"),
    processed, carriedOut,
  ]

  /// Disputes and what agencies do besides.
  static let others = [
    KeyFigure(.figureReconsiderations, "disputes.reconsideration.total"),
    KeyFigure(.figureLitigations, "disputes.litigationDirect.total"),
    KeyFigure(.figureLicensing, "disclosure.licensing.decisions"),
    KeyFigure(.figurePenalties, "disclosure.penalties.decisions"),
    KeyFigure(.figureFees, "disclosure.fees.amount"),
  ]

  private init(_ label: TextKey, _ cells: String) {
    self.label = label
    self.cells = cells
  }

  /// What a report says of the figure.
  enum Reading: Equatable {
    /// The one cell, as it was written.
    case cell(Cell)
    /// The sum of exact numbers.
    case sum(Quantity)
    /// A cell of the sum is blank, rounded or unread, so the sum is not known.
    case unknown
    /// The report's form has no such cell, or it was not read.
    case absent
  }

  /// The one cell that it is; nil for a sum.
  var cell: String? { cells.hasSuffix(".*") ? nil : cells }

  /// Indexes of the cells in `form`.
  func indexes(in form: Form) -> [Int] {
    guard cells.hasSuffix(".*") else { return form.index(of: cells).map { [$0] } ?? [] }
    let prefix = cells.dropLast()
    return form.cells.filter { $0.id.hasPrefix(prefix) && $0.column == "total" }.map(\.index)
  }

  func reading(_ grid: CellGrid, indexes: [Int]) -> Reading {
    if indexes.isEmpty { return .absent }
    if indexes.count == 1 { return grid[indexes[0]].map { .cell($0) } ?? .absent }
    var sum = Quantity.zero
    for index in indexes {
      guard let cell = grid[index], let value = cell.value, cell.bounds.isExact else {
        return .unknown
      }
      sum = sum + value
    }
    return .sum(sum)
  }
}
