import DisclosureModel
import DocumentReading
import Glibc
import ReportReading
import TestSupport
import Testing
import TextExtraction

@testable import ReportChecking

/// A format that reports come in; a new reader adds a case here.
enum SavedFormat: CaseIterable {
  case markdownTables, markdownTablesWithoutFrames, markdownTablePerRow, markdownPages, html, docx

  var name: String {
    switch self {
    case .html: "x.html"
    case .docx: "x.docx"
    default: "x.md"
    }
  }

  /// The report saved in this format.
  func bytes(of report: Report) -> [UInt8] {
    let saved = SavedReport(report)
    return switch self {
    case .markdownTables: Array(saved.markdown(.tables).utf8)
    case .markdownTablesWithoutFrames: Array(saved.markdown(.tablesWithoutFrames).utf8)
    case .markdownTablePerRow: Array(saved.markdown(.tablePerRow).utf8)
    case .markdownPages: Array(saved.markdown(.pages).utf8)
    case .html: Array(saved.html.utf8)
    case .docx: saved.docx
    }
  }
}

@Suite("The same report in every format")
struct SameReportTests {
  private static let names = [
    "淄博市公安局交通警察支队张店大队-2023", "聊城市公安局交通巡逻警察支队阳谷大队-2022",
    "枣庄市公安局市中分局-2023", "聊城市公安局-2023", "怀化市公安局交警支队-2023",
  ]

  private func source(_ name: String) throws -> [UInt8] {
    try Repository.bytes("Content/reports/\(name).txt")
  }

  private func report(_ bytes: [UInt8], _ name: String) throws -> Report {
    try ReportReader().read(DocumentReader.read(bytes, name: name), path: name)
  }

  @Test(arguments: names, SavedFormat.allCases)
  func givesTheSameCellsTextAndFindings(_ name: String, _ format: SavedFormat) throws {
    let original = try report(source(name), "x.txt")
    let saved = try report(format.bytes(of: original), format.name)
    try compare(saved, with: original)
  }

  @Test(arguments: names) func isReadFromGBKAlike(_ name: String) throws {
    let original = try report(source(name), "x.txt")
    let bytes = try #require(Self.inGB18030(source(name)))
    let saved = try report(bytes, "x.txt")
    #expect(saved.source.encoding == "gb18030")
    try compare(saved, with: original)
  }

  @Test(.enabled(if: Poppler.isInstalled), arguments: names)
  func isReadFromPDF(_ name: String) throws {
    let original = try report(source(name), "x.txt")
    let document = try DocumentReader.read(
      SavedReport(original).pdf, name: "x.pdf", extractingPDF: PDFExtraction().contents)
    try compare(ReportReader().read(document, path: "x.pdf"), with: original, isTypeset: true)
  }

  /// `text` (UTF-8) in the encoding of Chinese systems.
  private static func inGB18030(_ text: [UInt8]) -> [UInt8]? {
    guard let converter = iconv_open("GB18030", "UTF-8"), converter != iconv_t(bitPattern: -1)
    else { return nil }
    defer { iconv_close(converter) }
    var (input, output) = (text, [UInt8](repeating: 0, count: text.count * 2))
    var written = 0
    let isWhole = input.withUnsafeMutableBytes { source in
      output.withUnsafeMutableBytes { target in
        var from = source.bindMemory(to: CChar.self).baseAddress
        var to = target.bindMemory(to: CChar.self).baseAddress
        var (remaining, room) = (source.count, target.count)
        let failed = iconv(converter, &from, &remaining, &to, &room) == -1
        written = target.count - room
        return !failed && remaining == 0
      }
    }
    return isWhole ? Array(output[..<written]) : nil
  }

  /// - Parameter isTypeset: The file has lines for paragraphs, and gaps for spaces.
  private func compare(
    _ saved: Report, with original: Report, isTypeset: Bool = false
  ) throws {
    func plain(_ text: String) -> String {
      isTypeset
        ? text.filter { !$0.isWhitespace } : text.replacing("\u{A0}", with: " ")
    }
    #expect(saved.agency == original.agency)
    #expect(saved.year == original.year)
    #expect(saved.title.value == original.title.value)
    #expect(saved.form === original.form)
    #expect(saved.period?.value == original.period?.value)
    #expect(saved.contact == original.contact)
    #expect(saved.signed?.value == original.signed?.value)
    #expect(saved.sections.map(\.key) == original.sections.map(\.key))
    #expect(saved.sections.map(\.title) == original.sections.map(\.title))
    #expect(saved.sections.map(\.ordinal) == original.sections.map(\.ordinal))
    for (left, right) in zip(saved.sections, original.sections) {
      // A page does not tell a space from one that keeps words together.
      let texts = [left, right].map { $0.blocks.map { plain($0.text) } }
      #expect(isTypeset ? texts[0].joined() == texts[1].joined() : texts[0] == texts[1])
    }
    for form in original.form.cells {
      let (left, right) = (saved.cells[form.index], original.cells[form.index])
      #expect(left.map { plain($0.raw) } == right.map { plain($0.raw) }, "\(form.id)")
      #expect(left?.kind == right?.kind, "\(form.id)")
      #expect(left?.value == right?.value, "\(form.id)")
    }
    #expect(
      Checker.check(saved).findings.map(\.id).sorted()
        == Checker.check(original).findings.map(\.id).sorted())
  }
}
