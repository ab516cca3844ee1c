package import Diagnostics

/// What stands in one cell of a report's tables, and where.
package struct Cell: Sendable, Hashable {
  package enum Kind: String, Sendable {
    case number
    /// Nothing stands there.
    case blank
    /// `/`, `—`, `无` and their like.
    case notApplicable
    /// Something that is no number, such as `详见附表`.
    case text
  }

  package let kind: Kind
  /// The number in the form's own unit; nil for all kinds but `number`.
  package let value: Quantity?
  /// The numbers that the printed value may stand for; wider than `value` where it is rounded.
  package let bounds: Interval
  /// The source's text of the cell where it says more, or less, than the number's own digits, as few do.
  private let text: String?
  /// What the source's text says beyond the plain number.
  package let marks: Marks
  package let reading: Reading
  package let place: SourcePlace

  package init(
    kind: Kind, value: Quantity? = nil, bounds: Interval = .anyCount, raw: String,
    marks: Marks = [], reading: Reading = .printed, place: SourcePlace
  ) {
    self.kind = kind
    self.value = value
    self.bounds = bounds
    text = raw == value?.description ? nil : raw
    self.marks = marks
    self.reading = reading
    self.place = place
  }

  /// A plain count, printed as nothing but its digits.
  init(count value: Quantity, place: SourcePlace) {
    kind = .number
    self.value = value
    bounds = Interval(value)
    text = nil
    marks = []
    reading = .printed
    self.place = place
  }

  /// The source's text of the cell, trimmed of white space around it.
  package var raw: String { text ?? value?.description ?? "" }

  /// How the cell was told from its neighbours.
  package enum Reading: String, Sendable {
    /// The source sets it apart.
    case printed
    /// The source has lost the boundaries of the row's cells, and only one way to draw them is possible.
    case solved
  }

  /// Features of the printed text, for checks of units and formats.
  package struct Marks: OptionSet, Sendable, Hashable {
    package let rawValue: UInt16
    package init(rawValue: UInt16) { self.rawValue = rawValue }

    /// `元` or `亿元` where the form says 万元, or any currency unit in a cell of counts.
    package static let currencyUnit = Marks(rawValue: 1)
    /// `万`, `千`, `百`: the value is rounded to its last printed digit.
    package static let magnitudeSuffix = Marks(rawValue: 2)
    /// `余`, `多`, `约`, `近`, `+`: the value is approximate.
    package static let approximate = Marks(rawValue: 4)
    /// A unit such as `件` or `万元` was printed beside the number.
    package static let printedUnit = Marks(rawValue: 8)
    /// Full-width digits, inner spaces, thousands separators or Chinese numerals.
    package static let unusualFormat = Marks(rawValue: 16)
    /// The number is followed by a remark in brackets, such as `（其中修订16件）`.
    package static let remark = Marks(rawValue: 32)
  }

  /// Half-open width of the rounding, such as 1000 for `25.1万`; nil for an exact value.
  package var precision: Quantity? {
    guard kind == .number, !bounds.isExact, bounds.high != .infinity else { return nil }
    return bounds.high - bounds.low
  }
}
