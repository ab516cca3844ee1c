import Diagnostics
import DocumentReading

/// A row's cells laid over the header's columns.
struct IndicatorCells {
  /// The cells of the labels: groups first.
  private(set) var labels: [IndicatorToken] = []
  /// Nil where the cell goes on from above.
  private(set) var unit: IndicatorToken?
  private(set) var values: [IndicatorToken] = []
  /// Every column that holds values has its cell, and no cell stands outside the columns.
  private(set) var isAligned = false

  init(_ tokens: [IndicatorToken], _ range: Range<Int>, header: IndicatorHeader) {
    let isNumbered = tokens.allSatisfy { $0.place.cell != nil }
    guard isNumbered || tokens.count == header.width else { return }
    for (position, token) in tokens.enumerated() {
      let start = token.place.cell?.column ?? position + 1
      guard let column = header.columns.last(where: { $0.start <= start }), start <= header.last,
        take(token, column, isFirst: column.start == start)
      else { return }
    }
    isAligned =
      values.count == header.values.count && (unit != nil || isNumbered || !header.hasUnits)
  }

  /// Takes the cell, which is the column's first or one further right; false where it may not be there.
  private mutating func take(
    _ token: IndicatorToken, _ column: IndicatorHeader.Column, isFirst: Bool
  ) -> Bool {
    switch column.role {
    case .label, .group: labels.append(token)
    case .ordinal, .note: break
    case .unit where isFirst: unit = token
    case .year where isFirst, .cumulative where isFirst, .other where isFirst:
      values.append(token)
    default: return token.kind == .empty
    }
    return true
  }

  /// Whether the cell can be that of a unit, one that nobody foresaw included.
  static func mayBeUnit(_ token: IndicatorToken) -> Bool {
    switch token.kind {
    case .unit, .empty, .notApplicable: true
    case .text: token.text.count <= 6 && !token.text.contains { $0.isASCII && $0.isNumber }
    case .number: false
    }
  }
}
