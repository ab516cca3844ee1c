import Glibc

/// Something that a folder holds.
struct FolderEntry {
  /// The name as the file system has it, which need not be UTF-8.
  let name: [UInt8]
  let kind: Kind
  /// The number of the file as the folder has it; that of a mount point is the one below it.
  let inode: UInt64

  enum Kind { case file, folder, link, other }

  /// The entries of the folder at `path` (taken from `folder`), sorted by the bytes of their names.
  ///
  /// - Parameter followingLinks: Whether `path` itself may be a symbolic link.
  static func list(
    _ path: [UInt8], in folder: Int32, followingLinks: Bool = false
  ) throws(FileFault) -> [FolderEntry] {
    try listWithAttributes(path, in: folder, followingLinks: followingLinks).entries
  }

  /// The same, and what the folder at `path` is besides.
  static func listWithAttributes(
    _ path: [UInt8], in folder: Int32, followingLinks: Bool = false
  ) throws(FileFault) -> (entries: [FolderEntry], attributes: FolderAttributes) {
    let shown = String(decoding: path, as: UTF8.self)
    let flags = O_RDONLY | O_DIRECTORY | O_CLOEXEC | (followingLinks ? 0 : O_NOFOLLOW)
    let raw = openat(folder, cPath(path), flags)
    guard raw >= 0 else { throw .last(.list, shown) }
    guard let stream = fdopendir(raw) else {
      close(raw)
      throw .last(.list, shown)
    }
    defer { closedir(stream) }  // closes `raw` too
    var status = stat()
    guard fstat(raw, &status) == 0 else { throw .last(.list, shown) }
    var entries: [FolderEntry] = []
    errno = 0
    while let entry = readdir(stream) {
      let name = bytes(ofNameIn: entry)
      if name != [UInt8(ascii: ".")] && name != [UInt8(ascii: "."), UInt8(ascii: ".")] {
        entries.append(
          FolderEntry(
            name: name, kind: kind(of: entry, named: name, in: raw),
            inode: UInt64(entry.pointee.d_ino)))
      }
      errno = 0
    }
    if errno != 0 { throw .last(.list, shown) }
    return (
      entries.sorted { precedes($0.name, $1.name) }, FolderAttributes(status)
    )
  }

  private static func bytes(ofNameIn entry: UnsafeMutablePointer<dirent>) -> [UInt8] {
    withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
  }

  private static func kind(
    of entry: UnsafeMutablePointer<dirent>, named name: [UInt8], in folder: Int32
  ) -> Kind {
    switch Int(entry.pointee.d_type) {
    case Int(DT_REG): return .file
    case Int(DT_DIR): return .folder
    case Int(DT_LNK): return .link
    case Int(DT_UNKNOWN):  // some file systems do not say
      var status = stat()
      guard fstatat(folder, cPath(name), &status, AT_SYMLINK_NOFOLLOW) == 0 else { return .other }
      return Kind(mode: status.st_mode)
    default: return .other
    }
  }
}

extension FolderEntry.Kind {
  init(mode: mode_t) {
    switch mode & S_IFMT {
    case S_IFREG: self = .file
    case S_IFDIR: self = .folder
    case S_IFLNK: self = .link
    default: self = .other
    }
  }
}

/// Everything below a folder, as a flat list: each folder before what it holds.
struct FileTree {
  let entries: [Entry]
  /// Those of the tree's folder itself.
  let attributes: FolderAttributes
  /// When it was begun to be listed.
  private let time = FolderAttributes.now()

  struct Entry {
    /// The path below the tree's folder, in the bytes of the file system.
    let path: [UInt8]
    let kind: FolderEntry.Kind
    let inode: UInt64
    /// Those of a folder.
    fileprivate(set) var attributes: FolderAttributes?

    /// The path as text, if it is UTF-8.
    var text: String? { String(validating: path, as: UTF8.self) }
    /// The path for a message.
    var shown: String { String(decoding: path, as: UTF8.self) }
  }

  /// Lists what is below the open folder `root`.
  init(below root: Int32) throws(FileFault) {
    var entries: [Entry] = []
    attributes = try Self.walk(root, [], into: &entries)
    self.entries = entries
  }

  private static func walk(
    _ root: Int32, _ folder: [UInt8], into entries: inout [Entry]
  ) throws(FileFault) -> FolderAttributes {
    let place = folder.isEmpty ? [UInt8(ascii: ".")] : folder
    let (listed, attributes) = try FolderEntry.listWithAttributes(place, in: root)
    for entry in listed {
      let path = folder.isEmpty ? entry.name : folder + [UInt8(ascii: "/")] + entry.name
      let index = entries.count
      entries.append(Entry(path: path, kind: entry.kind, inode: entry.inode))
      if entry.kind == .folder {
        entries[index].attributes = try walk(root, path, into: &entries)
      }
    }
    return attributes
  }

  /// Whether it is certain, without listing anything again, that no name has come into the folders below `root`,
  /// gone from them or become another since they were listed. Only on file systems that tell
  /// (`gouji_tells_changes`).
  ///
  /// - Parameter margin: Within how many nanoseconds two changes may have the same time.
  func stillStands(below root: Int32, margin: Int64 = 100_000_000) -> Bool {
    func isSame(_ listed: FolderAttributes, _ path: [UInt8]) -> Bool {
      guard listed.isSettled(before: time - margin) else { return false }
      var status = stat()
      return fstatat(root, cPath(path), &status, AT_SYMLINK_NOFOLLOW) == 0
        && FolderAttributes(status) == listed
    }
    return isSame(attributes, [UInt8(ascii: ".")])
      && entries.allSatisfy { entry in entry.attributes.map { isSame($0, entry.path) } ?? true }
  }

  /// Removes everything below the open folder `root`, never following a symbolic link.
  static func empty(_ root: Int32, named name: String) throws(FileFault) {
    for entry in try FileTree(below: root).entries.reversed() {
      let flags = entry.kind == .folder ? AT_REMOVEDIR : 0
      if unlinkat(root, cPath(entry.path), flags) != 0 {
        throw .last(.remove, "\(name)/\(entry.shown)")
      }
    }
  }
}

/// `path` as C has it, with a zero at its end.
func cPath(_ path: [UInt8]) -> [CChar] {
  path.map(CChar.init(bitPattern:)) + [0]
}
