import Glibc
import Synchronization

/// The folder in which a site is staged.
final class StagingFolder: Sendable {
  private let folder: FileDescriptor
  private let state: Mutex<State>

  private struct State {
    var spare: SpareFiles
    /// The files that were written.
    var created: [String] = []
  }

  var raw: Int32 { folder.raw }

  /// - Parameter former: The site whose place it is to take; what the folder has of it already stays in it. Nil to
  ///   begin with an empty folder.
  init(_ folder: FileDescriptor, named name: String, of former: FormerSite?) throws(FileFault) {
    self.folder = folder
    var spare: SpareFiles?
    if let former { spare = try? SpareFiles(in: folder, of: former) }
    if spare == nil { try FileTree.empty(folder.raw, named: name) }
    state = Mutex(State(spare: spare ?? SpareFiles()))
  }

  /// A new file at `path`, to be written.
  func created(_ path: String) throws(FileFault) -> FileDescriptor {
    let isSpare = state.withLock {
      $0.created.append(path)
      return $0.spare.take(path) != nil
    }
    if isSpare { unlinkat(raw, path, 0) }
    do throws(FileFault) { return try open(path) } catch {
      switch error.code {
      case ENOENT: break
      case EEXIST, ENOTDIR: makeRoom(for: path)
      default: throw error
      }
      try folder.makeFolders(above: path)
      return try open(path)
    }
  }

  private func open(_ path: String) throws(FileFault) -> FileDescriptor {
    try FileDescriptor(
      opening: path, in: raw, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, for: .write)
  }

  /// Removes what the former site has where `path` needs a folder, or a folder where it is to be a file.
  private func makeRoom(for path: String) {
    let (files, folders) = state.withLock {
      ($0.spare.takeAll(inTheWayOf: path), $0.spare.folders(inTheWayOf: path))
    }
    for file in files { unlinkat(raw, file, 0) }
    // One that holds new pages stays, and then `path` is in nobody's way but theirs.
    for folder in folders { unlinkat(raw, folder, AT_REMOVEDIR) }
  }

  /// Links `pages` of `former` into the folder, but those that are in it already.
  ///
  /// - Returns: Those that it has linked or copied, and which of them it has copied.
  func link(
    _ pages: [String: FileStamp], of former: FormerSite
  ) throws(PublishingFault) -> (moved: [String], copied: Set<String>) {
    let spare = state.withLock { $0.spare.inodes }
    var moved: [String] = []
    var copied: Set<String> = []
    for (path, stamp) in pages where spare[path] != stamp.inode {
      moved.append(path)
      if try !former.link(path, into: raw) { copied.insert(path) }
    }
    return (moved, copied)
  }

  /// Removes what the former site has and is neither one of `pages` nor `carried`; of its folders, those that then
  /// are empty, but were not before.
  func removeSuperfluous(beside pages: FormerSite.NewPages, _ carried: FormerSite.CarriedOver) {
    let files = Set(carried.files)
    let spare = state.withLock { $0.spare }
    for path in spare.inodes.keys where !pages.paths.contains(path) && !files.contains(path) {
      unlinkat(raw, path, 0)
    }
    for path in spare.folders.reversed()
    where !pages.folders.contains(path) && !carried.folders.contains(path) {
      unlinkat(raw, path, AT_REMOVEDIR)
    }
  }

  /// Removes the files that were written.
  func removeCreated() {
    for path in state.withLock({ $0.created }) { unlinkat(raw, path, 0) }
  }
}
