package import Diagnostics

/// A report's cells, in the order of its form.
///
/// Nearly all cells of a report are plain counts, most of them zero; they are kept in eight bytes each.
package struct CellGrid: Sendable {
  package let form: Form
  private(set) var packed: [PackedCell]
  /// The cells that are more than a plain count, by their index.
  private(set) var others: [Int: Cell] = [:]

  /// A grid in which nothing has been read.
  package init(form: Form) {
    self.form = form
    packed = Array(repeating: .absent, count: form.cells.count)
  }

  /// A grid whose cells are packed as another's were; nil if they are not those of the form.
  init?(form: Form, packed: [PackedCell], others: [Int: Cell]) {
    guard packed.count == form.cells.count,
      packed.indices.allSatisfy({ packed[$0].isOther == (others[$0] != nil) }),
      others.keys.allSatisfy(packed.indices.contains)
    else { return nil }
    (self.form, self.packed, self.others) = (form, packed, others)
  }

  /// The cell at `index` of the form; nil where the report does not have it or it could not be read.
  package subscript(index: Int) -> Cell? {
    get { packed[index].isOther ? others[index] : packed[index].cell }
    set {
      let plain = newValue.map(PackedCell.init(_:)) ?? .absent
      if packed[index].isOther { others[index] = nil }
      if plain == nil { others[index] = newValue }
      packed[index] = plain ?? .other
    }
  }

  /// Whether the cell at `index` is a count, printed as nothing but its digits.
  package func isPlainCount(at index: Int) -> Bool {
    packed[index] != .absent && !packed[index].isOther
  }

  /// Where the cell at `index` stands in the source; nil where there is none.
  package func place(at index: Int) -> SourcePlace? {
    packed[index].isOther ? others[index]?.place : packed[index].place
  }

  /// How many cells were read.
  package var readCount: Int { packed.count { $0 != .absent } }

  /// The cell whose public id is `id`.
  package subscript(id: String) -> Cell? { form.index(of: id).flatMap { self[$0] } }
}

/// How the reading of one table went.
package struct TableReading: Sendable, Hashable {
  package let key: String
  package let state: State
  /// The table's first line, or that of the heading under which it was looked for.
  package let place: SourcePlace?
  /// Rows whose cells could not be told apart, and labels that were not found.
  package let problems: [Problem]

  package enum State: Sendable, Hashable {
    case read
    /// Some rows are there and some could not be read.
    case partial
    /// No label of the table was found.
    case missing
  }

  /// A row that was not read.
  package struct Problem: Sendable, Hashable {
    package enum Kind: Sendable, Hashable {
      case labelMissing
      /// The row's label is there, but the cells after it do not fit the columns.
      case cellCount(found: Int, expected: Int)
      /// The label stands in the table more than once.
      case labelRepeated
      /// The row's cells are there, but not all of its label, or more than that.
      case labelUncertain
      /// The row stands before or after another in a different order than the form's.
      case misplaced
      /// The row's numbers stand together without anything between them.
      case runTogether(Doubt)
    }

    /// Why numbers that run together were not told apart.
    package enum Doubt: Sendable, Hashable {
      /// There are several ways to divide them, and nothing decides.
      case severalWays
      /// There is no way that fills every cell and makes the row's sums hold.
      case noWay
      /// There is one way, but nothing besides the row itself confirms it.
      case unconfirmed
      /// There are too many ways to try them all.
      case tooMany
    }

    package let kind: Kind
    /// Key of the row, empty for a table without row labels.
    package let row: String
    package let label: String
    package let place: SourcePlace

    package init(kind: Kind, row: String, label: String, place: SourcePlace) {
      self.kind = kind
      self.row = row
      self.label = label
      self.place = place
    }
  }

  package init(key: String, state: State, place: SourcePlace?, problems: [Problem]) {
    self.key = key
    self.state = state
    self.place = place
    self.problems = problems
  }
}
