import Glibc

/// A site that is being written beside the one it will replace.
///
/// Pages go to `.Public.staging` beside `Public`, on the same file system; a page that has not changed
/// is a hard link to the former one. `publish()` carries over the files that no build made, then
/// exchanges the two folders in one system call. Whatever happens before that call, the former site
/// stands untouched; whatever happens after it, the new one is there in whole.
///
/// An open lock on the staging folder keeps two builds from publishing to the same output at once, and
/// dies with its process: a staging folder without a lock is what an interrupted build left, and the
/// next build clears it away.
///
/// The output becomes another folder. A process that has the former one open or as its working
/// directory, such as a shell in `Public` or a container that mounts it, keeps seeing the former site;
/// a web server that is given the path sees the new one with its next request.
final class StagedSite: Sendable {
  private let output: OutputFolder
  private let parent: FileDescriptor
  private let staging: FileDescriptor
  private let former: FormerSite?

  /// Makes the staging folder for `output`, which need not be there yet.
  ///
  /// - Parameter apart: Folders that must not be replaced together with the site, such as the content.
  init(output path: String, keepingApart apart: [String] = []) throws(PublishingFault) {
    output = try OutputFolder(path, keepingApart: apart)
    do throws(FileFault) {
      parent = try FileDescriptor(
        opening: output.parent, O_RDONLY | O_DIRECTORY, for: .write)
    } catch {
      throw .file(error)
    }
    staging = try FolderExchange.lockedFolder(
      FolderExchange.staging(output), of: output, in: parent)
    do throws(FileFault) {
      try FolderExchange.recover(output, in: parent)
      try FileTree.empty(staging.raw, named: FolderExchange.staging(output))
    } catch {
      throw .file(error)
    }
    former = try FormerSite(output, in: parent.raw)
  }

  /// Writes one page; may be called from any thread, for each path once.
  ///
  /// - Parameter path: The page's path below the output, such as `years/2023/index.html`.
  func write(_ path: String, _ bytes: [UInt8]) throws(PublishingFault) {
    guard Self.isLegal(path) else { throw .illegalPath(path) }
    try put(path, bytes)
  }

  private func put(_ path: String, _ bytes: [UInt8]) throws(PublishingFault) {
    if let former, former.holds(bytes, at: path), try reuse(path, of: former) { return }
    do throws(FileFault) {
      let file = try created(path)
      try file.write(bytes, named: path)
    } catch {
      throw error.code == EEXIST ? .twice(path) : .file(error)
    }
  }

  /// Links the former file at `path`; false if the file system will not have it.
  private func reuse(_ path: String, of former: FormerSite) throws(PublishingFault)
    -> Bool
  {
    if linkat(former.folder.raw, path, staging.raw, path, 0) == 0 { return true }
    if errno == ENOENT {
      do throws(FileFault) { try makeFolders(above: path) } catch { throw .file(error) }
      if linkat(former.folder.raw, path, staging.raw, path, 0) == 0 { return true }
    }
    if errno == EEXIST { throw .twice(path) }
    return false
  }

  private func created(_ path: String) throws(FileFault) -> FileDescriptor {
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW
    do throws(FileFault) {
      return try FileDescriptor(opening: path, in: staging.raw, flags, for: .write)
    } catch {
      guard error.code == ENOENT else { throw error }
      try makeFolders(above: path)
      return try FileDescriptor(opening: path, in: staging.raw, flags, for: .write)
    }
  }

  private func makeFolders(above path: String) throws(FileFault) {
    guard let slash = path.lastIndex(of: "/") else { return }
    let folder = String(path[..<slash])
    if mkdirat(staging.raw, folder, 0o777) == 0 || errno == EEXIST { return }
    guard errno == ENOENT else { throw .last(.create, folder) }
    try makeFolders(above: folder)
    guard mkdirat(staging.raw, folder, 0o777) == 0 || errno == EEXIST else {
      throw .last(.create, folder)
    }
  }

  /// Puts the staged site in the place of the former one.
  ///
  /// If no page has changed, appeared or vanished, the former site simply stays.
  func publish() throws(PublishingFault) -> PublishedSite {
    let pages = try stagedFiles()
    let paths = Set(pages.map(\.path))
    let list = paths.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    try put(FormerSite.manifest, Array(list.map { $0 + "\n" }.joined().utf8))
    let made = paths.union([FormerSite.manifest])

    let written = pages.filter { !$0.isReused }
    let generated = former?.generated ?? []
    let carried = try former?.carryOver(to: staging.raw, beside: made) ?? []
    let site = PublishedSite(
      files: pages.count, written: written.count,
      removed: generated.subtracting(made).sorted(),
      replaced: written.map(\.path).filter { former?.isForeign($0) ?? false }.sorted(),
      carriedOver: carried)
    if written.isEmpty, generated == made {
      discard()
    } else {
      if let former { fchmod(staging.raw, former.mode) }
      try FolderExchange.exchange(output, with: staging, in: parent)
    }
    return site
  }

  /// Removes the staging folder; the former site stands as it was.
  func discard() {
    FolderExchange.remove(FolderExchange.staging(output), in: parent)
  }

  private func stagedFiles() throws(PublishingFault) -> [(path: String, isReused: Bool)] {
    do throws(FileFault) {
      var files: [(path: String, isReused: Bool)] = []
      for entry in try FileTree(below: staging.raw).entries where entry.kind == .file {
        var status = stat()
        guard fstatat(staging.raw, cPath(entry.path), &status, AT_SYMLINK_NOFOLLOW) == 0 else {
          throw .last(.list, entry.shown)
        }
        files.append((entry.shown, status.st_nlink > 1))
      }
      return files
    } catch {
      throw .file(error)
    }
  }

  /// Whether `path` stays below the output folder and can stand on one line of the manifest.
  private static func isLegal(_ path: String) -> Bool {
    path != FormerSite.manifest && !path.utf8.contains { $0 < 0x20 || $0 == 0x7F }
      && path.split(separator: "/", omittingEmptySubsequences: false)
        .allSatisfy { !["", ".", ".."].contains($0) }
  }
}

/// What a build has changed in its output.
struct PublishedSite: Sendable, Equatable {
  /// How many files the site has that the build made.
  let files: Int
  /// How many of them are new or have changed.
  let written: Int
  /// Files of former builds that the site no longer has.
  let removed: [String]
  /// Files that no build had made and that pages of the same path have replaced.
  let replaced: [String]
  /// Files that no build has made and that are still there.
  let carriedOver: [String]
}
