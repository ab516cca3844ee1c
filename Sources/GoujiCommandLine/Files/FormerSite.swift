import CFileSystem
import Glibc

/// The site that stands in the output folder before a build: what is in it, and which files the last
/// build made.
struct FormerSite: Sendable {
  let folder: FileDescriptor
  /// What was in it when it was looked at.
  let tree: FileTree
  /// The inodes of the regular files that are not reached through a symbolic link, by their paths.
  let files: [String: UInt64]
  /// Paths that the last build wrote.
  let generated: Set<String>

  /// Name of the list of generated files, a path a line. It lies in the site itself, so that whoever
  /// moves or copies the site keeps the two together.
  static let manifest = ".gouji-files"

  /// Looks at the folder `output`; nil if it is not there.
  init?(_ output: OutputFolder, in parent: Int32) throws(PublishingFault) {
    var status = stat()
    guard fstatat(parent, output.name, &status, AT_SYMLINK_NOFOLLOW) == 0 else {
      guard errno == ENOENT else { throw .file(.last(.list, output.path)) }
      return nil
    }
    var above = stat()
    if fstat(parent, &above) == 0, above.st_dev != status.st_dev { throw .mountPoint(output.path) }
    do throws(FileFault) {
      folder = try FileDescriptor(
        opening: output.name, in: parent, O_RDONLY | O_DIRECTORY | O_NOFOLLOW, for: .list,
        named: output.path)
      tree = try FileTree(below: folder.raw)
      files = Self.files(in: tree)
      generated = try Self.manifest(in: folder, having: files)
    } catch {
      throw .file(error)
    }
  }

  private static func files(in tree: FileTree) -> [String: UInt64] {
    var files: [String: UInt64] = [:]
    files.reserveCapacity(tree.entries.count)
    for entry in tree.entries where entry.kind == .file {
      if let path = entry.text { files[path] = entry.inode }
    }
    return files
  }

  private static func manifest(
    in folder: FileDescriptor, having files: [String: UInt64]
  ) throws(FileFault) -> Set<String> {
    guard files[manifest] != nil else { return [] }
    let file = try FileDescriptor(
      opening: manifest, in: folder.raw, O_RDONLY | O_NOFOLLOW, for: .read)
    let bytes = try file.contents(expecting: 1 << 16, named: manifest)
    let paths = bytes.split(separator: UInt8(ascii: "\n")).map {
      String(decoding: $0, as: UTF8.self)
    }
    return Set(paths).union([manifest])
  }

  /// The list of the files at `paths`, in the order of their bytes.
  static func manifest(of paths: Set<String>) -> [UInt8] {
    var list: [UInt8] = []
    list.reserveCapacity(64 * paths.count)
    for path in paths.map({ Array($0.utf8) }).sorted(by: precedes) {
      list += path
      list.append(UInt8(ascii: "\n"))
    }
    return list
  }

  /// Whether a build has published to `output`.
  static func exists(at output: String) -> Bool {
    access("\(output)/\(manifest)", F_OK) == 0
  }

  /// Whether a build may publish to `output`: a former one has, or nothing is there but hidden files.
  static func mayStand(at output: String) -> Bool {
    guard !exists(at: output) else { return true }
    let entries = try? FolderEntry.list(
      Array(output.utf8), in: AT_FDCWD, followingLinks: true)
    return (entries ?? []).allSatisfy { $0.name.first == UInt8(ascii: ".") }
  }

  /// The stamp of the regular file at `path` if it holds exactly `bytes`, else nil.
  func stamp(of path: String, holding bytes: [UInt8]) -> FileStamp? {
    guard files[path] != nil,
      let file = try? FileDescriptor(
        opening: path, in: folder.raw, O_RDONLY | O_NOFOLLOW, for: .read),
      let status = file.status(), status.st_size == bytes.count,
      let former = try? file.contents(expecting: bytes.count, named: path),
      areSame(former[...], bytes[...])
    else { return nil }
    return FileStamp(status)
  }

