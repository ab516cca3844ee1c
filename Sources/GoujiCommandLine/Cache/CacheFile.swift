import Glibc
import Storing

/// A file of the cache: a seal, then a value. The seal is made of the value's bytes and of what the file is
/// to hold, so that neither damage nor a mix-up goes unseen.
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
      let bytes = try? file.contents(expecting: Int(status.st_size), named: path),
      bytes.count >= Digest.size, Self.seal(bytes, key).bytes[...] == bytes[..<Digest.size]
    else { return nil }
    var store = StoreReader(bytes, from: Digest.size)
    guard let value = try? store.read() as Value, store.isAtEnd else { return nil }
    return value
  }

  /// Writes `value` and nothing else to the file; false where that was not possible, and nothing is left of it.
  @discardableResult func write(_ value: some Stored, sealedBy key: Digest) -> Bool {
    var store = StoreWriter(reserving: Digest.size)
    store.write(value)
    var bytes = store.bytes
    bytes.replaceSubrange(..<Digest.size, with: Self.seal(bytes, key).bytes)
    do {
      let file = try FileDescriptor(
        opening: path, in: folder.raw, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_NONBLOCK,
        for: .write)
      try file.write(bytes, named: path)
      return true
    } catch {
      unlinkat(folder.raw, path, 0)
      return false
    }
  }

  private static func seal(_ bytes: [UInt8], _ key: Digest) -> Digest {
    var builder = DigestBuilder("gouji 1")
    builder.add(key)
    builder.add(raw: bytes[Digest.size...])
    return builder.digest()
  }
}
