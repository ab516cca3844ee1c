import Diagnostics
import DisclosureModel
import DocumentReading

/// Reads the rows of a table whose values stand together in one fragment, apart by white space or not
/// at all.
struct RowSeparation {
  private(set) var cells: [(index: Int, cell: Cell)] = []
  private var doubts: [Int: TableReading.Problem.Doubt] = [:]
  private var read: Set<Int> = []
  private let reader: TableReader

  /// - Parameters:
  ///   - candidates: The rows that were not read cell by cell.
  ///   - known: The cells of those that were.
  init(
    _ candidates: [RowCandidate], read known: [(index: Int, cell: Cell)], reader: TableReader
  ) {
    self.reader = reader
    var runs: [(candidate: RowCandidate, row: RunTogetherRow)] = []
    for candidate in candidates {
      if takePieces(of: candidate) { continue }
      if let row = runTogether(candidate) { runs.append((candidate, row)) }
    }
    guard !runs.isEmpty else { return }
    let rows = KnownRows(known + cells, of: reader.lexicon)
    let isWhole = rows.areWhole && !candidates.contains { $0.filled == 0 }
    let division = TableDivision(
      runs.map(\.row), known: rows.rows, isWhole: isWhole, lexicon: reader.lexicon)
    for (index, run) in runs.enumerated() {
      take(run.row, of: run.candidate, division.cells[index])
      if let doubt = division.doubts[index] {
        // Fewer digits than cells: what is wrong is that cells are missing.
        if !run.row.isShort { doubts[run.candidate.anchor] = doubt }
      } else {
        read.insert(run.candidate.anchor)
      }
    }
  }

  func isRead(_ candidate: RowCandidate) -> Bool { read.contains(candidate.anchor) }

  func doubt(of candidate: RowCandidate) -> TableReading.Problem.Doubt? {
    doubts[candidate.anchor]
  }

  /// Reads a row whose cells white space sets apart: `规章0 0 0`.
  private mutating func takePieces(of candidate: RowCandidate) -> Bool {
    guard let fragment = candidate.onlyFragment else { return false }
    let pieces = reader.document.text(fragment).split(whereSeparator: \.isWhitespace)
    guard pieces.count == candidate.row.cells.count, !mayGroupDigits(fragment) else { return false }
    let read = zip(candidate.row.cells, pieces).map { index, piece in
      let unit = reader.lexicon.cells[index].unit
      return (
        index: index,
        cell: CellReader().read(String(piece), unit: unit, at: reader.place(fragment))
      )
    }
    guard read.allSatisfy({ $0.cell.kind == .number || $0.cell.kind == .notApplicable }) else {
      return false
    }
    cells += read
    self.read.insert(candidate.anchor)
    return true
  }

  private func mayGroupDigits(_ fragment: Int) -> Bool {
    NumberRun([reader.document.bytes(fragment)])?.mayGroupDigits ?? false
  }

  private func runTogether(_ candidate: RowCandidate) -> RunTogetherRow? {
    guard let fragment = candidate.onlyFragment,
      let run = NumberRun([reader.document.bytes(fragment)])
    else { return nil }
    return RunTogetherRow(candidate.row, run, in: reader.lexicon)
  }

  private mutating func take(
    _ row: RunTogetherRow, of candidate: RowCandidate, _ parts: [Range<Int>?]
  ) {
    guard let fragment = candidate.onlyFragment else { return }
    for (index, part) in zip(candidate.row.cells, parts) {
      guard let part, let value = Quantity(exactly: row.run.value(of: part)) else { continue }
      cells.append(
        (
          index: index,
          cell: Cell(
            kind: .number, value: value, bounds: Interval(value), raw: row.run.text(of: part),
            reading: .solved, place: reader.place(fragment))
        ))
    }
  }
}

extension RowCandidate {
  /// The fragment that holds the row, where it is one.
  fileprivate var onlyFragment: Int? { fragments.count == 1 ? fragments.lowerBound : nil }
}

/// The rows of a table whose cells were read one by one.
private struct KnownRows {
  private(set) var rows: [DividedRow] = []
  /// Whether none of them has a blank cell.
  let areWhole: Bool

  init(_ cells: [(index: Int, cell: Cell)], of lexicon: TableLexicon) {
    areWhole = cells.allSatisfy { $0.cell.kind == .number }
    let values = Dictionary(cells.map { ($0.index, $0.cell) }) { first, _ in first }
    for row in lexicon.rows {
      let numbers = row.cells.compactMap { values[$0]?.count }
      if numbers.count == row.cells.count {
        rows.append(DividedRow(cells: row.cells, ways: [numbers]))
      }
    }
  }
}

extension Cell {
  /// The whole number that stands here, if it is exact.
  fileprivate var count: Int64? {
    guard let value, bounds.isExact, value.isWhole else { return nil }
    return value.whole
  }
}
