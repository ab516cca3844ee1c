import CTables
import FoundationEssentials

/// A data file that is compiled into the program; `CTables` lists them.
package enum Table {
  /// The bytes of the table at `path` (below `Sources/CTables`).
  ///
  /// A table that is not there is a mistake in the program, not in anybody's content: it stops here.
  package static func bytes(_ path: String) -> UnsafeBufferPointer<UInt8> {
    guard let table = gouji_table_named(path) else {
      preconditionFailure("no table at Sources/CTables/\(path)")
    }
    return UnsafeBufferPointer(start: table.pointee.bytes, count: table.pointee.count)
  }

  /// The JSON table at `path`, decoded.
  package static func decode<Value: Decodable>(_ type: Value.Type, from path: String) -> Value {
    do {
      return try JSONDecoder().decode(type, from: Data(bytes(path)))
    } catch {
      preconditionFailure("Sources/CTables/\(path): \(error)")
    }
  }

  /// The rows of the CSV table at `path`, as texts by column name.
  package static func rows(_ path: String) -> CSVTable {
    do {
      return try CSVTable(Array(bytes(path)))
    } catch {
      preconditionFailure("Sources/CTables/\(path): \(error)")
    }
  }
}
