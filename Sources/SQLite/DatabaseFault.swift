/// What SQLite would not do.
package struct DatabaseFault: Error, Sendable, Equatable, CustomStringConvertible {
  /// One of SQLite's result codes.
  package let code: Int32
  /// Its words for it.
  package let message: String

  package var description: String { "SQLite（\(code)）：\(message)" }
}
