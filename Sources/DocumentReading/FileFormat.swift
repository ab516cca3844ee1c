import Diagnostics
import TextSearch

/// What kind of file some bytes are, told by the bytes themselves.
package enum FileFormat: String, Sendable {
  case text = "txt"
  /// Told from plain text by `MarkdownSigns`.
  case markdown = "md"
  case html, pdf, zip, image
  /// What programs wrote before there was `.docx`; `ole` is a container of anything else.
  case ole, doc, xls, ppt, rtf
  /// Word's file of 2003, in one piece of XML.
  case wordXML
  /// A web page with its pictures in one file.
  case mhtml
  /// RAR, 7z, gzip.
  case archive
  /// What a ZIP container can turn out to be.
  case docx, xlsx, pptx, ofd, odf
  /// An Office file that needs a password.
  case encrypted
  case empty
  /// Bytes that no reader knows.
  case binary

  package static func of(_ bytes: [UInt8]) -> FileFormat {
    if bytes.allSatisfy(\.isBlank) || marks.contains(bytes) { return .empty }
    for (signature, format) in signatures where bytes.starts(with: signature) {
      return format == .ole ? OLEContainer.format(of: bytes) : format
    }
    if isPDF(bytes) { return .pdf }
    if isPicture(bytes) { return .image }
    if hasUTF16Mark(bytes) {
      // The bytes of ASCII letters, without the zeros between them.
      return HTMLOpening.begins(bytes.prefix(1024).filter { $0 != 0 && $0 < 0x80 }) ? .html : .text
    }
    let head = bytes.prefix(4096)
    let controls = head.reduce(0) { $0 + ($1.isControl ? 1 : 0) }
    if head.contains(0) || controls * 50 > head.count { return .binary }
    if HTMLOpening.begins(bytes) { return .html }
    return isMHTML(head) ? .mhtml : isWordXML(head) ? .wordXML : .text
  }

  /// Whether a PDF file begins in the first bytes: what is put before its own beginning does not matter to those who
  /// read it.
  package static func isPDF(_ bytes: [UInt8]) -> Bool {
    bytes.holds(Array("%PDF-".utf8), in: 0..<min(1024, bytes.count))
  }

  /// Formats that name themselves after a length.
  private static func isPicture(_ bytes: [UInt8]) -> Bool {
    guard bytes.count > 12 else { return false }
    let mark = bytes[8..<12]
    return bytes.starts(with: "RIFF".utf8) && mark.elementsEqual("WEBP".utf8)
      || bytes[4..<8].elementsEqual("ftyp".utf8)
      || bytes.starts(with: "BM".utf8) && bytes[6..<10].allSatisfy { $0 == 0 }
  }

  /// Whether the file begins like a letter that carries a page with its parts.
  private static func isMHTML(_ head: ArraySlice<UInt8>) -> Bool {
    let text = head.prefix(2048).map { 0x41...0x5A ~= $0 ? $0 | 0x20 : $0 }
    let begins = ["from:", "mime-version:", "content-type:", "subject:", "date:", "x-"]
    return begins.contains { text.starts(with: $0.utf8) }
      && ["mime-version:", "content-type: multipart/related"].allSatisfy {
        text.holds(Array($0.utf8), in: text.indices)
      }
  }

  private static func isWordXML(_ head: ArraySlice<UInt8>) -> Bool {
    let text = Array(head)
    func holds(_ part: String) -> Bool { text.holds(Array(part.utf8), in: text.indices) }
    let marks = ["progid=\"Word.Document\"", "<w:wordDocument", "<pkg:package"]
    return holds("<?xml") && marks.contains(where: holds)
  }

  /// Byte order marks, with which a file of nothing may begin.
  private static let marks: [[UInt8]] = [[0xEF, 0xBB, 0xBF], [0xFF, 0xFE], [0xFE, 0xFF]]

  private static let signatures: [([UInt8], FileFormat)] = [
    ([0x50, 0x4B, 0x03, 0x04], .zip),
    ([0x50, 0x4B, 0x05, 0x06], .zip),
    ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], .ole),
    (Array("{\\rtf".utf8), .rtf),
    ([0x89, 0x50, 0x4E, 0x47], .image),
    ([0xFF, 0xD8, 0xFF], .image),
    (Array("GIF8".utf8), .image),
    (Array("Rar!".utf8) + [0x1A, 0x07], .archive),
    ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], .archive),
    ([0x1F, 0x8B, 0x08], .archive),
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
