import DocumentReading
import TestSupport
import Testing

@testable import TextExtraction

@Suite("The text of PDF files", .enabled(if: Poppler.isInstalled))
struct PDFExtractionTests {
  private static let pdf = ReportText().pdf()

  private func fault(
    _ bytes: [UInt8] = pdf, _ change: (inout PDFExtraction) -> Void = { _ in }
  ) -> DocumentReader.Fault? {
    var extraction = PDFExtraction()
    change(&extraction)
    do throws(DocumentReader.Fault) {
      _ = try DocumentReader.read(bytes, extractingPDF: extraction.contents)
      return nil
    } catch {
      return error
    }
  }

  @Test func isTakenOut() { #expect(fault() == nil) }

  @Test func isReadWithoutPictures() { #expect(fault { $0.pictureProgram = "gouji-none" } == nil) }

  @Test func saysWhetherPicturesOfPagesAreMissing() throws {
    var extraction = PDFExtraction()
    func remarks() throws -> [Remark.Matter] {
      try DocumentReader.read(Self.pdf, extractingPDF: extraction.contents).remarks.map(\.matter)
    }
    #expect(try remarks() == [])
    extraction.picturesLimit = 1 << 16
    #expect(try remarks() == [.missingPictures])
    extraction.pictureProgram = "gouji-none"
    #expect(try remarks() == [.missingPictures])
  }

  @Test func needsAProgram() {
    #expect(fault { $0.textProgram = "gouji-none" } == .noExtractor)
  }

  @Test func isNotInPicturesOfPages() {
    var file = PDFFile()
    file.pages = [PDFFile.Page(), PDFFile.Page()]
    #expect(fault(file.bytes) == .noText)
  }

  @Test func isNotReadFromADamagedFile() {
    #expect(fault(Array("%PDF-1.4\n1 0 obj\n<< >>".utf8)) == .damaged)
  }

  @Test func isKeptByAPassword() {
    var file = PDFFile()
    file.pages = [PDFFile.Page()]
    let key = String(repeating: "41", count: 32)
    file.trailer =
      "/ID [<00> <00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <\(key)> /U <\(key)> >>"
    #expect(fault(file.bytes) == .encrypted)
  }

  @Test func mayBeOnlySoLong() {
    #expect(fault { $0.wordsLimit = 1 << 10 } == .tooLarge(limit: 0))
  }

  /// Whatever the programs print, reading it ends in a document or in a fault.
  @Test(arguments: 0..<60) func mayBeDamaged(_ seed: UInt64) throws {
    let contents = try PDFExtraction().contents(Self.pdf)
    var generator = SeededGenerator(seed: seed)
    var (words, pictures) = (contents.words, Array(contents.pictures.prefix(1_200_000)))
    for _ in 0..<40 {
      let at = Int.random(in: words.indices, using: &generator)
      words[at] = UInt8.random(in: 0x20...0x39, using: &generator)
      pictures[Int.random(in: 0..<20, using: &generator)] = UInt8.random(
        in: 0x20...0x39, using: &generator)
    }
    let damaged = PDFContents(words: words, pictures: seed.isMultiple(of: 10) ? pictures : [])
    _ = try? DocumentReader.read(Self.pdf) { _ in damaged }
  }

  @Test func mayTakeOnlySoLong() {
    #expect(run("while :; do :; done", seconds: 1).end == .overdue)
  }

  @Test func isNoPartOfAProgramsMistakes() {
    let run = run("cat; kill -SEGV $$", seconds: 5)
    #expect(run.end == .failed)
    #expect(run.output == Array("text".utf8))
  }

  private func run(_ script: String, seconds: Int) -> LimitedProcess.Run {
    LimitedProcess(
      arguments: ["sh", "-c", script], seconds: seconds, outputLimit: 1 << 20,
      memoryLimit: 1 << 30
    ).run(on: Array("text".utf8))
  }
}
