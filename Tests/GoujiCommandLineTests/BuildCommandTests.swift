import Foundation
import TestSupport
import Testing

@testable import GoujiCommandLine

/// Builds of small sites in folders of their own.
@Suite("Building a site")
struct BuildCommandTests {
  let folder: TemporaryFolder
  let recording = RecordingConsole()

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("Content/reports/liaocheng.txt", ReportText().text)
  }

  private func build(_ more: String...) async -> ExitCode {
    await CommandLineTool.run(
      [
        "build", "--content", folder("Content"), "--output", folder("Public"), "--templates",
        Repository.root.appending(path: "Templates").path(percentEncoded: false),
      ] + more, on: recording.console())
  }

  /// The paths of the site in Chinese that end in `suffix`.
  private func pages(_ suffix: String = ".html") -> [String] {
    folder.files(below: "Public").filter { $0.hasSuffix(suffix) && !$0.hasPrefix("en/") }
  }

  private func write(_ name: String, agency: String = "枣庄市公安局", year: Int = 2023) throws {
    var text = ReportText()
    text.agency = agency
    text.year = year
    try folder.write("Content/reports/\(name)", text.text)
  }

  @Test func writesAPageForEachReportAgencyAndYear() async throws {
    try write("zaozhuang.txt", year: 2022)
    #expect(await build() == .done)
    #expect(pages("/2023/index.html").count == 2)  // the report's and the year's
    #expect(pages("/2022/index.html").count == 2)
    for path in [
      "index.html", "agencies/index.html", "years/index.html", "issues/index.html",
      "methodology/index.html", "data/index.html", "data/reports.csv", "data/statistics.csv",
      "data/findings.csv", "data/datapackage.json", "feed.xml", "robots.txt", "404.html",
      "sources/reports/liaocheng.txt", "assets/style.css",
    ] {
      #expect(folder.read("Public/\(path)") != nil, "\(path)")
    }
    #expect(folder.read("Public/sources/reports/liaocheng.txt") == ReportText().text)
  }

  @Test(arguments: ["1", "2", "8"]) func givesTheSameBytesEachTime(_ jobs: String) async throws {
    try write("zaozhuang.txt")
    #expect(await build("--jobs", "1") == .done)
    try FileManager.default.moveItem(atPath: folder("Public"), toPath: folder("Former"))
    #expect(await build("--jobs", jobs) == .done)
    #expect(folder.files(below: "Former") == folder.files(below: "Public"))
    for file in folder.files(below: "Former") {
      let same = FileManager.default.contentsEqual(
        atPath: folder("Former/\(file)"), andPath: folder("Public/\(file)"))
      #expect(same, "\(file)")
    }
  }

  /// Files that hold no report, and what is said of each.
  static let unreadable: [(bytes: [UInt8], id: String)] = [
    ([], "input.empty"), (Array(" \n".utf8), "input.empty"),
    ([0x00, 0x01, 0x02, 0x80], "input.binary"),
    (Array("%PDF-1.4".utf8), Poppler.isInstalled ? "input.damaged" : "input.extractor"),
    ([0x50, 0x4B, 0x03, 0x04], "input.damaged"), (Array("<html><p>年度报告".utf8), "report.none"),
    (Array(String(repeating: "<div>", count: 1000).utf8), "input.markup"),
    ([0xFF, 0xFE, 0x41], "input.encoding"), (Array("请各单位按时报送。\n".utf8), "report.none"),
    (Array(ReportText(agency: "").bytes), "report.agency"),
    (ReportText(agency: "甲市公安局").bytes + ReportText(agency: "乙市公安局").bytes, "report.several"),
    (ZipFile([("xl/workbook.xml", [])]).bytes, "input.format"),
    (ZipFile([("word/document.xml", [0x20])], password: "gouji").bytes, "input.encrypted"),
    (
      ZipFile([("word/document.xml", [UInt8](repeating: 0x20, count: 2 << 20))]).bytes, "input.size"
    ),
  ]

  @Test func publishesAReportInAWordFile() async throws {
    let bytes = ReportDocx(ReportText(agency: "枣庄市公安局")).bytes
    try Data(bytes).write(to: URL(filePath: folder("Content/reports/zaozhuang.docx")))
    #expect(await build() == .done)
    #expect(pages("/2023/index.html").count == 3)
    let copy = try Data(contentsOf: URL(filePath: folder("Public/sources/reports/zaozhuang.docx")))
    #expect([UInt8](copy) == bytes)
  }

  @Test(arguments: unreadable.indices)
  func namesAFileThatHoldsNoReportAndBuildsTheRest(_ index: Int) async throws {
    let (bytes, id) = Self.unreadable[index]
    try Data(bytes).write(to: URL(filePath: folder("Content/reports/bad.txt")))
    #expect(await build() == .unreadable)
    #expect(recording.errorText.contains("reports/bad.txt"))
    #expect(recording.errorText.contains("[\(id)]"), "\(recording.errorText)")
    #expect(pages("/2023/index.html").count == 2)
  }

  @Test func namesAFileThatCannotBeOpened() async throws {
    try FileManager.default.createSymbolicLink(
      atPath: folder("Content/reports/gone.txt"), withDestinationPath: "nowhere.txt")
    #expect(await build() == .unreadable)
    #expect(
      recording.errorText.contains("reports/gone.txt: error: 文件无法读取：文件或文件夹不存在 [input.unreadable]"))
    #expect(pages("/2023/index.html").count == 2)
  }

  @Test func refusesAMissingContentFolder() async throws {
    try FileManager.default.removeItem(atPath: folder("Content"))
    #expect(await build() == .unpublished)
    #expect(recording.errorText.contains("Content/reports：文件或文件夹不存在"))
    #expect(folder.files(below: "Public").isEmpty)
  }

  @Test func refusesABrokenTemplateAndLeavesTheFormerSite() async throws {
    #expect(await build() == .done)
    let former = folder.read("Public/index.html")
    try FileManager.default.copyItem(
      at: Repository.root.appending(path: "Templates"), to: URL(filePath: folder("Templates")))
    try folder.write("Templates/pages/home.mustache", "{{< layout}}\n{{$content}}{{#x}}")
    try write("zaozhuang.txt")
    #expect(await build("--templates", folder("Templates")) == .unpublished)
    #expect(recording.errorText.contains("Templates/pages/home.mustache:1: error: “layout”没有结束标签"))
    #expect(recording.errorText.contains("中的模板有错误，没有发布"))
    #expect(folder.read("Public/index.html") == former)
    #expect(pages("/2023/index.html").count == 2)
  }

  @Test func refusesABrokenConfiguration() async throws {
    #expect(await build() == .done)
    let former = folder.read("Public/index.html")
    try folder.write("Content/portal.json", "{\"name\": }")
    #expect(await build() == .unpublished)
    #expect(recording.errorText.contains("portal.json:1: error: 这里不合 JSON 的写法"))
    try folder.write("Content/portal.json", "{\"nmae\": \"某市\"}")
    #expect(await build() == .done)
    #expect(recording.errorText.contains("portal.json:1: warning: 没有名为 nmae 的字段"))
    #expect(folder.read("Public/index.html") == former)
  }

  @Test func refusesAnOutputThatIsAFile() async throws {
    try folder.write("Public", "mine")
    #expect(await build() == .unpublished)
    #expect(recording.errorText.contains("是文件，不是文件夹"))
    #expect(folder.read("Public") == "mine")
  }

  @Test func refusesToReplaceASiteByNothing() async throws {
    #expect(await build() == .done)
    try folder.write("Content/reports/liaocheng.txt", "")
    #expect(await build() == .unpublished)
    #expect(recording.errorText.contains("没有一份能够读取的报告"))
    #expect(pages("/2023/index.html").count == 2)
  }

  @Test func publishesAnEmptySiteWhereNoneWas() async throws {
    try folder.write("Content/reports/liaocheng.txt", "")
    #expect(await build() == .unreadable)
    #expect(folder.read("Public/index.html") != nil)
  }

  @Test func failsOnFindingsIfAskedTo() async throws {
    let cells = ["requests.processed.naturalPerson": "1"]
    try folder.write("Content/reports/liaocheng.txt", ReportText(cells: cells).text)
    #expect(await build() == .done)
    #expect(await build("--fail-on", "error") == .findings)
  }

  @Test func takesTheAddressFromTheCommandLine() async throws {
    #expect(await build("--base-url", "https://foi.example.cn/a") == .done)
    #expect(folder.read("Public/sitemap.xml")?.contains("https://foi.example.cn/a/") == true)
  }

  @Test func publishesStaticFilesAndProse() async throws {
    try folder.write("Content/static/CNAME", "foi.example.cn")
    try folder.write("Content/pages/home.md", "**欢迎**查阅。")
    #expect(await build() == .done)
    #expect(folder.read("Public/CNAME") == "foi.example.cn")
    #expect(folder.read("Public/index.html")?.contains("<strong>欢迎</strong>查阅。") == true)
  }

  @Test func namesAReportWhoseTitleWasLost() async throws {
    let text = ReportText().text.replacing(
      "聊城市公安局2023年政府信息公开工作年度报告", with: "现公布聊城市公安局2023年政府信息公开工作年度报告。")
    try folder.write("Content/reports/liaocheng.txt", text)
    #expect(await build() == .done)
    let report = try #require(pages("/2023/index.html").first { $0.hasPrefix("agencies/") })
    #expect(folder.read("Public/\(report)")?.contains("<h1>聊城市公安局 2023 年报告</h1>") == true)
  }

  @Test func letsNothingFromAReportIntoThePageButText() async throws {
    let payload = "<script>alert(1)</script></table>{{year}}]]>[x](javascript:alert(2))*a*"
    var text = ReportText(cells: ["requests.granted.other": payload])
    text.overview = payload
    text.other = "（一）\(payload)\n内容：\(payload)"
    text.preamble += payload
    try folder.write("Content/reports/liaocheng.txt", text.text)
    _ = await build()
    let report = try #require(pages("/2023/index.html").first { $0.hasPrefix("agencies/") })
    let page = try #require(folder.read("Public/\(report)"))
    #expect(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
    #expect(page.contains("{{year}}"))
    for path in folder.files(below: "Public") where path.hasSuffix(".html") {
      let html = try #require(folder.read("Public/\(path)"))
      #expect(!html.contains("<script>"), "\(path)")
      #expect(!html.contains("href=\"javascript:"), "\(path)")
      #expect(!html.contains("<em>a</em>"), "\(path)")
    }
  }
}

