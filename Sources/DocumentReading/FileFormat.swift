/// What kind of file some bytes are, told by the bytes themselves.
package enum FileFormat: String, Sendable {
  case text = "txt"
  case html, pdf, zip, ole, image
  /// What a ZIP container can turn out to be.
  case docx, xlsx, pptx, ofd, odf
  case empty
  /// Bytes that no reader knows.
  case binary

  package static func of(_ bytes: [UInt8]) -> FileFormat {
    if bytes.allSatisfy(\.isBlank) { return .empty }
    for (signature, format) in signatures where bytes.starts(with: signature) { return format }
    // What is put before a PDF file's own beginning does not matter to those who read it.
    if bytes.prefix(1024).firstRange(of: Array("%PDF-".utf8)) != nil { return .pdf }
    if hasUTF16Mark(bytes) {
      // The bytes of ASCII letters, without the zeros between them.
      return HTMLOpening.begins(bytes.prefix(1024).filter { $0 != 0 && $0 < 0x80 }) ? .html : .text
    }
    let head = bytes.prefix(4096)
    let controls = head.reduce(0) { $0 + ($1.isControl ? 1 : 0) }
    if head.contains(0) || controls * 50 > head.count { return .binary }
    return HTMLOpening.begins(bytes) ? .html : .text
  }

  private static let signatures: [([UInt8], FileFormat)] = [
    ([0x50, 0x4B, 0x03, 0x04], .zip),
    ([0x50, 0x4B, 0x05, 0x06], .zip),
    ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], .ole),
    ([0x89, 0x50, 0x4E, 0x47], .image),
    ([0xFF, 0xD8, 0xFF], .image),
    (Array("GIF8".utf8), .image),
    ([0x49, 0x49, 0x2A, 0x00], .image),
    ([0x4D, 0x4D, 0x00, 0x2A], .image),
  ]

  private static func hasUTF16Mark(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
  }
}

extension UInt8 {
  /// ASCII white space.
  var isBlank: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
  /// A control character that no text holds.
  fileprivate var isControl: Bool {
    (self < 0x20 && !(0x09...0x0D).contains(self) && self != 0x1A) || self == 0x7F
  }
}
