import Glibc
import Synchronization

/// Watches folders, and all folders below them, for changes (inotify).
final class FolderWatcher: Sendable {
  private let roots: [String]
  /// Readable when there are changes to be taken.
  let file: FileDescriptor
  private let state = Mutex(State())

  private struct State {
    var changes = 0
    /// Whether every folder could be watched the last time.
    var isComplete = true
  }

  init(_ roots: [String]) throws(FileFault) {
    self.roots = roots
    let raw = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
    if raw < 0 { throw .last(.watch, roots.joined(separator: "、")) }
    file = FileDescriptor(owning: raw)
    watch()
  }

  /// How many times something has changed.
  var changes: Int { state.withLock(\.changes) }

  /// Takes the changes that there are; whether there are any that matter.
  func takeChanges() -> Bool {
    var matters = false
    while let bytes = try? file.read(upTo: 1 << 16, named: ""), !bytes.isEmpty {
      matters = FolderEvent.read(bytes).contains(where: \.matters) || matters
    }
    // Folders may be new; to watch one that is watched already changes nothing.
    watch()
    if matters { state.withLock { $0.changes += 1 } }
    return matters
  }

  /// Looks again for folders that were not there; whether they are now.
  func lookForMissing() -> Bool {
    if state.withLock(\.isComplete) { return false }
    watch()
    guard state.withLock(\.isComplete) else { return false }
    state.withLock { $0.changes += 1 }
    return true
  }

  private func watch() {
    var seen: Set<Int32> = []
    let missing = roots.filter { !watch($0, &seen) }
    state.withLock { $0.isComplete = missing.isEmpty }
  }

  /// Watches the folder at `path` and those below it; whether it is one that can be watched.
  private func watch(_ path: String, _ seen: inout Set<Int32>) -> Bool {
    let watched = inotify_add_watch(file.raw, path, Self.events)
    guard watched >= 0 else { return false }
    // Symbolic links may lead to where one has been.
    guard seen.insert(watched).inserted else { return true }
    let entries = try? FolderEntry.list(Array(path.utf8), in: AT_FDCWD, followingLinks: true)
    for entry in entries ?? [] where entry.kind == .folder || entry.kind == .link {
      guard let name = String(validating: entry.name, as: UTF8.self) else { continue }
      _ = watch("\(path)/\(name)", &seen)
    }
    return true
  }

  private static let events = UInt32(
    IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_DELETE_SELF
      | IN_MOVE_SELF | IN_ONLYDIR)
}

/// What the system says about a watched folder.
struct FolderEvent: Equatable {
  /// The entry of the folder that it is about; empty for the folder itself.
  let name: [UInt8]

  /// Whether a build could see the difference: it passes over hidden files, and what editors keep beside
  /// the file that they save ends in `~`.
  var matters: Bool {
    name.first != UInt8(ascii: ".") && name.last != UInt8(ascii: "~")
  }

  /// The events in `bytes`, as they are read from the kernel: each of sixteen bytes, whose last four say how
  /// long the name behind them is, padded with zeros.
  static func read(_ bytes: [UInt8]) -> [FolderEvent] {
    var events: [FolderEvent] = []
    var place = 0
    while place + 16 <= bytes.count {
      let length = bytes[place + 12..<place + 16].withUnsafeBytes {
        Int($0.loadUnaligned(as: UInt32.self))
      }
      let end = min(place + 16 + length, bytes.count)
      events.append(FolderEvent(name: Array(bytes[place + 16..<end].prefix { $0 != 0 })))
      place = end
    }
    return events
  }
}
