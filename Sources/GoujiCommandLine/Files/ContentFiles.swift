import Glibc

/// The files that may hold reports, found on the disk.
struct ContentFiles: Sendable {
  /// In the order of their paths' bytes; those named on a command line, in the order given.
  private(set) var files: [ContentFile] = []
  /// What could not be looked at.
  private(set) var faults: [ContentFault] = []

  /// Finds everything in `reports` below the folder `content`, which must be there: without it a site
  /// would be published empty.
  init(content: String) throws(FileFault) {
    try self.init(folder: "\(Self.withoutEndingSlashes(content))/reports", as: "reports")
  }

  /// Finds everything in `folder`, which must be there; paths begin with `name`.
  init(folder: String, as name: String) throws(FileFault) {
    _ = try FolderEntry.list(Array(folder.utf8), in: AT_FDCWD, followingLinks: true)
    var walk = Walk()
    walk.visit(ContentFile(path: name, location: folder))
    take(walk)
  }

  /// Finds the files that `paths` name, and everything in the folders that they name.
  init(paths: [String]) {
    var seen: Set<String> = []
    for path in paths where seen.insert(path).inserted {
      var walk = Walk()
      walk.visit(ContentFile(path: Self.withoutEndingSlashes(path), location: path))
      take(walk)
    }
  }

  private mutating func take(_ walk: Walk) {
    files += walk.files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    faults += walk.faults
  }

  private static func withoutEndingSlashes(_ path: String) -> String {
    var path = path
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    return path
  }
}

/// A walk through folders that follows symbolic links, but no loop.
private struct Walk {
  var files: [ContentFile] = []
  var faults: [ContentFault] = []
  /// The folders from the first to the present one.
  private var above: [Identity] = []

  /// What makes a folder itself, by whatever path it is reached.
  private struct Identity: Equatable {
    let device: dev_t
    let number: ino_t
  }

  /// Takes `file`, or what is in it if it is a folder.
  mutating func visit(_ file: ContentFile) {
    var status = stat()
    guard stat(file.location, &status) == 0 else {
      faults.append(.unreadable(.last(.read, file.path)))
      return
    }
    switch FolderEntry.Kind(mode: status.st_mode) {
    case .file: files.append(file)
    case .folder: visitFolder(file, Identity(device: status.st_dev, number: status.st_ino))
    case .link, .other: faults.append(.notAFile(file.path))
    }
  }

  private mutating func visitFolder(_ folder: ContentFile, _ identity: Identity) {
    guard !above.contains(identity) else {
      faults.append(.loop(folder.path))
      return
    }
    above.append(identity)
    defer { above.removeLast() }
    do throws(FileFault) {
      visit(
        try FolderEntry.list(Array(folder.location.utf8), in: AT_FDCWD, followingLinks: true),
        in: folder)
    } catch {
      faults.append(.unreadable(FileFault(action: .list, path: folder.path, code: error.code)))
    }
  }

  private mutating func visit(_ entries: [FolderEntry], in folder: ContentFile) {
    for entry in entries {
      if entry.isPassedOver { continue }
      let shown = String(decoding: entry.name, as: UTF8.self)
      let path = "\(folder.path)/\(shown)"
      guard Self.isLegal(entry.name) else {
        faults.append(.illegalName(path))
        continue
      }
      let file = ContentFile(path: path, location: "\(folder.location)/\(shown)")
      if entry.kind == .file { files.append(file) } else { visit(file) }
    }
  }

  private static func isLegal(_ name: [UInt8]) -> Bool {
    guard let name = String(validating: name, as: UTF8.self) else { return false }
    return !name.unicodeScalars.contains { $0.properties.generalCategory == .control }
  }
}

extension FolderEntry {
  /// Hidden files, the lock files of word processors, and what Windows leaves in folders.
  var isPassedOver: Bool {
    let name = String(decoding: name, as: UTF8.self)
    return name.hasPrefix(".") || name.hasPrefix("~$")
      || ["Thumbs.db", "desktop.ini"].contains(name)
  }
}
