import Glibc
import Storing
import Synchronization

/// What former builds found out, kept in a folder beside the output, such as `.Public.cache` beside `Public`.
///
/// *Results* are kept by the digest of everything that they depend on: the program, its input, what stands around
/// it (`ResultFile`). So none can be out of date, and none needs to be kept in step with another. Each is sealed
/// (`Sealed`): one that is damaged, cut off or of another program is as if it were not there.
/// The *publication* tells how the site in the output was made (`Publication`).
///
/// No build needs the folder: without it, or where it cannot be written, everything is made anew. Results are read
/// and written by who holds the lock (`lock`); the publication is read without.
final class BuildCache: Sendable {
  private let folder: FileDescriptor?
  private let program: Digest?
  /// Whether results of former builds are used; those of this build are kept in any case.
  private let isRead: Bool
  private let state = Mutex(State())

  private struct State {
    var lock: FileDescriptor?
    /// Open while the lock is held.
    var results: ResultFile?
  }

  static func name(beside output: OutputFolder) -> String { ".\(output.name).cache" }

  /// - Parameter program: What tells the program from others; nil to keep nothing.
  init(
    beside output: OutputFolder, isRead: Bool = true,
    program: Digest? = ProgramIdentity.digest
  ) {
    self.program = program
    self.isRead = isRead
    folder = program == nil ? nil : Self.folder(beside: output)
  }

  private static func folder(beside output: OutputFolder) -> FileDescriptor? {
    let path = "\(output.parent)/\(name(beside: output))"
    if mkdir(path, 0o777) == 0 {
      write(tag, to: "\(path)/CACHEDIR.TAG")
    } else if errno != EEXIST {
      return nil
    }
    return try? FileDescriptor(opening: path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW, for: .read)
  }

  /// By which programs for backups know that the folder need not be kept (bford.info/cachedir).
  private static let tag =
    "Signature: 8a477f597d28d172789f06886806bc55\n# Kept by gouji; may be removed at any time.\n"

  private static func write(_ text: String, to path: String) {
    guard
      let file = try? FileDescriptor(
        opening: path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, for: .write)
    else { return }
    try? file.write(Array(text.utf8), named: path)
  }

  // MARK: Results

  /// The digest of a kind of result that this program makes, to which its inputs are to be added.
  func key(_ kind: String) -> DigestBuilder {
    var key = DigestBuilder(kind)
    if let program { key.add(program) }
    return key
  }

  /// The result that a former build kept under `key`, if it is there and whole.
  func result<Value: Stored>(_ key: Digest) -> Value? {
    results?.bytes(of: key).flatMap { Sealed.value(in: $0, by: key) }
  }

  /// Keeps `value` under `key`, as far as that can be done.
  func keep(_ value: some Stored, as key: Digest) {
    results?.add(Sealed.bytes(of: value, by: key), as: key)
  }

  /// Removes the results that this build had no use for, once they are many.
  func sweep() { results?.sweep() }

  private var results: ResultFile? { state.withLock { $0.results } }

  // MARK: The publication

  /// How the site was made that the last build published.
  var publication: Publication? {
    guard isRead, let folder else { return nil }
    return CacheFile(Self.publicationName, in: folder).value(sealedBy: key("publication").digest())
  }

  /// Keeps `publication` for the next build; nil to forget what is kept.
  func keep(_ publication: Publication?) {
    guard let folder, state.withLock({ $0.lock != nil }) else { return }
    guard let publication else {
      unlinkat(folder.raw, Self.publicationName, 0)
      return
    }
    let seal = key("publication").digest()
    let draft = Self.publicationName + ".new"
    if CacheFile(draft, in: folder).write(publication, sealedBy: seal) {
      renameat(folder.raw, draft, folder.raw, Self.publicationName)
    }
  }

  private static let publicationName = "publication"

  // MARK: The lock

  /// Keeps other builds from publishing to the same output for as long as the process lives or until `unlock`;
  /// where the file system knows no locks, it goes on without.
  func lock(for output: OutputFolder) throws(PublishingFault) {
    guard let folder else { return }
    guard
      let file = try? FileDescriptor(
        opening: "lock", in: folder.raw, O_RDWR | O_CREAT | O_NOFOLLOW, for: .write)
    else { return }
    if flock(file.raw, LOCK_EX | LOCK_NB) != 0, errno == EWOULDBLOCK {
      throw .busy(output.path, by: LockHolder(file))
    }
    LockHolder.current.write(to: file)
    let results = ResultFile(in: folder, isRead: isRead)
    state.withLock { ($0.lock, $0.results) = (file, results) }
  }

  /// Where the folder of the former site is kept; nil where nothing may be kept.
  var spare: SpareFolder? {
    guard let folder, state.withLock({ $0.lock != nil }) else { return nil }
    return SpareFolder(cache: folder, isRead: isRead)
  }

  func unlock() { state.withLock { ($0.lock, $0.results) = (nil, nil) } }
}
