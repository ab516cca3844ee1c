import DisclosureModel
import Tables

/// A number that is computed from a report's cells: a count, or the share of one count in another.
///
/// Defined once, in `Sources/CTables/measures/measures.json`; pages show it with a link to its definition.
/// (An *indicator* in this code is a row of the lists of 2008 and 2014, which agencies print themselves.)
///
/// A class, for each has a dozen texts and lists.
final class Measure: Sendable, Decodable {
  /// Such as `disclosureRate`.
  let id: String
  let kind: Kind
  let title: Words
  /// How it is computed, in the words of the form.
  let formula: Words
  /// What to mind when reading it.
  let pitfalls: Words
  /// What is added up, for a share above the line and below it.
  let numerator: [CellGroup]
  let denominator: [CellGroup]?
  /// Unit of a count.
  let unit: String?

  enum Kind: String, Sendable, Decodable { case count, share }

  typealias Words = BilingualText

  /// Every measure, in the order in which they are listed.
  static let all = Table.decode([Measure].self, from: "measures/measures.json")

  static func of(_ id: String) -> Measure? { byID[id] }

  private static let byID = Dictionary(uniqueKeysWithValues: all.map { ($0.id, $0) })

  var cells: [CellGroup] { numerator + (denominator ?? []) }

  /// What it comes to in a report.
  enum Value: Sendable, Equatable {
    case count(Quantity)
    case share(Share)
    /// A cell that it needs is blank, rounded or unread.
    case unknown
    /// The report's form has no such cells.
    case absent
  }

  func value(in grid: CellGrid, _ layout: FormLayout) -> Value {
    switch (kind, sum(numerator, in: grid, layout), sum(denominator ?? [], in: grid, layout)) {
    case (_, .absent, _), (.share, _, .absent): .absent
    case (.count, .exact(let sum), _): .count(sum)
    case (.share, .exact(let part), .exact(let whole)):
      Share(part, of: whole).map { .share($0) } ?? .unknown
    default: .unknown
    }
  }

  private enum Sum {
    case exact(Quantity)
    case unknown
    case absent
  }

  private func sum(_ groups: [CellGroup], in grid: CellGrid, _ layout: FormLayout) -> Sum {
    var sum = Quantity.zero
    for group in groups {
      let indexes = layout.indexes(of: group)
      if indexes.isEmpty { return .absent }
      for index in indexes {
        guard let cell = grid[index], let value = cell.value, cell.bounds.isExact else {
          return .unknown
        }
        sum = sum + value
      }
    }
    return .exact(sum)
  }
}

extension Measure.Value {
  var share: Share? { if case .share(let share) = self { share } else { nil } }

  /// Whether there are numbers.
  var isTold: Bool { self != .unknown && self != .absent }
}
