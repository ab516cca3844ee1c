import CSQLite

/// What SQLite would not do.
package struct DatabaseFault: Error, Sendable, Equatable, CustomStringConvertible {
  /// One of SQLite's result codes.
  package let code: Int32
  /// Its words for it.
  package let message: String

  package var description: String {
    let cause: String =
      switch code & 0xFF {
      case SQLITE_FULL: "磁盘空间不足"
      case SQLITE_IOERR: "磁盘读写出错"
      case SQLITE_READONLY: "所在的磁盘是只读的"
      case SQLITE_CANTOPEN: "不能创建文件"
      default: "未预料的原因"
      }
    return "无法写入数据库：\(cause)（SQLite \(code)：\(message)）"
  }
}
