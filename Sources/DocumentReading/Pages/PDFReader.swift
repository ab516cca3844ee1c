import Diagnostics
import Storing

/// What was taken out of a PDF file.
package struct PDFContents: Sendable {
  /// The words with their places, as `pdftotext -bbox` prints them.
  package let words: [UInt8]
  /// The pages at 100 pixels an inch, as `pdftoppm -gray` prints them.
  package let pictures: [UInt8]
  /// Whether every page is among the pictures.
  package let hasAllPictures: Bool

  package init(words: [UInt8], pictures: [UInt8], hasAllPictures: Bool = true) {
    self.words = words
    self.pictures = pictures
    self.hasAllPictures = hasAllPictures
  }
}

/// Reads a PDF file by the words that its pages show, where they show them and the lines around them.
enum PDFReader {
  /// Chinese characters that a document has at the least.
  private static let fewest = 20

  static func read(_ bytes: [UInt8], contents: PDFContents) throws(DocumentReader.Fault) -> Document
  {
    guard let pages = BoundingBoxText.parse(contents.words) else { throw .damaged }
    let rulings = PagePictures(contents.pictures).rulings(without: pages.pages)
    let (text, fragments) = PagedReader.read(pages, rulings: rulings, hasLines: false)
    guard text.count(where: { (0xE4...0xE9).contains($0) }) >= fewest else { throw .noText }
    return Document(
      format: FileFormat.pdf.rawValue, encoding: "utf-8", sha256: Digest(of: bytes).text,
      text: text,
      source: text, lines: LineIndex(text), fragments: fragments,
      remarks: contents.hasAllPictures ? [] : [Remark(.missingPictures, line: 1)])
  }
}
