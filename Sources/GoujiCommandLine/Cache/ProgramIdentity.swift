import Glibc
import Storing

/// What tells this build of the program, with the libraries that it has loaded, from every other.
enum ProgramIdentity {
  /// Found once: libraries for rare encodings come and go while it runs. Nil where the system does not tell, or
  /// where the program's file has been replaced since it was started.
  static let digest: Digest? = {
    let file = ContentFile(path: "maps", location: "/proc/self/maps")
    guard let maps = try? file.readEverything() else { return nil }
    return digest(of: executables(in: maps))
  }()

  /// The files that hold code of the process, each once, in the order of their names.
  static func executables(in maps: [UInt8]) -> [String] {
    var files: Set<String> = []
    for line in maps.split(separator: UInt8(ascii: "\n")) {
      // address, permissions, offset, device, inode, file
      let parts = line.split(separator: UInt8(ascii: " "), maxSplits: 5)
      guard parts.count == 6, parts[1].contains(UInt8(ascii: "x")) else { continue }
      let name = parts[5].drop { $0 == UInt8(ascii: " ") }
      if name.first == UInt8(ascii: "/") { files.insert(String(decoding: name, as: UTF8.self)) }
    }
    return files.sorted()
  }

  /// Nil if one of `files` is not there.
  private static func digest(of files: [String]) -> Digest? {
    var builder = DigestBuilder("program")
    for file in files {
      guard let stamp = FileStamp(file) else { return nil }
      builder.add(file)
      builder.add(stamp.stored)
    }
    return builder.digest()
  }

  /// The programs of others that reading depends on, as they are now; they may be missing.
  static func digest(ofTools tools: [String], in path: String) -> Digest {
    var builder = DigestBuilder("tools")
    for tool in tools {
      let places = path.split(separator: ":").map { "\($0)/\(tool)" }
      let found = places.lazy.compactMap { place in FileStamp(place).map { (place, $0) } }.first
      builder.add(found?.0)
      builder.add(found?.1.stored ?? [])
    }
    return builder.digest()
  }
}
