import Diagnostics
import DisclosureModel

/// A row of a list of indicators, as it was read.
struct IndicatorEntry {
  enum Content {
    /// It heads the rows below it.
    case heading
    case values(unit: String, year: Cell, cumulative: Cell?)
    /// Which value belongs to which column is not certain; nor is the label, where it is empty.
    case unread(unit: String?, found: Int, expected: Int)
  }

  let label: IndicatorLabel
  let content: Content
  let place: SourcePlace

  init(_ label: String, _ content: Content, at place: SourcePlace) {
    self.label = IndicatorLabel(label)
    self.content = content
    self.place = place
  }

  /// A row whose values are there and whose label is not certain.
  static func doubtful(
    _ label: String, of header: IndicatorHeader, at place: SourcePlace
  ) -> IndicatorEntry {
    let width = header.values.count
    return IndicatorEntry(label, .unread(unit: nil, found: width, expected: width), at: place)
  }

  var isHeading: Bool { if case .heading = content { true } else { false } }
}

extension [IndicatorEntry] {
  /// Takes the last row back: what follows it may be the rest of its label.
  mutating func doubtLast() {
    guard let entry = last, case .values(let unit, _, let cumulative) = entry.content else {
      return
    }
    let width = cumulative == nil ? 1 : 2
    self[count - 1] = IndicatorEntry(
      entry.label.printed, .unread(unit: unit, found: width, expected: width), at: entry.place)
  }
}

extension IndicatorHeader {
  /// The row's content, its values being laid over the columns that hold values, in their order.
  ///
  /// Where two columns give the year's figure they must agree.
  func content(unit: String, _ values: [IndicatorToken]) -> IndicatorEntry.Content {
    var year: Cell?
    var cumulative: Cell?
    for (column, token) in zip(self.values, values) {
      let cell = token.cell(unit: unit)
      switch column.role {
      case .year:
        guard year == nil || year?.value == cell.value else {
          return .unread(unit: unit, found: values.count, expected: self.values.count)
        }
        year = year ?? cell
      case .cumulative: cumulative = cell
      default: break
      }
    }
    guard let year else {
      return .unread(unit: unit, found: values.count, expected: self.values.count)
    }
    return .values(unit: unit, year: year, cumulative: cumulative)
  }
}
