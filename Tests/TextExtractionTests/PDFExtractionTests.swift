import DocumentReading
import Foundation
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

  @Test func mayTakeOnlySoLong() throws {
    let folder = try TemporaryFolder()
    let program = folder("endless")
    try folder.write("endless", "#!/bin/sh\nwhile :; do :; done\n")
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program)
    #expect(
      fault {
        $0.textProgram = program
        $0.seconds = 1
      } == .overdue(seconds: 1))
  }

  @Test func isNoPartOfAProgramsMistakes() throws {
    let run = LimitedProcess(
      arguments: ["sh", "-c", "cat; kill -SEGV $$"], seconds: 5, outputLimit: 1 << 20,
      memoryLimit: 1 << 30
    ).run(on: Array("text".utf8))
    #expect(run.end == .failed)
    #expect(run.output == Array("text".utf8))
  }
}
