import Diagnostics
import DisclosureModel
import DocumentReading
import ReportChecking
import ReportReading
import SiteRendering
import Tables
import TestSupport

extension FuzzTarget {
  /// Any file, all the way to its line of JSON.
  static let report = FuzzTarget(
    name: "report", seeds: { PrintedFormat.allCases.flatMap { seeds($0) } },
    run: { read($0) })

  static let text = FuzzTarget(
    name: "text",
    seeds: {
      [.cellPerLine, .tabRows, .bars, .columns, .bareLines, .markdown].flatMap { seeds($0) }
    }, run: { read($0) })

  static let markdownFile = FuzzTarget(
    name: "markdown-file", seeds: { seeds(.markdown) }, run: { read($0, name: "report.md") })

  /// Bytes inside a page, so that none is taken for another format.
  static let html = FuzzTarget(
    name: "html", seeds: { seeds(.page) }, run: { read(Array("<html>".utf8) + $0) })

  /// What is taken out of a PDF file: words with their places, then pictures of the pages.
  static let pdf = FuzzTarget(
    name: "pdf", seeds: { [page(isRuled: true), page(isRuled: false)] },
    run: { bytes in
      let cut = bytes.firstRange(of: Array("P5".utf8))?.lowerBound ?? bytes.count
      let contents = PDFContents(words: Array(bytes[..<cut]), pictures: Array(bytes[cut...]))
      read(Array("%PDF-1.7".utf8)) { _ in contents }
    })

  /// A small page with a title and a table of one column of numbers, as the extraction prints it.
  private static func page(isRuled: Bool) -> [UInt8] {
    let (width, height, rowHeight) = (300, 205, 34)
    let rows = [("信息内容", "本年处理决定数量"), ("行政许可", "12"), ("行政处罚", "3"), ("行政强制", "0")]
    var words = "<doc>\n<page width=\"216.0\" height=\"147.6\">\n"
    func add(_ text: String, left: Int, top: Int) {
      let box = [left, top, left + text.count * 10, top + 10].map { Double($0) }
      words +=
        "<word xMin=\"\(box[0])\" yMin=\"\(box[1])\" xMax=\"\(box[2])\" yMax=\"\(box[3])\">\(text)</word>\n"
    }
    add("聊城市公安局2023年政府信息公开工作年度报告", left: 8, top: 8)
    add("二、主动公开政府信息情况", left: 8, top: 24)
    var picture = [UInt8](repeating: 255, count: width * height)
    for (index, row) in rows.enumerated() {
      let top = 40 + index * rowHeight * 72 / 100
      add(row.0, left: 12, top: top + 6)
      add(row.1, left: 100, top: top + 6)
      guard isRuled else { continue }
      let upper = top * 100 / 72
      for y in [upper, upper + rowHeight] {
        for x in 10...290 { picture[y * width + x] = 0 }
      }
      for x in [10, 130, 290] {
        for y in upper...upper + rowHeight { picture[y * width + x] = 0 }
      }
    }
    let text = Array((words + "</page>\n</doc>\n").utf8)
    return isRuled ? text + Array("P5\n\(width) \(height)\n255\n".utf8) + picture : text
  }

  /// A container, damaged.
  static let zip = FuzzTarget(name: "zip", seeds: { seeds(.wordFile) }, run: { read($0) })

  /// The body of a Word file whose container is sound.
  static let wordXML = FuzzTarget(
    name: "word-xml",
    seeds: { reports(.wordFile).map { Array($0.wordBody.utf8) } },
    run: { read(WordFile(String(decoding: $0, as: UTF8.self)).bytes) })

  /// Reports in `format`, each written in another way.
  private static func seeds(_ format: PrintedFormat) -> [[UInt8]] {
    reports(format).map(\.bytes)
  }

  private static func reports(_ format: PrintedFormat) -> [MutatedReport] {
    (0..<4).map { MutatedReport(format: format, seed: $0, forms: Form.versions) }
  }

  /// Reads, checks and writes as `gouji parse` does; every place must be inside the file.
  private static func read(
    _ bytes: [UInt8], name: String = "",
    extractingPDF: DocumentReader.PDFExtractor? = nil
  ) {
    guard
      let document = try? DocumentReader.read(bytes, name: name, extractingPDF: extractingPDF)
    else { return }
    for fragment in document.fragments {
      precondition(fragment.range.lowerBound >= 0)
      precondition(fragment.range.upperBound <= document.text.count)
      precondition(
        (1...document.lines.count).contains(fragment.place.line) || document.format == "docx")
    }
    guard let report = try? ReportReader().read(document, path: "fuzz") else { return }
    var json = JSONWriter()
    ReportObject.write(report, findings: Checker.check(report).findings, to: &json)
    precondition(String(validating: json.bytes, as: UTF8.self) != nil)
  }
}
