import Compression

/// Which files of a site get compressed ones beside them.
struct Precompression: Sendable {
  /// Paths of the files that are published as they are; what the owner has compressed stays so.
  let taken: Set<String>

  /// Endings of files that compress well.
  private static let endings: Set = [
    "html", "css", "js", "json", "jsonld", "csv", "xml", "svg", "txt", "md",
  ]

  /// The compressed files to put beside the file at `path`.
  func companions(of path: String) -> [Companion] {
    guard let dot = path.lastIndex(of: "."),
      Self.endings.contains(String(path[path.index(after: dot)...]))
    else { return [] }
    return Compression.allCases.map { Companion(path: path + $0.suffix, method: $0) }
      .filter { !taken.contains($0.path) }
  }

  struct Companion: Sendable {
    let path: String
    let method: Compression
  }
}
