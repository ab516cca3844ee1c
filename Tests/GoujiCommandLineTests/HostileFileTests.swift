import Diagnostics
import DisclosureModel
import TestSupport
import Testing

@testable import GoujiCommandLine

/// Files that are no reports, or pretend to be, are named with the reason; `scripts/try-hostile-files`
/// does the same for large ones.
@Suite("Hostile files")
struct HostileFileTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let bytes: [UInt8]
    /// The diagnostic's id; nil for a file that is read.
    let id: String?
    var testDescription: String { name }

    init(_ name: String, _ bytes: [UInt8], _ id: String?) {
      self.name = name
      self.bytes = bytes
      self.id = id
    }

    init(_ name: String, _ text: String, _ id: String?) { self.init(name, Array(text.utf8), id) }
  }

  private static let report = ReportText().text
  private static let page = ReportText().html
  /// A container of Office's before 2007 whose directory names `stream`.
  private static func container(of stream: String) -> [UInt8] {
    let name = stream.utf8.flatMap { [$0, 0] as [UInt8] }
    var bytes: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    bytes += [UInt8](repeating: 0, count: 1024 - bytes.count) + name
    bytes += [UInt8](repeating: 0, count: 64 - name.count) + [UInt8(name.count + 2), 0]
    return bytes + [UInt8](repeating: 0, count: 4096)
  }

  static let cases: [Case] = [
    Case("empty.txt", "", "input.empty"),
    Case("mark.txt", [0xEF, 0xBB, 0xBF], "input.empty"),
    Case("utf16-mark.txt", [0xFF, 0xFE], "input.empty"),
    Case("tabs.txt", String(repeating: "\t", count: 100_000), "input.empty"),
    Case("wide-spaces.txt", "　\u{A0}\n", "report.none"),
    Case("zeros.txt", [UInt8](repeating: 0, count: 5000), "input.binary"),
    Case("zero-before-text.txt", "\0" + report, "input.binary"),
    Case("zero-far-in-text.txt", report + String(repeating: "\n", count: 5000) + "\0", nil),
    Case("zero-in-page.html", page + "\0", "input.binary"),
    Case("packed.txt", [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 0, 0], "input.format"),
    Case("picture.txt", Array("GIF89a".utf8), "input.format"),
    Case("old.doc", container(of: "WordDocument"), "input.format"),
    Case("password.docx", container(of: "EncryptedPackage"), "input.encrypted"),
    Case("rich.rtf", "{\\rtf1\\ansi}", "input.format"),
    Case(
      "cut.pdf", "%PDF-1.7", Poppler.isInstalled ? "input.damaged" : "input.extractor"),
    Case("cut.docx", ReportDocx(ReportText()).bytes.dropLast(100), "input.damaged"),
    Case("no-gbk.txt", (report.bytes(in: "GB18030") ?? []) + [0xFF, 0xFF], "input.encoding"),
    Case(
      "two-encodings.txt", Array(report.utf8) + (report.bytes(in: "GB18030") ?? []),
      "input.encoding"),
    Case(
      "half-a-pair.txt", [0xFF, 0xFE] + (report.bytes(in: "UTF-16LE") ?? []) + [0, 0xD8, 0x41, 0],
      "input.encoding"),
    Case(
      "odd-utf16.txt", [0xFF, 0xFE] + (report.bytes(in: "UTF-16LE") ?? []) + [0x41],
      "input.encoding"),
    Case("utf16-without-mark.txt", report.bytes(in: "UTF-16LE") ?? [], "input.binary"),
    Case("utf7.txt", report.bytes(in: "UTF-7") ?? [], "report.none"),
    Case("lying-charset.html", page.replacing("utf-8", with: "iso-8859-1"), nil),
    Case("turned-text.txt", report.replacing("本机关", with: "\u{202E}本机关\u{202C}"), nil),
    Case("deep.html", String(repeating: "<div>", count: 2000) + page, "input.markup"),
    Case("wide-span.html", page + "<table><tr><td colspan=1000000>1<td>2</table>", nil),
    Case(
      "spans.html",
      page + "<table>"
        + String(repeating: "<tr><td colspan=1000 rowspan=1000>1<td>2", count: 500), "input.markup"),
    Case(
      "attributes.html",
      page + "<p " + (0..<30_000).map { "a\($0) " }.joined() + ">", "input.markup"),
    Case("cells.txt", report + String(repeating: "\t1", count: 110_000), "input.markup"),
    Case("two.txt", report + report.replacing("公安局", with: "财政局"), "report.several"),
    Case("no-report.txt", "今天天气很好。\n", "report.none"),
  ]

  @Test(arguments: cases)
  func areNamedWithTheReason(_ hostile: Case) throws {
    let folder = try TemporaryFolder()
    try folder.write(hostile.name, hostile.bytes)
    let file = ContentFile(path: hostile.name, location: folder(hostile.name))
    switch ReportLoader().load(file) {
    case .success: #expect(hostile.id == nil)
    case .failure(let fault):
      #expect(fault.diagnostic.id == hostile.id)
      #expect(fault.diagnostic.path == hostile.name)
      #expect(!fault.diagnostic.summary.isEmpty)
    }
  }
}
