import Glibc
import Storing

/// What tells without reading a file whether anybody has touched it since.
///
/// The time of the last change (ctime) is set by the system alone, so that a file whose size and times were
/// put back is still seen to have changed.
struct FileStamp: Sendable, Hashable {
  let inode: UInt64
  let size: Int64
  let modified: Int64
  let changed: Int64

  /// Nil for what is no regular file.
  init?(_ status: stat) {
    guard status.st_mode & S_IFMT == S_IFREG else { return nil }
    inode = UInt64(status.st_ino)
    size = Int64(status.st_size)
    modified = Self.nanoseconds(status.st_mtim)
    changed = Self.nanoseconds(status.st_ctim)
  }

  /// That of the file at `path`, through symbolic links.
  init?(_ path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    self.init(status)
  }

  /// That of the file at `path` in the open folder `folder`, if it is no link.
  init?(_ path: String, in folder: FileDescriptor) {
    var status = stat()
    guard fstatat(folder.raw, path, &status, AT_SYMLINK_NOFOLLOW) == 0 else { return nil }
    self.init(status)
  }

  /// Whether it is the same file with the same content, which may have been linked elsewhere since.
  func isSameContent(as other: FileStamp) -> Bool {
    inode == other.inode && size == other.size && modified == other.modified
  }

  private static func nanoseconds(_ time: timespec) -> Int64 {
    Int64(time.tv_sec) &* 1_000_000_000 &+ Int64(time.tv_nsec)
  }
}

extension FileStamp: Stored {
  func write(to store: inout StoreWriter) {
    store.write(inode)
    store.write(size)
    store.write(modified)
    store.write(changed)
  }

  init(from store: inout StoreReader) throws(StoreFault) {
    inode = try store.read()
    size = try store.read()
    modified = try store.read()
    changed = try store.read()
  }
}
