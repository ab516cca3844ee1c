import CSQLite
import SQLite
import Tables
import Testing

@Suite("Databases in memory")
struct MemoryDatabaseTests {
  private func database() throws -> [UInt8] {
    let database = try MemoryDatabase()
    try database.execute("CREATE TABLE t (a TEXT PRIMARY KEY, b NUMERIC, \"c\"\"d\" INTEGER)")
    let rows = try database.inserter(into: "t", columns: ["a", "b", "c\"d"])
    for (text, decimal) in [("零", "0"), ("", "-1.5"), ("'; DROP TABLE t; --", "∞")] {
      rows.text(text)
      rows.number(decimal: decimal)
      rows.truth(true)
      rows.endRow()
    }
    try rows.finish()
    var bytes: [UInt8] = []
    try database.write(to: &bytes)
    return bytes
  }

  @Test func areFilesOfSQLite() throws {
    let bytes = try database()
    #expect(bytes.starts(with: Array("SQLite format 3\0".utf8)))
    #expect(bytes.count % 4096 == 0)
  }

  @Test func areTheSameEveryTime() throws {
    #expect(try database() == database())
  }

  /// Texts are values and never statements; a number keeps its kind; what is no number is left out.
  @Test func holdWhatWasPutIn() throws {
    let bytes = try database()
    var handle: OpaquePointer?
    #expect(sqlite3_open(":memory:", &handle) == SQLITE_OK)
    defer { sqlite3_close(handle) }
    let copy = try #require(sqlite3_malloc64(UInt64(bytes.count)))
    copy.copyMemory(from: bytes, byteCount: bytes.count)
    let code = sqlite3_deserialize(
      handle, "main", copy, Int64(bytes.count), Int64(bytes.count),
      UInt32(SQLITE_DESERIALIZE_FREEONCLOSE))
    #expect(code == SQLITE_OK)
    var statement: OpaquePointer?
    let sql = "SELECT a || '|' || coalesce(b, 'null') || '|' || typeof(b) FROM t ORDER BY rowid"
    #expect(sqlite3_prepare_v2(handle, sql, -1, &statement, nil) == SQLITE_OK)
    defer { sqlite3_finalize(statement) }
    var rows: [String] = []
    while sqlite3_step(statement) == SQLITE_ROW {
      rows.append(String(cString: sqlite3_column_text(statement, 0)))
    }
    #expect(rows == ["零|0|integer", "|-1.5|real", "'; DROP TABLE t; --|null|null"])
  }

  @Test func sayWhichRowWasRefused() throws {
    let database = try MemoryDatabase()
    try database.execute("CREATE TABLE t (a INTEGER PRIMARY KEY)")
    let rows = try database.inserter(into: "t", columns: ["a"])
    for number in [1, 1, 2] {
      rows.number(number)
      rows.endRow()
    }
    #expect(throws: DatabaseFault.self) { try rows.finish() }
  }

  @Test func refuseStatementsThatAreNone() throws {
    let database = try MemoryDatabase()
    #expect(throws: DatabaseFault.self) { try database.execute("CREATE NOTHING") }
  }
}
