import CSQLite

/// A database that is made in memory and taken out as the bytes of its file, or made in that file.
///
/// The same statements in the same order give the same bytes with the same version of the library: nothing in
/// the file is dated, and pages are numbered in the order in which they were needed.
package struct Database: ~Copyable {
  private let handle: OpaquePointer

  /// In memory.
  package init() throws(DatabaseFault) { handle = try Self.open(":memory:") }

  /// In the file at `path`, which is empty or not there; it has the same bytes each time.
  ///
  /// Nothing guards the file against a crash: half of a database is of no use to anybody.
  package init(at path: String) throws(DatabaseFault) {
    let handle = try Self.open(path)
    do throws(DatabaseFault) { try Self.execute(Self.withoutJournal, on: handle) } catch {
      sqlite3_close_v2(handle)
      throw error
    }
    self.handle = handle
  }

  private static let withoutJournal = """
    PRAGMA page_size = 4096; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;
    PRAGMA locking_mode = EXCLUSIVE; PRAGMA cache_size = -4096
    """

  /// Files at longer paths cannot be opened, in bytes.
  package static let longestPath = 500

  private static func open(_ path: String) throws(DatabaseFault) -> OpaquePointer {
    var handle: OpaquePointer?
    let code = sqlite3_open_v2(
      path, &handle, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX, nil)
    guard let handle else { throw DatabaseFault(code: code, message: "out of memory") }
    guard code == SQLITE_OK else {
      let fault = fault(code, of: handle)
      sqlite3_close_v2(handle)
      throw fault
    }
    return handle
  }

  deinit { sqlite3_close_v2(handle) }

  /// Runs statements that give no rows, divided by `;`.
  package func execute(_ sql: String) throws(DatabaseFault) {
    try Self.execute(sql, on: handle)
  }

  private static func execute(_ sql: String, on handle: OpaquePointer) throws(DatabaseFault) {
    let code = sqlite3_exec(handle, sql, nil, nil, nil)
    guard code == SQLITE_OK else { throw fault(code, of: handle) }
  }

  /// What takes rows for `columns` of `table`.
  package func inserter(
    into table: String, columns: [String]
  ) throws(DatabaseFault) -> RowInserter {
    let names = columns.map { Self.quoted($0) }.joined(separator: ", ")
    let places = columns.map { _ in "?" }.joined(separator: ", ")
    let sql = "INSERT INTO \(Self.quoted(table)) (\(names)) VALUES (\(places))"
    var statement: OpaquePointer?
    let code = sqlite3_prepare_v3(
      handle, sql, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &statement, nil)
    guard code == SQLITE_OK, let statement else { throw Self.fault(code, of: handle) }
    return RowInserter(statement, of: handle, width: columns.count)
  }

  /// Ends the database and appends the bytes of its file to `output`.
  ///
  /// At no time are there more than two copies of the content.
  package consuming func write(to output: inout [UInt8]) throws(DatabaseFault) {
    let handle = self.handle
    var size: sqlite3_int64 = 0
    let bytes = sqlite3_serialize(handle, "main", &size, 0)
    let fault = Self.fault(sqlite3_errcode(handle), of: handle)
    _ = consume self  // closes the database before its bytes are copied
    guard let bytes else { throw fault }
    defer { sqlite3_free(bytes) }
    output.append(contentsOf: UnsafeBufferPointer(start: bytes, count: Int(size)))
  }

  /// Ends the database in its file.
  package consuming func close() throws(DatabaseFault) {
    let handle = self.handle
    discard self
    let code = sqlite3_close(handle)
    guard code == SQLITE_OK else {
      let fault = Self.fault(code, of: handle)
      sqlite3_close_v2(handle)
      throw fault
    }
  }

  /// `name` as it stands in a statement, whatever words it is made of.
  package static func quoted(_ name: String) -> String {
    "\"" + name.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
      + "\""
  }

  static func fault(_ code: Int32, of handle: OpaquePointer) -> DatabaseFault {
    DatabaseFault(code: code, message: String(cString: sqlite3_errmsg(handle)))
  }
}
