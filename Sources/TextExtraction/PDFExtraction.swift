package import DocumentReading

/// Runs `pdftotext` and `pdftoppm` of poppler-utils: processes of their own, within limits, whose licence
/// and whose mistakes stay out of this one.
package struct PDFExtraction: Sendable {
  /// The programs, looked for in PATH.
  package var textProgram = "pdftotext"
  package var pictureProgram = "pdftoppm"
  /// Seconds after which each is ended.
  package var seconds = 20
  /// Bytes of words, bytes of pictures and the memory that each may take.
  package var wordsLimit = 32 << 20
  package var picturesLimit = 128 << 20
  package var memoryLimit = 2 << 30

  package init() {}

  /// The words of the PDF file `bytes` with their places, and pictures of its pages.
  ///
  /// Only the words have to be there: without pictures, fewer tables are read, and the contents say so.
  package func contents(_ bytes: [UInt8]) throws(DocumentReader.Fault) -> PDFContents {
    let words = try words(bytes)
    let holdsWords = words.firstRange(of: Array("<word ".utf8)) != nil
    guard holdsWords else { return PDFContents(words: words, pictures: []) }
    let run = picturing(bytes)
    return PDFContents(
      words: words, pictures: run.output, hasAllPictures: run.end == .exited(0))
  }

  private func words(_ bytes: [UInt8]) throws(DocumentReader.Fault) -> [UInt8] {
    let run = process([textProgram, "-bbox", "-", "-"], output: wordsLimit).run(on: bytes)
    switch run.end {
    case .exited(0): return run.output
    case .missing, .exited(127): throw .noExtractor
    case .exited(let status) where status == Self.notPermitted || Self.asksForPassword(run.errors):
      throw .encrypted
    case .overdue: throw .overdue(seconds: seconds)
    case .outputTooLarge: throw .tooLarge(limit: wordsLimit >> 20)
    case .exited, .failed: throw .damaged
    }
  }

  /// The pages up to the first that is too much.
  private func picturing(_ bytes: [UInt8]) -> LimitedProcess.Run {
    let arguments = [
      "-gray", "-r", "100", "-aa", "no", "-aaVector", "no", "-thinlinemode", "solid", "-",
    ]
    return process([pictureProgram] + arguments, output: picturesLimit).run(on: bytes)
  }

  private func process(_ arguments: [String], output: Int) -> LimitedProcess {
    LimitedProcess(
      arguments: arguments, seconds: seconds, outputLimit: output, memoryLimit: memoryLimit)
  }

  /// The exit status for a file whose text may not be copied.
  private static let notPermitted: Int32 = 3

  private static func asksForPassword(_ message: [UInt8]) -> Bool {
    ["password", "encrypt"].contains { message.firstRange(of: Array($0.utf8)) != nil }
  }
}
