import Diagnostics

/// Reads a file of any format that reports come in.
package enum DocumentReader {
  /// Why a file gives no document.
  package enum Fault: Error, Sendable, Equatable {
    case empty
    /// A format that is known but not read.
    case unsupported(FileFormat)
    /// Neither text nor a known format.
    case binary
    /// Text in no known encoding.
    case undecodable
    /// More bytes than are read, with the limit in megabytes.
    case tooLarge(limit: Int)
    /// Markup that is nested too deeply, or a table of too many cells, to be read whole.
    case tooComplex
    /// A container or its content that is cut, altered or not as its format demands.
    case damaged
    /// A container that unpacks to more than any report holds.
    case unpacksTooLarge
    /// A container that needs a password.
    case encrypted
  }

  /// Bytes of text, in megabytes, and lines and cells beyond which a document is not taken for a report:
  /// the largest have some hundred kilobytes and some thousand lines.
  private static let limits = (megabytes: 16, fragments: 100_000)

  package static func read(_ bytes: [UInt8]) throws(Fault) -> Document {
    let document = try readWhatever(bytes)
    guard document.text.count <= limits.megabytes << 20 else {
      throw .tooLarge(limit: limits.megabytes)
    }
    guard document.fragments.count <= limits.fragments else { throw .tooComplex }
    return document
  }

  private static func readWhatever(_ bytes: [UInt8]) throws(Fault) -> Document {
    let format = FileFormat.of(bytes)
    switch format {
    case .empty: throw .empty
    case .binary: throw .binary
    case .html: return try HTMLReader.read(bytes)
    case .text: return try readText(bytes)
    case .zip: return try DocxReader.read(bytes)
    case .ole where holdsEncryptedPackage(bytes): throw .encrypted
    case .pdf, .ole, .rtf, .image, .docx, .xlsx, .pptx, .ofd, .odf: throw .unsupported(format)
    }
  }

  /// Whether a container of the old kind wraps a Word file that needs a password: the name of a stream,
  /// in UTF-16, tells.
  private static func holdsEncryptedPackage(_ bytes: [UInt8]) -> Bool {
    let name = Array("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0".utf8)
    return bytes.indices.contains { bytes[$0] == name[0] && bytes[$0...].starts(with: name) }
  }

  private static func readText(_ bytes: [UInt8]) throws(Fault) -> Document {
    // No encoding takes more than four bytes for what takes one in UTF-8.
    guard bytes.count <= limits.megabytes << 22 else { throw .tooLarge(limit: limits.megabytes) }
    guard let decoded = TextDecoding.decode(bytes) else { throw .undecodable }
    let lines = LineIndex(decoded.bytes)
    return Document(
      format: FileFormat.text.rawValue, encoding: decoded.encoding, sha256: sha256(bytes),
      text: decoded.bytes, source: decoded.bytes, lines: lines,
      fragments: PlainTextReader.fragments(of: decoded.bytes, lines: lines))
  }
}
