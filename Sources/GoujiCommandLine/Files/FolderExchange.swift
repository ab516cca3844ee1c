import CFileSystem
import Glibc

/// Puts one folder in the place of another beside it.
enum FolderExchange {
  static func staging(_ output: OutputFolder) -> String { ".\(output.name).staging" }
  private static func former(_ output: OutputFolder) -> String { ".\(output.name).former" }

  /// Whether no build is at work on `output`, and none has left anything when it was interrupted.
  static func isIdle(_ output: OutputFolder) -> Bool {
    [staging(output), former(output)].allSatisfy { name in
      var status = stat()
      return lstat("\(output.parent)/\(name)", &status) != 0 && errno == ENOENT
    }
  }

  /// Opens the folder `name`, made if it is not there, and locks it for as long as it is open.
  ///
  /// Where the file system knows no locks (some network file systems), it goes on without.
  static func lockedFolder(
    _ name: String, of output: OutputFolder, in parent: FileDescriptor
  ) throws(PublishingFault) -> FileDescriptor {
    while true {
      if mkdirat(parent.raw, name, 0o777) != 0, errno != EEXIST {
        throw .file(.last(.create, "\(output.parent)/\(name)"))
      }
      let folder: FileDescriptor
      do throws(FileFault) {
        folder = try FileDescriptor(
          opening: name, in: parent.raw, O_RDONLY | O_DIRECTORY | O_NOFOLLOW, for: .write,
          named: "\(output.parent)/\(name)")
      } catch {
        if error.code == ENOENT { continue }  // its former owner has just published
        throw .file(error)
      }
      if flock(folder.raw, LOCK_EX | LOCK_NB) != 0, errno == EWOULDBLOCK {
        throw .busy(output.path)
      }
      var status = stat()
      if fstatat(parent.raw, name, &status, AT_SYMLINK_NOFOLLOW) == 0,
        status.st_ino == folder.status()?.st_ino
      {
        return folder
      }
    }
  }

  /// Ends an exchange in two steps that was interrupted between or after them.
  static func recover(
    _ output: OutputFolder, in parent: FileDescriptor
  ) throws(FileFault) {
    var status = stat()
    guard fstatat(parent.raw, former(output), &status, AT_SYMLINK_NOFOLLOW) == 0 else { return }
    if fstatat(parent.raw, output.name, &status, AT_SYMLINK_NOFOLLOW) == 0 {
      remove(former(output), in: parent)
    } else if renameat(parent.raw, former(output), parent.raw, output.name) != 0 {
      throw .last(.move, output.path)
    }
  }

  /// Makes `staging` the output, where there is none yet.
  static func moveIn(
    _ output: OutputFolder, _ staging: Int32, in parent: FileDescriptor
  ) throws(PublishingFault) {
    try sync(staging, for: output)
    try move(Self.staging(output), to: output.name, of: output, in: parent)
    fsync(parent.raw)
  }

  /// Puts `staging`, with everything in it safe on the disk, in the place of `output`.
  ///
  /// - Returns: The folder that stood there, locked for as long as it is open. It is to be removed (`removeFormer`)
  ///   or kept.
  static func exchange(
    _ output: OutputFolder, with staging: Int32, in parent: FileDescriptor
  ) throws(PublishingFault) -> FileDescriptor {
    try sync(staging, for: output)
    // Locked as well, so that nobody takes the former site for a staging folder left by the dead.
    let old: FileDescriptor
    do throws(FileFault) {
      old = try FileDescriptor(
        opening: output.name, in: parent.raw, O_RDONLY | O_DIRECTORY | O_NOFOLLOW, for: .move,
        named: output.path)
    } catch {
      throw .file(error)
    }
    flock(old.raw, LOCK_EX | LOCK_NB)
    if gouji_exchange(parent.raw, Self.staging(output), output.name) != 0 {
      guard [EINVAL, ENOSYS, ENOTSUP].contains(errno) else {
        throw errno == EBUSY ? .mountPoint(output.path) : .file(.last(.move, output.path))
      }
      try exchangeInTwoSteps(output, in: parent)
    }
    fsync(parent.raw)
    return old
  }

  /// Removes the folder in whose place another has been put.
  static func removeFormer(_ output: OutputFolder, in parent: FileDescriptor) {
    remove(staging(output), in: parent)
    remove(former(output), in: parent)
  }

  /// Keeps the folder in whose place another has been put.
  static func keep(
    _ output: OutputFolder, as spare: SpareFolder, in parent: FileDescriptor
  ) {
    // Where it is depends on how they were exchanged.
    spare.moveIn(former(output), of: parent)
    spare.moveIn(staging(output), of: parent)
  }

  private static func sync(
    _ staging: Int32, for output: OutputFolder
  ) throws(PublishingFault) {
    guard gouji_sync_file_system(staging) == 0 else { throw .file(.last(.write, output.path)) }
  }

  /// The way for file systems that cannot exchange: for a moment there is no output. `recover` mends
  /// what a crash in that moment leaves.
  static func exchangeInTwoSteps(
    _ output: OutputFolder, in parent: FileDescriptor
  ) throws(PublishingFault) {
    try move(output.name, to: former(output), of: output, in: parent)
    do throws(PublishingFault) {
      try move(staging(output), to: output.name, of: output, in: parent)
    } catch {
      try move(former(output), to: output.name, of: output, in: parent)
      throw error
    }
  }

  private static func move(
    _ name: String, to place: String, of output: OutputFolder, in parent: FileDescriptor
  ) throws(PublishingFault) {
    guard renameat(parent.raw, name, parent.raw, place) == 0 else {
      throw errno == EBUSY ? .mountPoint(output.path) : .file(.last(.move, output.path))
    }
  }

  /// Removes the folder `name` with everything in it, as far as it can: what is left is no part of a
  /// site, and the next build tries again.
  static func remove(_ name: String, in parent: FileDescriptor) {
    guard
      let folder = try? FileDescriptor(
        opening: name, in: parent.raw, O_RDONLY | O_DIRECTORY | O_NOFOLLOW, for: .remove)
    else { return }
    try? FileTree.empty(folder.raw, named: name)
    unlinkat(parent.raw, name, AT_REMOVEDIR)
  }
}
