import Glibc
import Storing
import Synchronization

/// The results of builds one behind the other in one file: to make a file takes longer than to make most results.
///
/// Each is an *entry*: its head, which tells its key and how many bytes follow, then these bytes. Entries are only
/// ever added at the end, so that a build which is killed leaves whole ones, and at most one cut off, over which the
/// next is written. Whether the bytes of an entry are what they were is for themselves to tell (`Sealed`).
final class ResultFile: Sendable {
  private static let name = "results"

  private let folder: FileDescriptor
  private let file: FileDescriptor
  private let state: Mutex<State>

  private struct State {
    var entries: [Digest: Entry] = [:]
    /// Where the next entry goes.
    var end = 0
  }

  private struct Entry {
    /// Where its head begins.
    let start: Int
    let count: UInt32
    /// Whether this build has asked for it or made it.
    var isUsed = false

    var bytes: Range<Int> { start + Head.size..<end }
    var end: Int { start + Head.size + Int(count) }
  }

  /// Opens the file in `folder`, whose lock is held; nil where nothing can be kept there.
  ///
  /// - Parameter isRead: Whether the results of former builds are used; else the file begins anew.
  init?(in folder: FileDescriptor, isRead: Bool) {
    guard let file = Self.file(in: folder) else { return nil }
    self.folder = folder
    self.file = file
    if !isRead { ftruncate(file.raw, 0) }
    state = Mutex(Self.entries(of: file))
  }

  private static func file(in folder: FileDescriptor) -> FileDescriptor? {
    for _ in 0..<2 {
      // Without O_NONBLOCK, opening a pipe would wait for who reads from it.
      let file = try? FileDescriptor(
        opening: name, in: folder.raw, O_RDWR | O_CREAT | O_NOFOLLOW | O_NONBLOCK, for: .write)
      if let file, let status = file.status(), status.st_mode & S_IFMT == S_IFREG { return file }
      // Something else has its name.
      if unlinkat(folder.raw, name, 0) != 0 { FolderExchange.remove(name, in: folder) }
    }
    return nil
  }

  /// Those that are there in whole, the last of a key; what follows them is cut off.
  private static func entries(of file: FileDescriptor) -> State {
    let size = file.status().map { Int($0.st_size) } ?? 0
    var state = State()
    while let head = file.bytes(at: state.end..<state.end + Head.size).flatMap({ Head($0) }) {
      let entry = Entry(start: state.end, count: head.count)
      guard entry.end <= size else { break }
      state.entries[head.key] = entry
      state.end = entry.end
    }
    if size > state.end { ftruncate(file.raw, off_t(state.end)) }
    return state
  }

  /// What the entry of `key` holds; nil where there is none.
  func bytes(of key: Digest) -> [UInt8]? {
    let entry = state.withLock { state in
      state.entries[key]?.isUsed = true
      return state.entries[key]
    }
    return entry.flatMap { file.bytes(at: $0.bytes) }
  }

  /// Adds an entry, as far as that can be done.
  func add(_ bytes: [UInt8], as key: Digest) {
    guard let count = UInt32(exactly: bytes.count) else { return }
    let head = Head(key: key, count: count).bytes
    state.withLock { state in
      let entry = Entry(start: state.end, count: count, isUsed: true)
      guard file.put(head + bytes, at: state.end) else { return }
      state.entries[key] = entry
      state.end = entry.end
    }
  }

  /// Leaves out what this build had no use for, once that is over a third of the file.
  func sweep() {
    let (used, end) = state.withLock { state in
      (state.entries.values.filter(\.isUsed).sorted { $0.start < $1.start }, state.end)
    }
    let size = used.reduce(0) { $0 + Head.size + Int($1.count) }
    guard end * 2 > size * 3 else { return }
    let draft = Self.name + ".new"
    guard copy(used, to: draft) else {
      unlinkat(folder.raw, draft, 0)
      return
    }
    renameat(folder.raw, draft, folder.raw, Self.name)
  }

  private func copy(_ entries: [Entry], to name: String) -> Bool {
    guard
      let copy = try? FileDescriptor(
        opening: name, in: folder.raw, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_NONBLOCK,
        for: .write)
    else { return false }
    var end = 0
    return entries.allSatisfy { entry in
      guard let bytes = file.bytes(at: entry.start..<entry.end), copy.put(bytes, at: end) else {
        return false
      }
      end += bytes.count
      return true
    }
  }

  /// What stands before an entry's bytes.
  private struct Head {
    private static let mark = Array("GJR1".utf8)
    static let size = mark.count + Digest.size + MemoryLayout<UInt32>.size

    let key: Digest
    let count: UInt32

    init(key: Digest, count: UInt32) {
      self.key = key
      self.count = count
    }

    /// Nil where `bytes` are none.
    init?(_ bytes: [UInt8]) {
      guard bytes.starts(with: Self.mark) else { return nil }
      var store = StoreReader(bytes, from: Self.mark.count)
      guard let key = try? store.read() as Digest else { return nil }
      self.key = key
      count = bytes.suffix(MemoryLayout<UInt32>.size).reduce(0) { $0 << 8 | UInt32($1) }
    }

    var bytes: [UInt8] {
      Self.mark + key.bytes + withUnsafeBytes(of: count.bigEndian) { Array($0) }
    }
  }
}