  /// The stamp of the regular file at `path` if it holds what `other` does, else nil.
  ///
  /// - Parameter other: Open at its beginning.
  func stamp(of path: String, holdingSameAs other: FileDescriptor) throws(FileFault) -> FileStamp? {
    guard var file = file(at: path) else { return nil }
    while true {
      let chunk = try other.read(upTo: 1 << 20, named: path)
      if chunk.isEmpty { return file.stampAtEnd }
      guard (try? file.goesOn(with: chunk)) == true else { return nil }
    }
  }

  /// The regular file at `path`, to be compared with a new one.
  func file(at path: String) -> FormerFile? {
    guard files[path] != nil else { return nil }
    let file = try? FileDescriptor(
      opening: path, in: folder.raw, O_RDONLY | O_NOFOLLOW, for: .read)
    return file.map { FormerFile($0, at: path) }
  }

  /// The stamp of the regular file at `path`; nil where there is none.
  func stamp(of path: String) -> FileStamp? {
    files[path] != nil ? FileStamp(path, in: folder) : nil
  }

  /// Whether a file that no build made stands at `path`.
  func isForeign(_ path: String) -> Bool { files[path] != nil && !generated.contains(path) }

  /// The paths of the files that no build made and that stay, in the order of the tree.
  func foreign(beside made: Set<String>) -> [String] {
    tree.entries.filter { $0.kind != .folder && !isGenerated($0) && !made.contains($0.shown) }
      .map(\.shown)
  }

  /// What a new site has taken over from this one besides the pages that did not change.
  struct CarriedOver {
    /// The paths of what no build made.
    var files: [String] = []
    /// The folders in which no build made anything.
    var folders: Set<String> = []
    /// What stands here as a file that the new site does not have.
    var unshared: [FileTree.Entry] = []
  }

  /// Links everything that no build made into the folder `site`, which is to hold `pages`: what is there now, for
  /// somebody may have put something there while the site was made.
  ///
  /// Links are hard, of symbolic links too, so that nothing is copied, followed or changed.
  func carryOver(to site: Int32, beside pages: NewPages) throws(PublishingFault) -> CarriedOver {
    let formerFolders = pages.paths == generated ? pages.folders : Self.folders(of: generated)
    var carried = CarriedOver()
    for entry in try presentEntries() {
      let path = entry.shown
      let isMade = pages.paths.contains(path)
      switch entry.kind {
      case .folder:
        if formerFolders.contains(path) { continue }
        if isMade { throw .occupied(path) }
        try makeFolder(entry.path, in: site)
        carried.folders.insert(path)
      case .file where isMade, _ where isGenerated(entry):
        if !pages.shares(path) { carried.unshared.append(entry) }
      case .file, .link, .other:
        if isMade || pages.folders.contains(path) { throw .occupied(path) }
        if try !link(entry, into: site) { carried.unshared.append(entry) }
        carried.files.append(path)
      }
    }
    return carried
  }

  /// The pages of the site that is to take the place of this one.
  struct NewPages {
    let paths: Set<String>
    /// The folders in which they lie.
    let folders: Set<String>
    /// Those that stand here just so.
    let unchanged: [String: FileStamp]
    /// Those of them that had to be copied.
    let copied: Set<String>

    init(_ paths: Set<String>, unchanged: [String: FileStamp], copied: Set<String>) {
      self.paths = paths
      folders = FormerSite.folders(of: paths)
      self.unchanged = unchanged
      self.copied = copied
    }

    /// Whether the page at `path` is one file with that which stands here.
    func shares(_ path: String) -> Bool { unchanged[path] != nil && !copied.contains(path) }
  }

  private func presentEntries() throws(PublishingFault) -> [FileTree.Entry] {
    if gouji_tells_changes(folder.raw) != 0, tree.stillStands(below: folder.raw) {
      return tree.entries
    }
    do throws(FileFault) { return try FileTree(below: folder.raw).entries } catch {
      throw .file(error)
    }
  }

  private func isGenerated(_ entry: FileTree.Entry) -> Bool {
    entry.kind != .folder && entry.text.map(generated.contains) ?? false
  }

