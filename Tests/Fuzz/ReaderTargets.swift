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
  private static func read(_ bytes: [UInt8], name: String = "") {
    guard let document = try? DocumentReader.read(bytes, name: name) else { return }
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
