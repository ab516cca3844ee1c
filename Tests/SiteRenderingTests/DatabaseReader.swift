import CSQLite
import Testing

/// Reads the bytes of a database file.
final class DatabaseReader {
  private var handle: OpaquePointer?

  init(_ bytes: [UInt8]) throws {
    #expect(sqlite3_open(":memory:", &handle) == SQLITE_OK)
    let copy = try #require(sqlite3_malloc64(UInt64(bytes.count)))
    copy.copyMemory(from: bytes, byteCount: bytes.count)
    let size = Int64(bytes.count)
    let flags = UInt32(SQLITE_DESERIALIZE_FREEONCLOSE)
    #expect(sqlite3_deserialize(handle, "main", copy, size, size, flags) == SQLITE_OK)
  }

  deinit { sqlite3_close(handle) }

  /// The rows that `sql` gives, every value as text; null is `nil`.
  func rows(_ sql: String) throws -> [[String?]] {
    var statement: OpaquePointer?
    try #require(sqlite3_prepare_v2(handle, sql, -1, &statement, nil) == SQLITE_OK, "\(sql)")
    defer { sqlite3_finalize(statement) }
    var rows: [[String?]] = []
    while sqlite3_step(statement) == SQLITE_ROW {
      rows.append(
        (0..<sqlite3_column_count(statement)).map { column in
          sqlite3_column_text(statement, column).map { String(cString: $0) }
        })
    }
    return rows
  }
}
