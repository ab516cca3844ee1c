import Diagnostics

/// Reads a PDF file by the words that its pages show and where they show them.
enum PDFReader {
  /// Chinese characters that a document has at the least.
  private static let fewest = 20

  /// - Parameter words: What `pdftotext -bbox` printed of the file.
  static func read(_ bytes: [UInt8], words: [UInt8]) throws(DocumentReader.Fault) -> Document {
    guard let pages = BoundingBoxText.parse(words) else { throw .damaged }
    let (text, fragments) = PagedReader.read(pages, hasLines: false)
    guard text.count(where: { (0xE4...0xE9).contains($0) }) >= fewest else { throw .noText }
    return Document(
      format: FileFormat.pdf.rawValue, encoding: "utf-8", sha256: sha256(bytes), text: text,
      source: text, lines: LineIndex(text), fragments: fragments)
  }
}
