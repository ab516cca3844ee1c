import Foundation
import TestSupport
import Testing

@testable import GoujiCommandLine

/// Builds of sites whose agencies change their names, or whose reports come in several files.
@Suite("Building a site of agencies over time")
struct AgencyBuildTests {
  let folder: TemporaryFolder
  let recording = RecordingConsole()

  init() throws {
    folder = try TemporaryFolder()
    try write("liaocheng.txt", "聊城市公安局", 2023)
  }

  private func build(_ more: String...) async -> ExitCode {
    await CommandLineTool.run(
      [
        "build", "--content", folder("Content"), "--output", folder("Public"), "--templates",
        Repository.root.appending(path: "Templates").path(percentEncoded: false),
      ] + more, on: recording.console())
  }

  private func write(
    _ name: String, _ agency: String, _ year: Int, cells: [String: String] = [:],
    signed: String = ""
  ) throws {
    var text = ReportText(agency: agency)
    text.year = year
    text.cells = cells
    try folder.write("Content/reports/\(name)", text.text + signed)
  }

  private func list(_ text: String) throws { try folder.write("Content/agencies.csv", text) }

  private var agencies: [String] {
    Set(
      folder.files(below: "Public/agencies").compactMap {
        $0.contains("/") ? String($0.prefix { $0 != "/" }) : nil
      }
    ).sorted()
  }

  private func page(_ suffix: String) -> String {
    let path = folder.files(below: "Public").first {
      $0.hasPrefix("agencies/") && $0.hasSuffix(suffix)
    }
    return path.flatMap { folder.read("Public/\($0)") } ?? ""
  }

  // MARK: Names

  @Test func showsARenamedAgencyOnOnePageWithBothNames() async throws {
    try write("a.txt", "定陶县人民政府", 2014)
    try write("b.txt", "定陶区人民政府", 2021)
    #expect(await build() == .done)
    let id = try #require(agencies.first { $0.hasPrefix("371727-") })
    let html = try #require(folder.read("Public/agencies/\(id)/index.html"))
    #expect(html.contains("<h1>定陶区人民政府</h1>"))
    #expect(html.contains("曾用名"))
    #expect(html.contains("定陶县人民政府（2014 年报告）"))
    for year in [2014, 2021] {
      #expect(folder.read("Public/agencies/\(id)/\(year)/index.html") != nil)
    }
    #expect(agencies.count == 2)
    let index = try #require(folder.read("Public/agencies/index.html"))
    #expect(index.contains("曾用名：定陶县人民政府"))
  }

  @Test func leadsFromTheAddressThatTheListHasMoved() async throws {
    try write("a.txt", "聊城市质量技术监督局", 2017)
    try write("b.txt", "聊城市市场监督管理局", 2020)
    #expect(await build() == .done)
    let former = Set(agencies)
    let findings = folder.read("Public/data/findings.csv") ?? ""
    try list("name,aliases\n聊城市市场监督管理局,聊城市质量技术监督局\n")
    #expect(await build() == .done)
    #expect(Set(agencies) == former)
    let moved = agencies.filter {
      folder.read("Public/agencies/\($0)/index.html")?.contains("http-equiv=\"refresh\"") == true
    }
    #expect(moved.count == 1)
    let old = try #require(moved.first)
    let page = try #require(folder.read("Public/agencies/\(old)/2017/index.html"))
    let start = try #require(page.firstRange(of: "content=\"0; url=../../../")).upperBound
    let target = String(page[start...].prefix { $0 != "\"" })
    #expect(target.hasSuffix("/2017/index.html"))
    #expect(folder.read("Public/\(target)")?.contains("聊城市质量技术监督局") == true)
    let english = try #require(folder.read("Public/en/agencies/\(old)/2017/index.html"))
    #expect(english.contains("url=../../../\(target)\""))
    #expect(folder.read("Public/en/\(target)") != nil)
    // The names of findings do not move, whatever the years of one agency add.
    func ids(_ csv: String) -> Set<String> {
      Set(csv.split(separator: "\r\n").map { String($0.prefix(15)) })
    }
    #expect(ids(folder.read("Public/data/findings.csv") ?? "").isSuperset(of: ids(findings)))
  }

