import Foundation
import TestSupport
import Testing

@testable import GoujiCommandLine

@Suite("Findings for editors and for paper")
struct FindingsFormatTests {
  let folder: TemporaryFolder
  let recording = RecordingConsole()

  init() throws {
    folder = try TemporaryFolder()
    let cells = ["requests.processed.naturalPerson": "1"]
    try folder.write("Content/reports/错 误.txt", ReportText(cells: cells).text)
    try folder.write("Content/reports/letter.txt", "请按时报送。")
  }

  private func check(_ more: String...) async -> ExitCode {
    await CommandLineTool.run(
      ["check", "--content", folder("Content")] + more, on: recording.console())
  }

  private func run() async throws -> [String: Any] {
    #expect(await check("--format", "sarif") == .unreadable)
    let log = try #require(
      try JSONSerialization.jsonObject(with: Data(recording.outputText.utf8)) as? [String: Any])
    #expect(log["version"] as? String == "2.1.0")
    return try #require((log["runs"] as? [[String: Any]])?.first)
  }

  @Test func aSarifLogPointsAtTheWordsThatAreMeant() async throws {
    let results = try #require(try await run()["results"] as? [[String: Any]])
    let result = try #require(results.first { $0["ruleId"] as? String == "T3.identity" })
    #expect(result["level"] as? String == "error")
    let location = try #require((result["locations"] as? [[String: Any]])?.first)
    let place = try #require(location["physicalLocation"] as? [String: Any])
    let artifact = try #require(place["artifactLocation"] as? [String: Any])
    #expect(
      (artifact["uri"] as? String)?.hasSuffix("/Content/reports/%E9%94%99%20%E8%AF%AF.txt") == true)
    let region = try #require(place["region"] as? [String: Any])
    let line = try #require(region["startLine"] as? Int)
    let lines = ReportText(cells: ["requests.processed.naturalPerson": "1"]).text
      .split(separator: "\n", omittingEmptySubsequences: false)
    let start = try #require(region["startColumn"] as? Int)
    let end = try #require(region["endColumn"] as? Int)
    let words = lines[line - 1].unicodeScalars.dropFirst(start - 1).prefix(end - start)
    #expect(String(words) == (region["snippet"] as? [String: Any])?["text"] as? String)
    #expect((result["relatedLocations"] as? [Any])?.count == 4)
  }

  @Test func aSarifLogDescribesItsRulesAndNamesWhatWasNotRead() async throws {
    let run = try await run()
    let driver = try #require((run["tool"] as? [String: Any])?["driver"] as? [String: Any])
    let rules = try #require(driver["rules"] as? [[String: Any]])
    for result in try #require(run["results"] as? [[String: Any]]) {
      let index = try #require(result["ruleIndex"] as? Int)
      #expect(rules[index]["id"] as? String == result["ruleId"] as? String)
    }
    let invocation = try #require((run["invocations"] as? [[String: Any]])?.first)
    let notes = try #require(invocation["toolExecutionNotifications"] as? [[String: Any]])
    #expect(notes.count == 1)
    #expect(notes.first?["level"] as? String == "error")
  }

  @Test(arguments: [
    ("a b.txt", "a%20b.txt"), ("/tmp/报.txt", "file:///tmp/%E6%8A%A5.txt"), ("a:b.txt", "./a:b.txt"),
    ("x/a:b\n.txt", "x/a:b%0A.txt"),
  ])
  func aPathIsAValidReference(_ path: String, _ uri: String) {
    #expect(SarifLog.uri(of: path) == uri)
  }

  @Test func aSheetHasABoxForEveryGroupAndNothingThatRuns() async throws {
    #expect(await check("--format", "html", "--fail-on", "never") == .unreadable)
    let html = recording.outputText
    #expect(html.hasPrefix("<!DOCTYPE html>"))
    #expect(html.contains("若将“（七）总计 · 自然人”由“1”改为“0”（多出一数），则3项检查全部平衡。"))
    #expect(html.contains("错 误.txt"))
    #expect(!html.contains("<script") && !html.contains("href="))
  }
}
