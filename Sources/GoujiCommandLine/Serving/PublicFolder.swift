import Glibc

/// The published site's files, as they can be asked for.
struct PublicFolder: Sendable {
  let path: String

  enum Entry: Equatable {
    case file([UInt8])
    case folder
    case nothing
  }

  /// What is at `names`, each the name of an entry of the one before.
  ///
  /// The folder is opened anew each time, since a build puts another in its place. Symbolic links below it
  /// are not followed: they could lead anywhere.
  func entry(_ names: [String]) -> Entry {
    do throws(FileFault) {
      var place = try FileDescriptor(opening: path, O_RDONLY | O_DIRECTORY, for: .read)
      for name in names {
        // Without O_NONBLOCK, opening a pipe would wait for whoever writes to it.
        place = try FileDescriptor(
          opening: name, in: place.raw, O_RDONLY | O_NOFOLLOW | O_NONBLOCK, for: .read)
      }
      guard let status = place.status() else { return .nothing }
      switch FolderEntry.Kind(mode: status.st_mode) {
      case .folder: return .folder
      case .file:
        return .file(try place.contents(expecting: Int(status.st_size), named: path))
      case .link, .other: return .nothing
      }
    } catch {
      return .nothing
    }
  }
}
