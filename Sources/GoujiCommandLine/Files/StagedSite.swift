import Glibc
import Synchronization

/// A site that is being written beside the one it will replace.
///
/// Pages go to `.Public.staging` beside `Public`, on the same file system. `publish()` adds hard links
/// to the pages that have not changed and to the files that no build made, then exchanges the two
/// folders in one system call. Whatever happens before that call, the former site stands untouched;
/// whatever happens after it, the new one is there in whole.
///
/// An open lock on the staging folder keeps two builds from publishing to the same output at once, and
/// dies with its process: a staging folder without a lock is what an interrupted build left, and the
/// next build clears it away, or begins with it.
///
/// Where there is a `SpareFolder`, the site is staged in what was the site before the former one, and the former
/// one is kept there for the next build in turn, with links to what is new. Else it is removed.
///
/// The output becomes another folder. A process that has the former one open or as its working
/// directory, such as a shell in `Public` or a container that mounts it, keeps seeing the former site;
/// a web server that is given the path sees the new one with its next request.
final class StagedSite: Sendable {
  private let output: OutputFolder
  private let parent: FileDescriptor
  private let staging: StagingFolder
  private let former: FormerSite?
  private let spare: SpareFolder?
  private let pages = Mutex(Pages())

  /// The pages that the site has so far.
  private struct Pages {
    var paths: Set<String> = []
    /// Those that stand in the former site just so, as they stood when that was found out.
    var unchanged: [String: FileStamp] = [:]
    /// The others, as they were when they were written.
    var written: [String: FileStamp] = [:]
    /// Those of the unchanged ones that were linked, which changes their stamps.
    var moved: [String] = []
    /// Whether they are in the output.
    var arePublished = false
  }

  /// Makes the staging folder for `output`, which need not be there yet.
  ///
  /// - Parameters:
  ///   - apart: Folders that must not be replaced together with the site, such as the content.
  ///   - spare: Where the former site is to be kept; nil to remove it.
  init(
    output path: String, keepingApart apart: [String] = [], spare: SpareFolder? = nil
  ) throws(PublishingFault) {
    self.spare = spare
    output = try OutputFolder(path, keepingApart: apart)
    do throws(FileFault) {
      parent = try FileDescriptor(
        opening: output.parent, O_RDONLY | O_DIRECTORY, for: .write)
    } catch {
      throw .file(error)
    }
    let name = FolderExchange.staging(output)
    spare?.moveOut(to: name, of: parent)
    let folder = try FolderExchange.lockedFolder(name, of: output, in: parent)
    do throws(FileFault) { try FolderExchange.recover(output, in: parent) } catch {
      throw .file(error)
    }
    former = try FormerSite(output, in: parent.raw)
    do throws(FileFault) {
      staging = try StagingFolder(folder, named: name, of: spare == nil ? nil : former)
    } catch {
      throw .file(error)
    }
  }

  /// Writes one page; may be called from any thread, for each path once.
  ///
  /// - Parameter path: The page's path below the output, such as `years/2023/index.html`.
  func write(_ path: String, _ bytes: [UInt8]) throws(PublishingFault) {
    guard Self.isLegal(path) else { throw .illegalPath(path) }
    try put(path, bytes)
  }

  /// Writes one page of which but one part is in memory at a time; may be called from any thread, for each path
  /// once.
  ///
  /// - Parameter make: Gives the parts, which are asked for in their order.
  func write(_ path: String, parts: Int, _ make: (Int) throws -> [UInt8]) throws {
    guard Self.isLegal(path) else { throw PublishingFault.illegalPath(path) }
    guard pages.withLock({ $0.paths.insert(path).inserted }) else {
      throw PublishingFault.twice(path)
    }
    var standing = former?.file(at: path)
    var file: FileDescriptor?
    for part in 0..<parts {
      let bytes = try make(part)
      do throws(FileFault) {
        if let file {
          try file.write(bytes, named: "\(output.path)/\(path)")
        } else if (try? standing?.goesOn(with: bytes)) != true {
          file = try begun(path, with: standing, bytes)
        }
      } catch {
        throw PublishingFault.file(error)
      }
    }
    try finish(path, file, beside: standing)
  }

  /// Where the page at `path` is while the site is staged.
  func location(of path: String) -> String {
    "\(output.parent)/\(FolderExchange.staging(output))/\(path)"
  }

  /// Writes one page by calling `make` with the location of an empty file; may be called from any thread, for each
  /// path once.
  func write(_ path: String, making make: (String) throws -> Void) throws {
    guard Self.isLegal(path) else { throw PublishingFault.illegalPath(path) }
    guard pages.withLock({ $0.paths.insert(path).inserted }) else {
      throw PublishingFault.twice(path)
    }
    do throws(FileFault) { _ = try staging.created(path) } catch {
      throw PublishingFault.file(error)
    }
    try make(location(of: path))
    do throws(FileFault) {
      let file = try FileDescriptor(
        opening: path, in: staging.raw, O_RDONLY | O_NOFOLLOW, for: .read)
      if let stamp = try former?.stamp(of: path, holdingSameAs: file) {
        unlinkat(staging.raw, path, 0)
        pages.withLock { $0.unchanged[path] = stamp }
      } else {
        let stamp = file.status().flatMap { FileStamp($0) }
        pages.withLock { $0.written[path] = stamp }
      }
    } catch {
      throw PublishingFault.file(error)
    }
  }

  /// A new file with what agreed with the one that stands there, and behind that `bytes`.
  private func begun(
    _ path: String, with standing: FormerFile?, _ bytes: [UInt8]
  ) throws(FileFault) -> FileDescriptor {
    let file = try staging.created(path)
    try standing?.copyAgreed(to: file)
    try file.write(bytes, named: "\(output.path)/\(path)")
    return file
  }

