import DisclosureModel
import TestSupport

/// A requests table at random in which every sum holds.
struct BalancedTable {
  private(set) var small = SmallReport()
  private(set) var values: [String: Int64] = [:]

  private static let applicants = [
    "naturalPerson", "business", "researchInstitution", "socialOrganization", "legalService",
    "other",
  ]

  init(_ generator: inout SeededGenerator) {
    let form = small.cells.form
    let rows = form.cells.filter { $0.table == "requests" && $0.column == "total" }.map(\.row)
    let results = rows.filter {
      !["received", "carriedIn", "processed", "carriedOut"].contains($0)
    }
    for column in Self.applicants {
      for row in results where Int.random(in: 0..<4, using: &generator) == 0 {
        values["\(row).\(column)"] = Int64.random(in: 1...40, using: &generator)
      }
      let processed = results.reduce(0) { $0 + self["\($1).\(column)"] }
      let carriedOut = Int64.random(in: 0...9, using: &generator)
      let carriedIn = Int64.random(in: 0...(processed + carriedOut), using: &generator)
      values["processed.\(column)"] = processed
      values["carriedOut.\(column)"] = carriedOut
      values["carriedIn.\(column)"] = carriedIn
      values["received.\(column)"] = processed + carriedOut - carriedIn
    }
    for row in rows {
      values["\(row).total"] = Self.applicants.reduce(0) { $0 + self["\(row).\($1)"] }
    }
    for cell in form.cells where cell.table == "requests" {
      small.write("\(self["\(cell.row).\(cell.column)"])", in: cell.index)
    }
  }

  /// The value of a cell without its table's key.
  subscript(_ id: String) -> Int64 { values[id] ?? 0 }

  /// The report with another number in one cell.
  func report(changing cell: FormCell, by difference: Int64) -> Report {
    var small = small
    small.write("\(self["\(cell.row).\(cell.column)"] + difference)", in: cell.index)
    return small.report
  }
}
