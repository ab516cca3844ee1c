import SQLite
package import Storing

/// One file of the site, yet to be made.
///
/// Jobs do not depend on each other: they can be rendered in any order, on any thread, and give the
/// same bytes each time.
package struct PageJob: Sendable {
  /// Below the site's root, such as `years/2023/index.html`.
  package let path: String
  /// In how many pieces the file is made: the large tables come in several, so that they need not be
  /// in memory whole.
  package let parts: Int
  /// The digest of everything that the file is made from, where that is less than the whole site: the same origin,
  /// the same bytes.
  package private(set) var origin: Digest?
  private let make: @Sendable (Int, inout [UInt8]) throws -> Void
  /// Writes the whole file to a path, where that takes much less memory than its bytes.
  private let makeFile: (@Sendable (String) throws -> Void)?

  init(
    _ path: String, parts: Int = 1, origin: Digest? = nil,
    makeFile: (@Sendable (String) throws -> Void)? = nil,
    make: @escaping @Sendable (Int, inout [UInt8]) throws -> Void
  ) {
    self.path = path
    self.parts = parts
    self.origin = origin
    self.make = make
    self.makeFile = makeFile
  }

  /// The job as one that is made from `origin`, where it does not say so itself.
  func from(_ origin: Digest?) -> PageJob {
    var job = self
    job.origin = self.origin ?? origin
    return job
  }

  /// Appends the whole file to `output`.
  ///
  /// - Throws: `RenderingFault` for a page, `DatabaseFault` for the database.
  package func render(into output: inout [UInt8]) throws {
    for part in 0..<parts { try make(part, &output) }
  }

  /// Appends one part of the file to `output`; the parts in order are the file.
  package func render(part: Int, into output: inout [UInt8]) throws {
    try make(part, &output)
  }

  /// Whether the file can be written to the path `location`.
  package func canWriteFile(at location: String) -> Bool {
    makeFile != nil && location.utf8.count <= Database.longestPath
  }

  /// Writes the file to `location`, where there is an empty one: the same bytes each time.
  package func writeFile(at location: String) throws { try makeFile?(location) }
}
