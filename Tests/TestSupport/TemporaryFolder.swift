import Foundation

/// A folder for one test, gone when the test lets go of it.
package final class TemporaryFolder: Sendable {
  /// Its path, without symbolic links.
  package let path: String

  package init() throws {
    let url = FileManager.default.temporaryDirectory
      .appending(path: "gouji-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = url.resolvingSymlinksInPath().path(percentEncoded: false)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// The path of `name` in the folder.
  package func callAsFunction(_ name: String) -> String { "\(path)/\(name)" }

  /// Writes `text` to the file `name`, making the folders above it.
  package func write(_ name: String, _ text: String) throws { try write(name, Array(text.utf8)) }

  /// Writes `bytes` to the file `name`, making the folders above it.
  package func write(_ name: String, _ bytes: [UInt8]) throws {
    let url = URL(filePath: self(name))
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: url)
  }

  /// Makes `name` a symbolic link to `target`.
  package func link(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(atPath: self(name), withDestinationPath: target)
  }

  /// The text of the file `name`; nil if it is not there.
  package func read(_ name: String) -> String? {
    try? String(contentsOfFile: self(name), encoding: .utf8)
  }

  /// Every file and link below `name`, folders left out, sorted.
  package func files(below name: String = ".") -> [String] {
    let all = FileManager.default.enumerator(atPath: self(name))?.compactMap { $0 as? String } ?? []
    return all.filter { path in
      let attributes = try? FileManager.default.attributesOfItem(atPath: self("\(name)/\(path)"))
      return attributes?[.type] as? FileAttributeType != .typeDirectory
    }.sorted()
  }

  /// How many bytes the file `name` has; nil if it is not there.
  package func size(_ name: String) -> Int? {
    let attributes = try? FileManager.default.attributesOfItem(atPath: self(name))
    return attributes?[.size] as? Int
  }

  /// The number that tells whether two names are the same file.
  package func inode(_ name: String) -> Int? {
    let attributes = try? FileManager.default.attributesOfItem(atPath: self(name))
    return attributes?[.systemFileNumber] as? Int
  }
}
