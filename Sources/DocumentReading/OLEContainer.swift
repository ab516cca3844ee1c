/// The container of files that Office wrote before 2007 ([MS-CFB]), as far as it tells what is in it.
enum OLEContainer {
  /// What the names of its streams say that it holds.
  static func format(of bytes: [UInt8]) -> FileFormat {
    let names = names(in: bytes)
    if names.contains("EncryptedPackage") { return .encrypted }
    if names.contains("WordDocument") { return .doc }
    if !names.isDisjoint(with: ["Workbook", "Book"]) { return .xls }
    if names.contains("PowerPoint Document") { return .ppt }
    return .ole
  }

  /// The names among `known` that entries of its directory bear; each is 128 bytes long, begins at a
  /// multiple of that, and holds its name in UTF-16 and the name's length.
  private static func names(in bytes: [UInt8]) -> Set<String> {
    var found: Set<String> = []
    for start in stride(from: 512, to: bytes.count - 127, by: 128) {
      let length = Int(bytes[start + 64]) | Int(bytes[start + 65]) << 8
      guard (4...64).contains(length), length % 2 == 0 else { continue }
      let name = bytes[start..<start + length - 2]
      for candidate in known where name.elementsEqual(candidate.utf8.flatMap { [$0, 0] }) {
        found.insert(candidate)
      }
    }
    return found
  }

  private static let known = [
    "EncryptedPackage", "WordDocument", "Workbook", "Book", "PowerPoint Document",
  ]
}
