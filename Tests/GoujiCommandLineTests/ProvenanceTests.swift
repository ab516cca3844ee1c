import Foundation
import TestSupport
import Testing

@testable import GoujiCommandLine

/// What a build says about the files it read, and what it publishes of them.
@Suite("Where reports come from")
struct ProvenanceTests {
  let folder: TemporaryFolder
  let recording = RecordingConsole()

  init() throws { folder = try TemporaryFolder() }

  private func run(_ command: String...) async -> ExitCode {
    await CommandLineTool.run(command, on: recording.console())
  }

  private func build() async -> ExitCode {
    await run(
      "build", "--content", folder("Content"), "--output", folder("Public"), "--templates",
      Repository.root.appending(path: "Templates").path(percentEncoded: false))
  }

  private func write(_ name: String, _ bytes: [UInt8]) throws {
    try folder.write("Content/reports/\(name)", "")
    try Data(bytes).write(to: URL(filePath: folder("Content/reports/\(name)")))
  }

  private func page() throws -> String {
    let paths = folder.files(below: "Public").filter {
      $0.hasPrefix("agencies/") && $0.hasSuffix("/2023/index.html")
    }
    let path = try #require(paths.first)
    return try #require(folder.read("Public/\(path)"))
  }

  @Test func frontMatterIsUsedAndItsFaultsAreNamed() async throws {
    let front = "---\nagency: 枣庄市公安局\nyear: 20233\nurl: x\n---\n"
    try write("a.md", Array((front + ReportText().text).utf8))
    #expect(await run("parse", folder("Content/reports/a.md")) == .done)
    #expect(recording.outputText.contains("\"name\":\"枣庄市公安局\""))
    #expect(
      recording.errorText.contains("a.md:3: warning: “year”的内容“20233”有误，未采用 [input.front-matter]"))
    #expect(recording.errorText.contains("a.md:4: notice: 说明中的“url”没有用处"))
    #expect(recording.outputText.contains("\"year\":2023,"))
  }

  @Test func everyCellHasItsPlaceInTheSource() async throws {
    let saved = ReportText().html.replacing(
      "<meta",
      with:
        "<meta name=PubDate content='2024-01-30 10:00'><link rel=canonical href='https://example.org/a?b=1&amp;c'><meta"
    )
    try write("a.html", Array(saved.utf8))
    #expect(await run("parse", folder("Content/reports/a.html")) == .done)
    let json = try #require(
      try JSONSerialization.jsonObject(with: Data(recording.outputText.utf8)) as? [String: Any])
    let source = try #require(json["source"] as? [String: Any])
    #expect(source["published"] as? String == "2024-01-30")
    #expect(source["url"] as? String == "https://example.org/a?b=1&c")
    let cells = try #require(json["cells"] as? [String: [String: Any]])
    let place = try #require(cells["requests.granted.business"]?["place"] as? [String: Int])
    #expect(place == ["table": 2, "row": 6, "column": 5])
    #expect(await build() == .done)
    let page = try page()
    #expect(page.contains("<a href=\"https://example.org/a?b=1&amp;c\" rel=\"nofollow noopener\">"))
    #expect(page.contains("<dt>发布日期</dt><dd>2024-01-30</dd>"))
    let link = /<td class="source"><a href="([^"]*source\.html)#L(\d+)">表 2 第 6 行<\/a>\s*<\/td>/
    let row = try #require(page.firstMatch(of: link))
    let lines = try #require(
      folder.files(below: "Public/agencies").first { $0.hasSuffix("/2023/source.html") })
    #expect(row.output.1.hasSuffix(lines))
    #expect(
      folder.read("Public/agencies/\(lines)")?.contains("<li id=\"L\(row.output.2)\">") == true)
    let statistics = try #require(folder.read("Public/data/statistics.csv"))
    #expect(statistics.contains("requests.granted.business,0,0,件,,reports/a.html,"))
    #expect(statistics.contains(",,2,6,5,printed,number,"))
    #expect(
      folder.read("Public/data/reports.csv")?.contains(
        "reports/a.html,2024-01-30,https://example.org/a?b=1&c,") == true)
  }

  @Test(.enabled(if: Poppler.isInstalled)) func rowsOfPDFFilesNameTheirPage() async throws {
    try folder.write("Content/reports/a.pdf", ReportText().pdf())
    #expect(await build() == .done)
    let page = try page()
    let source = "<td class=\"source\"><a href=\"../../../sources/reports"
    #expect(page.contains("\(source)/a.pdf#page=1\">第 1 页表 1 第 "))
    #expect(page.contains("\(source)/a.pdf#page=2\">第 2 页表 "))
  }

  /// A page from elsewhere, shown from this site, could act in its name.
  @Test func sourcesAreOfferedSoThatNothingInThemRuns() async throws {
    let html = ReportText().html.replacing("</body>", with: "<script>alert(1)</script></body>")
    try write("a.html", Array(html.utf8))
    try write("a.html.txt", Array(ReportText(agency: "枣庄市公安局").text.utf8))
    #expect(await build() == .done)
    let sources = folder.files(below: "Public/sources")
    #expect(sources == ["reports/a.html.txt", "reports/a.html.txt.txt"])
    #expect(folder.read("Public/sources/reports/a.html.txt") == html)
    let pages = folder.files(below: "Public/agencies").filter { $0.hasSuffix("/2023/index.html") }
      .compactMap { folder.read("Public/agencies/\($0)") }
    #expect(
      pages.contains {
        $0.contains("href=\"../../../sources/reports/a.html.txt\" download=\"a.html\"")
      })
    #expect(
      pages.contains {
        $0.contains("href=\"../../../sources/reports/a.html.txt.txt\" download=\"a.html.txt\"")
      })
  }

  @Test func wordFilesAreShownByTableRowAndColumn() async throws {
    let cells = ["requests.granted.business": "约5", "requests.received.total": "7"]
    try write("a.docx", ReportDocx(ReportText(cells: cells)).bytes)
    #expect(await build() == .done)
    let page = try page()
    #expect(page.contains("原文为“约5”（第 2 个表格第 6 行第 5 列）。"))
    #expect(page.contains("源文件第 2 个表格第"))
    #expect(await run("check", folder("Content/reports/a.docx")) == .findings)
    #expect(
      recording.errorText.contains("建议：请看第 2 个表格第")
        || recording.outputText.contains("建议：请看第 2 个表格第"))
  }

  @Test(
    arguments: [
      (Array("{\\rtf1 a}".utf8), "RTF 文件", "另存为"),
      (Array("Rar!".utf8) + [0x1A, 0x07, 0], "压缩文件", "解压"),
      (Array("GIF89a".utf8), "图片", "图片中没有文字"),
      (ZipFile([("xl/workbook.xml", [0x20])]).bytes, "Excel", "复制"),
    ] as [([UInt8], String, String)])
  func formatsThatAreNotReadAreNamedWithWhatToDo(
    _ bytes: [UInt8], _ name: String, _ advice: String
  ) async throws {
    try write("a.bin", bytes)
    #expect(await run("parse", folder("Content/reports/a.bin")) == .unreadable)
    #expect(recording.errorText.contains("目前还不能读取\(name)"))
    #expect(recording.errorText.contains(advice))
  }
}
