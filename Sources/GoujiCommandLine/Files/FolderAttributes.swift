import Glibc

/// What a folder is besides what it holds.
struct FolderAttributes: Equatable {
  let device: dev_t
  let inode: ino_t
  let owner: uid_t
  let group: gid_t
  let mode: mode_t
  /// When it was changed last, or a name in it, in nanoseconds.
  let changed: Int64

  init(_ status: stat) {
    device = status.st_dev
    inode = status.st_ino
    owner = status.st_uid
    group = status.st_gid
    mode = status.st_mode & 0o7777
    changed = Self.nanoseconds(status.st_ctim)
  }

  /// Whether one could stand for the other once its mode is set.
  func isLike(_ other: FolderAttributes) -> Bool {
    device == other.device && owner == other.owner && group == other.group
  }

  /// Whether it was changed before `time`; not certain where the file system counts in whole seconds.
  func isSettled(before time: Int64) -> Bool {
    changed < time && !changed.isMultiple(of: 1_000_000_000)
  }

  static func now() -> Int64 {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return nanoseconds(time)
  }

  private static func nanoseconds(_ time: timespec) -> Int64 {
    Int64(time.tv_sec) &* 1_000_000_000 &+ Int64(time.tv_nsec)
  }
}
