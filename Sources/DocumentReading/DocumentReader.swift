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
    /// The program that takes the text out of a file is not installed.
    case noExtractor
    /// The text was not taken out in the time given.
    case overdue(seconds: Int)
    /// Pages that hold no text, or hardly any: pictures of pages.
    case noText
  }

  /// Takes out of a PDF file what it shows.
  package typealias PDFExtractor = @Sendable ([UInt8]) throws(Fault) -> PDFContents

  /// Reads the document that `bytes` are; PDF only with an extractor.
  package static func read(
    _ bytes: [UInt8], extractingPDF extractor: PDFExtractor? = nil
  ) throws(Fault) -> Document {
    let format = FileFormat.of(bytes)
    switch format {
    case .empty: throw .empty
    case .binary: throw .binary
    case .html: return try HTMLReader.read(bytes)
    case .text: return try readText(bytes)
    case .zip: return try DocxReader.read(bytes)
    case .pdf:
      guard let extractor else { throw .unsupported(.pdf) }
      return try PDFReader.read(bytes, contents: try extractor(bytes))
    case .ole, .image, .docx, .xlsx, .pptx, .ofd, .odf: throw .unsupported(format)
    }
  }

  private static func readText(_ bytes: [UInt8]) throws(Fault) -> Document {
    guard let decoded = TextDecoding.decode(bytes) else { throw .undecodable }
    let lines = LineIndex(decoded.bytes)
    if let pages = LayoutText.parse(decoded.bytes, lines: lines) {
      let (text, fragments) = PagedReader.read(pages, hasLines: true)
      return Document(
        format: FileFormat.text.rawValue, encoding: decoded.encoding, sha256: sha256(bytes),
        text: text, source: decoded.bytes, lines: lines, fragments: fragments)
    }
    return Document(
      format: FileFormat.text.rawValue, encoding: decoded.encoding, sha256: sha256(bytes),
      text: decoded.bytes, source: decoded.bytes, lines: lines,
      fragments: PlainTextReader.fragments(of: decoded.bytes, lines: lines))
  }
}
