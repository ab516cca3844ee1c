import Diagnostics
import Storing

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

  /// Bytes of text, in megabytes, and lines and cells beyond which a document is not taken for a report:
  /// the largest have some hundred kilobytes and some thousand lines.
  private static let limits = (megabytes: 16, fragments: 40_000)

  /// - Parameters:
  ///   - name: The file's name, which decides only where the bytes leave a choice.
  ///   - extractor: What PDF files are read with; without it, none is.
  package static func read(
    _ bytes: [UInt8], name: String = "", extractingPDF extractor: PDFExtractor? = nil
  ) throws(Fault) -> Document {
    let document = try readWhatever(bytes, name: name, extractingPDF: extractor)
    guard document.text.count <= limits.megabytes << 20 else {
      throw .tooLarge(limit: limits.megabytes)
    }
    guard document.fragments.count <= limits.fragments else { throw .tooComplex }
    return document
  }

  private static func readWhatever(
    _ bytes: [UInt8], name: String, extractingPDF extractor: PDFExtractor?
  ) throws(Fault) -> Document {
    let format = FileFormat.of(bytes)
    switch format {
    case .empty: throw .empty
    case .binary: throw .binary
    case .encrypted: throw .encrypted
    case .html:
      // Markdown may begin with a table or a centred title in HTML, but with no whole page.
      let isMarkdown = MarkdownSigns.areIn(name: name) && !HTMLOpening.beginsPage(bytes)
      return isMarkdown ? try readText(bytes, isMarkdown: true) : try HTMLReader.read(bytes)
    case .text: return try readText(bytes, isMarkdown: MarkdownSigns.areIn(name: name))
    case .zip: return try DocxReader.read(bytes)
    case .pdf:
      guard let extractor else { throw .unsupported(.pdf) }
      return try PDFReader.read(bytes, contents: try extractor(bytes))
    case .ole, .doc, .xls, .ppt, .rtf, .wordXML, .image, .docx, .xlsx, .pptx, .ofd, .odf,
      .archive, .mhtml, .markdown:
      throw .unsupported(format)
    }
  }

  private static func readText(_ bytes: [UInt8], isMarkdown: Bool) throws(Fault) -> Document {
    // No encoding takes more than four bytes for what takes one in UTF-8.
    guard bytes.count <= limits.megabytes << 22 else { throw .tooLarge(limit: limits.megabytes) }
    guard let decoded = TextDecoding.decode(bytes) else { throw .undecodable }
    let lines = LineIndex(decoded.bytes)
    if isMarkdown || MarkdownSigns.areIn(decoded.bytes, lines: lines) {
      return try MarkdownReader.read(decoded, lines: lines, sha256: Digest(of: bytes).text)
        .remarking(on: decoded)
    }
    let (text, fragments) =
      LayoutText.parse(decoded.bytes, lines: lines).map { PagedReader.read($0, hasLines: true) }
      ?? (decoded.bytes, PlainTextReader.fragments(of: decoded.bytes, lines: lines))
    let details = PlainTextDetails(of: text, fragments)
    return Document(
      format: FileFormat.text.rawValue, encoding: decoded.encoding, sha256: Digest(of: bytes).text,
      text: text, source: decoded.bytes, lines: lines, fragments: fragments,
      published: details.published, sourceURL: details.sourceURL
    ).remarking(on: decoded)
  }
}
