import Glibc

/// An open file or folder, closed when its owner lets go of it.
final class FileDescriptor: Sendable {
  let raw: Int32

  /// Opens `path`, taken from `folder` if it is relative.
  init(
    opening path: [UInt8], in folder: Int32 = AT_FDCWD, _ flags: Int32,
    for action: FileFault.Action,
    named name: String? = nil
  ) throws(FileFault) {
    let place = cPath(path)
    raw = repeatedWhileInterrupted { openat(folder, place, flags | O_CLOEXEC, 0o666) }
    if raw < 0 { throw .last(action, name ?? String(decoding: path, as: UTF8.self)) }
  }

  convenience init(
    opening path: String, in folder: Int32 = AT_FDCWD, _ flags: Int32, for action: FileFault.Action,
    named name: String? = nil
  ) throws(FileFault) {
    try self.init(opening: Array(path.utf8), in: folder, flags, for: action, named: name)
  }

  /// Takes over the open file `raw`.
  init(owning raw: Int32) { self.raw = raw }

  deinit { close(raw) }

  func status() -> stat? {
    var status = stat()
    return fstat(raw, &status) == 0 ? status : nil
  }

  /// Everything up to the end of the file, of which about `size` bytes are expected.
  func contents(expecting size: Int, named name: String) throws(FileFault) -> [UInt8] {
    var bytes: [UInt8] = []
    var capacity = size + 1
    while true {
      let chunk = try read(upTo: capacity, named: name)
      if chunk.isEmpty { return bytes }
      if bytes.isEmpty { bytes = chunk } else { bytes += chunk }
      capacity = max(1 << 16, size + 1 - bytes.count)
    }
  }

  /// The next bytes, at most `capacity`; none at the end of the file.
  func read(upTo capacity: Int, named name: String) throws(FileFault) -> [UInt8] {
    var failed = false
    let chunk = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
      let got = repeatedWhileInterrupted { Glibc.read(raw, buffer.baseAddress, capacity) }
      failed = got < 0
      count = max(0, got)
    }
    if failed { throw .last(.read, name) }
    return chunk
  }

  /// The bytes at `range` of the file; nil where it does not have them all.
  func bytes(at range: Range<Int>) -> [UInt8]? {
    let bytes = [UInt8](unsafeUninitializedCapacity: range.count) { buffer, count in
      while count < range.count {
        let got = repeatedWhileInterrupted {
          pread(
            raw, buffer.baseAddress?.advanced(by: count), range.count - count,
            off_t(range.lowerBound + count))
        }
        if got <= 0 { return }
        count += got
      }
    }
    return bytes.count == range.count ? bytes : nil
  }

  /// Writes `bytes` from `start` on; false where not all of them could be.
  func put(_ bytes: [UInt8], at start: Int) -> Bool {
    var done = 0
    while done < bytes.count {
      let wrote = bytes.withUnsafeBytes { buffer in
        repeatedWhileInterrupted {
          pwrite(
            raw, buffer.baseAddress?.advanced(by: done), buffer.count - done, off_t(start + done))
        }
      }
      if wrote <= 0 { return false }
      done += wrote
    }
    return true
  }

  /// Makes the folders in which `path` is to lie below the folder, as far as they are not there.
  func makeFolders(above path: String) throws(FileFault) {
    guard let slash = path.lastIndex(of: "/") else { return }
    let above = String(path[..<slash])
    if mkdirat(raw, above, 0o777) == 0 || errno == EEXIST { return }
    guard errno == ENOENT else { throw .last(.create, above) }
    try makeFolders(above: above)
    guard mkdirat(raw, above, 0o777) == 0 || errno == EEXIST else { throw .last(.create, above) }
  }

  func write(_ bytes: [UInt8], named name: String) throws(FileFault) {
    try GoujiCommandLine.write(bytes, to: raw, named: name)
  }
}

/// Writes all of `bytes` to the open file `file`, however many calls it takes.
func write(_ bytes: [UInt8], to file: Int32, named name: String) throws(FileFault) {
  var done = 0
  while done < bytes.count {
    let wrote = bytes.withUnsafeBytes { buffer in
      repeatedWhileInterrupted {
        Glibc.write(file, buffer.baseAddress?.advanced(by: done), buffer.count - done)
      }
    }
    if wrote < 0 { throw .last(.write, name) }
    done += wrote
  }
}

/// The result of `call`, made again as long as a signal interrupts it.
func repeatedWhileInterrupted<Result: SignedInteger>(_ call: () -> Result) -> Result {
  while true {
    let result = call()
    if result >= 0 || errno != EINTR { return result }
  }
}
