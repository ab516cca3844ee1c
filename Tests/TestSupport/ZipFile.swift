import CArchive

/// A ZIP container for tests, written by libarchive.
package struct ZipFile {
  package var members: [(name: String, content: [UInt8])]
  /// Encrypts the members.
  package var password: String?

  package init(_ members: [(name: String, content: [UInt8])], password: String? = nil) {
    self.members = members
    self.password = password
  }

  package var bytes: [UInt8] {
    let room = members.reduce(4096) { $0 + $1.content.count + 2 * $1.name.utf8.count + 512 }
    var buffer = [UInt8](repeating: 0, count: room)
    var used = 0
    let archive = archive_write_new()
    archive_write_set_format_zip(archive)
    if let password {
      archive_write_set_options(archive, "zip:encryption=traditional")
      archive_write_set_passphrase(archive, password)
    }
    buffer.withUnsafeMutableBytes { buffer in
      precondition(
        archive_write_open_memory(archive, buffer.baseAddress, buffer.count, &used) == ARCHIVE_OK)
      for member in members { Self.write(member.name, member.content, to: archive) }
      precondition(archive_write_close(archive) == ARCHIVE_OK)
    }
    archive_write_free(archive)
    return Array(buffer[..<used])
  }

  private static func write(_ name: String, _ content: [UInt8], to archive: OpaquePointer?) {
    let entry = archive_entry_new()
    archive_entry_set_pathname(entry, name)
    archive_entry_set_size(entry, Int64(content.count))
    archive_entry_set_filetype(entry, 0o100000)  // a regular file
    archive_entry_set_perm(entry, 0o644)
    precondition(archive_write_header(archive, entry) == ARCHIVE_OK)
    precondition(archive_write_data(archive, content, content.count) == content.count)
    archive_entry_free(entry)
  }
}
