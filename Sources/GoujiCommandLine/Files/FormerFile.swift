import Glibc

/// A file of the former site that a new one is compared with while it is made.
struct FormerFile {
  private let file: FileDescriptor
  private let path: String
  /// How many bytes of it stand in the new file, too.
  private(set) var agreed = 0

  /// - Parameter file: Open at its beginning.
  init(_ file: FileDescriptor, at path: String) {
    self.file = file
    self.path = path
  }

  /// Whether the file goes on with `bytes`.
  mutating func goesOn(with bytes: [UInt8]) throws(FileFault) -> Bool {
    var done = 0
    while done < bytes.count {
      let chunk = try file.read(upTo: min(bytes.count - done, 1 << 20), named: path)
      if chunk.isEmpty || !areSame(chunk[...], bytes[done..<done + chunk.count]) {
        return false
      }
      done += chunk.count
    }
    agreed += bytes.count
    return true
  }

  /// Its stamp, if it ends here.
  var stampAtEnd: FileStamp? {
    guard let status = file.status(), status.st_size == agreed else { return nil }
    return FileStamp(status)
  }

  /// Writes what agreed to `other`.
  func copyAgreed(to other: FileDescriptor) throws(FileFault) {
    lseek(file.raw, 0, SEEK_SET)
    var left = agreed
    while left > 0 {
      let chunk = try file.read(upTo: min(left, 1 << 20), named: path)
      if chunk.isEmpty { throw FileFault(action: .read, path: path, code: EIO) }
      try other.write(chunk, named: path)
      left -= chunk.count
    }
  }
}
