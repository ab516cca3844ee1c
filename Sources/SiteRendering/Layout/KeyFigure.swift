import DisclosureModel

/// A number by which reports are compared: one cell of the form, or the sum of a group of them.
struct KeyFigure: Sendable {
  let label: TextKey
  let cells: CellGroup

  static let received = KeyFigure(.figureReceived, "requests.received.total")
  static let carriedIn = KeyFigure(.figureCarriedIn, "requests.carriedIn.total")
  static let granted = KeyFigure(.figureGranted, "requests.granted.total")
  static let partiallyGranted = KeyFigure(
    .figurePartiallyGranted, "requests.partiallyGranted.total")
  static let processed = KeyFigure(.figureProcessed, "requests.processed.total")
  static let carriedOut = KeyFigure(.figureCarriedOut, "requests.carriedOut.total")

  static let reconsiderations = KeyFigure(
    .figureReconsiderations, "disputes.reconsideration.total")
  static let litigations = KeyFigure(.figureLitigations, "disputes.litigationDirect.total")

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

  /// How requests were decided: the parts of 办理总计.
  static let outcomes = Array(requests.dropFirst(2).dropLast(2))
  /// The colour of each of them in charts.
  static let outcomeStyles = outcomes.indices.map { "part-\($0 + 1)" }

  /// Disputes and what agencies do besides.
  static let others = [
    reconsiderations,
    litigations,
    KeyFigure(.figureLicensing, "disclosure.licensing.decisions"),
    KeyFigure(.figurePenalties, "disclosure.penalties.decisions"),
    KeyFigure(.figureFees, "disclosure.fees.amount"),
  ]

  private init(_ label: TextKey, _ cells: String) {
    self.label = label
    self.cells = CellGroup(cells)
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

    /// The number, if it is exact.
    var exact: Quantity? {
      switch self {
      case .cell(let cell): cell.bounds.isExact ? cell.value : nil
      case .sum(let sum): sum
      case .unknown, .absent: nil
      }
    }
  }

  /// Where it stands on a report's page: its cell, or the table that holds the parts of a sum.
  var anchor: String {
    cells.isOne ? Anchor.cell(cells.pattern) : Anchor.table(cells.table)
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
