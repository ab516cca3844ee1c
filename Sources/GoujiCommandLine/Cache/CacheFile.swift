import Glibc
import Storing

/// A file of the cache that holds one sealed value.
struct CacheFile {
  private let path: String
  private let folder: FileDescriptor

  init(_ path: String, in folder: FileDescriptor) {
    self.path = path
    self.folder = folder
  }

  /// The file's value; nil where it is missing, damaged or that of another key.
  func value<Value: Stored>(sealedBy key: Digest) -> Value? {
    // Without O_NONBLOCK, opening a pipe would wait for whoever writes to it.
    guard
      let file = try? FileDescriptor(
        opening: path, in: folder.raw, O_RDONLY | O_NOFOLLOW | O_NONBLOCK, for: .read),
      let status = file.status(), status.st_mode & S_IFMT == S_IFREG,
      let bytes = try? file.contents(expecting: Int(status.st_size), named: path)
    else { return nil }
    return Sealed.value(in: bytes, by: key)
  }

  /// Writes `value` and nothing else to the file; false where that was not possible, and nothing is left of it.
  @discardableResult func write(_ value: some Stored, sealedBy key: Digest) -> Bool {
    do {
      let file = try FileDescriptor(
        opening: path, in: folder.raw, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_NONBLOCK,
        for: .write)
      try file.write(Sealed.bytes(of: value, by: key), named: path)
      return true
    } catch {
      unlinkat(folder.raw, path, 0)
      return false
    }
  }
}
