import Diagnostics
import DisclosureModel
import DocumentReading
import ReportReading
import TestSupport
import Testing
import TextExtraction

@Suite("Reports in PDF files", .enabled(if: Poppler.isInstalled))
struct PDFReportTests {
  /// Values that are all different, so that no shift can go unseen.
  private static let distinct = Dictionary(
    uniqueKeysWithValues: Form.form2021.cells.map { ($0.id, String(1000 + $0.index)) })

  private func read(_ bytes: [UInt8]) throws -> Report {
    let document = try DocumentReader.read(bytes, extractingPDF: PDFExtraction().contents)
    return try ReportReader().read(document, path: "x.pdf")
  }

  /// Expects that nothing in `report` differs from `cells`, and that `missing` cells at most are unread.
  private func expect(
    _ report: Report, toHold cells: [String: String], missing: Int = 0, _ what: String = ""
  ) {
    var unread: [String] = []
    for cell in report.form.cells {
      guard let read = report.cells[cell.index] else {
        unread.append(cell.id)
        continue
      }
      #expect(read.raw == cells[cell.id] ?? "0", "\(what) \(cell.id)")
    }
    #expect(unread.count <= missing, "\(what) \(unread.count): \(unread)")
  }

  @Test func keepEveryCellAndEverySection() throws {
    let report = try read(ReportText(cells: Self.distinct).pdf())
    expect(report, toHold: Self.distinct)
    #expect(report.tables.map(\.state) == [.read, .read, .read])
    #expect(
      report.sections.map(\.ordinal).filter { !$0.isEmpty } == ["一、", "二、", "三、", "四、", "五、", "六、"])
  }

  /// Ways of setting a report.
  private static let styles: [(String, ReportPDF.Style)] = {
    var styles: [(String, ReportPDF.Style)] = []
    func add(_ name: String, _ change: (inout ReportPDF.Style) -> Void) {
      var style = ReportPDF.Style()
      change(&style)
      styles.append((name, style))
    }
    add("narrow labels") { $0.labels = 0.3 }
    add("wide labels") { $0.labels = 0.65 }
    add("dense") { $0.padding = 0 }
    add("dense, narrow labels") { ($0.padding, $0.labels) = (0, 0.3) }
    add("landscape") { ($0.width, $0.height, $0.tableSize) = (842, 595, 10.5) }
    add("landscape, dense") { ($0.width, $0.height, $0.tableSize, $0.padding) = (842, 595, 14, 0) }
    add("small") { $0.tableSize = 6 }
    add("large") { ($0.tableSize, $0.margin) = (11, 40) }
    add("left") { $0.horizontal = .start }
    add("right") { $0.horizontal = .end }
    add("top") { $0.vertical = .start }
    add("bottom") { $0.vertical = .end }
    add("spacious") { $0.padding = 9 }
    add("heads") {
      $0.head = "某市公安局　政府信息公开"
      $0.foot = "第 # 页"
    }
    add("bare numbers") { $0.foot = "#" }
    add("headings repeated") { ($0.repeatsHeadings, $0.padding) = (true, 8) }
    return styles
  }()

  @Test(arguments: styles.indices) func areReadHoweverTheyAreSet(_ index: Int) throws {
    let (name, style) = Self.styles[index]
    expect(try read(ReportText(cells: Self.distinct).pdf(style)), toHold: Self.distinct, name)
    expect(try read(ReportText().pdf(style)), toHold: [:], name + ", zeros")
  }

  /// Without lines, what is not certain stays unread.
  @Test(arguments: styles.indices) func areNeverMisreadWithoutLines(_ index: Int) throws {
    var (name, style) = Self.styles[index]
    style.isRuled = false
    let all = Form.form2021.cells.count
    let report = try read(ReportText(cells: Self.distinct).pdf(style))
    expect(report, toHold: Self.distinct, missing: all, name)
    let some = Dictionary(
      uniqueKeysWithValues: Self.distinct.map { ($0, $1.hasSuffix("3") ? "" : $1) })
    expect(try read(ReportText(cells: some).pdf(style)), toHold: some, missing: all, name)
  }

  @Test func keepBlankCellsBlank() throws {
    let blank = Dictionary(
      uniqueKeysWithValues: Form.form2021.cells.map {
        ($0.id, $0.index % 3 == 0 ? "\($0.index)" : "")
      })
    expect(try read(ReportText(cells: blank).pdf()), toHold: blank)
  }

  @Test func leadToThePagesOfTheirCells() throws {
    let report = try read(ReportText(cells: Self.distinct).pdf())
    let pages = report.form.cells.compactMap { report.cells[$0.index]?.place.cell?.page }
    #expect(pages.count == report.form.cells.count)
    #expect(pages.first == 1)
    #expect(pages == pages.sorted())
    #expect(pages.last ?? 0 > 1)
  }
}
