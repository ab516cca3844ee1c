import Glibc

/// The site that stands in the output folder before a build: what is in it, and which files the last
/// build made.
struct FormerSite: Sendable {
  let folder: FileDescriptor
  let mode: mode_t
  private let entries: [FileTree.Entry]
  /// Paths of the regular files that are not reached through a symbolic link.
  private let files: Set<String>
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
      entries = try FileTree(below: folder.raw).entries
      files = Set(entries.lazy.filter { $0.kind == .file }.compactMap(\.text))
      generated = try Self.manifest(in: folder, having: files)
    } catch {
      throw .file(error)
    }
    mode = status.st_mode & 0o7777
  }

  private static func manifest(
    in folder: FileDescriptor, having files: Set<String>
  ) throws(FileFault) -> Set<String> {
    guard files.contains(manifest) else { return [] }
    let file = try FileDescriptor(
      opening: manifest, in: folder.raw, O_RDONLY | O_NOFOLLOW, for: .read)
    let bytes = try file.contents(expecting: 1 << 16, named: manifest)
    let paths = bytes.split(separator: UInt8(ascii: "\n")).map {
      String(decoding: $0, as: UTF8.self)
    }
    return Set(paths).union([manifest])
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
    guard files.contains(path),
      let file = try? FileDescriptor(
        opening: path, in: folder.raw, O_RDONLY | O_NOFOLLOW, for: .read),
      let status = file.status(), status.st_size == bytes.count,
      (try? file.contents(expecting: bytes.count, named: path)) == bytes
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
    guard files.contains(path) else { return nil }
    let file = try? FileDescriptor(
      opening: path, in: folder.raw, O_RDONLY | O_NOFOLLOW, for: .read)
    return file.map { FormerFile($0, at: path) }
  }

  /// The stamp of the regular file at `path`; nil where there is none.
  func stamp(of path: String) -> FileStamp? {
    files.contains(path) ? FileStamp(path, in: folder) : nil
  }

  /// Whether a file that no build made stands at `path`.
  func isForeign(_ path: String) -> Bool { files.contains(path) && !generated.contains(path) }

  /// The paths of the files that no build made and that stay, in the order of the tree.
  func foreign(beside made: Set<String>) -> [String] {
    entries.filter { $0.kind != .folder && !isGenerated($0) && !made.contains($0.shown) }
      .map(\.shown)
  }

  /// Links everything that no build made into the folder `site`, which holds the files `made`: what is
  /// there now, for somebody may have put something there while the site was made.
  ///
  /// Links are hard, of symbolic links too, so that nothing is copied, followed or changed.
  /// - Returns: the paths of what it has linked.
  func carryOver(to site: Int32, beside made: Set<String>) throws(PublishingFault) -> [String] {
    let formerFolders = Self.folders(of: generated)
    let folders = Self.folders(of: made)
    var carried: [String] = []
    for entry in try presentEntries() where !isGenerated(entry) {
      let isMade = made.contains(entry.shown)
      switch entry.kind {
      case .folder:
        if formerFolders.contains(entry.shown) { continue }
        if isMade { throw .occupied(entry.shown) }
        try makeFolder(entry.path, in: site)
      case .file where isMade: continue
      case .file, .link, .other:
        if isMade || folders.contains(entry.shown) { throw .occupied(entry.shown) }
        try link(entry, into: site)
        carried.append(entry.shown)
      }
    }
    return carried
  }

  private func presentEntries() throws(PublishingFault) -> [FileTree.Entry] {
    do throws(FileFault) { return try FileTree(below: folder.raw).entries } catch {
      throw .file(error)
    }
  }

  private func isGenerated(_ entry: FileTree.Entry) -> Bool {
    entry.kind != .folder && entry.text.map(generated.contains) ?? false
  }

  /// Links the regular file at `path` into the folder `site`.
  func link(_ path: String, into site: Int32) throws(PublishingFault) {
    try link(FileTree.Entry(path: Array(path.utf8), kind: .file), into: site)
  }

  private func link(_ entry: FileTree.Entry, into site: Int32) throws(PublishingFault) {
    let path = cPath(entry.path)
    if linkat(folder.raw, path, site, path, 0) == 0 { return }
    if errno == ENOENT, let slash = entry.path.lastIndex(of: UInt8(ascii: "/")) {
      try makeFolder(Array(entry.path[..<slash]), in: site)
      if linkat(folder.raw, path, site, path, 0) == 0 { return }
    }
    switch errno {
    case EXDEV: throw .elsewhere(entry.shown)
    case ENOTDIR: throw .occupied(entry.shown)
    case EPERM, EMLINK,
      ENOTSUP where entry.kind == .file:
      try copy(entry, into: site)
    default: throw .file(.last(.move, entry.shown))
    }
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

  /// The folders in which `files` lie, at every level.
  private static func folders(of files: Set<String>) -> Set<String> {
    var folders: Set<String> = []
    for file in files {
      var rest = file[...]
      while let slash = rest.lastIndex(of: "/") {
        rest = rest[..<slash]
        if !folders.insert(String(rest)).inserted { break }
      }
    }
    return folders
  }
}