  @Test func showsWhatTheListSays() async throws {
    try list(
      "name,parent,type,note\n聊城市公安局,聊城市人民政府,公安,负责全市公安工作\n聊城市人民政府,,,\n")
    try write("a.txt", "聊城市人民政府", 2023)
    #expect(await build() == .done)
    let html = try #require(
      agencies.compactMap { folder.read("Public/agencies/\($0)/index.html") }
        .first { $0.contains("<h1>聊城市公安局</h1>") })
    for text in ["上级", ">聊城市人民政府</a>", "负责全市公安工作"] { #expect(html.contains(text)) }
    let parent = try #require(
      agencies.compactMap { folder.read("Public/agencies/\($0)/index.html") }
        .first { $0.contains("<h1>聊城市人民政府</h1>") })
    #expect(parent.contains("下级"))
    #expect(parent.contains(">聊城市公安局</a>"))
  }

  @Test func namesAgenciesWhosePlaceIsOpen() async throws {
    try write("a.txt", "市中区人民政府", 2023)
    try write("b.txt", "第三大队直属单位", 2023)
    #expect(await build() == .done)
    let told = recording.errorText
    #expect(told.contains("reports/a.txt:1: warning: “市中区人民政府”的所属地区有 4 种可能：370103（山东省济南市市中区）"))
    #expect(told.contains("reports/b.txt:1: notice: 从名称“第三大队直属单位”看不出所属地区"))
    #expect(told.contains("如：市中区人民政府,,六位行政区划代码"))
    let index = try #require(folder.read("Public/agencies/index.html"))
    #expect(index.contains("所属地区未确定"))
    try list("name,place\n市中区人民政府,370402\n第三大队直属单位,全国\n")
    #expect(await build("--quiet") == .done)
    #expect(agencies.contains { $0.hasPrefix("370402-") })
    let settled = try #require(folder.read("Public/agencies/index.html"))
    #expect(!settled.contains("span class=\"doubt\""))
    #expect(settled.contains("<h2 id=\"place-national\">全国</h2>"))
  }

  @Test func namesReportsOfABareNameAndHowToTellThemApart() async throws {
    try write("a.txt", "市公安局", 2021)
    try write("b.txt", "市公安局", 2022)
    #expect(await build() == .done)
    let told = recording.errorText
    #expect(told.contains("reports/a.txt:1: notice: 从名称“市公安局”看不出所属地区；同名的还有 reports/b.txt ["))
    #expect(told.contains("若属不同机关，请各写一行，并在 files 列指明各自的文件"))
    for (file, year) in [("c", 2020), ("d", 2019), ("e", 2018)] {
      try write("\(file).txt", "市公安局", year)
    }
    #expect(await build() == .done)
    #expect(recording.errorText.contains("reports/c.txt、reports/a.txt 等 4 份 ["))
  }

  @Test func refusesAListWithErrorsAndKeepsTheFormerSite() async throws {
    #expect(await build() == .done)
    let before = folder.read("Public/agencies/index.html")
    try list("name,place\n聊城市公安局,371599\n")
    #expect(await build() == .unpublished)
    #expect(recording.errorText.contains("agencies.csv:2: error: 没有这个地区：371599 [agencies.place]"))
    #expect(recording.errorText.contains("聊城市公安局,371599\n"))
    #expect(recording.errorText.contains("agencies.csv 有错误，没有发布"))
    #expect(folder.read("Public/agencies/index.html") == before)
  }

  @Test func readsAListAsSpreadsheetProgramsSaveIt() async throws {
    // name, 聊城市教育厅 in GB18030.
    let list: [UInt8] = [
      0x6E, 0x61, 0x6D, 0x65, 0x0D, 0x0A, 0xC1, 0xC4, 0xB3, 0xC7, 0xCA, 0xD0, 0xBD, 0xCC, 0xD3,
      0xFD, 0xCC, 0xFC, 0x0D, 0x0A,
    ]
    try folder.write("Content/agencies.csv", list)
    #expect(await build() == .done)
    #expect(recording.errorText.contains("agencies.csv:2: notice: 没有报告使用“聊城市教育厅”或其别名"))
  }

  @Test func namesLinesThatNoReportUses() async throws {
    try list("name,parent\n聊城市公安局,聊城市政府\n聊城市人民政府\n聊城市教育厅\n")
    #expect(await build() == .done)
    #expect(recording.errorText.contains("agencies.csv:4: notice: 没有报告使用“聊城市教育厅”或其别名"))
    #expect(!recording.errorText.contains("没有报告使用“聊城市人民政府”"))
  }

  @Test func namesFilesAndAgenciesAboveThatAreNotThere() async throws {
    try list("name,parent\n聊城市公安局,聊城市政府\n聊城市人民政府,\n")
    #expect(await build() == .done)
    #expect(!recording.errorText.contains("聊城市公安局”的"))
    try list(
      "name,parent,files\n聊城市公安局,聊城市政府哈,reports/公安.tx；reports\n聊城市人民政府,,\n")
    #expect(await build() == .done)
    let told = recording.errorText
    #expect(told.contains("agencies.csv:2: warning: “聊城市公安局”的 files（文件）所列“reports/公安.tx”"))
    #expect(!told.contains("所列“reports”"))
    #expect(told.contains("agencies.csv:2: notice: “聊城市公安局”的上级“聊城市政府哈”没有报告"))
  }

  // MARK: Several files of one report

  @Test func publishesTheBetterOfTwoFilesAndComparesThem() async throws {
    try write(
      "a.txt", "聊城市公安局", 2023, cells: ["requests.received.total": "3"], signed: "\n2024年1月18日\n")
    #expect(await build() == .done)
    #expect(
      recording.errorText.contains(
        "reports/liaocheng.txt: warning: 与 reports/a.txt 是同一机关、同一年度的报告（聊城市公安局，2023年），200 格中有 1 格不同")
    )
    let html = page("/2023/index.html")
    #expect(html.contains("同一报告的另一份文件"))
    #expect(html.contains("sources/reports/liaocheng.txt"))
    #expect(html.contains("200 格中有 1 格不同"))
    #expect(html.contains("<th scope=\"col\" class=\"number\">另一份文件</th>"))
    #expect(folder.read("Public/sources/reports/liaocheng.txt") != nil)
    #expect(folder.read("Public/sources/reports/a.txt") != nil)
    let captures = try #require(folder.read("Public/data/captures.csv"))
    #expect(captures.contains(",2023,reports/liaocheng.txt,txt,"))
    #expect(captures.contains(",reports/a.txt,200,200,1\r\n"))
    let findings = try #require(folder.read("Public/data/findings.csv"))
    #expect(findings.contains("X.revised"))
    let reports = try #require(folder.read("Public/data/reports.csv"))
    #expect(reports.split(separator: "\r\n").count == 2)
    let json = page("/2023/report.json")
    #expect(json.contains("\"otherSources\""))
    #expect(json.contains("\"otherPath\":\"reports/liaocheng.txt\""))
  }

  @Test func saysThatTwoFilesAreTheSame() async throws {
    try write("a.txt", "聊城市公安局", 2023)
    #expect(await build("--fail-on", "error") == .done)
    #expect(recording.errorText.contains("reports/liaocheng.txt: notice:"))
    #expect(recording.errorText.contains("逐字节相同"))
    #expect(page("/2023/index.html").contains("与上一文件逐字节相同"))
    #expect(folder.read("Public/data/findings.csv")?.contains("X.revised") == false)
  }

  @Test func doubtsThatFilesWithoutACommonFigureAreOfOneAgency() async throws {
    try list("name,aliases\n聊城市公安局,聊城市教育局\n")
    func cells(_ value: String) -> [String: String] {
      var cells: [String: String] = [:]
      for row in ["received", "granted", "processed"] {
        for column in ["naturalPerson", "total"] { cells["requests.\(row).\(column)"] = value }
      }
      return cells
    }
    try write("liaocheng.txt", "聊城市公安局", 2023, cells: cells("7"))
    try write("b.txt", "聊城市教育局", 2023, cells: cells("2"))
    #expect(await build() == .done)
    #expect(recording.errorText.contains("warning: 与 reports/b.txt 是同一机关"))
    #expect(recording.errorText.contains("没有一个相同的数字，可能不是同一机关"))
    #expect(page("/2023/index.html").contains("可能不是同一机关的报告"))
  }

  @Test func comparesFilesWhereOnlyChecking() async throws {
    try write("a.txt", "聊城市公安局", 2023, cells: ["disclosure.penalties.decisions": "3"])
    let status = await CommandLineTool.run(
      ["check", "--content", folder("Content"), "--fail-on", "notice"], on: recording.console())
    #expect(status == .findings)
    #expect(recording.outputText.contains("[X.revised]"))
  }

  @Test(arguments: ["1", "2", "8"]) func givesTheSameBytesAtAnyNumberOfJobs(_ jobs: String)
    async throws
  {
    try list("name,aliases,parent\n聊城市市场监督管理局,聊城市质量技术监督局,聊城市人民政府\n")
    for (index, name) in [
      "定陶县人民政府", "定陶区人民政府", "聊城市质量技术监督局", "聊城市市场监督管理局", "市中区人民政府", "聊城市公安局",
    ].enumerated() {
      for year in [2014, 2022] {
        try write("\(index)-\(year).txt", name, year, cells: ["disclosure.fees.amount": "\(index)"])
      }
    }
    #expect(await build("--jobs", "1", "--quiet") == .done)
    try FileManager.default.moveItem(atPath: folder("Public"), toPath: folder("Former"))
    #expect(await build("--jobs", jobs, "--quiet") == .done)
    #expect(folder.files(below: "Former") == folder.files(below: "Public"))
    for file in folder.files(below: "Former") {
      #expect(
        FileManager.default.contentsEqual(
          atPath: folder("Former/\(file)"), andPath: folder("Public/\(file)")), "\(file)")
    }
  }
}
