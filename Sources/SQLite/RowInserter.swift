import CSQLite
import Tables

/// Puts rows into a table. The first fault ends its work, and is thrown by `finish()`.
package final class RowInserter: RowWriter {
  private let statement: OpaquePointer
  private let database: OpaquePointer
  private let width: Int32
  private var fields: Int32 = 0
  private var fault: DatabaseFault?

  init(_ statement: OpaquePointer, of database: OpaquePointer, width: Int) {
    self.statement = statement
    self.database = database
    self.width = Int32(width)
  }

  deinit { sqlite3_finalize(statement) }

  package func text(_ text: String?) {
    fields += 1
    guard var text, !text.isEmpty else {
      // An empty text may have no address, and without one SQLite takes it for null.
      return text == nil ? null() : watch(gouji_sqlite_bind_text(statement, fields, "", 0))
    }
    text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) {
        watch(gouji_sqlite_bind_text(statement, fields, $0.baseAddress, Int32($0.count)))
      }
    }
  }

  package func number(_ number: Int?) {
    fields += 1
    guard let number else { return null() }
    watch(sqlite3_bind_int64(statement, fields, sqlite3_int64(number)))
  }

  /// A whole number is stored as one, any other as floating point; what is no number is left out.
  package func number(decimal: String?) {
    guard let decimal else { return number(nil) }
    if let whole = Int(decimal) { return number(whole) }
    fields += 1
    guard let value = Double(decimal), value.isFinite else { return null() }
    watch(sqlite3_bind_double(statement, fields, value))
  }

  package func truth(_ truth: Bool?) { number(truth.map { $0 ? 1 : 0 }) }

  package func endRow() {
    precondition(fields == width, "a row of \(fields) cells in a table of \(width) columns")
    fields = 0
    guard fault == nil else { return }
    let code = sqlite3_step(statement)
    if code != SQLITE_DONE { fault = Database.fault(code, of: database) }
    sqlite3_reset(statement)
  }

  /// Throws what kept a row from being put in.
  package func finish() throws(DatabaseFault) {
    if let fault { throw fault }
  }

  private func null() { watch(sqlite3_bind_null(statement, fields)) }

  private func watch(_ code: Int32) {
    if code != SQLITE_OK, fault == nil { fault = Database.fault(code, of: database) }
  }
}
