import Foundation
import TestSupport
import Testing

@testable import GoujiCommandLine

/// Two reports of one agency that do not hand on the same figures.
@Suite("Checking across years")
struct CrossYearTests {
  let folder: TemporaryFolder
  let recording = RecordingConsole()

  init() throws {
    folder = try TemporaryFolder()
    try write(2022, ["received": "7", "carriedOut": "7"])
    try write(2023, ["carriedIn": "5", "granted": "5", "processed": "5"])
  }

  private func write(_ year: Int, _ rows: [String: String]) throws {
    var cells: [String: String] = [:]
    for (row, value) in rows {
      for column in ["naturalPerson", "total"] { cells["requests.\(row).\(column)"] = value }
    }
    var text = ReportText(cells: cells)
    text.year = year
    text.preamble = "统计期限自\(year)年1月1日起至\(year)年12月31日止。"
    try folder.write("Content/reports/\(year).txt", text.text)
  }

  private func run(_ arguments: String...) async -> ExitCode {
    await CommandLineTool.run(arguments, on: recording.console())
  }

  /// The line of the 2022 report in which its last 7 stands, the total carried out.
  private var lineOfTotal: Int {
    let lines = (folder.read("Content/reports/2022.txt") ?? "").split(
      separator: "\n", omittingEmptySubsequences: false)
    return (lines.lastIndex { $0 == "\t7" } ?? -1) + 1
  }

  @Test func aMessageShowsTheLinesOfBothFiles() async throws {
    #expect(await run("check", "--content", folder("Content")) == .findings)
    let text = recording.outputText
    let start = try #require(text.firstRange(of: "“总计”列：2022 年报告结转下年度 7 件"))
    let lines = text[start.lowerBound...].split(separator: "\n").prefix(7)
    #expect(lines.dropFirst().first?.hasSuffix("5") == true)
    #expect(
      lines.contains {
        $0.hasPrefix(
          "\(folder("Content"))/reports/2022.txt:\(lineOfTotal): note: 2022 年“结转下年度 · 总计”为 7")
      })
    #expect(lines.dropFirst(4).first?.hasSuffix("7") == true)
  }

  @Test func theCellsOfTheOtherYearAreInTheJSON() async throws {
    _ = await run("check", "--content", folder("Content"), "--format", "json")
    let object = try JSONSerialization.jsonObject(with: Data(recording.outputText.utf8))
    let findings = try #require((object as? [String: Any])?["findings"] as? [[String: Any]])
    let finding = try #require(
      findings.first {
        ($0["message"] as? String)?.hasPrefix("“总计”列：2022 年报告结转下年度 7 件") == true
      })
    #expect(finding["cells"] as? [String] == ["requests.carriedIn.total"])
    let other = try #require((finding["otherCells"] as? [[String: Any]])?.first)
    #expect(other["cell"] as? String == "requests.carriedOut.total")
    #expect(other["year"] as? Int == 2022)
    #expect(other["path"] as? String == "reports/2022.txt")
    #expect(other["raw"] as? String == "7")
    #expect(other["line"] as? Int == lineOfTotal)
  }

  @Test func everyResultOfASarifLogHasItsOwnMessage() async throws {
    _ = await run("check", "--content", folder("Content"), "--format", "sarif")
    let log = try JSONSerialization.jsonObject(with: Data(recording.outputText.utf8))
    let run = try #require(((log as? [String: Any])?["runs"] as? [[String: Any]])?.first)
    let results = try #require(run["results"] as? [[String: Any]])
    let carried = results.filter { $0["ruleId"] as? String == "X.carry" }
    #expect(carried.count == 2)
    for result in carried {
      let message = (result["message"] as? [String: Any])?["text"] as? String
      #expect(message?.contains("列：2022 年报告结转下年度 7 件") == true)
      let places = try #require(result["relatedLocations"] as? [[String: Any]])
      let paths = places.compactMap {
        (($0["physicalLocation"] as? [String: Any])?["artifactLocation"] as? [String: Any])?["uri"]
          as? String
      }
      #expect(paths.map { $0.suffix(8) } == ["2023.txt", "2022.txt"])
    }
  }

  @Test func theSheetNamesTheOtherFile() async throws {
    _ = await run("check", "--content", folder("Content"), "--format", "html")
    #expect(recording.outputText.contains("2022 年 · 结转下年度 · 总计"))
    #expect(recording.outputText.contains("reports/2022.txt 第 \(lineOfTotal) 行"))
  }

  @Test func filesGivenOneByOneAreComparedToo() async throws {
    let paths = [2022, 2023].map { folder("Content/reports/\($0).txt") }
    #expect(await run("check", paths[1]) == .done)
    #expect(await run("check", paths[0], paths[1]) == .findings)
  }

  @Test func parsingComparesNothing() async throws {
    let paths = [2022, 2023].map { folder("Content/reports/\($0).txt") }
    #expect(await run("parse", paths[0], paths[1]) == .done)
    #expect(!recording.outputText.contains("X.carry"))
  }

  @Test func aBuiltSiteShowsTheBreak() async throws {
    let templates = Repository.root.appending(path: "Templates").path(percentEncoded: false)
    _ = await run(
      "build", "--content", folder("Content"), "--output", folder("Public"), "--templates",
      templates)
    let pages = folder.files(below: "Public/agencies").filter { $0.hasSuffix("index.html") }
    let agency = try #require(pages.first { $0.split(separator: "/").count == 2 })
    let html = try #require(folder.read("Public/agencies/\(agency)"))
    #expect(html.contains("2022 年结转下年度 7 ≠ 2023 年上年结转 5"))
    #expect(html.contains("<div class=\"chain-link fails\">"))
  }
}
