import Glibc

/// The files that a staging folder holds from the beginning: links to files of the former site, in the places
/// that they have there.
///
/// The folder may hold anything: what was kept after the last build, what a killed one left, what somebody has
/// put into it. Only the same file in the same place is left in it; and since that may be the one which is
/// published, none is ever written to: a page that changes gets a file of its own.
struct SpareFiles {
  /// The inode of each, by its path.
  private(set) var inodes: [String: UInt64] = [:]
  /// The folders, each before those in it.
  private(set) var folders: [String] = []

  init() {}

  /// Removes everything else from `folder`.
  ///
  /// - Returns: Nil where the folder itself is not one that could take the place of the former site.
  init?(in folder: FileDescriptor, of former: FormerSite) throws(FileFault) {
    let tree = try FileTree(below: folder.raw)
    guard tree.attributes.isLike(former.tree.attributes) else { return nil }
    let standing = Self.folders(in: former.tree)
    var superfluous: [FileTree.Entry] = []
    var gone: ArraySlice<UInt8>?
    for entry in tree.entries {
      if let gone, entry.path.starts(with: gone) {
        superfluous.append(entry)
      } else if let path = entry.text, try stays(entry, at: path, of: former, standing, folder) {
        continue
      } else {
        superfluous.append(entry)
        gone = entry.kind == .folder ? entry.path[...] + [UInt8(ascii: "/")] : nil
      }
    }
    for entry in superfluous.reversed() {
      let flags = entry.kind == .folder ? AT_REMOVEDIR : 0
      if unlinkat(folder.raw, cPath(entry.path), flags) != 0 { throw .last(.remove, entry.shown) }
    }
  }

  /// Notes `entry` if the former site has the same.
  private mutating func stays(
    _ entry: FileTree.Entry, at path: String, of former: FormerSite,
    _ standing: [String: FolderAttributes], _ folder: FileDescriptor
  ) throws(FileFault) -> Bool {
    switch entry.kind {
    case .file:
      guard former.files[path] == entry.inode else { return false }
      inodes[path] = entry.inode
    case .folder:
      guard let there = standing[path], let here = entry.attributes, here.isLike(there) else {
        return false
      }
      if here.mode != there.mode, fchmodat(folder.raw, path, there.mode, 0) != 0 { return false }
      folders.append(path)
    case .link, .other: return false
    }
    return true
  }

  private static func folders(in tree: FileTree) -> [String: FolderAttributes] {
    var folders: [String: FolderAttributes] = [:]
    for entry in tree.entries {
      if let path = entry.text, let attributes = entry.attributes { folders[path] = attributes }
    }
    return folders
  }

  /// Forgets the file at `path`; nil where there is none.
  mutating func take(_ path: String) -> UInt64? { inodes.removeValue(forKey: path) }

  /// Forgets the files that stand where `path` needs a folder, or in a folder where it is to be a file.
  ///
  /// - Returns: Their paths.
  mutating func takeAll(inTheWayOf path: String) -> [String] {
    let inTheWay = inodes.keys.filter { path.hasPrefix($0 + "/") || $0.hasPrefix(path + "/") }
    for path in inTheWay { inodes[path] = nil }
    return inTheWay
  }

  /// The folders that stand where `path` is to be a file, each after those in it.
  func folders(inTheWayOf path: String) -> [String] {
    folders.reversed().filter { $0 == path || $0.hasPrefix(path + "/") }
  }
}