  /// Links the regular file at `path` into the folder `site`.
  ///
  /// - Returns: False where it had to be copied.
  func link(_ path: String, into site: Int32) throws(PublishingFault) -> Bool {
    try link(FileTree.Entry(path: Array(path.utf8), kind: .file, inode: 0), into: site)
  }

  private func link(_ entry: FileTree.Entry, into site: Int32) throws(PublishingFault) -> Bool {
    let path = cPath(entry.path)
    if linkat(folder.raw, path, site, path, 0) == 0 { return true }
    if errno == EEXIST {
      if isSame(path, in: site) { return true }
      unlinkat(site, path, 0)
      if linkat(folder.raw, path, site, path, 0) == 0 { return true }
    }
    if errno == ENOENT, let slash = entry.path.lastIndex(of: UInt8(ascii: "/")) {
      try makeFolder(Array(entry.path[..<slash]), in: site)
      if linkat(folder.raw, path, site, path, 0) == 0 { return true }
    }
    switch errno {
    case EXDEV: throw .elsewhere(entry.shown)
    case ENOTDIR: throw .occupied(entry.shown)
    case EPERM, EMLINK,
      ENOTSUP where entry.kind == .file:
      try copy(entry, into: site)
      return false
    default: throw .file(.last(.move, entry.shown))
    }
  }

  /// Whether `path` leads to the same file here and in the folder `site`.
  private func isSame(_ path: [CChar], in site: Int32) -> Bool {
    var (here, there) = (stat(), stat())
    return fstatat(folder.raw, path, &here, AT_SYMLINK_NOFOLLOW) == 0
      && fstatat(site, path, &there, AT_SYMLINK_NOFOLLOW) == 0
      && here.st_dev == there.st_dev && here.st_ino == there.st_ino
  }

  /// The way for file systems without hard links, and for files of others that must not be linked.
  private func copy(_ entry: FileTree.Entry, into site: Int32) throws(PublishingFault) {
    do throws(FileFault) {
      let source = try FileDescriptor(
        opening: entry.path, in: folder.raw, O_RDONLY | O_NOFOLLOW, for: .read)
      let copy = try FileDescriptor(
        opening: entry.path, in: site, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, for: .write)
      while true {
        let chunk = try source.read(upTo: 1 << 20, named: entry.shown)
        if chunk.isEmpty { break }
        try copy.write(chunk, named: entry.shown)
      }
      guard let status = source.status() else { return }
      fchmod(copy.raw, status.st_mode & 0o7777)
      futimens(copy.raw, [status.st_atim, status.st_mtim])
    } catch {
      throw .file(error)
    }
  }

  /// Makes the folder `path` below `site`, with the mode that it has in the former site.
  private func makeFolder(_ path: [UInt8], in site: Int32) throws(PublishingFault) {
    let place = cPath(path)
    if mkdirat(site, place, 0o777) != 0 {
      if errno == EEXIST { return }
      guard errno == ENOENT, let slash = path.lastIndex(of: UInt8(ascii: "/")) else {
        throw .file(.last(.create, String(decoding: path, as: UTF8.self)))
      }
      try makeFolder(Array(path[..<slash]), in: site)
      guard mkdirat(site, place, 0o777) == 0 else {
        throw .file(.last(.create, String(decoding: path, as: UTF8.self)))
      }
    }
    var status = stat()
    if fstatat(folder.raw, place, &status, 0) == 0 {
      fchmodat(site, place, status.st_mode & 0o7777, 0)
    }
  }

  /// Removes what stands here and the new site does not have, once that is in the place of this one: so what
  /// is left takes no room on the disk besides its folders.
  func strip(_ unshared: [FileTree.Entry]) {
    for entry in unshared { unlinkat(folder.raw, cPath(entry.path), 0) }
  }

  /// The folders in which `files` lie, at every level.
  private static func folders(of files: Set<String>) -> Set<String> {
    var folders: Set<String> = []
    for file in files {
      var rest = file.utf8[...]
      while let slash = rest.lastIndex(of: UInt8(ascii: "/")) {
        rest = rest[..<slash]
        if !folders.insert(String(Substring(rest))).inserted { break }
      }
    }
    return folders
  }
}