@Suite("Checking and parsing")
struct CheckCommandTests {
  let folder: TemporaryFolder
  let recording = RecordingConsole()

  init() throws {
    folder = try TemporaryFolder()
    let cells = ["requests.processed.naturalPerson": "1"]
    try folder.write("wrong.txt", ReportText(cells: cells).text)
    try folder.write("right.txt", ReportText().text)
  }

  private func run(_ arguments: String...) async -> ExitCode {
    await CommandLineTool.run(arguments, on: recording.console())
  }

  @Test func printsFindingsWithTheSourceLine() async {
    #expect(await run("check", folder("wrong.txt")) == .findings)
    #expect(
      recording.outputText.contains(
        ": error: “自然人”一列数据不平衡，待核实：本年新收 0 + 上年结转 0 ≠ （七）总计 1 + 结转下年度 0 [T3.identity]"))
    #expect(recording.outputText.contains("由“1”改为“0”（多出一数），则3项检查全部平衡"))
  }

  @Test func isContentWithAReportThatBalances() async {
    #expect(await run("check", folder("right.txt")) == .done)
    #expect(!recording.outputText.contains("error:"))
  }

  @Test func failsFromTheSeverityThatIsAsked() async {
    #expect(await run("check", folder("wrong.txt"), "--fail-on", "never") == .done)
    #expect(await run("check", folder("right.txt"), "--fail-on", "error") == .done)
  }

  @Test func printsOneJSONObject() async throws {
    _ = await run("check", folder("wrong.txt"), folder("right.txt"), "--format", "json")
    let json = try #require(
      try JSONSerialization.jsonObject(with: Data(recording.outputText.utf8)) as? [String: Any])
    #expect(json["reports"] as? Int == 2)
    let findings = try #require(json["findings"] as? [[String: Any]])
    let identity = try #require(findings.first { $0["check"] as? String == "T3.identity" })
    #expect(identity["path"] as? String == folder("wrong.txt"))
    #expect(identity["expected"] as? Int == 0)
    #expect(identity["actual"] as? Int == 1)
    let likely = try #require(identity["likely"] as? [String: Any])
    #expect(likely["cell"] as? String == "requests.processed.naturalPerson")
    #expect(likely["clears"] as? Int == 3)
    let group = findings.filter { $0["headline"] as? String == identity["id"] as? String }
    #expect(group.count == 4)
  }

  @Test func parsesOneObjectPerLineInTheOrderGiven() async throws {
    try folder.write("letter.txt", "请按时报送。")
    let status = await run("parse", folder("wrong.txt"), folder("letter.txt"), folder("right.txt"))
    #expect(status == .unreadable)
    let lines = recording.outputText.split(separator: "\n")
    let objects = try lines.map {
      try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any]
    }
    let paths = objects.map { ($0?["source"] as? [String: Any])?["path"] as? String }
    #expect(paths == [folder("wrong.txt"), folder("right.txt")])
    #expect(recording.errorText.contains("letter.txt: error:"))
  }
}
