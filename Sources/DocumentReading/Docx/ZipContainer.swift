import CArchive

/// Takes single members out of a ZIP container in memory, within limits that no honest document
/// reaches.
struct ZipContainer {
  /// The names of all members.
  private(set) var names: Set<String> = []
  /// The contents of those that were wanted.
  private(set) var members: [String: [UInt8]] = [:]

  /// Entries beyond which a container is refused.
  static let entryLimit = 2_000
  /// Bytes beyond which a member is refused.
  static let memberLimit = 32 << 20
  /// How many times as large as the container its wanted members may be; XML packs to a tenth, a long
  /// table of blanks to a hundredth, a bomb to a thousandth.
  static let ratioLimit = 250
  /// Bytes that may be unpacked whatever the ratio.
  static let harmlessSize = 1 << 20

  /// Unpacks the members called `wanted` from the container that `bytes` are.
  init(_ bytes: [UInt8], members wanted: Set<String>) throws(DocumentReader.Fault) {
    // The only unsafe code: libarchive owns its reader for the length of this call, and reads `bytes`,
    // which outlive it.
    guard let archive = archive_read_new() else { throw .damaged }
    defer { archive_read_free(archive) }
    // Only by the directory at the container's end: a cut container must not pass for a whole one.
    archive_read_support_format_zip_seekable(archive)
    var budget = max(Self.harmlessSize, bytes.count * Self.ratioLimit)
    let result = bytes.withUnsafeBytes { source -> Result<Self, DocumentReader.Fault> in
      do throws(DocumentReader.Fault) {
        guard archive_read_open_memory(archive, source.baseAddress, source.count) == ARCHIVE_OK
        else { throw .damaged }
        return .success(try Self(archive, wanted: wanted, budget: &budget))
      } catch {
        return .failure(error)
      }
    }
    self = try result.get()
  }

  private init(
    _ archive: OpaquePointer, wanted: Set<String>, budget: inout Int
  ) throws(DocumentReader.Fault) {
    var count = 0
    while let entry = try Self.nextEntry(of: archive) {
      count += 1
      guard count <= Self.entryLimit else { throw .unpacksTooLarge }
      guard let path = archive_entry_pathname(entry) else { continue }
      let name = String(cString: path)
      names.insert(name)
      guard wanted.contains(name) else { continue }
      if archive_entry_is_encrypted(entry) != 0 { throw .encrypted }
      // Which of two members of one name is meant, nobody knows.
      guard members[name] == nil else { throw .damaged }
      members[name] = try Self.content(of: archive, budget: &budget)
    }
  }

  /// The directory's next entry; nil after the last.
  private static func nextEntry(
    of archive: OpaquePointer
  ) throws(DocumentReader.Fault) -> OpaquePointer? {
    var entry: OpaquePointer?
    let status = archive_read_next_header(archive, &entry)
    if status == ARCHIVE_EOF { return nil }
    // A warning concerns a name that the locale cannot show.
    guard status >= ARCHIVE_WARN, let entry else { throw .damaged }
    return entry
  }

  /// Unpacks the current entry; its checksum is compared on the way.
  private static func content(
    of archive: OpaquePointer, budget: inout Int
  ) throws(DocumentReader.Fault) -> [UInt8] {
    var content: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let length = archive_read_data(archive, &chunk, chunk.count)
      if length == 0 { return content }
      guard length > 0 else { throw .damaged }
      budget -= length
      guard budget >= 0, content.count + length <= memberLimit else { throw .unpacksTooLarge }
      content.append(contentsOf: chunk[..<length])
    }
  }
}
