/// Takes the rows of a table cell by cell, in the order of its columns.
package protocol RowWriter: ~Copyable {
  /// A cell with words; nil leaves it empty.
  mutating func text(_ text: String?)
  mutating func number(_ number: Int?)
  /// A cell with the number whose digits are `decimal`.
  mutating func number(decimal: String?)
  mutating func truth(_ truth: Bool?)
  /// Ends a row, which must have a cell for each column.
  mutating func endRow()
}

extension CSVWriter: RowWriter {
  package mutating func truth(_ truth: Bool?) { text(truth.map { $0 ? "true" : "false" }) }
}
