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
    guard let places = layout.places(of: self) else { return .absent }
    guard let sum = Self.sum(places.numerator, in: grid) else { return .unknown }
    guard kind == .share else { return .count(sum) }
    return Self.sum(places.denominator, in: grid).flatMap { Share(sum, of: $0) }.map { .share($0) }
      ?? .unknown
  }

  /// Nil where a cell is blank, rounded or unread.
  private static func sum(_ indexes: [Int], in grid: CellGrid) -> Quantity? {
    var sum = Quantity.zero
    for index in indexes {
      guard let cell = grid[index], let value = cell.value, cell.bounds.isExact else { return nil }
      sum = sum + value
    }
    return sum
  }
}

/// Where the cells of a measure stand in a form.
struct MeasurePlaces: Sendable {
  let numerator: [Int]
  let denominator: [Int]

  /// Nil where the form lacks one of the cells.
  init?(_ measure: Measure, in groups: [CellGroup: [Int]]) {
    func indexes(_ cells: [CellGroup]) -> [Int]? {
      let found = cells.map { groups[$0] ?? [] }
      return found.contains(where: \.isEmpty) ? nil : Array(found.joined())
    }
    guard let numerator = indexes(measure.numerator),
      let denominator = indexes(measure.denominator ?? [])
    else { return nil }
    (self.numerator, self.denominator) = (numerator, denominator)
  }

  /// Whether one of the cells is among `cells`.
  func touch(_ cells: [Int]) -> Bool {
    cells.contains { numerator.contains($0) || denominator.contains($0) }
  }
}

extension Measure.Value {
  var share: Share? { if case .share(let share) = self { share } else { nil } }

  /// Whether there are numbers.
  var isTold: Bool { self != .unknown && self != .absent }
}
