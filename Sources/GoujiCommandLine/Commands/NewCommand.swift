import CStarter
import Glibc

/// `gouji new`: writes a site to begin with.
struct NewCommand {
  let options: NewOptions
  let console: Console

  func run() throws -> ExitCode {
    for folder in options.folders {
      let files = StarterFile.all
      try write(files, into: folder)
      try console.print(
        """
        已在 \(folder) 中写入 \(files.count) 个文件。接下来：
          cd \(folder)
          gouji serve

        """)
    }
    return .done
  }

  private func write(_ files: [StarterFile], into folder: String) throws {
    try Self.makeFolder(folder)
    guard try FolderEntry.list(Array(folder.utf8), in: AT_FDCWD, followingLinks: true).isEmpty
    else { throw NewFault.notEmpty(folder) }
    for file in files {
      let path = "\(folder)/\(file.path)"
      try Self.makeFolder(Self.parent(of: path))
      try FileDescriptor(opening: path, O_WRONLY | O_CREAT | O_EXCL, for: .create)
        .write(file.bytes, named: path)
    }
  }

  /// Makes the folder at `path` and those above it, where they are missing.
  private static func makeFolder(_ path: String) throws(FileFault) {
    if path.isEmpty || mkdir(path, 0o777) == 0 || errno == EEXIST { return }
    guard errno == ENOENT, path.contains("/") else { throw .last(.create, path) }
    let above = parent(of: path)
    guard above != path else { throw .last(.create, path) }
    try makeFolder(above)
    if mkdir(path, 0o777) != 0, errno != EEXIST { throw .last(.create, path) }
  }

  private static func parent(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
  }
}

/// A file of the starter site.
struct StarterFile: Sendable, Equatable {
  /// Where it belongs below the site's folder.
  let path: String
  let bytes: [UInt8]

  /// Those that are compiled into the program.
  static var all: [StarterFile] {
    var count = 0
    let files = UnsafeBufferPointer(start: gouji_starter_files(&count), count: count)
    return files.map {
      StarterFile(
        path: String(cString: $0.path),
        bytes: Array(UnsafeBufferPointer(start: $0.bytes, count: $0.count)))
    }
  }
}

/// Why no site is begun.
enum NewFault: Error, Equatable, CustomStringConvertible {
  /// What is there already might be overwritten.
  case notEmpty(String)

  var description: String {
    switch self {
    case .notEmpty(let folder): "\(folder) 里已有文件，没有写入；请换一个还没有或是空的文件夹"
    }
  }
}
