import DisclosureModel
import Foundation
import TestSupport
import Testing

@testable import GoujiCommandLine

@Suite("Reviews in the content folder")
struct ReviewTests {
  let folder: TemporaryFolder
  let recording = RecordingConsole()

  init() throws {
    folder = try TemporaryFolder()
    try write(cells: ["requests.processed.naturalPerson": "1"])
  }

  private func write(cells: [String: String]) throws {
    try folder.write("Content/reports/a.txt", ReportText(cells: cells).text)
  }

  private func run(_ command: String, _ more: String...) async -> ExitCode {
    var arguments = [command, "--content", folder("Content")] + more
    if command == "build" {
      arguments += [
        "--output", folder("Public"), "--templates",
        Repository.root.appending(path: "Templates").path(percentEncoded: false),
      ]
    }
    return await CommandLineTool.run(arguments, on: recording.console())
  }

  /// The findings as `gouji check` tells them.
  private func findings() async throws -> [[String: Any]] {
    let console = RecordingConsole()
    _ = await CommandLineTool.run(
      ["check", "--content", folder("Content"), "--format", "json"], on: console.console())
    let json = try #require(
      try JSONSerialization.jsonObject(with: Data(console.outputText.utf8)) as? [String: Any])
    return try #require(json["findings"] as? [[String: Any]])
  }

  /// Writes a review for each finding of the report.
  private func reviewAll(_ status: String) async throws {
    var text = "finding_id,status,note,evidence\n"
    for finding in try await findings() {
      let id = try #require(finding["id"] as? String)
      let evidence = try #require(finding["evidence"] as? String)
      text += "\(id),\(status),已核实,\(evidence)\n"
    }
    try folder.write("Content/reviews.csv", text)
  }

  @Test func dismissedFindingsDoNotFailACheck() async throws {
    #expect(await run("check") == .findings)
    try await reviewAll("dismissed")
    #expect(await run("check", "--fail-on", "notice") == .done)
    #expect(recording.errorText.contains("项经复核不成立"))
    #expect(try await findings().allSatisfy { $0["status"] as? String == "dismissed" })
    #expect(await run("build", "--fail-on", "notice") == .done)
  }

  @Test func explainedFindingsDo() async throws {
    try await reviewAll("explained")
    #expect(await run("check") == .findings)
    #expect(recording.outputText.contains("已说明：已核实"))
  }

  @Test func aChangedNumberBringsADismissedFindingBack() async throws {
    try await reviewAll("dismissed")
    try write(cells: ["requests.processed.naturalPerson": "2"])
    #expect(await run("check") == .findings)
    #expect(recording.errorText.contains("的复核所依据的内容已有变化"))
    let review = try #require(
      try await findings().compactMap { $0["review"] as? [String: Any] }.first)
    #expect(review["outdated"] as? Bool == true)
  }

  @Test func aSarifLogSuppressesWhatWasDismissed() async throws {
    try await reviewAll("dismissed")
    #expect(await run("check", "--format", "sarif") == .done)
    let log = try #require(
      try JSONSerialization.jsonObject(with: Data(recording.outputText.utf8)) as? [String: Any])
    let run = try #require((log["runs"] as? [[String: Any]])?.first)
    for result in try #require(run["results"] as? [[String: Any]]) {
      let suppressions = try #require(result["suppressions"] as? [[String: Any]])
      #expect(suppressions.first?["kind"] as? String == "external")
      #expect(suppressions.first?["status"] as? String == "accepted")
      #expect(suppressions.first?["justification"] as? String == "已核实")
    }
  }

  @Test func aReviewWithoutAFindingIsNamedWithTheOneThatMayBeMeant() async throws {
    let id = try #require(try await findings().first?["id"] as? String)
    try folder.write(
      "Content/reviews.csv", "finding_id,status\n\(id.dropLast())é,confirmed\n")
    #expect(await run("build") == .done)
    #expect(recording.errorText.contains("reviews.csv:2: notice: 没有代号为"))
    #expect(recording.errorText.contains("是不是 \(id)？"))
    #expect(folder.read("Public/issues/index.html")?.contains("没有对应发现的复核记录") == true)
  }

  @Test func aReviewWithoutEvidenceIsToldWhichItWouldBe() async throws {
    let finding = try #require(try await findings().first)
    let id = try #require(finding["id"] as? String)
    try folder.write("Content/reviews.csv", "finding_id,status\n\(id),confirmed\n")
    #expect(await run("build") == .done)
    #expect(recording.errorText.contains("本行为 \(finding["evidence"] as? String ?? "")"))
  }

  @Test func aFaultyListPublishesNothing() async throws {
    #expect(await run("build") == .done)
    let former = folder.read("Public/index.html")
    try folder.write("Content/reviews.csv", "finding_id,status\nfx,explaned\n")
    #expect(await run("build") == .unpublished)
    #expect(recording.errorText.contains("reviews.csv:2: error: 没有这种处理情况：explaned"))
    #expect(folder.read("Public/index.html") == former)
    #expect(await run("check", "--fail-on", "never") == .unreadable)
  }

  @Test func faultsOfAllSettingsAreToldAtOnce() async throws {
    try folder.write("Content/portal.json", "{\n  \"name\": \"甲\",\n}\n")
    try folder.write("Content/agencies.csv", "name,place\n甲局,999999\n")
    try folder.write("Content/reviews.csv", "finding_id,status,evidence\nfx,explained,7f6cs\n")
    #expect(await run("build") == .unpublished)
    for fault in [
      "portal.json:2: error: 这里不合 JSON 的写法：最后一项之后不能有逗号", "agencies.csv:2: error: 没有这个地区：999999",
      "reviews.csv:2: error: 不是依据代号：7f6cs",
      "中网站的设置或页面、\(folder("Content"))/agencies.csv、\(folder("Content"))/reviews.csv 有错误，没有发布",
    ] {
      #expect(recording.errorText.contains(fault), "\(fault)")
    }
  }

  @Test func aReviewOfTheLeaderHoldsForWhatHasTheSameCause() async throws {
    let all = try await findings()
    let leaders = all.filter { $0["id"] as? String == $0["headline"] as? String }
    #expect(leaders.count < all.count)
    var text = "finding_id,status,evidence\n"
    for leader in leaders {
      let id = try #require(leader["id"] as? String)
      text += "\(id),dismissed,\(try #require(leader["evidence"] as? String))\n"
    }
    try folder.write("Content/reviews.csv", text)
    #expect(await run("check", "--fail-on", "notice") == .done)
    #expect(try await findings().allSatisfy { $0["status"] as? String == "dismissed" })
    try folder.write("Content/reviews.csv", text.replacing("dismissed", with: "explained"))
    #expect(await run("check") == .findings)
    #expect(recording.outputText.contains("同一原因，已说明"))
  }

  @Test func aRebuildTellsWhatHasChangedAndThenStaysTheSame() async throws {
    #expect(await run("build") == .done)
    try write(cells: [:])
    #expect(await run("build") == .done)
    let changes = try #require(folder.read("Public/data/changes.csv"))
    #expect(changes.contains(",gone,"))
    let page = folder.read("Public/issues/changes/index.html")
    #expect(page?.contains("不再出现") == true)
    #expect(await run("build") == .done)
    #expect(folder.read("Public/data/changes.csv") == changes)
    #expect(recording.errorText.contains("（新写 0，"))
  }

  @Test(arguments: [("0", "1970-01-01"), ("1709164800", "2024-02-29"), ("x", nil), ("", nil)])
  func theSourceDateIsADayInUTC(_ seconds: String, _ day: String?) {
    #expect(SourceDate.day(seconds)?.description == day)
  }
}
