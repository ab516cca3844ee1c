import DisclosureModel

/// Cells of a form that are added up: one by its id, or with `.*` at the end all rows of a group in its
/// 总计 column, such as `requests.refused.*`.
struct CellGroup: Sendable, Hashable, Decodable {
  let pattern: String

  init(_ pattern: String) { self.pattern = pattern }

  init(from decoder: any Decoder) throws {
    pattern = try decoder.singleValueContainer().decode(String.self)
  }

  /// Key of the table that holds the cells.
  var table: String { String(pattern.prefix { $0 != "." }) }

  var isOne: Bool { !pattern.hasSuffix(".*") }

  /// Indexes of the cells in `form`; none where it has no such cell.
  func indexes(in form: Form) -> [Int] {
    guard !isOne else { return form.index(of: pattern).map { [$0] } ?? [] }
    let prefix = pattern.dropLast()
    return form.cells.filter { $0.id.hasPrefix(prefix) && $0.column == "total" }.map(\.index)
  }
}
