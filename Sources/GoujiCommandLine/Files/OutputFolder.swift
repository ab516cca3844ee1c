import Glibc

/// Where a site goes: a folder that is there or can be made, with its symbolic links resolved.
struct OutputFolder {
  /// The folder that holds it; absolute, without symbolic links.
  let parent: String
  let name: String

  var path: String { parent == "/" ? "/\(name)" : "\(parent)/\(name)" }

  /// Resolves `output` and makes the folders above it.
  ///
  /// - Parameter apart: Folders that must not be replaced together with the site, such as the content.
  init(_ output: String, keepingApart apart: [String]) throws(PublishingFault) {
    guard !output.isEmpty else { throw .illegalPath(output) }
    var status = stat()
    if lstat(output, &status) == 0 {
      guard let real = Self.resolved(output) else { throw .brokenLink(output) }
      guard stat(real, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
        throw .notAFolder(output)
      }
      (parent, name) = Self.split(real)
    } else {
      guard errno == ENOENT else { throw .file(.last(.write, output)) }
      let (above, last) = Self.split(output)
      guard last != ".", last != ".." else { throw .illegalPath(output) }
      try Self.makeFolders(above)
      guard let real = Self.resolved(above) else { throw .file(.last(.write, above)) }
      (parent, name) = (real, last)
    }
    for folder in ["."] + apart {
      guard let real = Self.resolved(folder) else { continue }
      if name.isEmpty || real == path || real.hasPrefix(path + "/") {
        throw .holds(output: output, folder: folder)
      }
    }
  }

  private static func resolved(_ path: String) -> String? {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
  }

  /// The folder above `path` and its last name, as `dirname` and `basename` have them.
  private static func split(_ path: String) -> (parent: String, name: String) {
    var rest = path[...]
    while rest.count > 1, rest.last == "/" { rest.removeLast() }
    guard let slash = rest.lastIndex(of: "/") else { return (".", String(rest)) }
    let name = String(rest[rest.index(after: slash)...])
    return (slash == rest.startIndex ? "/" : String(rest[..<slash]), name)
  }

  private static func makeFolders(_ path: String) throws(PublishingFault) {
    if mkdir(path, 0o777) == 0 { return }
    switch errno {
    case EEXIST: return
    case ENOENT:
      let above = split(path).parent
      guard above != path else { throw .file(.last(.create, path)) }
      try makeFolders(above)
      guard mkdir(path, 0o777) == 0 || errno == EEXIST else {
        throw .file(.last(.create, path))
      }
    default: throw .file(.last(.create, path))
    }
  }
}
