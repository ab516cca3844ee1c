import DocumentReading
import Glibc
import ReportReading
import Testing

/// Whatever a file repeats, and however often, each of its bytes takes about as long to read.
@Suite("The time that reading takes", .serialized)
struct ReadingTimeTests {
  /// How much longer four times as much may take: four times if each byte takes as long, and sixteen if
  /// each is looked at again for each of the others.
  private static let most = 6.5
  private static let tries = 4

  @Test(arguments: Repetition.all)
  func growsAsTheFileDoes(_ repetition: Repetition) {
    // What is made when it is first needed belongs to no file.
    _ = Self.seconds(repetition.file(bytes: 200), as: repetition.name)
    var ratio = Double.infinity
    // What else the machine does may slow down one measurement, but not all.
    for _ in 0..<Self.tries where ratio > Self.most {
      let once = Self.seconds(repetition.file(bytes: repetition.bytes), as: repetition.name)
      let more = Self.seconds(repetition.file(bytes: 4 * repetition.bytes), as: repetition.name)
      ratio = min(ratio, more / once)
    }
    #expect(ratio <= Self.most, "\(repetition)")
  }

  /// What this thread spends on reading `file`.
  private static func seconds(_ file: [UInt8], as name: String) -> Double {
    let start = now()
    if let document = try? DocumentReader.read(file, name: name) {
      _ = try? ReportReader().read(document, path: name)
    }
    return now() - start
  }

  private static func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}

/// A report that goes on with the same over and over.
struct Repetition: Sendable, CustomTestStringConvertible {
  let layout: Layout
  let part: String
  /// The size of the smaller file.
  let bytes: Int

  enum Layout: String {
    /// In the overview, in the preamble, and on pages whose tables stand in columns.
    case text, preamble, paged
    case markdown, html
  }

  var testDescription: String { "\(layout.rawValue): \(part.debugDescription)" }

  var name: String {
    switch layout {
    case .text, .preamble, .paged: "report.txt"
    case .markdown: "report.md"
    case .html: "report.html"
    }
  }

  func file(bytes: Int) -> [UInt8] {
    let parts = String(repeating: part, count: bytes / part.utf8.count)
    let title = "某市公安局2023年政府信息公开工作年度报告"
    let text =
      switch layout {
      case .text: "\(title)\n一、总体情况\n\(parts)\n二、主动公开政府信息情况\n"
      case .preamble: "\(title)\n\(parts)\n一、总体情况\n二、主动公开政府信息情况\n"
      case .paged: "\(title)\n一、总体情况\n\(Self.table)\(parts)\n\u{C}二、主动公开政府信息情况\n"
      case .markdown: "# \(title)\n\n一、总体情况\n\n\(parts)\n\n二、主动公开政府信息情况\n"
      case .html: "<html><body><h1>\(title)</h1><p>一、总体情况</p>\(parts)</body></html>"
      }
    return Array(text.utf8)
  }

  private static let table =
    "项目    甲  乙  丙\n" + String(repeating: "甲类    11  12  13\n", count: 4)

  static let all =
    many(
      .text, bytes: 1_500,
      [
        "（", "“", "《", "其中：", "、", "：", "地址：", "甲（）", "1、", "2023年", "2023年1月1日至", "1月1日至", "甲，\n",
        "规章\t1\n",
      ])
    + many(.text, bytes: 4_000, ["[bookmark: ", "一、总体情况\n甲。\n"])
    + many(.preamble, bytes: 800, ["地址：", "(0", "a@"])
    + many(.paged, bytes: 400, ["甲类    11  12  13\n", "甲类\n", "1  ", "甲，\n"])
    + many(.markdown, bytes: 4_000, ["![]("])
    + many(.markdown, bytes: 800, ["[a](", "`a``b", "*a", "<", "&", "|a", "# 甲\n", "甲\n\n"])
    + many(.html, bytes: 800, ["<p>甲", "<tr><td>1", "<"])

  private static func many(_ layout: Layout, bytes: Int, _ parts: [String]) -> [Repetition] {
    parts.map { Repetition(layout: layout, part: $0, bytes: bytes) }
  }
}
