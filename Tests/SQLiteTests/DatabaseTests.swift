import CSQLite
import Foundation
import Tables
import Testing

@testable import SQLite

@Suite("Databases")
struct DatabaseTests {
  private func database() throws -> [UInt8] {
    let database = try Database()
    try fill(database)
    var bytes: [UInt8] = []
    try database.write(to: &bytes)
    return bytes
  }

  private func fill(_ database: borrowing Database) throws {
    try database.execute("CREATE TABLE t (a TEXT PRIMARY KEY, b NUMERIC, \"c\"\"d\" INTEGER)")
    let rows = try database.inserter(into: "t", columns: ["a", "b", "c\"d"])
    for (text, decimal) in [("零", "0"), ("", "-1.5"), ("'; DROP TABLE t; --", "∞")] {
      rows.text(text)
      rows.number(decimal: decimal)
      rows.truth(true)
      rows.endRow()
    }
    try rows.finish()
  }

  /// All but the header's counters, of which a database in memory has none.
  @Test func areTheSameInAFile() throws {
    let path = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).sqlite").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    var files: [[UInt8]] = []
    for _ in 0..<2 {
      try Data().write(to: URL(filePath: path))
      let database = try Database(at: path)
      try fill(database)
      try database.close()
      files.append([UInt8](try Data(contentsOf: URL(filePath: path))))
    }
    #expect(files[0] == files[1])
    #expect(files[0][100...] == (try database())[100...])
  }

  @Test func sayThatTheirFileCannotBeMade() {
    #expect(throws: DatabaseFault.self) { _ = try Database(at: "/none/there.sqlite") }
  }

  @Test func sayWhyInWordsOfThePublisher() {
    #expect(
      DatabaseFault(code: 13, message: "database or disk is full").description
        == "无法写入数据库：磁盘空间不足（SQLite 13：database or disk is full）")
    #expect(DatabaseFault(code: 778, message: "disk I/O error").description.contains("磁盘读写出错"))
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
    let database = try Database()
    try database.execute("CREATE TABLE t (a INTEGER PRIMARY KEY)")
    let rows = try database.inserter(into: "t", columns: ["a"])
    for number in [1, 1, 2] {
      rows.number(number)
      rows.endRow()
    }
    #expect(throws: DatabaseFault.self) { try rows.finish() }
  }

  @Test func refuseStatementsThatAreNone() throws {
    let database = try Database()
    #expect(throws: DatabaseFault.self) { try database.execute("CREATE NOTHING") }
  }
}