  /// Notes the file that was written, or that the one that stands there is to stay.
  private func finish(
    _ path: String, _ file: FileDescriptor?, beside standing: FormerFile?
  ) throws(PublishingFault) {
    if file == nil, let stamp = standing?.stampAtEnd {
      pages.withLock { $0.unchanged[path] = stamp }
      return
    }
    do throws(FileFault) {
      // What stands there goes on where the new page ends.
      let written = if let file { file } else { try begun(path, with: standing, []) }
      let stamp = written.status().flatMap { FileStamp($0) }
      pages.withLock { $0.written[path] = stamp }
    } catch {
      throw .file(error)
    }
  }

  private func put(_ path: String, _ bytes: [UInt8]) throws(PublishingFault) {
    guard pages.withLock({ $0.paths.insert(path).inserted }) else { throw .twice(path) }
    if let stamp = former?.stamp(of: path, holding: bytes) {
      pages.withLock { $0.unchanged[path] = stamp }
      return
    }
    do throws(FileFault) {
      let file = try staging.created(path)
      try file.write(bytes, named: "\(output.path)/\(path)")
      let stamp = file.status().flatMap { FileStamp($0) }
      pages.withLock { $0.written[path] = stamp }
    } catch {
      throw .file(error)
    }
  }

  /// Takes the page at `path` over from the former site, if it stands there as it was published.
  ///
  /// - Returns: Whether it does; else it is to be written.
  func keep(_ path: String, as published: FileStamp) throws(PublishingFault) -> Bool {
    guard let former, former.stamp(of: path) == published else { return false }
    guard pages.withLock({ $0.paths.insert(path).inserted }) else { throw .twice(path) }
    pages.withLock { $0.unchanged[path] = published }
    return true
  }

  /// The pages of the site that has just been published as they stand in the output now, but those that somebody
  /// has touched since they were written; who touches one that did not change gives it another stamp.
  func publishedStamps() -> [String: FileStamp] {
    let pages = pages.withLock { $0 }
    guard
      let folder = try? FileDescriptor(
        opening: output.name, in: parent.raw, O_RDONLY | O_DIRECTORY | O_NOFOLLOW, for: .list)
    else { return [:] }
    var published = pages.unchanged
    published.reserveCapacity(pages.paths.count)
    for (path, stamp) in pages.written { published[path] = stamp }
    for path in pages.moved + pages.written.keys {
      let now = FileStamp(path, in: folder)
      let isSame = published[path].flatMap { now?.isSameContent(as: $0) } ?? false
      published[path] = isSame ? now : nil
    }
    return published
  }

  /// Puts the staged site in the place of the former one.
  ///
  /// If no page has changed, appeared or vanished, the former site simply stays.
  func publish() throws(PublishingFault) -> PublishedSite {
    let paths = pages.withLock { $0.paths }
    try put(FormerSite.manifest, FormerSite.manifest(of: paths))

    let pages = pages.withLock { $0 }
    let written = paths.filter { pages.unchanged[$0] == nil }
    var carriedOver: [String] = []
    if let former, pages.unchanged.count == pages.paths.count {
      discard()
      carriedOver = former.foreign(beside: pages.paths)
    } else if let former {
      carriedOver = try replace(former, by: pages)
    } else {
      try FolderExchange.moveIn(output, staging.raw, in: parent)
      self.pages.withLock { $0.arePublished = true }
      makeSpare(of: pages)
    }
    return PublishedSite(
      files: paths.count, written: written.count,
      removed: former?.generated.subtracting(pages.paths).sorted() ?? [],
      replaced: written.filter { former?.isForeign($0) ?? false }.sorted(),
      carriedOver: carriedOver)
  }

  /// - Returns: The files of `former` that no build has made.
  private func replace(
    _ former: FormerSite, by pages: Pages
  ) throws(PublishingFault) -> [String] {
    let (moved, copied) = try staging.link(pages.unchanged, of: former)
    let new = FormerSite.NewPages(pages.paths, unchanged: pages.unchanged, copied: copied)
    let carried = try former.carryOver(to: staging.raw, beside: new)
    staging.removeSuperfluous(beside: new, carried)
    fchmod(staging.raw, former.tree.attributes.mode)
    let old = try FolderExchange.exchange(output, with: staging.raw, in: parent)
    self.pages.withLock {
      $0.moved = moved
      $0.arePublished = true
    }
    if let spare {
      former.strip(carried.unshared)
      spare.link(pages.written.keys.sorted(), of: staging.raw, into: former.folder)
      FolderExchange.keep(output, as: spare, in: parent)
    } else {
      FolderExchange.removeFormer(output, in: parent)
    }
    withExtendedLifetime(old) {}
    return carried.files
  }

  /// Makes the folder in which the next site is staged, where there is no former one that could become it.
  private func makeSpare(of pages: Pages) {
    let name = FolderExchange.staging(output)
    guard let spare, mkdirat(parent.raw, name, 0o777) == 0,
      let folder = try? FileDescriptor(
        opening: name, in: parent.raw, O_RDONLY | O_DIRECTORY | O_NOFOLLOW, for: .write)
    else { return }
    spare.link(pages.written.keys.sorted(), of: staging.raw, into: folder)
    spare.moveIn(name, of: parent)
  }

  /// Gives up the staging folder; the former site stands as it was.
  func discard() {
    if pages.withLock({ $0.arePublished }) { return }
    if let spare, former != nil {
      staging.removeCreated()
      spare.moveIn(FolderExchange.staging(output), of: parent)
    } else {
      FolderExchange.remove(FolderExchange.staging(output), in: parent)
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
