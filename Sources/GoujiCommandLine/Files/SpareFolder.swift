import Glibc

/// Where the folder of the site before the present one is kept, so that the next site can be staged in it: most
/// of its files are those of the present site, in their places, so that only the others need to be linked.
///
/// It lies in the cache, where nobody looks for a site and which backups leave out. Nothing depends on it
/// (`SpareFiles`).
struct SpareFolder: Sendable {
  private static let name = "spare"

  /// The cache, whose lock is held.
  let cache: FileDescriptor
  /// Whether what is there may be used.
  let isRead: Bool

  /// Makes what is kept the staging folder `staging` of `parent`, unless there is one already.
  func moveOut(to staging: String, of parent: FileDescriptor) {
    var status = stat()
    guard isRead else { return remove() }
    guard fstatat(cache.raw, Self.name, &status, AT_SYMLINK_NOFOLLOW) == 0,
      status.st_mode & S_IFMT == S_IFDIR,
      fstatat(parent.raw, staging, &status, AT_SYMLINK_NOFOLLOW) != 0, errno == ENOENT
    else { return }
    renameat(cache.raw, Self.name, parent.raw, staging)
  }

  /// Keeps the folder `name` of `parent`, or removes it where that is not possible.
  func moveIn(_ name: String, of parent: FileDescriptor) {
    if renameat(parent.raw, name, cache.raw, Self.name) == 0 || errno == ENOENT { return }
    remove()
    if renameat(parent.raw, name, cache.raw, Self.name) == 0 { return }
    FolderExchange.remove(name, in: parent)
  }

  /// Links the files at `paths` of the folder `site` into the folder `spare`, as far as that is possible.
  func link(_ paths: [String], of site: Int32, into spare: FileDescriptor) {
    for path in paths where linkat(site, path, spare.raw, path, 0) != 0 {
      if errno == EEXIST { continue }
      guard errno == ENOENT, (try? spare.makeFolders(above: path)) != nil,
        linkat(site, path, spare.raw, path, 0) == 0
      else { return }
    }
  }

  private func remove() {
    if unlinkat(cache.raw, Self.name, 0) != 0, errno != ENOENT {
      FolderExchange.remove(Self.name, in: cache)
    }
  }
}
