import Glibc

/// Who holds the lock of an output.
struct LockHolder: Sendable, Equatable {
  let process: Int
  let host: String

  init(process: Int, host: String) {
    self.process = process
    self.host = host
  }

  static var current: LockHolder {
    var name = [CChar](repeating: 0, count: 256)
    gethostname(&name, name.count - 1)
    let host = name.prefix { $0 != 0 }.map(UInt8.init(bitPattern:))
    return LockHolder(process: Int(getpid()), host: String(decoding: host, as: UTF8.self))
  }

  /// Who has written to `lock`; nil where that cannot be read.
  init?(_ lock: FileDescriptor) {
    lseek(lock.raw, 0, SEEK_SET)
    guard let bytes = try? lock.read(upTo: 512, named: "lock") else { return nil }
    let parts = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
    guard parts.count == 2, let process = Int(parts[0]) else { return nil }
    self.init(process: process, host: String(parts[1].prefix(100)))
  }

  func write(to lock: FileDescriptor) {
    ftruncate(lock.raw, 0)
    lseek(lock.raw, 0, SEEK_SET)
    try? lock.write(Array("\(process)\n\(host)\n".utf8), named: "lock")
  }
}
